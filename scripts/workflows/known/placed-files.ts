import type { Stats } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { contentOfFile, type StoredContent, sha256, statIfThere, statStamp } from '../../lib/files/index.ts';
import { oncePerKey } from '../../lib/once.ts';
import type { Store } from '../../lib/store/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { assemble, type DigestOfPlaced } from '../../publish/release/assemble.ts';
import { assembleInTurn, type TreeFolder, type TwoTrees, type WrittenTrees } from '../../publish/release/two-trees.ts';
import type { Stamps } from './file-state.ts';
import { filesInUnit, type PlacedFile, placedUnits, unitOf, unitText } from './placed-units.ts';

/** The files of an output folder as a build has put them there. */
export type PlacedFiles = {
  /** A file by its path, where the disk says that it is still what was put there: it is known without reading it. */
  readonly find: (name: string) => StoredContent | undefined;
  /**
   * Has files be linked from there by `link`, which is given what is known of the file in the place of each of these; and records what the
   * disk says of those then, as a link changes the time of its file.
   */
  readonly lend: (artifacts: readonly Artifact[], link: (placed: DigestOfPlaced) => void) => Promise<void>;
  /**
   * Puts these files there, whole or not at all, and records them. Gives what the disk says of each.
   *
   * @throws {Fault} `out-unwritable`
   */
  readonly replace: (artifacts: readonly Artifact[]) => Promise<Stamps>;
};

/** The name of the folders in their record. */
const TREES = 'folders';

// What is in them is what this very program has written.
const foldersSchema = z.array(z.custom<TreeFolder>((value) => typeof value === 'object' && value !== null));
const treesSchema = z.object({
  out: foldersSchema,
  spare: foldersSchema.optional(),
  differing: z.array(z.string()),
  made: z.string(),
});

/**
 * The files that an earlier build has put into an output folder. Whatever changes one of them, even in place and with its time set
 * back, changes what the disk says of it.
 *
 * @param out absolute path
 * @param place absolute path of where the folder that is replaced is put (see `assembleInTurn`); it is removed when left out
 */
export async function placedFiles(store: Store, out: string, place?: string): Promise<PlacedFiles> {
  const key = sha256('placed files', '\n', out);
  const contents = (await store.locate(key))?.contents ?? new Map<string, StoredContent>();
  const before = placedUnits(new Map([...contents].filter(([name]) => name !== TREES)));
  const filesIn = oncePerKey((unit: string) => filesInUnit(before.find(unit) ?? ''), MOST_UNITS);
  // As it is written in the manifest, which nothing need be taken out of.
  const look = (name: string): Stats | undefined => statIfThere(`${out}${path.sep}${name}`);
  const find = (name: string): StoredContent | undefined => {
    const stats = look(name);
    const placed = filesIn(unitOf(name)).get(name);
    if (stats === undefined || placed?.stamp !== statStamp(stats)) return undefined;
    return contentOfFile(`${out}${path.sep}${name}`, { size: stats.size, sha256: placed.digest });
  };
  /** The artifacts as files of which the disk says what it says now; or what it has said, where they have not changed since. */
  const filesOf = (artifacts: readonly Artifact[], known?: ReadonlyMap<string, string>): readonly PlacedFile[] =>
    artifacts.map((artifact) => {
      const { path: name } = artifact;
      return { path: name, stamp: known?.get(name) ?? statStamp(look(name)), digest: digestOf(artifact) };
    });
  const keep = async (units: Units, stamps: Map<string, string>, trees: WrittenTrees | undefined): Promise<Stamps> => {
    const { changed, ...folders } = trees ?? {};
    const texts = new Map<string, string>();
    for (const [unit, artifacts] of units) {
      for (const { path: name } of artifacts) if (changed?.has(name) !== false) stamps.delete(name);
      const files = filesOf(artifacts, stamps);
      for (const { path: name, stamp } of files) stamps.set(name, stamp);
      texts.set(unit, unitText(files));
    }
    const made = new Map(before.contents(texts));
    if (trees !== undefined) made.set(TREES, new TextEncoder().encode(JSON.stringify(folders)));
    await store.keep(key, { facts: {}, contents: made });
    return stamps;
  };
  /** What the disk says of the place of each of these, and what is known of the files there. */
  const placedAt = (artifacts: readonly Artifact[]): PlacedAt => {
    const units = Map.groupBy(artifacts, ({ path: name }) => unitOf(name));
    const stamps = new Map<string, string>();
    // Of most statements all is as it was put there.
    const whole = new Set<string>();
    for (const [unit, own] of units) {
      const files = filesOf(own);
      for (const { path: name, stamp } of files) stamps.set(name, stamp);
      if (unitText(files) === before.find(unit)) whole.add(unit);
    }
    const digestAt: DigestOfPlaced = (artifact) => {
      const { path: name } = artifact;
      if (whole.has(unitOf(name))) return digestOf(artifact);
      const placed = filesIn(unitOf(name)).get(name);
      return placed?.stamp === stamps.get(name) ? placed?.digest : undefined;
    };
    return { units, stamps, digestAt };
  };
  return {
    find,
    async lend(artifacts, link) {
      const { units, stamps, digestAt } = placedAt(artifacts);
      link(digestAt);
      const texts = new Map<string, string>();
      for (const unit of units.keys()) {
        const placed = [...filesInUnit(before.find(unit) ?? '').values()];
        const now = placed.map((file) =>
          file.stamp === stamps.get(file.path) ? { ...file, stamp: statStamp(look(file.path)) } : file,
        );
        if (now.length > 0) texts.set(unit, unitText(now));
      }
      await store.keep(key, { facts: {}, contents: before.contents(texts) });
    },
    async replace(artifacts) {
      const { units, stamps, digestAt } = placedAt(artifacts);
      if (place === undefined) {
        assemble(artifacts, out, digestAt);
        return keep(units, stamps, undefined);
      }
      const trees = treesIn(contents.get(TREES));
      return keep(units, stamps, assembleInTurn(artifacts, out, { place, before: trees, placed: digestAt }));
    },
  };
}

/** Files by what they stand and fall with. */
type Units = ReadonlyMap<string, readonly Artifact[]>;

type PlacedAt = { readonly units: Units; readonly stamps: Map<string, string>; readonly digestAt: DigestOfPlaced };

/** How many units are in memory file by file. */
const MOST_UNITS = 100;

/** The folders as they were recorded; `undefined` where that is not what it was. */
function treesIn(content: StoredContent | undefined): TwoTrees | undefined {
  try {
    return content && treesSchema.safeParse(JSON.parse(new TextDecoder().decode(content.bytes))).data;
  } catch {
    return undefined;
  }
}
