import type { Phrases } from '../catalog/trees.ts';
import type { DateMention } from '../prose/dates/date-mention.ts';
import { datesIn } from '../prose/dates/dates-in.ts';
import { commasOf, type Features, groupsOf } from '../prose/exchanged.ts';
import { letterCount } from '../prose/length-scores.ts';
import type { NumberToken } from '../prose/numbers/number-token.ts';
import { numbersIn } from '../prose/numbers/numbers-in.ts';
import { plainProse } from '../prose/plain-prose.ts';
import { type ProseWord, proseWords } from '../prose/prose-words.ts';
import { endsInStop, type Sentence, sentences } from '../prose/sentences.ts';
import { stemsOf } from '../prose/stems.ts';
import { type SourceWords, sourceWords } from '../prose/verbatim-run.ts';
import { type Marks, marksOf } from './marks.ts';

/** What the rules want to know of a text; each part is worked out when it is first asked for, and once. */
export type Reading = {
  /** The text without what nobody translates, at its old length. */
  readonly plain: string;
  /** Letters, marks and figures of `plain`. */
  readonly letters: number;
  /** The words of `plain`. */
  readonly words: readonly ProseWord[];
  /** The same, to be searched for in translations. */
  readonly sourceWords: SourceWords;
  readonly sentences: readonly Sentence[];
  readonly endsInStop: boolean;
  /** Figures and months by value, read as the text's language writes them. */
  readonly numbers: readonly NumberToken[];
  /** Dates by value, in every calendar of the language. */
  readonly dates: readonly DateMention[];
  /** What shows whether a text and a translation belong together. */
  readonly features: Features;
  /** Links, images, bold text and the like. */
  readonly marks: Marks;
};

/**
 * @param tag the language of the text
 * @param phrases the text as a tree
 */
export function readingOf(text: string, tag: string, phrases: () => Phrases): Reading {
  const plain = once(() => plainProse(text));
  const letters = once(() => letterCount(plain()));
  const words = once(() => proseWords(plain()));
  const searched = once(() => sourceWords(plain(), words()));
  const parts = once(() => sentences(plain()));
  const stops = once(() => endsInStop(plain()));
  const numbers = once(() => numbersIn(text, tag));
  const dates = once(() => datesIn(text, tag, numbers()));
  const features = once(() => ({
    letters: letters(),
    sentences: parts().length,
    commas: commasOf(plain()),
    groups: groupsOf(plain()),
    stems: stemsOf(plain()),
  }));
  const marks = once(() => marksOf(phrases()));
  return {
    get plain() {
      return plain();
    },
    get letters() {
      return letters();
    },
    get words() {
      return words();
    },
    get sourceWords() {
      return searched();
    },
    get sentences() {
      return parts();
    },
    get endsInStop() {
      return stops();
    },
    get numbers() {
      return numbers();
    },
    get dates() {
      return dates();
    },
    get features() {
      return features();
    },
    get marks() {
      return marks();
    },
  };
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
