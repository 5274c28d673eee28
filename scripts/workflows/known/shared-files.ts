import path from 'node:path';
import { sha256 } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import type { Store } from '../../lib/store/index.ts';
import type { LogoFiles, Newsroom } from '../../model/newsroom.ts';
import { contentsDigest, type Stamps, stampsIn } from './file-state.ts';
import { filesDigest } from './files-digest.ts';
import { programDigest } from './program-stamp.ts';

/** The folders of a newsroom that people write in. */
export const INPUT_FOLDERS = ['source', 'translations', 'templates'];

/** Files of all statements together, below `translations/<tag>/`. */
const OF_ALL = new Set(['newsroom', 'labels']);

/** The state of a newsroom's files at a moment. */
export type FilesState = {
  /** By path from the newsroom's folder (see `stampsIn`). */
  readonly stamps: Stamps;
  /** What the findings on each statement depend on besides its own files, as two digests: by times, and by contents. */
  readonly shared: { readonly stamps: string; readonly contents: () => string };
};

/** Which state is asked for. */
type StateQuestion = {
  readonly newsroom: Newsroom;
  readonly fonts: FontSettings;
  /** What the disk has said of all files a moment ago; it is asked when left out. */
  readonly stamps?: Stamps | undefined;
  /** The files of single statements that are asked for; all when left out. */
  readonly only?: ReadonlySet<string>;
};

/** The state of a newsroom's files now. */
export async function filesState(
  store: Store,
  { newsroom, fonts, stamps: before, only }: StateQuestion,
): Promise<FilesState> {
  const own = new Set(newsroom.statements);
  const isShared = (name: string): boolean => !own.has(name) && !isOfOneStatement(name);
  const stamps = before ?? stampsIn(newsroom.root, INPUT_FOLDERS, only && ((name) => only.has(name) || isShared(name)));
  const shared = [...stamps.keys()].filter(isShared);
  const settings = JSON.stringify([
    await programDigest(store),
    settingsOf(newsroom),
    await filesDigest(store, [...(await printFontFiles(fonts)), ...logosOf(newsroom)]),
    // A time without a zone is read in that of the machine.
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  ]);
  return {
    stamps,
    shared: {
      stamps: sha256(JSON.stringify([settings, shared.map((name) => [name, stamps.get(name)])])),
      contents: () => sha256(settings, '\n', contentsDigest(newsroom.root, shared)),
    },
  };
}

/** True for a translator's file, or a state file, of a single statement. */
function isOfOneStatement(name: string): boolean {
  const [, base = ''] = /^translations\/[^/]+\/([^/]+?)(?:\.state)?\.json$/.exec(name) ?? [];
  return base !== '' && !OF_ALL.has(base);
}

/**
 * A newsroom's settings as plain values; where it lies and which statements it has is no setting, and which languages they name is one.
 */
function settingsOf({ file: _file, root: _root, statements: _, detected: _detected, ...settings }: Newsroom): unknown {
  return settings;
}

/** The absolute paths of a newsroom's logos. */
export function logosOf({ root, brand: { logo } }: Newsroom): readonly string[] {
  const all: readonly LogoFiles[] = logo === undefined ? [] : [logo, ...Object.values(logo.languages)];
  return all
    .flatMap(({ file, dark }) => [file, ...(dark === undefined ? [] : [dark])])
    .map((name) => path.join(root, name));
}
