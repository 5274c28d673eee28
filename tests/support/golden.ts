import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/** `UPDATE_GOLDENS=1` writes what came out in the place of what was expected; the difference is then read by a person. */
export const isUpdating = process.env['UPDATE_GOLDENS'] === '1';

/** Compares a text with its committed file. */
export function expectGolden(file: string, actual: string): void {
  if (isUpdating) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDENS=1 and read what it writes`).toBe(true);
  expect(actual, file).toBe(readFileSync(file, 'utf8'));
}
