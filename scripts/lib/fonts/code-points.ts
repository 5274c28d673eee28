import { once, oncePerKey, oncePerObject } from '../once.ts';

/** A set of code points: inclusive ranges, ascending, neither touching nor overlapping. */
export type CodePoints = readonly (readonly [number, number])[];

/** The code points of CSS's notation, e.g. `U+20-7E,U+2022` (CSS Fonts 4, section 4.5, without wildcards). */
export function parseRanges(notation: string): CodePoints {
  return mergedRanges(
    notation.split(',').map((part): readonly [number, number] => {
      const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  );
}

/** The set in CSS's notation. */
export const stringifyRanges = oncePerObject((points: CodePoints): string => {
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return points.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
});

/** The code points of a text. */
export const pointsOf = (text: Iterable<string>): CodePoints =>
  mergedRanges(differentPoints(typeof text === 'string' ? text : [...text].join('')).map((point) => [point, point]));

/** How many texts are remembered: each is held against several fonts, soon after each other. */
const MOST_TEXTS = 8;
/** One for each code point of the first plane that is in the text at hand; nothing else is left in it. */
const seenIn = once(() => new Uint8Array(0x10000));

/** Each code point of a text once, in the order in which they come. */
export const differentPoints = oncePerKey((text: string): readonly number[] => {
  const points: number[] = [];
  const seen = seenIn();
  const beyond = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    if (point > 0xffff ? beyond.has(point) : seen[point] === 1) continue;
    if (point > 0xffff) beyond.add(point);
    else seen[point] = 1;
    points.push(point);
  }
  for (const point of points) if (point <= 0xffff) seen[point] = 0;
  return points;
}, MOST_TEXTS);

/** Any ranges as a set. */
export function mergedRanges(ranges: readonly (readonly [number, number])[]): CodePoints {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** True where a code point is in the set. */
export function contains(points: CodePoints, point: number): boolean {
  let low = 0;
  let high = points.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = points[middle] ?? [0, 0];
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The code points that are in both sets. */
export function intersection(a: CodePoints, b: CodePoints): CodePoints {
  const result: [number, number][] = [];
  let [i, j] = [0, 0];
  for (let left = a[i], right = b[j]; left !== undefined && right !== undefined; left = a[i], right = b[j]) {
    const from = Math.max(left[0], right[0]);
    const to = Math.min(left[1], right[1]);
    if (from <= to) result.push([from, to]);
    if (left[1] < right[1]) i++;
    else j++;
  }
  return result;
}

/** The code points that are in `a` and not in `b`. */
export function withoutRanges(a: CodePoints, b: CodePoints): CodePoints {
  const gaps = [...b, [0x110000, 0x110000] as const].map(([from], index): readonly [number, number] => [
    (b[index - 1]?.[1] ?? -1) + 1,
    from - 1,
  ]);
  return intersection(
    a,
    gaps.filter(([from, to]) => from <= to),
  );
}

/** The code points of the set as characters; surrogates are not characters, and are left out. */
export function charactersOf(points: CodePoints): readonly string[] {
  return points
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point));
}

/**
 * The fewest ranges that hold `mine` and none of the page's other characters: on this page they mean the same, and are
 * shorter than an entry for each Han character.
 */
export function coarse(mine: CodePoints, all: CodePoints): CodePoints {
  const result: [number, number][] = [];
  for (const [from, to] of all) {
    for (let point = from; point <= to; point++) {
      const last = result.at(-1);
      if (!contains(mine, point)) result.push([-1, -1]);
      else if (last === undefined || last[0] < 0) result.push([point, point]);
      else last[1] = point;
    }
  }
  return result.filter(([from]) => from >= 0);
}
