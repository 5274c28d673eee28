import type { SegmentDraft } from '../statement/segment.ts';
import { FIXED_KEYS } from './matching/segment-kind.ts';

const MAX_LENGTH = 48;
const WORDS = 5;

/**
 * Names new segments: by kind and first words, or kind and number where those give fewer than two Latin words. A name is
 * minted once; the number is a name, not a position. Keys match `[a-z0-9]+(-[a-z0-9]+)*`, since `_`, `.` and `:` mean
 * something to i18next and to translation platforms.
 *
 * @param taken names that are given already; whoever uses a new one adds it
 */
export function keyMinter(taken: ReadonlySet<string>): (segment: SegmentDraft) => string {
  /** By name, the number behind it that was free last: names are only ever added. */
  const lasts = new Map<string, number>();
  const next = (stem: string, from: number, named: (number: number) => string): string => {
    let number = lasts.get(stem) ?? from;
    while (taken.has(named(number))) number++;
    lasts.set(stem, number);
    return named(number);
  };
  const numbered = (kind: string): string => next(`${kind}-`, 1, (number) => `${kind}-${number}`);
  const free = (key: string): string => (taken.has(key) ? next(key, 2, (number) => shortened(key, number)) : key);
  return (segment) => {
    if (FIXED_KEYS.has(segment.kind)) return free(segment.kind);
    const words = firstWords(segment.source);
    if (words.length < 2) return numbered(segment.kind);
    let key: string = segment.kind;
    for (const word of words) {
      if (key.length + 1 + word.length > MAX_LENGTH) break;
      key = `${key}-${word}`;
    }
    return key === segment.kind ? numbered(segment.kind) : free(key);
  };
}

function shortened(key: string, number: number): string {
  const suffix = `-${number}`;
  return `${key.slice(0, MAX_LENGTH - suffix.length).replace(/(?<!-)-+$/, '')}${suffix}`;
}

function firstWords(source: string): readonly string[] {
  const text = source
    .replace(/\]\([^)]*\)?/g, ' ')
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = text.match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => /[a-z]/.test(word)).length < 2 ? [] : words.slice(0, WORDS);
}
