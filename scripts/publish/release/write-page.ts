import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf } from '../../lib/files/index.ts';

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
      `${path.basename(file)} cannot be written (${errorCodeOf(error)})`,
      'Name a file in a folder of yours.',
      {
        cause: error,
      },
    );
  }
}
