import { contentOf, type StoredContent, sha256 } from '../../lib/files/index.ts';
import { oncePerKey, onceWhileUsed } from '../../lib/once.ts';
import { type ValueList, valueList, valuesIn } from '../../lib/store/index.ts';

/** A file of an output folder: its path there, what the disk says of it, and its SHA-256 in hexadecimal. */
export type PlacedFile = { readonly path: string; readonly stamp: string; readonly digest: string };

/** Files that stand and fall together, such as those of a statement, as one text: two that are equal say the same of each. */
export const unitText = (files: readonly PlacedFile[]): string =>
  files.map(({ path, stamp, digest }) => `${digest} ${stamp}\t${path}\n`).join('');

/** Characters of a digest and the blank behind it. */
const DIGEST = 65;

/** The files in such a text, by their paths. */
export const filesInUnit = (text: string): ReadonlyMap<string, PlacedFile> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const end = line.indexOf('\t');
      const path = line.slice(end + 1);
      const file = { path, stamp: line.slice(DIGEST, end), digest: line.slice(0, DIGEST - 1) };
      return end < 0 ? [] : [[path, file] as const];
    }),
  );

/** The folder in which the files of all statements lie side by side. */
const ASSETS = 'assets/';

/** What a file stands and falls with: the folder at the top, as that of a statement; a name up to its first stop among assets. */
export function unitOf(path: string): string {
  if (path.startsWith(ASSETS)) return path.slice(0, placeOf(path, '.', ASSETS.length));
  return path.slice(0, placeOf(path, '/', 0));
}

/** The place of a character; the end where there is none. */
function placeOf(path: string, character: string, from: number): number {
  const at = path.indexOf(character, from);
  return at < 0 ? path.length : at;
}

/** About so many units are one content of a record: one that has changed is written with those beside it, and with no others. */
const TOGETHER = 64;

/** How many contents a record of so many units has: a power of two. */
const partsFor = (units: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(units / TOGETHER)));

/** The name of the content that a unit is in, of so many. */
const partOf = (digest: string, parts: number): string => `${Number.parseInt(digest.slice(0, 8), 16) % parts}`;

const digestOfUnit = oncePerKey((unit: string): string => sha256(unit), 10_000);

/** Texts of units in the contents of a record. */
export type PlacedUnits = {
  /** The text of a unit; `undefined` where it is not there, or not as it was. */
  readonly find: (unit: string) => string | undefined;
  /** The contents of a record of these units; those of which no unit has changed are as they were. */
  readonly contents: (texts: ReadonlyMap<string, string>) => ReadonlyMap<string, Uint8Array | StoredContent>;
};

/**
 * Finds the texts of units.
 *
 * @param before the contents of a record
 */
export function placedUnits(before: ReadonlyMap<string, StoredContent>): PlacedUnits {
  const listAt = oncePerKey((name: string) => onceWhileUsed(() => listIn(before.get(name))));
  const find = (unit: string): string | undefined => {
    const digest = digestOfUnit(unit);
    return before.size === 0 ? undefined : listAt(partOf(digest, before.size))().find(digest);
  };
  return {
    find,
    contents(texts) {
      const parts = partsFor(texts.size);
      const groups = Map.groupBy(texts, ([unit]) => partOf(digestOfUnit(unit), parts));
      for (let part = 0; part < parts; part++) if (!groups.has(`${part}`)) groups.set(`${part}`, []);
      return new Map(
        [...groups].map(([name, units]) => {
          const known = parts === before.size ? before.get(name) : undefined;
          const isSame =
            known !== undefined &&
            listAt(name)().size === units.length &&
            units.every(([unit, text]) => find(unit) === text);
          return [name, isSame ? known : valueList(units.map(([unit, text]) => [digestOfUnit(unit), text]))] as const;
        }),
      );
    },
  };
}

/** The values in a content; none where it is not what it was. */
function listIn(content: StoredContent | undefined): ValueList {
  try {
    return valuesIn((content ?? contentOf(valueList([]))).bytes);
  } catch {
    return valuesIn(valueList([]));
  }
}
