import type { Look } from './look.ts';

/** What somebody who keeps a diary of a statement knows of it; written without a look at the program. */
export type Entry = {
  readonly said: 'draft' | 'embargoed' | 'out' | 'withheld' | 'canceled';
  /** Milliseconds since 1970. */
  readonly embargo?: number | undefined;
  readonly corrections: readonly string[];
  readonly reason?: string | undefined;
  readonly figure: number;
  readonly isTranslated: boolean;
};

/** What the public has seen of a statement, and may not see again. */
export type Public = {
  /** True once a release has shown its text. */
  readonly wasOut: boolean;
  /** True since a notice was published in its place, until a person lets it out again. */
  readonly isTakenBack: boolean;
  /** True since that notice said that it is for good: nobody lets it out again. */
  readonly isCanceled: boolean;
  /** The greatest version that was published. */
  readonly version: number;
};

export type Owner = { readonly slug: string; readonly version: number };

export const versionOf = ({ corrections }: Entry): number => corrections.length + 1;

/** What the public should be told at a moment, by the file that lies there. */
export function toldOf({ said, embargo = 0 }: Entry, now: number): 'whole' | 'notice' | 'nothing' {
  if (said === 'withheld' || said === 'canceled') return 'notice';
  return said === 'out' || (said === 'embargoed' && now >= embargo) ? 'whole' : 'nothing';
}

/** Where what can be seen is what must not be: taken back and there again, corrected and wrong again, or before its time. */
export function harmsIn(
  look: Look,
  now: number,
  owners: ReadonlyMap<number, Owner>,
  statements: ReadonlyMap<string, { readonly entry: Entry | undefined; readonly public: Public }>,
): readonly string[] {
  const harms: string[] = [];
  for (const [figures, isCurrent] of [
    [look.current, true],
    [look.earlier, false],
  ] as const) {
    for (const [figure, name] of figures) {
      const owner = owners.get(figure);
      const statement = owner && statements.get(owner.slug);
      if (owner === undefined || statement === undefined) {
        harms.push(`${name} gives ${figure}, which nobody wrote`);
        continue;
      }
      const { entry, public: seen } = statement;
      if (seen.isTakenBack) harms.push(`${name} gives ${figure} of ${owner.slug}, which was taken back`);
      const mayBeOut = seen.wasOut || (entry !== undefined && toldOf(entry, now) === 'whole');
      if (!mayBeOut) harms.push(`${name} gives ${figure} of ${owner.slug} before its time`);
      if (isCurrent && owner.version < seen.version)
        harms.push(`${name} gives ${figure} of ${owner.slug}, which was corrected`);
    }
  }
  return harms;
}
