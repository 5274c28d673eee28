import { keySegments } from '../../../scripts/translation/alignment/key-segments.ts';
import type { Sequence, Traced } from './sequences.ts';

/** Kept (or rightly new) of how many, by name. */
export class Tally {
  readonly #counts = new Map<string, { good: number; all: number }>();

  add(name: string, isGood: boolean): void {
    const count = this.#counts.get(name) ?? { good: 0, all: 0 };
    count.all++;
    if (isGood) count.good++;
    this.#counts.set(name, count);
  }

  /** Share in per cent; 100 where there was none. */
  percent(name: string): number {
    const count = this.#counts.get(name);
    return count === undefined ? 100 : (100 * count.good) / count.all;
  }

  bad(name: string): number {
    const count = this.#counts.get(name);
    return count === undefined ? 0 : count.all - count.good;
  }

  all(name: string): number {
    return this.#counts.get(name)?.all ?? 0;
  }

  toString(): string {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, { good, all }]) =>
          `${name.padEnd(34)} ${((100 * good) / all).toFixed(2).padStart(6)} %  ${good}/${all}`,
      )
      .join('\n');
  }
}

/** Keys the original, then the edited document, and counts what became of every key. */
export function score({ original, edited }: Sequence, tally: Tally): void {
  const first = keySegments(original, new Map()).segments;
  const recorded = new Map(first.map(({ key, source }) => [key, source]));
  const keying = keySegments(
    edited.map(({ draft }) => draft),
    recorded,
  );
  const counts = new Map<string, number>();
  for (const { source } of original) counts.set(fold(source), (counts.get(fold(source)) ?? 0) + 1);
  const doubtful = new Set(keying.twins.map(({ key }) => key));
  for (const [at, traced] of edited.entries()) {
    const key = keying.segments[at]?.key ?? '';
    const keys = traced.origins.map((origin) => first[origin]?.key ?? '');
    const isKept = keys.includes(key);
    const isRepeated = (counts.get(fold(traced.draft.source)) ?? 0) > 1;
    for (const name of namesOf(traced, isRepeated))
      tally.add(name, traced.deed === 'fresh' ? !recorded.has(key) : isKept);
    // A twin that took another's key in silence: its translation would count as current.
    if (isRepeated && traced.deed === 'untouched')
      tally.add('twins: right, or in doubt', isKept || !recorded.has(key) || doubtful.has(key));
    if (isRepeated && traced.deed === 'untouched') tally.add('twins: without doubt', !doubtful.has(key));
  }
  const present = new Set(keying.segments.map(({ key }) => key));
  const parts = edited.filter(({ deed }) => deed === 'split').flatMap(({ origins }) => origins);
  for (const origin of new Set(parts)) tally.add('split: one part keeps it', present.has(first[origin]?.key ?? ''));
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();

function namesOf({ deed, changed, moved, draft }: Traced, isRepeated: boolean): readonly string[] {
  if (deed === 'split') return [];
  if (deed === 'untouched') return [isRepeated ? 'untouched, repeated' : 'untouched, unique'];
  if (deed !== 'reworded') return [deed];
  const size = draft.source.length < 60 ? 'short' : 'long';
  return [
    'reworded',
    `reworded ${Math.round(changed * 100)} %`,
    `reworded, ${size}`,
    ...(size === 'long' && changed <= 0.4 ? ['reworded, long, up to 40 %'] : []),
    ...(moved ? ['reworded and moved'] : []),
  ];
}
