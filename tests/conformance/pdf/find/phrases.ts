import { APART, type Block } from '../truth/blocks.ts';

export type Phrase = {
  readonly text: string;
  /** Whether right-to-left words and others stand side by side in it. */
  readonly isBorder: boolean;
};

const RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** So many of a kind say enough of a document. */
const MOST = 60;

/** Phrases of so many words as somebody would type them, taken evenly from all over a document. */
export function phrasesOf(blocks: readonly Block[], words: number): readonly Phrase[] {
  const all = blocks.flatMap(({ laidOut }) =>
    laidOut.split(APART).flatMap((stretch) => {
      const given = stretch.split(/\s+/).filter((word) => word !== '');
      return given.slice(words - 1).map((_, at) => phraseOf(given.slice(at, at + words)));
    }),
  );
  return [true, false].flatMap((isBorder) => sampled(all.filter((phrase) => phrase.isBorder === isBorder)));
}

/** What somebody searches for begins and ends in letters or figures. */
function phraseOf(words: readonly string[]): Phrase {
  const text = words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  return {
    text,
    isBorder: new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => RIGHT.test(word))).size > 1,
  };
}

function sampled(phrases: readonly Phrase[]): readonly Phrase[] {
  const step = Math.max(1, Math.ceil(phrases.length / MOST));
  return phrases.filter(({ text }, index) => index % step === 0 && text.includes(' '));
}
