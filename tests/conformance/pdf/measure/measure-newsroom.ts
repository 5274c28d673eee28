import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBuild } from '../../../support/build.ts';
import { openPrinter, sheetsOf } from '../sheets.ts';
import { measureFile } from './measure-file.ts';
import { comparePixels } from './pixels.ts';
import type { Pair } from './rows.ts';

export type Measured = {
  readonly pairs: readonly Pair[];
  /** Builds that failed, and what they said. */
  readonly failed: readonly string[];
};

/** Milliseconds after which a build has hung. */
const DEADLINE = 600_000;

/** Builds a newsroom by the command that its users give, prints the same sheets without mending, and measures both. */
export async function measureNewsroom(root: string, scratch: string): Promise<Measured> {
  const dist = path.join(scratch, 'dist');
  const { child, ended } = startBuild({ root, out: dist, args: ['--format', 'pdf'] });
  const end = setTimeout(() => child.kill('SIGKILL'), DEADLINE);
  const { code, screen } = await ended;
  clearTimeout(end);
  if (code !== 0) return { pairs: [], failed: [`${root}: the build ended with exit code ${code}: ${screen.trim()}`] };
  const raw = path.join(scratch, 'raw');
  await mkdir(raw, { recursive: true });
  const browser = await openPrinter(root);
  try {
    const sheets = await sheetsOf(root, browser);
    const pairs: Pair[] = [];
    for (const sheet of sheets) {
      const file = path.join(raw, `${sheet.slug}.${sheet.tag}.pdf`);
      await writeFile(file, sheet.raw);
      const mended = path.join(dist, sheet.slug, sheet.tag, `${sheet.slug}.${sheet.tag}.pdf`);
      const [before, after] = [await measureFile(file, sheet), await measureFile(mended, sheet)];
      pairs.push({ raw: before, mended: after, pixels: await comparePixels(file, mended, before.read, scratch) });
    }
    return { pairs, failed: [] };
  } finally {
    await browser.close();
  }
}

/** Many newsrooms, two at a time. */
export async function measureNewsrooms(
  newsrooms: readonly { readonly root: string; readonly tag: string }[],
  scratch: string,
): Promise<Measured> {
  const results: Measured[] = [];
  const waiting = [...newsrooms];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results.push(await measureNewsroom(next.root, path.join(scratch, next.tag)));
  };
  await Promise.all([work(), work()]);
  return { pairs: results.flatMap(({ pairs }) => pairs), failed: results.flatMap(({ failed }) => failed) };
}
