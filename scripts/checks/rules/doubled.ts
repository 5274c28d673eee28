import { type Repetition, repetition } from '../../lib/text/index.ts';
import type { Severity } from '../../model/add-message.ts';
import { type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

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
export const doubledRule: Rule = {
  id: 'doubled',
  says: 'A word or passage stands twice in a row.',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const found = repetition(unit.read.target.plain, unit.read.source.plain, unit.read.target);
      if (found !== undefined && !isOfCode(unit, found))
        yield { ...SAID[found.kind], unit, span: [found.start, found.end], advice: 'Delete what stands there twice.' };
    }
  },
};

/**
 * True for a repetition that is there only as long as code and addresses are left out: two pieces of code with the same
 * words round them.
 */
const isOfCode = ({ target, read, segment }: TranslatedUnit, { start, end }: Repetition): boolean =>
  read.target.plain.slice(start, end).includes('\uFFFC') && repetition(target, segment.source) === undefined;
