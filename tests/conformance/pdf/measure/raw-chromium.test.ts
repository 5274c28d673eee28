import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { removeFolder, temporaryFolder } from '../../../support/folder.ts';
import { type FoundFigures, findAgain } from '../../../support/pdf/found.ts';
import { readPdf } from '../../../support/pdf/read-pdf.ts';
import { type Reader, readAll } from '../../../support/pdf/reader/readers.ts';
import { sentencesWithTokens } from '../corpus/newsrooms.ts';
import { blocksOf } from '../truth/blocks.ts';
import { taggedTree } from '../truth/tagged-tree.ts';
import { plain, writtenTree } from '../truth/written-tree.ts';
import { compareText, type TextFigures } from './exact-text.ts';
import { compareInk } from './ink.ts';
import { compareTags, type TagFigures } from './tags.ts';
import { alteredSentences } from './tokens.ts';

// The measures are only worth something if they see what Chromium is known to do wrong, and pass what it does right.

let browser: Browser;
let scratch: string;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const file = (name: string): string => require.resolve(`@expo-google-fonts/${name}`);
  scratch = temporaryFolder();
  browser = await openBrowser({
    fonts: [
      file('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
      file('noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf'),
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  removeFolder(scratch);
});

/** A sheet in a style that is ours in short, as Chromium prints it. */
function print(tag: string, body: string): Promise<{ readonly html: string; readonly bytes: Uint8Array }> {
  const html = `<!doctype html><html lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}"><style>
    @page { margin: 20mm; @bottom-left { content: "foot" } }
    body { font: 12pt "Noto Naskh Arabic", "Source Serif 4" } :lang(en) { font-family: "Source Serif 4" } * { white-space: pre-wrap }
  </style><body>${body}</body></html>`;
  return browser.print(html).then(({ bytes }) => ({ html, bytes }));
}

type Measures = {
  readonly tags: TagFigures;
  readonly text: TextFigures;
  readonly found: ReadonlyMap<Reader, FoundFigures>;
  readonly loose: number;
};

async function measure(tag: string, body: string): Promise<Measures> {
  const { html, bytes } = await print(tag, body);
  const file = path.join(scratch, `${tag}.pdf`);
  await writeFile(file, bytes);
  const read = await readPdf(bytes);
  expect(compareInk(read, read)).toMatchObject({ strays: 0, farthest: 0 });
  const [written, tagged] = [writtenTree(html), taggedTree(read)];
  const blocks = blocksOf(written);
  return {
    tags: compareTags(written, tagged),
    text: compareText(blocks, plain(tagged.kids)),
    found: new Map([...(await readAll(file))].map(([reader, text]) => [reader, findAgain(blocks, text, tag)])),
    loose: read.pages.flatMap(({ glyphs }) => glyphs).filter(({ mark }) => mark.mcid === undefined && !mark.isArtifact)
      .length,
  };
}

test('plain English passes', async () => {
  const { tags, text, found } = await measure('en', '<h1>A title</h1><p>It was 27 November 2024, in Koblenz.</p>');
  expect(tags).toEqual({ nodes: 3, equal: 3, faults: [] });
  expect(text).toEqual({ blocks: 2, exact: 2, faults: [] });
  for (const { words, facts } of found.values()) expect([words, facts]).toEqual([1, 1]);
});

test('sees lists without bodies, links without contents, and a foot that nothing holds', async () => {
  const { tags, loose } = await measure('en', '<ul><li>one</li></ul><p><a href="https://example.org/">there</a></p>');
  expect(tags.faults.join('\n')).toMatch(/LBody/);
  expect(tags.faults.join('\n')).toMatch(/contents ""|contents nothing/);
  expect(loose).toBe(4);
});

test('sees vocalised Arabic fall apart', async () => {
  const { text, found } = await measure(
    'ar',
    '<p>يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَالْحُقُوقِ، وَقَدْ وُهِبُوا عَقْلًا وَضَمِيرًا</p>',
  );
  expect(text.exact).toBe(0);
  for (const { vocalised } of found.values()) expect(vocalised).toBeLessThan(0.5);
});

test('sees what pdf.js loses of plain Arabic', async () => {
  const { found } = await measure('ar', '<p>تقول المنظمة في بيانها إن العدالة حق للجميع في كل مكان من العالم</p>');
  expect(found.get('pdf.js')?.words).toBeLessThan(0.5);
  expect(found.get('PDFium')?.words).toBe(1);
});

test('sees tokens out of their order where nothing isolates them, and none where something does', async () => {
  const sentences = sentencesWithTokens('ar').slice(0, 37);
  const paragraph = (text: string, index: number): string => `<p><a class="pn" href="#p">${index + 1}</a> ${text}</p>`;
  const bare = sentences.map(({ before, token, after }, index) => paragraph(before + entity(token) + after, index));
  const isolated = sentences.map(({ before, token, after }, index) =>
    paragraph(`${before}<bdi dir="ltr">${entity(token)}</bdi>${after}`, index),
  );
  const altered = async (paragraphs: readonly string[]): Promise<number> => {
    const { bytes } = await print('ar', paragraphs.join(''));
    return alteredSentences(await readPdf(bytes), sentences).length;
  };
  expect(await altered(bare)).toBeGreaterThan(15);
  expect(await altered(isolated)).toBe(0);
});

const entity = (text: string): string => text.replaceAll('&', '&amp;');
