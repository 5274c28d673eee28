import { type Homoglyph, homoglyphs, isCustomary } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A word written in letters of two alphabets: `Kодекс` with a Latin K looks right, but no search finds it and a
 * screen reader spells it out. An error where the strange letters pass for the word's own and are three at most; a
 * notice where they can be seen, since that may be meant, or where the language is commonly typed so (the palochka of
 * Chechen as a Latin I). Words that the source has too pass. Type the word again.
 */
export const homoglyphRule: Rule = {
  id: 'homoglyph',
  says: 'A letter of another script stands in for one that looks alike.',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const { source } = unit.segment;
      for (const found of homoglyphs(unit.read.target.plain, subject.catalog.language.script, source)) {
        if (hasAsIs(source, found.word) || isOfSource(found, source)) continue;
        const letters = [...new Set(found.strangers)].map((letter) => `\`${letter}\` (${codeOf(letter)})`).join(', ');
        yield {
          reason: `Unexpected ${letters} in \`${found.word}\`: of the script ${found.strange} in a word in ${found.own}`,
          severity: found.isHidden && !isCustomary(found, subject.catalog.language.tag) ? 'error' : 'notice',
          unit,
          span: [found.start, found.end],
          actual: found.word,
          advice: 'Type the word again on one keyboard.',
        };
      }
    }
  },
};

/**
 * True for two words of the source in a script that sets no words apart (α UMi), and for a name with the letter that
 * tells it from others in the source: модульA for moduleA.
 */
function isOfSource({ word, strangers }: Homoglyph, source: string): boolean {
  const parts = word.split(/(?<=\p{sc=Grek})(?=\p{sc=Latn})|(?<=\p{sc=Latn})(?=\p{sc=Grek})/u);
  if (parts.length > 1 && source.includes(parts.join(' '))) return true;
  const [label = ''] = strangers;
  return (
    strangers.length === 1 &&
    /^[A-Z]$/.test(label) &&
    word.endsWith(label) &&
    /\p{Ll}$/u.test(word.slice(0, -1)) &&
    new RegExp(`\\p{Ll}${label}(?!\\p{L})`, 'u').test(source)
  );
}

/** Whether the source has the word, in whatever form of Unicode. */
const hasAsIs = (source: string, word: string): boolean =>
  source.includes(word) || source.normalize('NFC').includes(word.normalize('NFC'));

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
