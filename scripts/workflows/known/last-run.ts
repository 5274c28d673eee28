import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { embeddedDigest } from '../../lib/browser/index.ts';
import { fileStamp, readIfRegular, sha256, statIfThere } from '../../lib/files/index.ts';
import { FONT_TABLE, printFontFiles } from '../../lib/fonts/index.ts';
import type { Store } from '../../lib/store/index.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import { paths } from '../../model/paths.ts';
import { embargoesIn } from '../../publish/release/embargoes.ts';
import { CONFIG } from '../load/extensions.ts';
import { fontSettings, ownFontPaths } from '../load/font-settings.ts';
import { hasPassing, isStillAlike, staysAlike } from '../load/stays-alike.ts';
import { type Stamps, stampsIn } from './file-state.ts';
import { programStamp } from './program-stamp.ts';
import { INPUT_FOLDERS, logosOf } from './shared-files.ts';

/** What a run has said, and its exit code. */
export type Said = { readonly stdout: string; readonly stderr: string; readonly code: number };

/** A run that is about to begin. */
export type RunQuestion = {
  /** All that it was asked for, with all that its words depend on besides the newsroom. */
  readonly words: unknown;
  /** Absolute path of the newsroom's folder. */
  readonly root: string;
  /** Absolute path of the folder that it writes, where it writes one. */
  readonly out?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** The same run as it was before, where there was one and it would be the same again. */
export type LastRun = {
  readonly said: Said | undefined;
  /** What the disk says of the newsroom's files, before anything was read. */
  readonly stamps: Stamps;
  /**
   * Records what the run has said; nothing where it would say something else at another hour, or somebody else has written into its
   * folder meanwhile. Files that it reads count as they were before it: where one of them has changed since, the record is of no use.
   */
  readonly keep: (loaded: LoadedNewsroom, said: Said, written?: WrittenOutput) => Promise<void>;
};

/** What a run has written. */
export type WrittenOutput = {
  /** SHA-256 of its manifest. */
  readonly manifest: string;
  /** What the disk says of each file, by its path in the folder; the disk is asked when left out. */
  readonly stamps?: Stamps | undefined;
};

const recordSchema = z.object({
  at: z.number(),
  alikeUntil: z.number().optional(),
  inputs: z.string(),
  output: z.string(),
  /** Fonts and logos, by their stamps. */
  files: z.array(z.tuple([z.string(), z.string()])),
  said: z.object({ stdout: z.string(), stderr: z.string(), code: z.number() }),
});

/**
 * What a run has said when it was last run in the same way, where no file has changed since, neither of what it reads nor of what it has
 * written, and no time has come that a statement names.
 */
export async function lastRun(store: Store, question: RunQuestion): Promise<LastRun> {
  const { root, out, now } = question;
  const key = sha256('run', '\n', JSON.stringify([programStamp(), question.words, root, out]));
  const stamps = stampsIn(root, INPUT_FOLDERS);
  const inputs = inputsOf(root, stamps);
  const read = recordSchema.safeParse((await store.find(key))?.facts);
  const isSame =
    read.success &&
    isStillAlike(read.data, now) &&
    read.data.inputs === inputs &&
    read.data.output === outputOf(out) &&
    read.data.files.every(([name, stamp]) => fileStamp(name) === stamp);
  return {
    said: isSame ? read.data.said : undefined,
    stamps,
    async keep(loaded, said, written) {
      if (besideOf(out).length > 0 || !(await isLasting(loaded, now))) return;
      const { newsroom } = loaded;
      const fonts = [...(await printFontFiles(await fontSettings(newsroom))), ...ownFontPaths(newsroom)];
      const files = [...fonts, ...logosOf(newsroom)];
      const output = outputOf(out, written?.stamps);
      const manifest = written && readIfRegular(path.join(out ?? '', paths.manifest));
      if (written !== undefined && sha256(manifest ?? '') !== written.manifest) return;
      const facts = {
        at: now,
        alikeUntil: alikeUntil(loaded),
        inputs,
        output,
        files: files.map((name) => [name, fileStamp(name)]),
        said,
      };
      await store.keep(key, { facts, contents: new Map() });
    },
  };
}

/** True where nothing would change with the hour, and nothing else is asked: no release, no code of the newsroom's own. */
async function isLasting(loaded: LoadedNewsroom, now: number): Promise<boolean> {
  const { newsroom, editions, known, unread, mutual, files } = loaded;
  const { root, isBare } = newsroom;
  if (
    isBare ||
    known.some(({ isPassing }) => isPassing === true) ||
    unread.length > 0 ||
    embargoesIn(root, now).size > 0 ||
    hasReleases(root)
  )
    return false;
  if (statIfThere(path.join(root, CONFIG)) !== undefined) return false;
  // An installed browser may be exchanged at any time.
  if ((await embeddedDigest()) === undefined) return false;
  return !files.some(hasPassing) && editions.every((edition) => staysAlike(edition, now, mutual));
}

/** When one of the statements will be read otherwise by itself; `undefined` for never. */
function alikeUntil({ editions, known }: LoadedNewsroom): number | undefined {
  const times = [...editions.map(({ statement }) => statement), ...known].flatMap((each) => each.alikeUntil ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

const hasReleases = (root: string): boolean =>
  namesIn(root).some((name) => /^\.(?:.+\.(?:releases|prepared)|releases\.json|embargoes\.json)$/.test(name));

/** The digest of all files that a run may read below a newsroom's folder, and of the packages with fonts around it. */
function inputsOf(root: string, stamps: Stamps): string {
  const own = namesIn(root).filter((name) => !/\.lock$|^communique\.log$/.test(name));
  return sha256(
    JSON.stringify([
      [...stamps],
      own
        .filter((name) => statIfThere(path.join(root, name))?.isFile())
        .map((name) => fileStamp(path.join(root, name))),
      own.filter((name) => name.startsWith('.')),
      packageFolders(root).map(fileStamp),
    ]),
  );
}

/** The scopes of the packages with fonts that newsrooms install. */
const FONT_SCOPES = [...new Set(FONT_TABLE.map(({ name }) => name.split('/')[0] ?? name))];

/** The folders that change when a package with a font is installed, or removed: those around the newsroom. */
function packageFolders(root: string): readonly string[] {
  const parent = path.dirname(root);
  const modules = path.join(root, 'node_modules');
  const own = [modules, ...FONT_SCOPES.map((scope) => path.join(modules, scope))];
  return parent === root ? own : [...own, ...packageFolders(parent)];
}

/**
 * The digest of a folder that was written, and of what lies beside it for releases.
 *
 * @param written what the disk has said of the files that were put into it; it is asked of all that is there when left out
 */
function outputOf(out: string | undefined, written?: Stamps): string {
  if (out === undefined) return '';
  const stamps = written ? [...written].sort(([a], [b]) => (a < b ? -1 : 1)) : [...stampsIn(out, ['.'])];
  return sha256(JSON.stringify([stamps, besideOf(out)]));
}

const besideOf = (out: string | undefined): readonly string[] =>
  out === undefined
    ? []
    : namesIn(path.dirname(out)).filter(
        (name) => name.startsWith(`.${path.basename(out)}.`) && !name.endsWith('.lock'),
      );

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    // Where there is no folder, there is nothing in it.
    return [];
  }
}
