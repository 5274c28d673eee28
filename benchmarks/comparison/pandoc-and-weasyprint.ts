import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFiles } from '../../scripts/lib/fonts/font-stock.ts';
import { fontRows } from '../../scripts/lib/fonts/font-table.ts';
import { withoutFront } from './body.ts';
import { run } from './run.ts';

/** A text in one language, as a Markdown file and the style sheet of its pages. */
export type Text = { readonly tag: string; readonly folder: string };

/** Makes a Markdown file of every page that a built folder has of its one statement, with the fonts that it needs. */
export async function textsOf(dist: string, slug: string, into: string): Promise<readonly Text[]> {
  const entries = await readdir(path.join(dist, slug), { withFileTypes: true });
  const tags = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    tags.map(async (tag) => {
      const folder = path.join(into, tag);
      await mkdir(folder, { recursive: true });
      const page = path.join(dist, slug, tag, 'index.html');
      await run('pandoc', ['-f', 'html', '-t', 'gfm-raw_html', '-o', 'text.md', page], folder);
      await writeFile(path.join(folder, 'page.css'), styleSheet(tag));
      return { tag, folder };
    }),
  );
}

/** A statement's file as a text to publish, without its front matter, in a folder of its own. */
export async function textOf(file: string, into: string): Promise<Text> {
  const markdown = await readFile(file, 'utf8');
  const tag = /^language: (.+)$/m.exec(markdown)?.[1] ?? 'en';
  const folder = path.join(into, path.basename(file, '.md'));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'text.md'), withoutFront(markdown));
  await writeFile(path.join(folder, 'page.css'), styleSheet(tag));
  return { tag, folder };
}

/** HTML, PDF and plain text of each, as a careful Makefile would: so many at once as there are cores. Milliseconds. */
export async function publish(texts: readonly Text[]): Promise<number> {
  const started = performance.now();
  const waiting = [...texts];
  const lane = async (): Promise<void> => {
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) await publishOne(text);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return performance.now() - started;
}

async function publishOne({ tag, folder }: Text): Promise<void> {
  const plain = run('pandoc', ['-f', 'gfm', '-t', 'plain', '-o', 'text.txt', 'text.md'], folder);
  const options = ['-s', '-c', 'page.css', '-M', `lang=${tag}`, '-M', 'title=Statement'];
  await run('pandoc', ['-f', 'gfm', '-t', 'html5', ...options, '-o', 'text.html', 'text.md'], folder);
  await run('weasyprint', ['text.html', 'text.pdf'], folder);
  await plain;
}

/** A4, in the same static fonts as ours: the language's own script first, then Latin. */
function styleSheet(tag: string): string {
  const { script } = new Intl.Locale(tag).maximize();
  const rows = [...new Set([script ?? 'Latn', 'Latn'].flatMap((each) => fontRows(each).slice(0, 1)))];
  const faces = rows.flatMap((row, index) => {
    const files = fontFiles(row, []);
    if (files === undefined) return [];
    return [files.regular, files.strong].map(
      (file, weight) =>
        `@font-face { font-family: "F${index}"; font-weight: ${weight === 0 ? 400 : 600}; src: url("${pathToFileURL(file)}"); }`,
    );
  });
  const family = rows.map((_, index) => `"F${index}"`).join(', ');
  return `${faces.join('\n')}\n@page { size: A4; margin: 25mm; }\nbody { font: 11pt/1.5 ${family}; }\nh1, h2, strong { font-weight: 600; }\n`;
}
