import { type Rule, translatedUnits } from '../rule.ts';

/** The translation is the source, word for word. Four words and more are an oversight; fewer may be a name. */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'warning',
  *check(subject) {
    if (subject.catalog.language.tag.split('-')[0] === subject.source.tag.split('-')[0]) return;
    for (const unit of translatedUnits(subject, this.id)) {
      if (fold(unit.target) !== fold(unit.segment.source)) continue;
      const words = unit.segment.source.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
      if (words >= 4)
        yield { reason: 'Unexpected source text in place of a translation', unit, advice: 'Translate it.' };
    }
  },
};

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
