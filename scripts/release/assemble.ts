import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Fault } from '../message/fault.ts';
import { codeOf } from '../newsroom/folder.ts';
import type { Artifact } from '../output/rendition.ts';

/**
 * Puts a set of files in the place of what lies in `out`, whole or not at all: they are written to a sibling folder,
 * which takes its place by two renames. A build that is killed leaves the old folder as it was; between the two renames
 * the old one stands beside, and `recover` puts it back.
 *
 * @throws {Fault} `out-unwritable`
 */
export function assemble(artifacts: readonly Artifact[], out: string): void {
  const { fresh, old } = siblings(out);
  try {
    for (const { path: name, bytes } of artifacts) {
      const file = path.join(fresh, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    syncFolder(fresh);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    recover(out);
    rmSync(fresh, { recursive: true, force: true });
    throw new Fault(
      'out-unwritable',
      `${out} cannot be written (${codeOf(error)})`,
      'Check the disk and your rights, or choose another folder with --out. What lay there before is untouched.',
      { cause: error },
    );
  }
}

/** Mends what a killed build left beside `out`: the old folder goes back if none is in its place, leftovers go. */
export function recover(out: string): void {
  const parent = path.dirname(path.resolve(out));
  const { prefix } = siblings(out);
  if (!existsSync(parent) || !statSync(parent).isDirectory()) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const [owner = '', kind] = name.slice(prefix.length).split('.');
    if (isAlive(Number(owner)) && Number(owner) !== process.pid) continue;
    const sibling = path.join(parent, name);
    if (kind === 'old' && !existsSync(out)) renameSync(sibling, out);
    else rmSync(sibling, { recursive: true, force: true });
  }
}

function siblings(out: string): { readonly prefix: string; readonly fresh: string; readonly old: string } {
  const whole = path.resolve(out);
  const prefix = `.${path.basename(whole)}.communique-`;
  const beside = (kind: string): string => path.join(path.dirname(whole), `${prefix}${process.pid}.${kind}`);
  return { prefix, fresh: beside('new'), old: beside('old') };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A rename must not reach the disk before what it names (fsync of the folder; Windows has no such call). */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
