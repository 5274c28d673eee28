import type { SegmentDraft } from '../statement/segment.ts';
import { FIXED_KEYS } from './matching/segment-kind.ts';

const MAX_LENGTH = 48;
const WORDS = 5;

/**
 * A new name for a segment: its kind and first words, or kind and number where those give fewer than two Latin words.
 * It is minted once; the number is a name, not a position. Keys match `[a-z0-9]+(-[a-z0-9]+)*`, since `_`, `.` and `:`
 * mean something to i18next and to translation platforms.
 */
export function mintKey(segment: SegmentDraft, taken: ReadonlySet<string>): string {
  if (FIXED_KEYS.has(segment.kind)) return free(segment.kind, taken);
  const words = firstWords(segment.source);
  if (words.length < 2) return numbered(segment.kind, taken);
  let key: string = segment.kind;
  for (const word of words) {
    if (key.length + 1 + word.length > MAX_LENGTH) break;
    key = `${key}-${word}`;
  }
  return key === segment.kind ? numbered(segment.kind, taken) : free(key, taken);
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

function free(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const candidate = `${key.slice(0, MAX_LENGTH - suffix.length).replace(/(?<!-)-+$/, '')}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function numbered(kind: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`;
}
