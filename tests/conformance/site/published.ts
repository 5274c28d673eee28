import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { Fault } from '../../../scripts/lib/fault.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { composeMails } from '../../../scripts/workflows/mail.ts';
import { releaseFiles } from '../../../scripts/workflows/render/release-files.ts';
import { renderNewsroom } from '../../../scripts/workflows/render/render-newsroom.ts';
import { output } from '../../support/command.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';

/**
 * What a newsroom's files say at a moment, by path: those in a press kit by the kit's path, `!` and theirs; of a PDF what
 * Poppler reads on its first page; the mail by `mail/<tag>`.
 */
export async function published(
  root: string,
  slug: string,
  now: number,
  isPrinted: boolean,
): Promise<ReadonlyMap<string, string>> {
  const newsroom = openNewsroom(root);
  const { input } = await renderNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: isPrinted ? ['html', 'text', 'pdf'] : ['html', 'text'],
      approvedOnly: false,
      out: path.join(root, 'dist'),
      isProof: false,
      now,
    },
    () => undefined,
  );
  const texts = new Map<string, string>();
  for (const { path: name, bytes } of input === undefined ? [] : await releaseFiles(input, {})) {
    await read(texts, name, bytes);
    if (!name.endsWith('.zip')) continue;
    for (const [inner, content] of Object.entries(unzipSync(bytes))) await read(texts, `${name}!${inner}`, content);
  }
  if (isPrinted) for (const [tag, text] of await mailed(root, slug, now)) texts.set(`mail/${tag}`, text);
  return texts;
}

async function read(texts: Map<string, string>, name: string, bytes: Uint8Array): Promise<void> {
  if (/\.(?:woff2|png|jpg|zip)$/.test(name)) return;
  const text = name.endsWith('.pdf') ? await firstPageOf(bytes) : new TextDecoder().decode(bytes);
  // A size in a manifest is no figure of a statement.
  texts.set(name, name.endsWith('manifest.json') ? text.replaceAll(/"bytes": \d+/g, '') : text);
}

async function firstPageOf(pdf: Uint8Array): Promise<string> {
  const folder = temporaryFolder();
  try {
    const file = path.join(folder, 'one.pdf');
    writeFileSync(file, pdf);
    return await output('pdftotext', ['-l', '1', file, '-']);
  } finally {
    removeFolder(folder);
  }
}

/** The messages in each language; none of what may not be mailed. */
async function mailed(root: string, slug: string, now: number): Promise<ReadonlyMap<string, string>> {
  const statement = `source/${slug}.md`;
  const request = {
    newsroom: openNewsroom(root),
    statement,
    approvedOnly: false,
    underEmbargo: false,
    now,
    releases: path.join(root, 'dist'),
  };
  try {
    const { mails } = await composeMails({ ...request, tags: undefined }, () => undefined);
    return new Map(mails.map(({ tag, subject, text }) => [tag, `${subject}\n${text}`]));
  } catch (error) {
    if (error instanceof Fault && error.code === 'mail-refused') return new Map();
    throw error;
  }
}
