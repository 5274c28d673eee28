import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DocumentRenderer } from '../../../scripts/render/renderer.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import type { Extensions } from '../../../scripts/workflows/load/extensions.ts';
import { type Tools, warmTools } from '../../../scripts/workflows/render/tools.ts';
import { copyNewsroom, digestsBelow, folderForTest, writeFiles } from '../../support/folder.ts';

const SLUG = 'night-at-the-pier';
const SOURCE = `source/${SLUG}.md`;

/** A build into a folder: its files by digest, and all that it has to say, in the order in which it says it. */
async function built(
  root: string,
  out: string,
  tools?: Tools,
  extensions?: Extensions,
  onWritten?: (paths: readonly string[]) => void,
) {
  const newsroom = openNewsroom(root);
  const { loaded, held } = await buildNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'pdf', 'text'],
      approvedOnly: false,
      out,
      isProof: true,
      now: Date.UTC(2025, 0, 1),
      tools,
      extensions,
    },
    () => undefined,
    onWritten,
  );
  const messages = loaded.files.flatMap((file) =>
    file.messages.map((message) => [file.path, message.ruleId, message.reason, message.line, message.column]),
  );
  return { files: digestsBelow(out), messages, held };
}

/** Changes that people make while they look, one after the other: what each file was before, and what it becomes. */
const CHANGES: readonly (readonly [file: string, change: (text: string) => string | undefined])[] = [
  [`translations/de/${SLUG}.json`, (text) => text.replace('Nacht', 'ganze Nacht')],
  [`translations/de/${SLUG}.json`, (text) => text.replace('45', '54')],
  [`translations/de/${SLUG}.json`, (text) => text.replace('54', '45')],
  [SOURCE, (text) => text.replace('boats: 1284', 'boats: 1285')],
  [SOURCE, (text) => text.replace('lamps checked', 'lamps checked twice')],
  [SOURCE, (text) => `${text}\nA new line, with \u2E9F.\n`],
  [SOURCE, (text) => text.replace('status: draft\n', '').replace('date:', 'status: draft\ndate:')],
  ['source/newsroom.yaml', (text) => text.replace('name: Harbour Watch', 'name: Harbour Watchers')],
  ['source/newsroom.yaml', (text) => text.replace('arab }', 'latn }')],
  ['translations/de/newsroom.json', (text) => text.replace('"about": "', '"about": "Neu: ')],
  ['translations/ar/labels.json', () => '{ "contacts": "للتواصل معنا" }\n'],
  ['templates/brand.css', () => 'h1 { letter-spacing: 0.01em }\n'],
  ['translations/terms.csv', () => 'en,de\npier,Mole\n'],
  ['source/newsroom.yaml', (text) => text.replace(', zh-Hans]', ']')],
  ['source/notice-of-correction.md', () => undefined],
  ['source/harbour-light.md', () => '# The light is on again\n\nTwelve boats came in.\n'],
];

test('a changed text is on its page before it is printed, and its PDF is there before all is whole', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const out = path.join(folderForTest(), 'kept');
  const warm = warmTools();
  onTestFinished(() => warm.close());
  const [page, pdf, text] = ['index.html', `${SLUG}.de.pdf`, `${SLUG}.de.txt`].map((name) => `${SLUG}/de/${name}`);
  const seen: { readonly written: readonly string[]; readonly files: Readonly<Record<string, string>> }[] = [];
  const build = () =>
    built(root, out, warm, undefined, (written) => void seen.push({ written, files: digestsBelow(out) }));
  const first = await build();
  expect(seen).toHaveLength(1);

  const file = `translations/de/${SLUG}.json`;
  writeFiles(root, { [file]: readFileSync(path.join(root, file), 'utf8').replace('Nacht', 'ganze Nacht') });
  const second = await build();
  const [, draft, printed, whole] = seen;
  expect(seen).toHaveLength(4);
  expect(draft?.written).toEqual(expect.arrayContaining([page, text]));
  expect(draft?.written).not.toContain(pdf);
  expect(draft?.files[pdf ?? '']).toBe(first.files[pdf ?? '']);
  expect(draft?.files[text ?? '']).toBe(second.files[text ?? '']);
  expect(printed?.written).toEqual([pdf]);
  expect(printed?.files[pdf ?? '']).toBe(second.files[pdf ?? '']);
  expect(printed?.files['manifest.json']).toBe(draft?.files['manifest.json']);
  expect(whole?.written).toContain('manifest.json');
  expect(whole?.written).not.toContain(text);

  await build();
  expect(seen).toHaveLength(5);
  expect(seen.at(-1)?.written).toEqual([]);
});

test('a draft that comes to nothing leaves what was shown before', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: Harbour Watch\nchecks: { pdf-text: error }\n',
    'source/quay.md': '---\ndate: 2024-03-02\n---\n\n# The quay is open\n\nOn the quay 12 people were held.\n',
  });
  const out = path.join(folderForTest(), 'kept');
  const warm = warmTools();
  onTestFinished(() => warm.close());
  const { files } = await built(root, out, warm);
  const text = readFileSync(path.join(root, 'source/quay.md'), 'utf8');
  writeFiles(root, {
    'source/quay.md': text.replace('12', '13'),
    'templates/brand.css': '@media print { body p { display: none } }\n',
  });
  const written: (readonly string[])[] = [];
  const held = await built(root, out, warm, undefined, (names) => void written.push(names));
  expect(held.messages.map(([, rule]) => rule)).toContain('pdf-text');
  expect(written).toHaveLength(2);
  expect(held.files).toEqual(files);
  writeFiles(root, { 'templates/brand.css': '' });
  expect((await built(root, out, warm)).files).toEqual((await built(root, path.join(folderForTest(), 'dist'))).files);
});

test('a preview that is built again and again is what a new build makes, after every change', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const folder = folderForTest();
  const warm = warmTools();
  onTestFinished(() => warm.close());
  const kept = path.join(folder, 'kept');
  const seen: string[] = [];
  for (const [index, change] of [undefined, ...CHANGES].entries()) {
    if (change !== undefined) {
      const [name, changed] = change;
      const file = path.join(root, name);
      const before = readIfThere(file);
      const after = changed(before);
      expect(after, name).not.toBe(before);
      if (after === undefined) rmSync(file);
      else writeFiles(root, { [name]: after });
    }
    const again = await built(root, kept, warm);
    warm.kept.endBuild();
    const anew = await built(root, path.join(folder, String(index)));
    expect(again, String(change?.[0])).toEqual(anew);
    seen.push(JSON.stringify(again));
  }
  // Every change shows, but for the one that takes back another.
  expect(new Set(seen).size).toBeGreaterThanOrEqual(CHANGES.length);
});

test('a format of the newsroom’s own is made anew each time: its code may have changed', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const out = path.join(folderForTest(), 'out');
  const warm = warmTools();
  onTestFinished(() => warm.close());
  const textOf = async (said: string): Promise<string> => {
    const own: DocumentRenderer = {
      format: 'list',
      usesBrowser: false,
      render: ({ slug, language }) => ({
        renditions: [
          {
            format: 'other',
            label: 'List',
            path: `${slug}/${language.tag}/list.txt`,
            mediaType: 'text/plain',
            bytes: Buffer.from(said),
          },
        ],
      }),
    };
    await built(root, out, warm, { renderers: [own] });
    warm.kept.endBuild();
    return readFileSync(path.join(out, SLUG, 'de/list.txt'), 'utf8');
  };
  expect(await textOf('first')).toBe('first');
  expect(await textOf('second')).toBe('second');
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
