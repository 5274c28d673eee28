import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from 'recheck';
import recheck from 'recheck/package.json' with { type: 'json' };
import { z } from 'zod';
import type { Pattern } from './pattern.ts';

/** A pattern in the form in which `recheck` is asked for it. */
export type Judged = Pick<Pattern, 'source' | 'flags'>;

const attackSchema = z.object({
  pumps: z.array(z.object({ prefix: z.string(), pump: z.string() })).readonly(),
  suffix: z.string(),
});

/** A text that may take a pattern long: each pump may be repeated. */
export type Attack = z.infer<typeof attackSchema>;

/** What `recheck` says of a pattern. It knows of one that is `doubted` a text, and only trying tells whether that takes long. */
export type Judgement =
  | { readonly status: 'safe' }
  | { readonly status: 'doubted' | 'exponential'; readonly attack: Attack }
  | { readonly status: 'unknown'; readonly why: string };

/** Asks `recheck`, which may take seconds. */
export async function judge({ source, flags }: Judged): Promise<Judgement> {
  const found = await check(source, flags, { timeout: 600_000, attackTimeout: 2000 });
  if (found.status === 'unknown') return { status: 'unknown', why: found.error.kind };
  if (found.status === 'safe') return { status: 'safe' };
  const status = found.complexity.type === 'exponential' ? 'exponential' : 'doubted';
  return { status, attack: attackSchema.parse(found.attack) };
}

const SAFE = new URL('safe.txt', import.meta.url);
const DOUBTED = new URL('doubted.json', import.meta.url);
const LENGTH = 16;

/** A pattern and the version that judged it, as the first sixteen hexadecimal digits of a SHA-256. */
const keyOf = ({ source, flags }: Judged): string =>
  createHash('sha256').update(`${recheck.version}\n${flags}\n${source}`).digest('hex').slice(0, LENGTH);

/** What `recheck`, in the version that is installed, has said of a pattern; undefined where that is not listed. */
export function readJudged(): (pattern: Judged) => Judgement | undefined {
  const safe = new Set(readFileSync(SAFE, 'utf8').split('\n'));
  const doubted = z.record(z.string(), attackSchema).parse(JSON.parse(readFileSync(DOUBTED, 'utf8')));
  return (pattern) => {
    const key = keyOf(pattern);
    const attack = doubted[key];
    if (attack !== undefined) return { status: 'doubted', attack };
    return safe.has(key) ? { status: 'safe' } : undefined;
  };
}

/** Writes the lists: patterns that are safe, one key a line, and those that are doubted, with their texts. */
export function writeJudged(all: readonly (readonly [Judged, Judgement])[]): void {
  const safe = all.filter(([, { status }]) => status === 'safe').map(([pattern]) => keyOf(pattern));
  writeFileSync(SAFE, `${[...new Set(safe)].sort().join('\n')}\n`);
  const doubted = all.flatMap(([pattern, judgement]) =>
    judgement.status === 'doubted' ? [[keyOf(pattern), judgement.attack] as const] : [],
  );
  const sorted = Object.fromEntries([...doubted].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(DOUBTED, `${JSON.stringify(sorted, undefined, 2)}\n`);
}
