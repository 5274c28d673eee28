import path from 'node:path';
import { fileStamp, statIfThere, statStamp } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { type KeptRelease, listsIn, numberOfRecord, numberSaid, readRelease, releaseIn } from './store.ts';

/** What the disk says of all lists that `eachRelease` reads, as one text. */
export const releasesStamp = (out: string): string =>
  [path.join(out, paths.manifest), ...Object.values(listsIn(out)).flat()].map(fileStamp).join('\n');

/** The files that may have the list of a release: in the output folder, in kept ones, and copies, of which the last counts. */
export type ReleaseLists = {
  readonly number: number;
  readonly present: readonly string[];
  readonly folders: readonly string[];
  readonly copies: readonly string[];
  /** What the disk says of them, wherever they have been moved to. */
  readonly key: string;
};

/** The lists of the release in an output folder and of all that are kept, oldest first. */
export function listsByNumber(out: string): readonly ReleaseLists[] {
  const { whole, records } = listsIn(out);
  const byNumber = (files: readonly string[]): ReadonlyMap<number | undefined, readonly string[]> =>
    Map.groupBy(files, (file) => numberSaid(file) ?? readRelease(file)?.number);
  const [folders, copies] = [byNumber(whole), byNumber(records)];
  const present = releaseIn(out)?.number;
  const numbers = new Set([...folders.keys(), ...copies.keys(), present].filter((each) => each !== undefined));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const files = {
        present: number === present ? [path.join(out, paths.manifest)] : [],
        folders: folders.get(number) ?? [],
        copies: copies.get(number) ?? [],
      };
      const stamps = Object.values(files).flatMap((each) => each.map((file) => statStamp(statIfThere(file))));
      return { number, ...files, key: stamps.join(', ') };
    });
}

/**
 * Shows the release in an output folder and all that are kept, oldest first. Each is read once and forgotten then: the lists of many
 * releases of a large newsroom have no room in memory together, and to read them again for each question takes long.
 *
 * @param lists those of all of them
 * @param from how many of them are known: they are not read
 * @returns the records that cannot be read, of whose releases nothing else is kept
 */
export function eachRelease(
  out: string,
  see: (release: KeptRelease) => void,
  lists = listsByNumber(out),
  from = 0,
): readonly string[] {
  const seen = new Set(lists.slice(0, from).map(({ number }) => number));
  /** Shows a list of so many; one that gives another number at its beginning is none. */
  const show = (release: KeptRelease | undefined, number: number): boolean => {
    if (release?.number !== number) return false;
    seen.add(number);
    see(release);
    return true;
  };
  for (const { number, present, folders, copies } of lists.slice(from)) {
    if (present.length > 0) show(releaseIn(out), number);
    for (const file of folders) show(readRelease(file), number);
    // Of several copies the one that an earlier version of the program has left counts, which is the last.
    if (!seen.has(number)) copies.toReversed().some((file) => show(readRelease(file), number));
  }
  return listsIn(out).records.filter((file) => {
    const number = numberOfRecord(file);
    return number !== undefined && !seen.has(number);
  });
}
