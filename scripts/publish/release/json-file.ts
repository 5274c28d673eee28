import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { readRegular } from '../../lib/files/index.ts';
import { writeTextFile } from '../../source/newsroom/folder.ts';
import { MOST_LISTED } from '../integrity/manifest.ts';

/** The value that was written to a file; `undefined` where there is none, and where it cannot be read. */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readRegular(file, MOST_LISTED).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * The value that was written to a file; `undefined` where there is none. A file that cannot be read stops the work.
 *
 * @param unknown what is not known where it cannot be read: `when statements were taken back`
 * @param harmless where it may be taken away
 * @throws {Fault} `release-unknown`
 */
export function requireJsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
  { unknown, harmless }: { readonly unknown: string; readonly harmless: string },
): T | undefined {
  if (!existsSync(file)) return undefined;
  const known = readJsonFile(file, schema);
  if (known !== undefined) return known;
  throw new Fault(
    'release-unknown',
    `${file} cannot be read: ${unknown} is not known`,
    `Put it back from a backup; or take it away, ${harmless}.`,
  );
}

/**
 * Writes a value as JSON for the next command, whole or not at all.
 *
 * @throws {Fault} `write-failed`
 */
export function writeJsonFile(file: string, value: unknown): void {
  writeTextFile(path.dirname(file), path.basename(file), `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Writes a value where this user may write; elsewhere it does nothing, since they cannot have changed anything beside
 * it either.
 */
export function writeJsonFileIfAllowed(file: string, value: unknown): void {
  try {
    writeJsonFile(file, value);
  } catch (error) {
    const code = errorCodeOf(error instanceof Fault ? error.cause : error);
    if (!['EROFS', 'EACCES', 'EPERM'].includes(code)) throw error;
  }
}
