import { VFile } from 'vfile';
import { readTerms } from '../../../scripts/translation/catalog/terms.ts';
import { findingsOf, type Said, subjectOf } from '../findings.ts';
import type { Case } from './case.ts';
import { rightFigures } from './right-figures.ts';
import { rightWords } from './right-words.ts';
import { wrong } from './wrong.ts';

/** Hand-written pairs that the rules judge wrongly, each as a line to be read; and how many there are. */
export type CaseFaults = { readonly of: number; readonly faults: readonly string[] };

/** Right pairs that a rule blocks. */
export function rightBlocked(): CaseFaults {
  const all = [...rightFigures, ...rightWords];
  return {
    of: all.length,
    faults: all.flatMap((each) => {
      const errors = saidOf(each).filter(({ severity }) => severity === 'error');
      return errors.length === 0
        ? []
        : [lineOf(each, errors.map(({ rule, reason }) => `${rule}: ${reason}`).join('; '))];
    }),
  };
}

/** Wrong pairs that their rule does not block. */
export function wrongPassed(): CaseFaults {
  return {
    of: wrong.length,
    faults: wrong.flatMap((each) =>
      saidOf(each).some(({ rule, severity }) => rule === each.rule && severity === 'error')
        ? []
        : [lineOf(each, `not blocked by ${each.rule}`)],
    ),
  };
}

/** Each alone in its file: nothing is known of its language but the tag. */
function saidOf({ tag, source, target, terms = '' }: Case): readonly Said[] {
  const listed = readTerms(new VFile({ path: 'translations/terms.csv', value: terms }));
  return findingsOf(subjectOf([{ source, target }], tag, { terms: listed })).get(0) ?? [];
}

const lineOf = ({ tag, source, target, why }: Case, what: string): string =>
  `${what} (${why}) | ${tag} | ${source} | ${target}`;
