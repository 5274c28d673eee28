import type { Piece } from '../inline/pieces.ts';
import { isUnspaced, type Setting } from '../setting.ts';

/** `Label: value`, with the colon of the language: full width in Chinese and Japanese, after a no-break space in French. */
export function* labelled(label: Iterable<Piece>, value: Iterable<Piece>, { language }: Setting): Generator<Piece> {
  yield* label;
  yield { kind: 'text', value: isUnspaced(language) ? '：' : /^fr\b/.test(language.tag) ? '\u00a0: ' : ': ' };
  yield* value;
}
