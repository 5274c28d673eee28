import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { withLock } from '../../../scripts/publish/release/lock.ts';

/** Holds the lock of an output folder for so many milliseconds, and writes `held` beside the folder as soon as it has it. */
const [out = '', milliseconds = '0'] = process.argv.slice(2);
await withLock(out, { patience: 200, onWait: () => undefined }, async () => {
  const held = path.join(path.dirname(out), 'held');
  if (!existsSync(held)) writeFileSync(held, '');
  await setTimeout(Number(milliseconds));
});
