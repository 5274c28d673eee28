import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { output } from '../../support/command.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';

/** What anybody can see in an output folder. */
export type Look = {
  /** Seven-digit figures in what is published under the present addresses, each with a file that gives it. */
  readonly current: ReadonlyMap<number, string>;
  /** The same in earlier versions, which have addresses of their own, and in pages that name them. */
  readonly earlier: ReadonlyMap<number, string>;
  /** `zq-one/de`: addresses with a page. */
  readonly addresses: ReadonlySet<string>;
  /** Pages, texts, PDFs and press kits of statements, with the address that each belongs to. */
  readonly files: ReadonlyMap<string, string>;
};

/** Reads every byte of a release, what press kits hold too, and what Poppler reads in PDFs. */
export async function lookAt(out: string): Promise<Look> {
  const current = new Map<number, string>();
  const earlier = new Map<number, string>();
  const addresses = new Set<string>();
  const files = new Map<string, string>();
  const note = (name: string, text: string): void => {
    const isEarlier = /\/v\d+\/|\/verify\/index\.html$/.test(name);
    for (const [found] of text.matchAll(/(?<![0-9A-Za-z])73\d{5}(?![0-9A-Za-z])/g))
      (isEarlier ? earlier : current).set(Number(found), name);
  };
  for (const name of existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : []) {
    const [, address] = /^(zq-[a-z]+\/(?:en|de)(?:\/v\d+)?)\/index\.html$/.exec(name) ?? [];
    if (address !== undefined) addresses.add(address);
    if (/^zq-[a-z]+\/.*\.(?:html|txt|pdf|zip)$/.test(name)) files.set(name, path.posix.dirname(name));
    if (!/\.(?:html|txt|json|xml|atom|zip|pdf|js|css)$/.test(name)) continue;
    const bytes = readFileSync(path.join(out, name));
    if (name.endsWith('.pdf')) note(name, await output('pdftotext', [path.join(out, name), '-']));
    else if (!name.endsWith('.zip')) note(name, textOf(name, bytes));
    else
      for (const [inner, content] of Object.entries(unzipSync(bytes)))
        note(`${name}!${inner}`, inner.endsWith('.pdf') ? await pdfText(content) : textOf(inner, content));
  }
  return { current, earlier, addresses, files };
}

/** Sizes in a manifest are no figures of a statement. */
const textOf = (name: string, bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replaceAll(name.endsWith('manifest.json') ? /"bytes": \d+/g : /$^/g, '');

async function pdfText(pdf: Uint8Array): Promise<string> {
  const folder = temporaryFolder();
  try {
    writeFileSync(path.join(folder, 'one.pdf'), pdf);
    return await output('pdftotext', [path.join(folder, 'one.pdf'), '-']);
  } finally {
    removeFolder(folder);
  }
}
