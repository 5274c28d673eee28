import { type BigIntStats, lstatSync } from 'node:fs';
import { readRegular } from './regular-file.ts';

/**
 * The digest of a file on the disk, read and computed unless that was done before and the disk says that nothing has changed since.
 *
 * @param kind names what `digest` computes
 * @param stats what the disk has said of the file just now, where it was asked already
 * @throws as `readRegular`
 */
export type KnownDigests = (
  file: string,
  kind: string,
  digest: (bytes: Uint8Array) => string,
  stats?: BigIntStats,
) => string;

/** Remembers nothing. */
export const readEach: KnownDigests = (file, _, digest) => digest(readRegular(file));

/**
 * Milliseconds for which a file must have lain unchanged before its digest is kept: disks write down times in steps of up to two
 * seconds, and a change within the same step would not be seen.
 */
const SETTLED = 3000;

/**
 * A memory of digests, empty. A file is known by its number on the disk, its size and its times, so that it is known again where its
 * folder was renamed, and not where it was written to or replaced, whatever time somebody sets on it.
 *
 * @param now the clock that the disk's times are by, in milliseconds since 1970
 */
export function knownDigests(now: () => number): KnownDigests {
  const known = new Map<string, string>();
  return (file, kind, digest, stats = lstatSync(file, { bigint: true, throwIfNoEntry: false })) => {
    if (stats?.isFile() !== true) return digest(readRegular(file));
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
    const stamp = `${kind} ${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    const before = known.get(stamp);
    if (before !== undefined) return before;
    // The clock is asked before the file is read: one that is written meanwhile is not settled.
    const isSettled = now() - Math.max(Number(mtimeMs), Number(ctimeMs)) >= SETTLED;
    const made = digest(readRegular(file));
    if (isSettled) known.set(stamp, made);
    return made;
  };
}
