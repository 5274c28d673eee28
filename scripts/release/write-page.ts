import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asideOf } from '../lib/aside.ts';
import { Fault } from '../message/fault.ts';
import { codeOf } from '../newsroom/folder.ts';

/**
 * Writes one page beside everything else: whole, or not at all.
 *
 * @throws {Fault} `out-unwritable`
 */
export function writePage(file: string, html: string): void {
  const aside = asideOf(file);
  try {
    writeFileSync(aside, html);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new Fault(
      'out-unwritable',
      `${path.basename(file)} cannot be written (${codeOf(error)})`,
      'Name a file in a folder of yours.',
      {
        cause: error,
      },
    );
  }
}
