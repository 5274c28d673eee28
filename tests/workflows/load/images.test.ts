import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fetchedPath } from '../../../scripts/source/addresses/pictures.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { statementImages } from '../../../scripts/workflows/load/images.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { editionFiles } from '../../../scripts/workflows/readiness/released-texts.ts';
import { app, cleaned, jpeg, pngOf, sample } from '../../lib/images/pictures.ts';
import { folderForTest } from '../../support/folder.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

async function imagesIn(markdown: string, images: Readonly<Record<string, Uint8Array>>) {
  const files = Object.entries(images).map(([name, bytes]) => [`source/images/${name}`, bytes] as const);
  const root = folderForTest({ 'source/test-it.md': markdown, ...Object.fromEntries(files) });
  const { draft, file } = await readMarkdown(markdown);
  if (draft === undefined) throw new Error('refused');
  const found = await statementImages(openNewsroom(root), draft);
  const said = file.messages.filter(({ ruleId }) => ruleId?.startsWith('image'));
  return { images: found, said };
}

const PHOTO = readFileSync(sample('photo.jpg'));

test('page and PDF get the same bytes, named by what they are', async () => {
  const { images, said } = await imagesIn(
    '# A\n\n![a](images/photo.jpg)\n\n![b](images/one.jpg)\n\n![c](images/other.jpg)\n',
    {
      'photo.jpg': PHOTO,
      'one.jpg': jpeg([app(0xfe, 'a comment')]),
      'other.jpg': jpeg([app(0xfe, 'another comment')]),
    },
  );
  expect(said).toEqual([]);
  expect([...images.keys()]).toEqual(['images/photo.jpg', 'images/one.jpg', 'images/other.jpg']);
  for (const { artifact, shown, dataUrl } of images.values()) {
    const digest = createHash('sha256').update(artifact.bytes).digest('hex').slice(0, 16);
    expect(artifact.path).toBe(`assets/${digest}.jpg`);
    expect(shown.src).toBe(artifact.path);
    expect(Buffer.from(dataUrl.split(',')[1] ?? '', 'base64')).toEqual(Buffer.from(artifact.bytes));
  }
  expect(images.get('images/photo.jpg')?.artifact.bytes).toEqual(cleaned(PHOTO).bytes);
  expect(images.get('images/one.jpg')?.artifact.path).toBe(images.get('images/other.jpg')?.artifact.path);
});

test('a picture is found by whatever means its name is written', async () => {
  const base64 = PHOTO.toString('base64');
  const { images, said } = await imagesIn(
    `# A\n\n![a](images/the pier (1).jpg)\n\n![b](images/\u00E9t\u00E9.jpg)\n\nText ![c][c] <img alt="d" src="data:image/jpeg;base64,${base64}">\n\n[c]: <data:image/jpeg;base64,${base64}>\n`,
    { 'the pier (1).jpg': PHOTO, 'e\u0301te\u0301.jpg': jpeg([]) },
  );
  expect(said).toEqual([]);
  expect([...images.keys()]).toEqual([
    'images/the%20pier%20(1).jpg',
    'images/%C3%A9t%C3%A9.jpg',
    expect.stringMatching(/^embedded-[0-9a-f]{16}\.jpeg$/),
  ]);
  const [one, , embedded] = [...images.values()];
  expect(embedded?.artifact).toEqual(one?.artifact);
});

