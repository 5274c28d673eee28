import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKey, type PublicKey } from '../../scripts/lib/signing/key.ts';
import { zipOf } from '../../scripts/publish/integrity/kit-file.ts';
import { verifyTarget } from '../../scripts/workflows/verify.ts';
import { finalizedRelease } from '../publish/integrity/finalized.ts';
import { check } from '../support/check.ts';
import { randomNumbers } from '../support/random.ts';
import { slowness } from '../support/slowness.ts';
import { fileKinds, folderKinds } from './archives/folder-kinds.ts';
import { genuineKits } from './archives/genuine-kits.ts';
import { alikeKinds, kitKinds } from './archives/kit-kinds.ts';
import { isTrue, readersHere } from './archives/readers.ts';
import type { Pick } from './archives/zip-entries.ts';

/** Alterations in all, and the seed that they are drawn with. */
const COUNT = Number(process.argv[2] ?? 20_500);
const SEED = Number(process.argv[3] ?? 1209);
/** Archives that the readers are handed at a time. */
const BATCH = 500;

/**
 * Altered kits, folders and files: none is called genuine that `unzip`, Python or Go would read as anything else than what
 * was signed; and no genuine one is refused.
 */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  const pick: Pick = (below) => Math.floor(random() * below);
  const { readers, absent } = readersHere(scratch);
  const faults = absent.map((name) => `There is no ${name} here to judge with`);
  const isGenuine = (target: string, key: PublicKey, release?: string): boolean => {
    try {
      return verifyTarget({ target, key, release }).doubts.length === 0;
    } catch {
      return false;
    }
  };

  // Kits.
  const kits = genuineKits(scratch);
  const tallies = { kits: 0, unread: 0, alike: 0, otherwise: 0 };
  const all = Object.entries({ ...kitKinds, ...alikeKinds });
  const count = Math.round(COUNT * 0.7);
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const [kind, alter] = all[(from + index) % all.length] ?? ['', (same: Uint8Array) => same];
      const kit = kits[pick(kits.length)] ?? kits[0];
      if (kit === undefined) throw new Error('There is no kit');
      const bytes = alter(kit.bytes, pick);
      const file = path.join(scratch, `${index}.zip`);
      writeFileSync(file, bytes);
      return { kind, kit, file, turn: from + index, isAltered: !Buffer.from(bytes).equals(kit.bytes) };
    });
    const isAccepted = batch.map(({ file, kit }) => isGenuine(file, kit.key));
    const files = batch.map(({ file }) => file);
    const readings = await Promise.all(readers.map(async ({ name, read }) => ({ name, each: await read(files) })));
    for (const [index, { kind, kit, turn, isAltered }] of batch.entries()) {
      const misread = readings.filter(({ each }) => {
        const reading = each[index];
        return reading === undefined || !isTrue(reading, kit.files);
      });
      if (!isAltered) {
        if (isAccepted[index] !== true) faults.push(`genuine, and refused: ${kit.name}, turn ${turn}`);
        continue;
      }
      tallies.kits++;
      if (misread.length > 0) tallies.otherwise++;
      if (misread.some(({ each }) => each[index]?.error === undefined)) tallies.unread++;
      if (isAccepted[index] !== true) {
        if (kind in alikeKinds) faults.push(`packed otherwise, and refused: ${kit.name}, turn ${turn}`);
      } else if (misread.length === 0) tallies.alike++;
      else
        faults.push(
          `accepted: ${kind}, turn ${turn}, which ${misread.map(({ name }) => name).join(', ')} would misread`,
        );
    }
  }

  // Folders and single files.
  const key = newKey();
  const { files } = finalizedRelease(7, 'the text', key);
  const folders = {
    names: [...files.keys()],
    older: finalizedRelease(6, 'the old text', key).files,
    foreign: finalizedRelease(7, 'the text', newKey()).files,
  };
  const genuine = path.join(scratch, 'genuine');
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(genuine, name)), { recursive: true });
    writeFileSync(path.join(genuine, name), bytes);
  }
  if (!isGenuine(genuine, key.publicKey)) faults.push('genuine, and refused: a folder');
  const folder = path.join(scratch, 'folder');
  const ways = Object.entries(folderKinds);
  const folderCount = Math.round(COUNT * 0.15);
  for (let turn = 0; turn < folderCount; turn++) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.moved`, { recursive: true, force: true });
    cpSync(genuine, folder, { recursive: true });
    const [kind, alter] = ways[turn % ways.length] ?? ['', () => undefined];
    alter(folder, folders, pick);
    if (isGenuine(folder, key.publicKey)) faults.push(`accepted: folder, ${kind}, turn ${turn}`);
  }
  const changes = Object.entries(fileKinds);
  const names = folders.names.filter((name) => name.includes('/'));
  const fileCount = COUNT - count - folderCount;
  for (let turn = 0; turn < fileCount; turn++) {
    const name = names[pick(names.length)] ?? '';
    const [kind, alter] = changes[turn % changes.length] ?? ['', (same: Uint8Array) => same];
    const target = path.join(scratch, path.basename(name));
    const bytes = readFileSync(path.join(genuine, name));
    writeFileSync(target, alter(bytes, pick));
    if (isGenuine(target, key.publicKey, genuine)) faults.push(`accepted: file, ${kind}, turn ${turn}`);
    writeFileSync(target, bytes);
    if (!isGenuine(target, key.publicKey, genuine)) faults.push(`genuine, and refused: ${name}`);
  }

  const many = timeOfMany(scratch, isGenuine);
  if (many.seconds > 2 * slowness() || !many.isGenuine)
    faults.push(`60,000 entries took ${many.seconds.toFixed(2)} s of work`);
  return {
    measured: [
      `archives: seed ${SEED}; ${tallies.kits} altered kits of ${all.length} kinds, ${folderCount} folders of ${ways.length}, ${fileCount} files of ${changes.length}; judged by ${readers.map(({ name }) => name).join(', ')}`,
      `archives: ${tallies.otherwise} kits read otherwise by at least one reader (${tallies.unread} without an error), ${tallies.alike} packed otherwise and read alike by all; ${faults.length} faults`,
      `archives: a kit of 60,000 entries in ${many.seconds.toFixed(2)} s of work`,
    ],
    faults,
  };
});

/** A genuine kit of 60,000 small files, and the CPU time that holding it against its signature takes. */
function timeOfMany(scratch: string, isGenuine: (target: string, key: PublicKey) => boolean) {
  const { artifacts, key } = finalizedRelease(1, 'text', newKey(), 59_996);
  const target = path.join(scratch, 'many.zip');
  const inOrder = [...artifacts].sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(target, zipOf(inOrder, new Set()));
  const before = process.cpuUsage();
  const verdict = isGenuine(target, key.publicKey);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, isGenuine: verdict };
}
