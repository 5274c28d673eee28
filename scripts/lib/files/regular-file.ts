import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { Fault } from '../fault.ts';

/** The most bytes of a file: Node cannot read more than 2 GiB at once. */
const MOST = 2_000_000_000;

/**
 * The bytes of a file on the disk. A named pipe, a socket, a device or a folder of that name is never waited for.
 *
 * @param most bytes that it may have
 * @throws {Fault} `read-failed` for what is no regular file, and for a larger one; the system's own error where there is
 * nothing, or nothing that may be read
 */
export const readRegular = (file: string, most = MOST): Buffer =>
  withRegular(file, (handle, size) => {
    if (size > most) throw new Fault('read-failed', `${file} has more than ${most} bytes`, 'Is this the right file?');
    return readFileSync(handle);
  });

/**
 * The first bytes of a file on the disk, so many at most.
 *
 * @throws {Fault} `read-failed` for what is no regular file; the system's own error where there is nothing, or nothing that may be read
 */
export const readBeginning = (file: string, count: number): Buffer =>
  withRegular(file, (handle) => {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(handle, bytes, 0, count, 0));
  });

/**
 * The last bytes of a file on the disk, so many at most.
 *
 * @throws {Fault} `read-failed` for what is no regular file; the system's own error where there is nothing, or nothing that may be read
 */
export const readEnd = (file: string, count: number): Buffer =>
  withRegular(file, (handle, size) => {
    const bytes = Buffer.alloc(Math.min(count, size));
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, size - bytes.length));
  });

function withRegular(file: string, read: (handle: number, size: number) => Buffer): Buffer {
  // Without O_NONBLOCK opening a pipe without a writer never ends.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(handle);
    if (!status.isFile()) {
      throw new Fault('read-failed', `${file} is no regular file`, 'Put a real file there: no pipe, device or folder.');
    }
    return read(handle, status.size);
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file on the disk; `undefined` where there is no file that can be read. */
export function readIfRegular(file: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readRegular(file));
  } catch {
    return undefined;
  }
}
