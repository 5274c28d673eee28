import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ColorSpace, Document } from 'mupdf';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';

const logo = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="36" fill="${colour}"/></svg>`;

/** The logos by name: each has a colour that nothing else on a page has. */
const COLOURS = { 'en.svg': '#dd3333', 'de.svg': '#3366dd', 'de-dark.svg': '#33cc66' };

/** A newsroom in two languages, each with a logo of its own. */
async function newsroom(): Promise<string> {
  const folder = folderForTest({
    'source/newsroom.yaml': `name: Harbour Watch
url: https://harbour.example
languages: [de]
contacts: [{ email: press@harbour.example }]
brand:
  logo:
    file: brand/en.svg
    text: Harbour Watch
    languages:
      de: { file: brand/de.svg, dark: brand/de-dark.svg }
`,
    'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 14 boats were taken.\n',
  });
  for (const [name, colour] of Object.entries(COLOURS)) writeFiles(folder, { [`brand/${name}`]: logo(colour) });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/de/boats.json':
      '{"title": "Boote", "paragraph-on-monday-14-boats-were": "Am Montag wurden 14 Boote weggenommen."}',
    'translations/de/newsroom.json': '{"name": "Hafenwacht", "logo": "Hafenwacht"}',
  });
  return folder;
}

/** The names of the logos whose colours stand in a PDF's first page, or in a picture. */
function logosIn(bytes: Uint8Array, mediaType: string): readonly string[] {
  const pixmap = Document.openDocument(bytes, mediaType).loadPage(0).toPixmap([2, 0, 0, 2, 0, 0], ColorSpace.DeviceRGB);
  const [pixels, parts] = [pixmap.getPixels(), pixmap.getNumberOfComponents()];
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += parts) {
    const hex = Buffer.from(pixels.slice(at, at + 3)).toString('hex');
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
  }
  return Object.entries(COLOURS).flatMap(([name, colour]) => ((counts.get(colour.slice(1)) ?? 0) > 200 ? [name] : []));
}

test('a language with a logo of its own has it on pages, PDF and card, in mails and press kits', async () => {
  const folder = await newsroom();
  const built = await runCommand(['build'], folder);
  expect(`${built.stdout}${built.stderr}`).not.toMatch(/error|warning/);
  const read = (name: string) => readFileSync(path.join(folder, 'dist', name));
  const shownOn = (name: string): readonly string[] => {
    const picture = /<picture>.*?<\/picture>|<img class="logo"[^>]*>/s.exec(String(read(name)))?.[0] ?? '';
    const files = [...picture.matchAll(/(?:srcset|src)="([^"]+)"/g)].map(([, src = '']) =>
      path.posix.join(path.posix.dirname(name), src),
    );
    return [...files.flatMap((file) => logosIn(read(file), 'image/png')), /alt="([^"]*)"/.exec(picture)?.[1] ?? ''];
  };
  for (const page of ['boats/en/index.html', 'en/index.html', 'en/search/index.html', 'en/verify/index.html'])
    expect([page, ...shownOn(page)]).toEqual([page, 'en.svg', 'Harbour Watch']);
  for (const page of ['boats/de/index.html', 'de/index.html', 'de/search/index.html', 'de/verify/index.html'])
    expect([page, ...shownOn(page)]).toEqual([page, 'de-dark.svg', 'de.svg', 'Hafenwacht']);
  for (const tag of ['en', 'de']) {
    const card = /<meta property="og:image" content="https:\/\/harbour\.example\/([^"]+)"/.exec(
      String(read(`boats/${tag}/index.html`)),
    );
    expect(logosIn(read(`boats/${tag}/boats.${tag}.pdf`), 'application/pdf')).toEqual([`${tag}.svg`]);
    expect(logosIn(read(card?.[1] ?? ''), 'image/png')).toEqual([`${tag}.svg`]);
    const kit = unzipSync(read(`boats/${tag}/boats.${tag}.zip`));
    const pictures = Object.entries(kit).filter(([name]) => /logo\.[\da-f]{12}\.png$/.test(name));
    const inKit = pictures.flatMap(([, bytes]) => logosIn(bytes, 'image/png')).sort();
    expect(inKit).toEqual(tag === 'de' ? ['de-dark.svg', 'de.svg'] : ['en.svg']);
  }
  expect(await runCommand(['mail', 'boats'], folder)).toMatchObject({ code: 0 });
  for (const tag of ['en', 'de']) {
    const { attachments, html = '' } = await PostalMime.parse(
      readFileSync(path.join(folder, 'mail', `boats.${tag}.eml`)),
    );
    const shown = attachments.find(({ mimeType }) => mimeType === 'image/png');
    const bytes = shown?.content instanceof ArrayBuffer ? new Uint8Array(shown.content) : new Uint8Array();
    expect(logosIn(bytes, 'image/png')).toEqual([`${tag}.svg`]);
    expect(html).toContain(`alt="${tag === 'en' ? 'Harbour Watch' : 'Hafenwacht'}"`);
  }
});
