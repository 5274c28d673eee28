import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../../trial/build.ts';
import { openPrinter, sheetsOf } from '../sheets.ts';
import { measureFile } from './measure-file.ts';
import { comparePixels } from './pixels.ts';
import type { Pair } from './rows.ts';

/**
 * Builds a newsroom by the command that its users give, prints the same sheets without mending, and measures both.
 *
 * @throws {Error} where the build fails
 */
export async function measureNewsroom(
  root: string,
  scratch: string,
  tags?: readonly string[],
): Promise<readonly Pair[]> {
  const dist = path.join(scratch, 'dist');
  const { code, screen } = await build({ root, out: dist, args: ['--format', 'pdf'] });
  if (code !== 0) throw new Error(`The build ended with exit code ${code}:\n${screen}`);
  const raw = path.join(scratch, 'raw');
  await mkdir(raw, { recursive: true });
  const sheets = (await sheetsOf(root)).filter(({ tag }) => tags?.includes(tag) ?? true);
  const browser = await openPrinter(root);
  try {
    const pairs: Pair[] = [];
    for (const sheet of sheets) {
      const file = path.join(raw, `${sheet.slug}.${sheet.tag}.pdf`);
      await writeFile(file, (await browser.print(sheet.html, { format: 'A4' })).bytes);
      const mended = path.join(dist, sheet.slug, sheet.tag, `${sheet.slug}.${sheet.tag}.pdf`);
      const { different } = await comparePixels(file, mended, scratch);
      pairs.push({ raw: await measureFile(file, sheet), mended: await measureFile(mended, sheet), different });
    }
    return pairs;
  } finally {
    await browser.close();
  }
}

export const filesOf = (pairs: readonly Pair[]): readonly string[] =>
  pairs.flatMap(({ raw, mended }) => [raw.file, mended.file]);
