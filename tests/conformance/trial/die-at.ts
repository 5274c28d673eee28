import fs, { type PathLike } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/**
 * Loaded before a program (`--import`): it dies by SIGKILL at one of its calls that change the disk, so that every place
 * where it could die is within reach; no signal from outside falls between two renames. `DIE_AT=12` is right after the
 * twelfth, `DIE_AT=11.5` in the middle of it: half of the bytes are written, half of a folder is gone. Without it, it
 * counts.
 */
const dieAt = Number(process.env['DIE_AT'] ?? Number.POSITIVE_INFINITY);
let calls = 0;

/** @param half what a call has done when it is half done; nothing, for one that the kernel does whole or not at all */
function counted<Arguments extends readonly unknown[], Result>(
  call: (...args: Arguments) => Result,
  half?: (...args: Arguments) => void,
) {
  return (...args: Arguments): Result => {
    calls++;
    if (calls === dieAt + 0.5) {
      half?.(...args);
      die();
    }
    const result = call(...args);
    if (calls === dieAt) die();
    return result;
  };
}

const die = (): boolean => process.kill(process.pid, 'SIGKILL');

const { writeFileSync, readFileSync, readdirSync, rmSync } = fs;
const halfOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);

fs.writeFileSync = counted(writeFileSync, (file, data) => {
  const bytes =
    typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  writeFileSync(file, halfOf(bytes));
});
fs.copyFileSync = counted(fs.copyFileSync, (from: PathLike, to: PathLike) =>
  writeFileSync(to, halfOf(readFileSync(from))),
);
fs.rmSync = counted(rmSync, (target: PathLike, options) => {
  const folder = String(target);
  if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) return;
  for (const name of readdirSync(folder).filter((_, index) => index % 2 === 0))
    rmSync(path.join(folder, name), options);
});
fs.renameSync = counted(fs.renameSync);
fs.linkSync = counted(fs.linkSync);
fs.symlinkSync = counted(fs.symlinkSync);
fs.mkdirSync = counted(fs.mkdirSync);
fs.fsyncSync = counted(fs.fsyncSync);
syncBuiltinESMExports();
process.once('exit', () => process.stdout.write(`calls ${calls}\n`));
