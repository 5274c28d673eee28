import type { VFile } from 'vfile';
import { namesFor } from './foreign-names.ts';

/** Where a field stands in the file, under our name for it or one of another program's. */
export function fieldPlace(file: VFile, field: string): { line: number; column: number } {
  const lines = String(file).split('\n');
  for (const name of [field, ...namesFor(field)]) {
    const line = lines.findIndex((each) => each.startsWith(`${name}:`) || each.startsWith(`${name} =`));
    if (line >= 0) return { line: line + 1, column: 1 };
  }
  return { line: 1, column: 1 };
}
