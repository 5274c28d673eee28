import type { VFile } from 'vfile';

/** Where a field stands in the file. */
export function fieldPlace(file: VFile, field: string): { line: number; column: number } {
  const line = String(file)
    .split('\n')
    .findIndex((each) => each.startsWith(`${field}:`) || each.startsWith(`${field} =`));
  return { line: Math.max(line, 0) + 1, column: 1 };
}
