import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '../scripts/lib/files/index.ts';
import { startCommunique } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { writeNewsroom } from './comparison/copies.ts';
import { median } from './median.ts';

/**
 * How long a saved translation takes to be seen under `serve`: milliseconds from the save to the changed page, and to the changed PDF.
 * As in a browser, the page is loaded again when the server tells of a change; the PDF is asked for again and again. In the shipped newsroom, and in one of many copies of its statement.
 *
 *     node benchmarks/serve.ts [saves] [statements]
 */
const [saves = 9, many = 50] = process.argv.slice(2).map(Number);
/** Milliseconds between two looks at the PDF: each takes the server some time. */
const LOOK = 20;
/** Milliseconds after which a change counts as lost. */
const LONGEST = 120_000;

for (const statements of [1, many]) {
  const root = temporaryFolder();
  try {
    const slug = writeNewsroom(root, statements);
    const { first, pages, pdfs } = await served(root, slug);
    const of = (all: readonly number[]): string =>
      `${median(all).toFixed(0)} ms (${Math.max(...all).toFixed(0)} at most)`;
    console.log(
      `${statements} × 9 documents: first build ${(first / 1000).toFixed(1)} s; of ${saves} saves: page ${of(pages)}, PDF ${of(pdfs)}`,
    );
  } finally {
    removeFolder(root);
  }
}

type Times = { readonly first: number; readonly pages: readonly number[]; readonly pdfs: readonly number[] };

/** Milliseconds of the first build, and from each save to the page and to the PDF. */
async function served(root: string, slug: string): Promise<Times> {
  const started = performance.now();
  const { child, ended } = startCommunique(['serve', '--port', '0'], root, {
    COMMUNIQUE_STORE: 'off',
    SOURCE_DATE_EPOCH: '',
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout?.on('data', (bytes: Buffer) => {
        said += bytes.toString('utf8');
        const [, found] = /Open (http:\S+)/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error(`serve ended: ${said}`)));
    });
    const first = performance.now() - started;
    const file = path.join(root, `translations/de/${slug}.json`);
    const reloads = await reloadsOf(new URL('.reload', url));
    const [page, pdf] = [`${slug}/de/index.html`, `${slug}/de/${slug}.de.pdf`].map((name) => new URL(name, url).href);
    const [pages, pdfs]: [number[], number[]] = [[], []];
    for (let save = 0; save < saves; save++) {
      await setTimeout(500);
      const before = await Promise.all([digestOf(page), digestOf(pdf)]);
      const text = readFileSync(file, 'utf8');
      const saved = performance.now();
      writeFileSync(
        file,
        text.replace(/(?: Ende\.)*"(?=\s*\}\s*$)/, () => `${' Ende.'.repeat((save % 3) + 1)}"`),
      );
      const [shown, printed] = await Promise.all([
        changed(page, before[0], reloads),
        changed(pdf, before[1], () => setTimeout(LOOK)),
      ]);
      pages.push(shown - saved);
      pdfs.push(printed - saved);
    }
    return { first, pages, pdfs };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function digestOf(url = ''): Promise<string> {
  const answer = await fetch(url);
  return answer.ok ? sha256(new Uint8Array(await answer.arrayBuffer())) : `${answer.status}`;
}

/**
 * The moment at which an address has another content.
 *
 * @param next settles when it may have
 */
async function changed(url: string | undefined, before: string, next: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (;;) {
    await next();
    if ((await digestOf(url)) !== before) return performance.now();
    if (performance.now() - begun > LONGEST) throw new Error(`${url} did not change`);
  }
}

/** A function that settles with the next event by which open pages are told to reload. */
async function reloadsOf(url: URL): Promise<() => Promise<unknown>> {
  const { body } = await fetch(url);
  const events = body?.getReader();
  if (events === undefined) throw new Error(`${url} sends no events`);
  return () => events.read();
}
