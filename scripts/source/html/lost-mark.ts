import type { Element, ElementContent } from 'hast';
import type { Html } from 'mdast';
import type { Position } from 'unist';
import type { Fragment } from './fragment.ts';

/** What stands for words that are lost at an element. */
export function markOf({ tagName, position }: Element, fragment: Fragment, words: string, advice: string): Html {
  const point = fragment.pointAt(position?.start.offset);
  return {
    type: 'html',
    value: `<${tagName}>`,
    data: { dropped: { name: tagName, words, advice } },
    position: point === undefined ? undefined : { start: point, end: point },
  };
}

export function placeOf({ position }: ElementContent, fragment: Fragment): Position | undefined {
  const start = fragment.pointAt(position?.start.offset);
  return start === undefined ? undefined : { start, end: fragment.pointAt(position?.end.offset) ?? start };
}
