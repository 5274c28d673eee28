import type { TextObject } from '../content/read-content.ts';
import { type Letters, lettersOf } from './letters.ts';

/** What a text object says: a line of a mark, or a part of one. */
export type Fragment = {
  /** In the order in which it is painted; `UNKNOWN` stands for every glyph of which nothing is known. */
  readonly text: string;
  readonly letters: Letters;
  /** Its mark's number. */
  readonly mcid: number;
  /** Which of its mark's text objects it is. */
  readonly index: number;
  /** Where it begins, in the units of the page's content. */
  readonly x: number;
  readonly y: number;
  /** Of its first glyph; no number where nothing says. */
  readonly size: number;
};

/** The text objects of each mark of a page, in the order in which they are painted, without what is cut away. */
export function fragmentsIn(objects: readonly TextObject[]): ReadonlyMap<number, readonly Fragment[]> {
  const fragments = new Map<number, Fragment[]>();
  for (const object of objects) {
    const { mark } = object.surroundings;
    if (mark === undefined || object.isOff) continue;
    const { index, x, y, size, said: text } = object;
    const known = fragments.get(mark.id) ?? [];
    fragments.set(mark.id, known);
    known.push({ text, letters: lettersOf(text), mcid: mark.id, index, x, y, size });
  }
  return fragments;
}
