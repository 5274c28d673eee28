import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Loaded before a program (`--import`): it dies by SIGKILL right after its n-th call that changes the disk, so that every
 * place where it could die is within reach; no signal from outside falls between two renames. Without `DIE_AT` it counts.
 */
const dieAt = Number(process.env['DIE_AT'] ?? Number.POSITIVE_INFINITY);
let calls = 0;

function counted<Arguments extends readonly unknown[], Result>(call: (...args: Arguments) => Result) {
  return (...args: Arguments): Result => {
    const result = call(...args);
    if (++calls === dieAt) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

fs.writeFileSync = counted(fs.writeFileSync);
fs.renameSync = counted(fs.renameSync);
fs.linkSync = counted(fs.linkSync);
fs.symlinkSync = counted(fs.symlinkSync);
fs.copyFileSync = counted(fs.copyFileSync);
fs.rmSync = counted(fs.rmSync);
syncBuiltinESMExports();
process.once('exit', () => process.stdout.write(`calls ${calls}\n`));
