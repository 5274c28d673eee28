import type { Severity } from '../../message/add-message.ts';
import { type Repetition, repetition } from '../../prose/repetition.ts';
import { type Rule, translatedUnits } from '../rule.ts';

const SAID: Readonly<Record<Repetition['kind'], { readonly severity: Severity; readonly reason: string }>> = {
  whole: { severity: 'error', reason: 'Unexpected repetition: the whole translation stands there twice' },
  sentence: { severity: 'error', reason: 'Unexpected repetition of a sentence' },
  run: { severity: 'notice', reason: 'Unexpected repetition of words' },
};

/**
 * Something stands twice that the source says once: mostly a paste that went in twice. An error where it is the whole
 * text, a sentence, or five words and more twice in a row; a notice for six words and more farther apart. Delete the
 * second one.
 */
export const doubled: Rule = {
  id: 'doubled',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const found = repetition(unit.read.target.plain, unit.read.source.plain);
      if (found !== undefined)
        yield { ...SAID[found.kind], unit, span: [found.start, found.end], advice: 'Delete what stands there twice.' };
    }
  },
};
