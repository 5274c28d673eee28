import { verbatimRun } from '../../prose/verbatim-run.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A clause of the source still stands in the translation. A warning where it is a whole sentence, a notice where it
 * is five words and more, which may be a title that is quoted. A text that is untranslated from end to end is the
 * rule `untranslated`'s. Translate it.
 */
export const partlyUntranslated: Rule = {
  id: 'partly-untranslated',
  severity: 'notice',
  *check(subject) {
    const [from = '', to] = [subject.source, subject.catalog.language].map(({ tag }) => tag.split('-')[0]);
    // Scots is close enough to English to share whole clauses with it.
    if (from === to || (from === 'en' && to === 'sco')) return;
    for (const unit of translatedUnits(subject, this.id)) {
      const { source, target } = unit.read;
      const run = verbatimRun(target.words, source.sourceWords, from);
      if (run === undefined || fold(target.plain) === fold(source.plain)) continue;
      const text = unit.target.slice(run.start, run.end);
      yield {
        reason: run.isSentence ? 'Unexpected sentence of the source text' : 'Unexpected words of the source text',
        severity: run.isSentence ? 'warning' : 'notice',
        unit,
        span: [run.start, run.end],
        actual: text,
        advice: 'Translate it.',
      };
    }
  },
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
