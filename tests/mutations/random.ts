import { randomNumbers } from '../support/random.ts';

/** A seeded source of choices: the same every run. */
export type Dice = {
  /** From `from` to below `to`. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...(readonly T[])]) => T;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

export function diceOf(seed: string): Dice {
  const next = randomNumbers(hashOf(seed));
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from));
  return {
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length)] ?? list[0],
    shuffled: (list) =>
      list
        .map((each) => ({ each, by: next() }))
        .sort((a, b) => a.by - b.by)
        .map(({ each }) => each),
  };
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
