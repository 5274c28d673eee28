import type { Half } from './corpus.ts';
import type { Doubts } from './doubts.ts';

/** How many were sown and what became of them. */
export type Count = { readonly tried: number; readonly blocked: number; readonly noticed: number };

/** What the rules said of one language. */
export type Tally = {
  readonly name: string;
  readonly tag: string;
  readonly half: Half;
  /** By name of the kind. */
  readonly kinds: Readonly<Record<string, Count>>;
  /** Right pairs, and those that a rule blocked. */
  readonly right: number;
  readonly blocked: number;
  /** The blocked ones by rule. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly doubts: Doubts;
  /** Missed mutants and blocked right pairs, one a line, to be read; never of the half that is held out. */
  readonly examples: readonly string[];
};

export const NOTHING: Count = { tried: 0, blocked: 0, noticed: 0 };

export const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce(
    (sum, { tried, blocked, noticed }) => ({
      tried: sum.tried + tried,
      blocked: sum.blocked + blocked,
      noticed: sum.noticed + noticed,
    }),
    NOTHING,
  );

/** One kind over all the languages of a half. */
export const countOf = (tallies: readonly Tally[], kind: string, half: Half): Count =>
  sumOf(tallies.filter((tally) => tally.half === half).map((tally) => tally.kinds[kind] ?? NOTHING));
