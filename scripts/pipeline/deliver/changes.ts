import { type Address, isWhole, nameOf } from '../../release/history.ts';

/** What the public would see otherwise than now, at one address. */
export type Change = {
  /** `boats/de`. */
  readonly name: string;
  readonly kind: 'back' | 'lost' | 'other-text' | 'withdrawn' | 'let-out';
  /** True where what comes or goes is a notice, and not the text. */
  readonly isNotice?: true;
};

/** What becomes of every address that is public now, or would be. */
export function changesBetween(before: readonly Address[], after: readonly Address[]): readonly Change[] {
  const old = new Map(before.map((address) => [nameOf(address), address]));
  const fresh = new Map(after.map((address) => [nameOf(address), address]));
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((name): Change[] => {
    const [before, next] = [old.get(name), fresh.get(name)];
    const kind = changeOf(before, next);
    const there = next ?? before;
    const isNotice = (kind === 'back' || kind === 'lost') && there !== undefined && !isWhole(there);
    return kind === undefined ? [] : [{ name, kind, ...(isNotice && { isNotice }) }];
  });
}

function changeOf(old: Address | undefined, fresh: Address | undefined): Change['kind'] | undefined {
  if (old === undefined) return 'back';
  if (fresh === undefined) return 'lost';
  if (isWhole(old) !== isWhole(fresh)) return isWhole(old) ? 'withdrawn' : 'let-out';
  return isWhole(old) && old.digest !== fresh.digest ? 'other-text' : undefined;
}
