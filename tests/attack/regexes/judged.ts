import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import recheck from 'recheck/package.json' with { type: 'json' };
import type { Pattern } from './pattern.ts';

/** A pattern in the form in which `recheck` is asked for it. */
export type Judged = Pick<Pattern, 'source' | 'flags'>;

const FILE = new URL('safe.txt', import.meta.url);
const LENGTH = 16;

/** A pattern and the version that judged it, as the first sixteen hexadecimal digits of a SHA-256. */
const keyOf = ({ source, flags }: Judged): string =>
  createHash('sha256').update(`${recheck.version}\n${flags}\n${source}`).digest('hex').slice(0, LENGTH);

/** Whether `recheck`, in the version that is installed, has found a pattern safe. */
export function readJudged(): (pattern: Judged) => boolean {
  const known = new Set(readFileSync(FILE, 'utf8').split('\n'));
  return (pattern) => known.has(keyOf(pattern));
}

/** Writes the list of patterns that are safe, one key a line. */
export function writeJudged(safe: readonly Judged[]): void {
  writeFileSync(FILE, `${[...new Set(safe.map(keyOf))].sort().join('\n')}\n`);
}
