import { type Rule, translatedUnits } from '../rule.ts';

/** A longer text than this is no name, even if all its words have capitals. */
const LONGEST_NAME = 8;

/**
 * The translation is the source, word for word. Four words and more are an oversight, and an error; a warning where
 * they may be a name ("European Center for Constitutional Rights"). Fewer pass. Translate it.
 */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'error',
  *check(subject) {
    if (subject.catalog.language.tag.split('-')[0] === subject.source.tag.split('-')[0]) return;
    for (const unit of translatedUnits(subject, this.id)) {
      if (fold(unit.target) !== fold(unit.segment.source)) continue;
      const words = unit.segment.source.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
      if (words.length < 4) continue;
      yield {
        reason: 'Unexpected source text in place of a translation',
        severity: words.length <= LONGEST_NAME && isName(words) ? 'warning' : 'error',
        unit,
        advice: 'Translate it.',
      };
    }
  },
};

/** Every word of four letters and more begins with a capital. */
const isName = (words: readonly string[]): boolean => !words.some((word) => /^\p{P}*\p{Ll}\p{L}{3}/u.test(word));

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
