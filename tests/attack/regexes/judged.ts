import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import recheck from 'recheck/package.json' with { type: 'json' };
import type { Pattern } from './pattern.ts';

const FILE = new URL('safe.txt', import.meta.url);
const LENGTH = 16;

/** A pattern and who judged it, as the first half of a SHA-256 in hexadecimal digits. */
const keyOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`${recheck.version}\n${flags}\n${source}`).digest('hex').slice(0, LENGTH);

/** Whether `recheck`, in the version that is installed, has found a pattern safe. */
export function readJudged(): (pattern: Pattern) => boolean {
  const known = new Set(readFileSync(FILE, 'utf8').split('\n'));
  return (pattern) => known.has(keyOf(pattern));
}

/** Writes the patterns that are safe: a line for each. */
export function writeJudged(safe: readonly Pattern[]): void {
  writeFileSync(FILE, `${[...new Set(safe.map(keyOf))].sort().join('\n')}\n`);
}
