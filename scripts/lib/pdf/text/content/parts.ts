import type { TextFont } from '../font/text-font.ts';
import { isEmphasis } from './emphasis-dots.ts';
import { type Bar, GapReader, isJoint, type Surroundings } from './marked-gap.ts';

/** A text object, and what stands between it and the one before. */
export type TextPart = {
  readonly gap: string;
  /** What holds before the gap, and after it. */
  readonly before: Surroundings;
  readonly surroundings: Surroundings;
  /** What the gap paints, where its text can be of one line with that before. */
  readonly bars: readonly Bar[];
  /** From `BT` to the line end after `ET`. */
  readonly source: string;
  /** Whether it is of another page, and cut away. */
  readonly isOff: boolean;
  /** Text objects that set the dots of its words, if it has any. */
  readonly dots: string;
};

/** A page's text objects, in stretches with nothing but colours and borders of marked content between. */
export type PageParts = {
  readonly chains: readonly (readonly TextPart[])[];
  /** What follows the last of them, and what holds before it. */
  readonly rest: string;
  readonly before: Surroundings;
};

export function partsOf(content: string, fonts: ReadonlyMap<string, TextFont>): PageParts {
  const chains: TextPart[][] = [];
  const gaps = new GapReader();
  let at = 0;
  for (;;) {
    const before = gaps.current;
    const start = content.indexOf('BT\n', at);
    if (start < 0) return { chains, rest: content.slice(at), before };
    const gap = content.slice(at, start);
    const isAfterArtifact = gap !== '' && gaps.isInArtifact;
    const bars = gap === '' ? [] : gaps.read(gap);
    const end = content.indexOf('\nET', start);
    at = end < 0 ? content.length : end + (content.charCodeAt(end + 3) === 10 ? 4 : 3);
    const source = content.slice(start, at);
    const last = chains.at(-1);
    const words = last?.at(-1);
    if (gap === '' && last !== undefined && words !== undefined && isEmphasis(source, words.source, fonts)) {
      last[last.length - 1] = { ...words, dots: words.dots + source };
      continue;
    }
    const surroundings = gap === '' ? before : gaps.current;
    const part: TextPart = { gap, before, surroundings, bars, source, isOff: gaps.isOff(heightOf(source)), dots: '' };
    if (last !== undefined && !isAfterArtifact && isJoint(gap)) last.push(part);
    else chains.push([part]);
  }
}

/** Its first line's, which is its only one. */
function heightOf(source: string): number {
  const end = source.indexOf(' Tm\n');
  return end < 0 ? Number.NaN : Number(source.slice(source.lastIndexOf(' ', end - 1) + 1, end));
}
