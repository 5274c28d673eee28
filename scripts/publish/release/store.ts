import { copyFileSync, existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import {
  asideOf,
  contentAt,
  fileStamp,
  type KnownDigests,
  makeFolder,
  readBeginning,
  readRegular,
  type StoredContent,
  sha256,
  statIfThere,
} from '../../lib/files/index.ts';
import { oncePerKey, oncePerObject } from '../../lib/once.ts';
import { paths } from '../../model/paths.ts';
import { isOnlyBuilt, type Manifest, MOST_LISTED, readManifest } from '../integrity/manifest.ts';

/** A release on this disk: the one in the output folder, or an earlier one. */
export type KeptRelease = {
  readonly folder: string;
  readonly number: number;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes. */
  readonly digest: string;
};

/** The folder of earlier releases: beside the output folder, where no web server sees it. */
export function storeOf(out: string): string {
  const whole = path.resolve(out);
  return path.join(path.dirname(whole), `.${path.basename(whole)}.releases`);
}

/** The release that lies in a folder; `undefined` for anything else. */
export function releaseIn(folder: string, name: string = paths.manifest): KeptRelease | undefined {
  const file = path.join(folder, name);
  if (!existsSync(file) || isOnlyBuilt(file)) return undefined;
  const found = statIfThere(file);
  const listedIn = (found?.size ?? 0) > LONG ? longLists : lists;
  const listed = listedIn(fileStamp(file), file);
  return listed && { folder, ...listed };
}

/** What the list of a release says. */
function readList(file: string): Omit<KeptRelease, 'folder'> | undefined {
  const bytes = readRegular(file, MOST_LISTED);
  const manifest = readManifest(bytes.toString('utf8'));
  const number = manifest?.release?.number;
  return manifest === undefined || number === undefined ? undefined : { number, manifest, digest: sha256(bytes) };
}

/**
 * What lists say, by what the disk says of the files: a command looks at one several times, and who waits to open a release has them when
 * its time comes. Some are remembered, and of long ones, which take much memory, those of what is public and of what waits.
 */
const lists = oncePerKey((_stamp, file: string) => readList(file), 8);
const longLists = oncePerKey((_stamp, file: string) => readList(file), 2);

/** Bytes from which a list is long. */
const LONG = 10_000_000;

/** The release of a list that is read anew; `undefined` for a list of anything else, or of nothing that can be read. */
export function readRelease(file: string): KeptRelease | undefined {
  const listed = !existsSync(file) || isOnlyBuilt(file) ? undefined : readList(file);
  return listed && { folder: path.dirname(file), ...listed };
}

/** How the list of a release begins, as `manifestOf` writes it. */
const RELEASED = /^\{\n {2}"generator": "communique",\n {2}"proof": false,\n {2}"release": \{\n {4}"number": (\d+),\n/;

/** The number that the list of a release gives at its beginning; `undefined` where all of it has to be read for that. */
export function numberSaid(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const [, number] = RELEASED.exec(readBeginning(file, BEGINNING).toString('utf8')) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Bytes of that beginning. */
const BEGINNING = 200;

/** The lists of kept releases that are there: those of whole ones, and copies that are known where files and texts are lost. */
export function listsIn(out: string): Readonly<Record<'whole' | 'records', readonly string[]>> {
  const store = storeOf(out);
  const names = existsSync(store) ? readdirSync(store) : [];
  const folders = names.filter((name) => !RECORD.test(name)).map((name) => path.join(store, name));
  const copies = names.filter((name) => RECORD.test(name)).map((name) => path.join(store, name));
  return {
    whole: folders.map((folder) => path.join(folder, paths.manifest)).filter((file) => existsSync(file)),
    // A copy that is there and leads nowhere cannot be read.
    records: [
      ...copies,
      ...folders.map((folder) => path.join(folder, EARLIER_RECORD)).filter((file) => existsSync(file)),
    ],
  };
}

/** The number that the name of a record gives: 7 for `0007.json`. */
export function numberOfRecord(file: string): number | undefined {
  const name = path.basename(file);
  return RECORD.test(name) ? Number.parseInt(name, 10) : undefined;
}

/** The kept releases, newest first; one whose files were deleted is known by its list. */
export function keptReleases(out: string): readonly KeptRelease[] {
  const { whole, records } = listsIn(out);
  const inFolders = whole.flatMap((file) => releaseIn(path.dirname(file)) ?? []);
  const known = new Set([...inFolders, releaseIn(out)].flatMap((release) => release?.number ?? []));
  const listed = records
    .filter((file) => !known.has(numberSaid(file) ?? Number.NaN))
    .flatMap((file) => releaseIn(path.dirname(file), path.basename(file)) ?? []);
  const once = new Map(listed.filter(({ number }) => !known.has(number)).map((release) => [release.number, release]));
  return [...inFolders, ...once.values()].sort((a, b) => b.number - a.number);
}

/** A copy of a release's manifest, `0007.json`: it is known even where its files and texts are lost. */
const RECORD = /^\d+\.json$/;

/** The file name that earlier versions of the program gave that copy, beside the release's texts. */
const EARLIER_RECORD = 'release.json';

/** Keeps a release's manifest in the store. */
export function recordRelease(out: string): void {
  const release = releaseIn(out);
  if (release === undefined) return;
  const record = `${keptFolder(out, release.number)}.json`;
  const aside = asideOf(record);
  makeFolder(storeOf(out));
  copyFileSync(path.join(out, paths.manifest), aside);
  renameSync(aside, record);
}

/** True for a release that has been in its place in an output folder, and is on record there. */
export function isRecorded(out: string, { number, digest }: Pick<KeptRelease, 'number' | 'digest'>): boolean {
  return releaseIn(storeOf(out), path.basename(`${keptFolder(out, number)}.json`))?.digest === digest;
}

/** The folder of a release in the store: `0007`. */
export function keptFolder(out: string, number: number): string {
  return path.join(storeOf(out), String(number).padStart(4, '0'));
}

/** The texts, translations, templates and settings that a release was made from, beside it in the store: `0007.texts`. */
export function textsFolder(out: string, number: number): string {
  return `${keptFolder(out, number)}.texts`;
}

/** The release with the greatest number, wherever it lies: the next one follows it. */
export function latestRelease(out: string): KeptRelease | undefined {
  const { whole, records } = listsIn(out);
  const present = releaseIn(out);
  let latest = present;
  // Most are older than the one before them: of these no more is read than which they are.
  for (const file of [...whole.toReversed(), ...records.toReversed()]) {
    const said = numberSaid(file);
    if (said !== undefined && said <= (latest?.number ?? 0)) continue;
    const release = releaseIn(path.dirname(file), path.basename(file));
    if (release !== undefined && release.number > (latest?.number ?? 0)) latest = release;
  }
  return latest;
}

/** The files of a manifest by their paths: one after the other is asked for, and there are many. */
const filesByPath = oncePerObject(({ files }: Manifest) => new Map(files.map((file) => [file.path, file] as const)));

/**
 * One of a release's files; `undefined` where it does not list the file, or lists another digest.
 *
 * @param placed what is known of files as they lie there now; the others are read
 */
export function fileOf(
  { folder, manifest }: KeptRelease,
  name: string,
  placed: (name: string) => StoredContent | undefined,
): StoredContent | undefined {
  const listed = filesByPath(manifest).get(name);
  if (listed === undefined) return undefined;
  const found = placed(name) ?? contentAt(path.join(folder, name));
  return found?.sha256 === listed.sha256 ? found : undefined;
}

/**
 * The digests of a kept release's files by their paths, each held against the file as it lies there.
 *
 * @throws {Fault} `release-unknown` when a file is not what it was
 */
export function digestsOfRelease({ folder, number, manifest }: KeptRelease, known: KnownDigests) {
  return manifest.files.map(({ path: name, sha256: digest }) => {
    const file = path.join(folder, name);
    const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined || known(file, 'sha256', sha256, stats) !== digest) throw notWhatItWas(file, number);
    return [name, digest] as const;
  });
}

const notWhatItWas = (file: string, number: number): Fault =>
  new Fault(
    'release-unknown',
    `${file} is not what release ${number} put there`,
    'Choose another release: `communique rollback --list` names them.',
  );
