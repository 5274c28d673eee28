import type { Piece } from '../inline/pieces.ts';
import { isUnspaced, type Setting } from '../setting.ts';

/**
 * `Label: value`, with the colon of the language: full width in Chinese and Japanese, after a no-break space in French. A
 * label that ends with a colon of its own gets no other.
 */
export function* labelled(label: Iterable<Piece>, value: Iterable<Piece>, { language }: Setting): Generator<Piece> {
  const pieces = [...label];
  yield* pieces;
  const ownColon = colonAtEnd(pieces);
  const colon = isUnspaced(language) ? '：' : /^fr\b/.test(language.tag) ? '\u00a0: ' : ': ';
  yield { kind: 'text', value: ownColon === undefined ? colon : ownColon === '：' ? '' : ' ' };
  yield* value;
}

/** The colon that the last words end with, if they do. */
function colonAtEnd(pieces: readonly Piece[]): string | undefined {
  const words = pieces.flatMap((piece) => (piece.kind === 'text' && piece.value.trim() !== '' ? [piece.value] : []));
  return /[:：]$/.exec(words.at(-1)?.trim() ?? '')?.[0];
}
