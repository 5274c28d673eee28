import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Fault } from '../../lib/fault.ts';
import { makeFolder } from '../../lib/files/index.ts';
import { SETTINGS_FILE } from '../../model/paths.ts';
import { openNewsroom } from '../../source/newsroom/open-newsroom.ts';
import { readJsonFile, requireJsonFile, writeJsonFile, writeJsonFileIfAllowed } from './json-file.ts';
import { storeOf } from './store.ts';

/** The output folders that releases of a newsroom were ever made into, whether or not they still exist. */
export function releaseFoldersIn(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  const inside = readdirSync(root)
    .flatMap((name) => /^\.(.+)\.releases$/.exec(name)?.[1] ?? [])
    .map((name) => path.join(root, name));
  const outside = elsewhereOf(root).folders.filter((folder) => existsSync(storeOf(folder)));
  return [...new Set([...inside, ...outside])];
}

/**
 * Makes sure, once a statement of the newsroom was taken back, that all output folders outside of it that releases went
 * to are still there: what was taken back is known by them.
 *
 * @param out the output folder of now: nothing need have been released to it
 * @throws {Fault} `release-unknown`
 */
export function refuseLostReleaseFolders(root: string, out: string): void {
  const { folders, takenBack } = elsewhereOf(root);
  const lost = folders.find((folder) => folder !== path.resolve(out) && !existsSync(storeOf(folder)));
  if (lost === undefined || !takenBack) return;
  throw new Fault(
    'release-unknown',
    `Releases of this newsroom went to ${lost}, and ${storeOf(lost)} is not there: what they took back is not known`,
    `Put it back; or take it out of ${path.join(root, ELSEWHERE)}, where nothing was ever taken back there.`,
  );
}

/** The newsroom's file that names the output folders outside of it, relative to it. */
const ELSEWHERE = '.releases.json';

const elsewhere = z.object({
  outputs: z.array(z.string()),
  /** True once something was taken back: then all of these folders must be readable. */
  takenBack: z.boolean().optional(),
});

/**
 * Records in the newsroom's folder that releases go to a folder outside of it, so that what they take back is known
 * wherever else something is made of the newsroom. Where nothing can be written, nothing else can be released from.
 *
 * @param takesBack true for a release that has a notice in the place of a text
 */
export function rememberReleaseFolder({ root, name, url }: Owner, out: string, takesBack: boolean): void {
  const { folders, takenBack } = elsewhereOf(root);
  if (isBeside(root, out)) return;
  makeFolder(storeOf(out));
  writeJsonFile(path.join(storeOf(out), OWNER), { root: realpathSync(root), name, url });
  writeElsewhere(root, [...new Set([...folders, path.resolve(out)])], takenBack || takesBack);
}

/** Records that something was taken back: from now on, all output folders of the newsroom must be readable. */
export function rememberTakenBack(root: string): void {
  const { folders, takenBack } = elsewhereOf(root);
  if (folders.length > 0 && !takenBack) writeElsewhere(root, folders, true);
}

function writeElsewhere(root: string, folders: readonly string[], takenBack: boolean): void {
  const outputs = folders.map((folder) => path.relative(root, folder));
  writeJsonFileIfAllowed(path.join(root, ELSEWHERE), { outputs, takenBack });
}

/** The file in the store of an outside output folder that says which newsroom's releases it has. */
const OWNER = 'newsroom.json';

const owner = z.object({ root: z.string(), name: z.string().optional(), url: z.string().optional() });

/** The newsroom whose releases go to a folder: its folder, and the name and the public address in its settings. */
export type Owner = z.infer<typeof owner>;

const isBeside = (root: string, out: string): boolean => path.dirname(path.resolve(out)) === path.resolve(root);

/**
 * Makes sure that an output folder outside of a newsroom's folder has no releases of another newsroom that is still there.
 * Copies of one newsroom, which several persons have, share its name, its address and its releases; volumes of it have addresses of their own.
 *
 * @throws {Fault} `out-refused`
 */
export function refuseStrangers({ root, name, url }: Owner, out: string): void {
  if (isBeside(root, out)) return;
  const file = path.join(storeOf(out), OWNER);
  const known = existsSync(file) ? readJsonFile(file, owner) : newsroomBeside(out);
  if (known === undefined || known.root === realpathSync(root) || !existsSync(path.join(known.root, 'source'))) return;
  const isOtherVolume = url !== undefined && known.url !== undefined && url !== known.url;
  if (name !== undefined && known.name === name && !isOtherVolume) return;
  const isWritten = existsSync(file);
  throw new Fault(
    'out-refused',
    `${out} ${isWritten ? 'has the releases of' : 'is the folder of'} ${known.name ?? 'another newsroom'} in ${known.root}`,
    `Choose a folder of its own with --out${isWritten ? `; or take ${file} away, where they are of this newsroom` : ''}.`,
  );
}

/** The newsroom that an output folder lies in, whose releases it has. */
function newsroomBeside(out: string): Owner | undefined {
  const root = path.dirname(path.resolve(out));
  if (!existsSync(path.join(root, SETTINGS_FILE))) return undefined;
  const { name, url } = openNewsroom(root);
  return { root: realpathSync(root), name, url };
}

function elsewhereOf(root: string): { readonly folders: readonly string[]; readonly takenBack: boolean } {
  const known = requireJsonFile(path.join(root, ELSEWHERE), elsewhere, {
    unknown: 'where else releases go',
    harmless: 'where releases go to dist/ alone',
  });
  const { outputs, takenBack = false } = known ?? { outputs: [] };
  return { folders: outputs.map((out) => path.resolve(root, out)), takenBack };
}