test('what is wrong with an image is said on its line, with what to do', async () => {
  const files = {
    'cut.jpg': jpeg([]).subarray(0, 60),
    'other.png': Buffer.from('<html><script>alert(1)</script></html>'),
    'huge.jpg': jpeg([], '', undefined, { width: 20_000, height: 20_000 }),
    'weighty.png': pngOf(undefined, undefined, ' '.repeat(11_000_000)),
    'heavy.jpg': jpeg([], '', [Buffer.alloc(2_500_000, 7)]),
    'ink.jpg': readFileSync(sample('ink.jpg')),
  };
  const names = ['none.jpg', ...Object.keys(files)];
  const shown = names.map((name) => `![What it shows](images/${name})`).join('\n\n');
  const { images, said } = await imagesIn(`# A\n\n${shown}\n`, files);
  expect([...images.keys()]).toEqual(['images/heavy.jpg']);
  expect(said.map(({ line, fatal, reason }) => `${line} ${fatal} ${reason}`)).toEqual([
    '3 true Unexpected image `images/none.jpg`: there is no such file',
    '5 true Unexpected image `images/cut.jpg`: it is damaged, or not whole',
    '7 true Unexpected image `images/other.png`: it is no JPEG, PNG, WebP, AVIF, GIF or SVG, whatever its name says',
    '9 true Unexpected image `images/huge.jpg`: it has more than 25 megapixels',
    '11 true Unexpected image `images/weighty.png`: it has more than 10 MB',
    '13 false Unexpected image `images/heavy.jpg` of 2.5 MB: readers on telephones wait for it',
    '15 true Unexpected image `images/ink.jpg`: browsers do not show this kind of JPEG',
  ]);
  for (const { note } of said) expect(note).toMatch(/^[A-Z].*\.$/);
});

test('an image without alternative text is a finding on its line', async () => {
  const { said } = await imagesIn('# A\n\nText.\n\n![](images/photo.jpg)\n', { 'photo.jpg': PHOTO });
  expect(said.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['image-alternative 5']);
});

test('a picture has any name, stands for a reference, and is of any kind', async () => {
  const markdown =
    '# A\n\n![a](<images/my photo 1.jpg>)\n\n![b][Bild]\n\ntext ![c](images/صورة.png?raw=true) on\n\n[bild]: images/b%23.svg "T"\n';
  const { images, said } = await imagesIn(markdown, {
    'my photo 1.jpg': PHOTO,
    'b#.svg': readFileSync(sample('chart.svg')),
    'صورة.png': readFileSync(sample('drawing.png')),
  });
  expect(said.map(({ reason }) => reason)).toEqual([]);
  expect([...images.keys()]).toEqual([
    'images/my%20photo%201.jpg',
    'images/b%23.svg',
    'images/%D8%B5%D9%88%D8%B1%D8%A9.png?raw=true',
  ]);
});

test.each([
  ['https://example.org/a.png', 'on another server'],
  ['../a.png', 'not beside the statement'],
  ['/a.png', 'not beside the statement'],
  ['data:text/plain;base64,AAAA', 'not beside the statement'],
  ['none.png', 'there is no such file'],
])('a picture that is not there holds its statement in a newsroom: %s', async (url, reason) => {
  const { images, said } = await imagesIn(`# A\n\n![a door](${url})\n`, {});
  expect(images.size).toBe(0);
  expect(said.map(({ fatal }) => fatal)).toEqual([true]);
  expect(said[0]?.reason).toContain(reason);
});

test('what a release is made from has each picture, whatever its address', async () => {
  const web = 'https://pictures.example/a/quay.jpg?size=2';
  const markdown = `# A\n\nText.\n\n![a](images/a%20b.jpg)\n\n![b](images/50%2523.jpg)\n\n![c](${web})\n\n![d](images/%FF.jpg)\n`;
  const names = ['images/a b.jpg', 'images/50%23.jpg', fetchedPath(web)];
  const root = folderForTest({
    'source/test-it.md': markdown,
    ...Object.fromEntries(names.map((name) => [`source/${name}`, PHOTO])),
  });
  const loaded = await loadNewsroom(openNewsroom(root), ['source/test-it.md'], { now: 0 });
  const [edition] = loaded.editions;
  if (edition === undefined) throw new Error('refused');
  const kept = [...(await editionFiles(edition, loaded.newsroom)).keys()];
  expect(kept).toEqual(expect.arrayContaining(names.map((name) => `source/${name}`)));
});
