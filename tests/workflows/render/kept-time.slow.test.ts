import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { type Tools, warmTools } from '../../../scripts/workflows/render/tools.ts';
import { digestsBelow, folderForTest } from '../../support/folder.ts';

const NEWSROOM = {
  'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en]\n',
  'source/quay.md': '---\ndate: 2024-03-02\n---\n\n# The quay is open\n\nOn the quay 12 people were held.\n',
  'source/boats.md': '# Boats came in\n\nTwelve boats came in.\n',
  'source/lamps.md': '---\ndate: 2025-06-01\nembargo: 2025-06-01T12:00:00Z\n---\n\n# Lamps\n\nAll 14 lamps burn.\n',
  'source/ropes.md': '---\ndate: 2024-05-01\nexpires: 2025-06-01T18:00:00Z\n---\n\n# Ropes\n\nWe need 9 ropes.\n',
  'source/rails.md':
    '---\ndate: 2024-05-01\nrepublished: 2025-06-01T13:00:00Z\n---\n\n# Rails\n\nThe 3 rails are mended.\n',
  'source/piers.md': '---\ndate: 2025-06-03\n---\n\n# Piers\n\nBoth piers are closed.\n',
};

/** A build at a time: its files by digest, and what it has to say. */
async function builtAt(time: string, root: string, out: string, tools?: Tools) {
  const newsroom = openNewsroom(root);
  const { loaded, held } = await buildNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'text'],
      approvedOnly: false,
      out,
      isProof: true,
      now: Date.parse(time),
      tools,
    },
    () => undefined,
  );
  const messages = loaded.files.flatMap((file) =>
    file.messages.map(({ ruleId, reason }) => [file.path, ruleId, reason]),
  );
  return { files: digestsBelow(out), messages, held: held.map(({ slug, reason }) => [slug, reason]) };
}

test('what a process keeps of its builds is what a new build makes, however time goes on', async () => {
  const root = folderForTest(NEWSROOM);
  const warm = warmTools();
  onTestFinished(() => warm.close());
  const folder = folderForTest();
  const seen: string[] = [];
  for (const time of [
    '2025-06-01T11:00:00Z',
    '2025-06-01T11:00:01Z',
    '2025-06-01T12:00:00Z',
    '2025-06-01T13:00:00Z',
    '2025-06-01T18:00:00Z',
    '2025-06-02T18:00:00Z',
    '2026-06-02T18:00:00Z',
    '2025-06-01T11:00:00Z',
  ]) {
    const again = await builtAt(time, root, path.join(folder, 'kept'), warm);
    warm.kept.endBuild();
    expect(again, time).toEqual(await builtAt(time, root, path.join(folder, 'anew')));
    seen.push(JSON.stringify(again));
  }
  expect(new Set(seen).size).toBeGreaterThanOrEqual(5);
});

test('a statement that names no time is read once, on another day too, and one that does each time', async () => {
  const root = folderForTest(NEWSROOM);
  const warm = warmTools();
  onTestFinished(() => warm.close());
  const out = path.join(folderForTest(), 'kept');
  const editionsAt = async (time: string) => {
    const newsroom = openNewsroom(root);
    const { loaded } = await buildNewsroom(
      {
        newsroom,
        statements: newsroom.statements,
        formats: ['text'],
        approvedOnly: false,
        out,
        isProof: true,
        now: Date.parse(time),
        tools: warm,
      },
      () => undefined,
    );
    warm.kept.endBuild();
    return new Map(loaded.editions.map((edition) => [edition.statement.slug, edition.statement.file]));
  };
  const [first, later, next] = [
    await editionsAt('2025-06-01T11:00:00Z'),
    await editionsAt('2025-06-01T11:30:00Z'),
    await editionsAt('2025-06-02T11:30:00Z'),
  ];
  const sameIn = (one: typeof first, other: typeof first) =>
    [...one.keys()].filter((slug) => one.get(slug) === other.get(slug));
  expect(sameIn(first, later)).toEqual(['boats', 'quay']);
  expect(sameIn(later, next)).toEqual(['boats', 'quay']);
});
