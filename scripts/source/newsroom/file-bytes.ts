import { lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { readRegular } from '../../lib/files/index.ts';

/** What stands in the place of a file that can be read. */
export const NO_FILE = {
  'no-file': 'Unexpected pipe, device or folder, expected a file',
  'leads-out': 'Unexpected link that leads out of the newsroom, expected a file',
  'leads-round': 'Unexpected link that leads back to itself, expected a file',
  'leads-nowhere': 'Unexpected link that leads nowhere, expected a file',
  'not-allowed': 'Unexpected file that the program may not read',
} as const;

/** The bytes of a file under `root`; `undefined` when there is none. A pipe or a device of that name is not waited for. */
export function readBytes(
  root: string,
  relative: string,
  limit: number,
): Uint8Array | 'too-large' | 'no-file' | undefined {
  const read = bytesOrFault(root, relative, limit);
  if (read === 'leads-nowhere') return undefined;
  if (read === 'leads-out') return outside(root, relative);
  if (read === 'leads-round' || read === 'not-allowed')
    throw new Fault(
      'read-failed',
      `${relative} cannot be read: it ${read === 'leads-round' ? 'leads back to itself' : 'is closed to the program'}`,
      'Check that it is a file and that you may read it.',
    );
  return read;
}

function outside(root: string, relative: string): never {
  throw new Fault(
    'read-failed',
    `${relative} leads out of ${root}`,
    'Put a real file there, not a link to somewhere else.',
  );
}

/** The bytes of a file under `root`, or what stands in its place; `undefined` when there is nothing. */
export function bytesOrFault(
  root: string,
  relative: string,
  limit: number,
): Uint8Array | 'too-large' | keyof typeof NO_FILE | undefined {
  const target = path.resolve(root, relative);
  try {
    // The system's own: Node's asks for each folder above, which takes longer than to read most files.
    const real = realpathSync.native(target);
    if (!isInside(realpathSync.native(root), real))
      return isInside(path.resolve(root), target) ? 'leads-out' : outside(root, relative);
    const status = statSync(real);
    if (!status.isFile()) return 'no-file';
    return status.size > limit ? 'too-large' : readRegular(real, limit);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = errorCodeOf(error);
    if (code === 'ELOOP') return 'leads-round';
    if (code === 'EACCES' || code === 'EPERM') return 'not-allowed';
    if (code === 'ENOTDIR') return undefined;
    if (code === 'ENOENT') return isLink(target) ? 'leads-nowhere' : undefined;
    throw new Fault(
      'read-failed',
      `${relative} cannot be read (${errorCodeOf(error)})`,
      'Check that it is a file and that you may read it.',
      { cause: error },
    );
  }
}

const isLink = (target: string): boolean => lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** True for a path that is a folder, or lies below it. */
export function isInside(folder: string, target: string): boolean {
  const relative = path.relative(folder, target);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}
