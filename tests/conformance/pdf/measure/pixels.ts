import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { output } from '../../trial/command.ts';

/** More pages of one document would only say the same again. */
const PAGES = 6;

/** Pixels at 150 dpi that differ between two PDFs, and all of them. */
export type PixelFigures = { readonly pixels: number; readonly different: number };

export async function comparePixels(raw: string, mended: string, scratch: string): Promise<PixelFigures> {
  const folder = await mkdtemp(path.join(scratch, 'pixels-'));
  try {
    await Promise.all(
      [raw, mended].map((file, index) =>
        output('pdftoppm', ['-q', '-r', '150', '-l', String(PAGES), '-gray', file, path.join(folder, String(index))]),
      ),
    );
    const names = await readdir(folder);
    const pages = (index: number): Promise<readonly Buffer[]> =>
      Promise.all(
        names
          .filter((name) => name.startsWith(`${index}-`))
          .sort()
          .map((name) => readFile(path.join(folder, name))),
      );
    const [before, after] = [await pages(0), await pages(1)];
    let [pixels, different] = [0, 0];
    for (const [index, page] of before.entries()) {
      const other = after[index];
      pixels += page.length;
      if (other?.length !== page.length) different += page.length;
      else if (!page.equals(other)) for (let at = 0; at < page.length; at++) if (page[at] !== other[at]) different += 1;
    }
    return { pixels, different };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
