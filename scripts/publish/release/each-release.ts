import path from 'node:path';
import { fileStamp } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { type KeptRelease, listsIn, numberOfRecord, numberSaid, readRelease, releaseIn } from './store.ts';

/** What the disk says of all lists that `eachRelease` reads, as one text. */
export const releasesStamp = (out: string): string =>
  [path.join(out, paths.manifest), ...Object.values(listsIn(out)).flat()].map(fileStamp).join('\n');

/**
 * Shows the release in an output folder and all that are kept, oldest first. Each is read once and forgotten then: the lists of many
 * releases of a large newsroom have no room in memory together, and to read them again for each question takes long.
 *
 * @returns the records that cannot be read, of whose releases nothing else is kept
 */
export function eachRelease(out: string, see: (release: KeptRelease) => void): readonly string[] {
  const present = releaseIn(out);
  const { whole, records } = listsIn(out);
  const byNumber = (files: readonly string[]): ReadonlyMap<number | undefined, readonly string[]> =>
    Map.groupBy(files, (file) => numberSaid(file) ?? readRelease(file)?.number);
  const [folders, copies] = [byNumber(whole), byNumber(records)];
  const numbers = new Set([...folders.keys(), ...copies.keys(), present?.number].filter((each) => each !== undefined));
  const seen = new Set<number>();
  /** Shows a list of so many; one that gives another number at its beginning is none. */
  const show = (release: KeptRelease | undefined, number: number): boolean => {
    if (release?.number !== number) return false;
    seen.add(number);
    see(release);
    return true;
  };
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (present?.number === number) show(present, number);
    for (const file of folders.get(number) ?? []) show(readRelease(file), number);
    // Of several copies the one that an earlier version of the program has left counts, which is the last.
    if (!seen.has(number)) [...(copies.get(number) ?? [])].reverse().some((file) => show(readRelease(file), number));
  }
  return records.filter((file) => {
    const number = numberOfRecord(file);
    return number !== undefined && !seen.has(number);
  });
}
