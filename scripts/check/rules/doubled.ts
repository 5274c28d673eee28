import type { Severity } from '../../message/add-message.ts';
import { doubledWord } from '../../prose/doubled-word.ts';
import { type Repetition, repetition } from '../../prose/repetition.ts';
import { type Finding, type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

const SAID: Readonly<Record<Repetition['kind'], { readonly severity: Severity; readonly reason: string }>> = {
  whole: { severity: 'error', reason: 'Unexpected repetition: the whole translation stands there twice' },
  sentence: { severity: 'error', reason: 'Unexpected repetition of a sentence' },
  run: { severity: 'notice', reason: 'Unexpected repetition of words' },
};

const ADVICE = 'Delete what stands there twice.';

/**
 * Something stands twice that the source says once: mostly a paste that went in twice. An error where it is the whole
 * text, a sentence, or five words and more twice in a row; a notice for six words and more farther apart. One word twice
 * in a row (`the the`) is a warning, and a notice in the many languages that double words to say each or much. Delete
 * the second one.
 */
export const doubled: Rule = {
  id: 'doubled',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const found = repetition(unit.read.target.plain, unit.read.source.plain);
      if (found !== undefined) yield { ...SAID[found.kind], unit, span: [found.start, found.end], advice: ADVICE };
      else yield* twoWords(unit, subject.catalog.language.tag);
    }
  },
};

function* twoWords({ read, ...unit }: TranslatedUnit, tag: string): Iterable<Finding> {
  const found = doubledWord(read.target.plain, read.target.words, read.source.words, tag);
  if (found === undefined) return;
  yield {
    reason: `Unexpected word twice in a row: \`${unit.target.slice(found.start, found.end)}\``,
    severity: found.isGrammar ? 'notice' : 'warning',
    unit,
    span: [found.start, found.end],
    advice: ADVICE,
  };
}
