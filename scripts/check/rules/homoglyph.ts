import { homoglyphs } from '../../prose/homoglyphs.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A word written in letters of two alphabets: `Kодекс` with a Latin K looks right, but no search finds it and a
 * screen reader spells it out. An error where the strange letters pass for the word's own and are three at most; a
 * notice where they can be seen, since that may be meant. Words that the source has too pass. Type the word again.
 */
export const homoglyph: Rule = {
  id: 'homoglyph',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      for (const found of homoglyphs(unit.read.target.plain, subject.catalog.language.script)) {
        if (unit.segment.source.includes(found.word)) continue;
        const letters = [...new Set(found.strangers)].map((letter) => `\`${letter}\` (${codeOf(letter)})`).join(', ');
        yield {
          reason: `Unexpected ${letters} in \`${found.word}\`: of the script ${found.strange} in a word in ${found.own}`,
          severity: found.isHidden ? 'error' : 'notice',
          unit,
          span: [found.start, found.end],
          actual: found.word,
          advice: 'Type the word again on one keyboard.',
        };
      }
    }
  },
};

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
