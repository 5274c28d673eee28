import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Format } from '../../../scripts/model/artifact.ts';
import { readManifest } from '../../../scripts/publish/integrity/manifest.ts';
import type { Drop } from '../../../scripts/publish/release/dropped-addresses.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { releaseNewsroom } from '../../../scripts/workflows/release.ts';
import { rollback } from '../../../scripts/workflows/rollback.ts';
import { publicStandingOf, takeTransition } from '../../../scripts/workflows/transition.ts';
import { markdownOf, type Said, translationsOf, write, writeSettings } from '../../conformance/worst-day/newsroom.ts';
import { folderForTest } from '../../support/folder.ts';

const NOW = Date.UTC(2025, 0, 1);

/** A newsroom of one statement that says a figure. */
function newsroomOf(figure: number): { readonly root: string; readonly out: string } {
  const root = folderForTest();
  writeSettings(root);
  say(root, { figure, corrections: [], isTranslated: true }, []);
  return { root, out: path.join(root, 'dist') };
}

const say = (root: string, said: Said, front: readonly string[]): void =>
  write(root, { 'source/zq-one.md': markdownOf(said.figure, front), ...translationsOf('zq-one', said) });

function releaseWith(root: string, drops: readonly Drop[] = [], formats: readonly Format[] = ['html', 'text']) {
  const newsroom = openNewsroom(root);
  const out = path.join(root, 'dist');
  const { statements } = newsroom;
  const choices = { isProof: false, approvedOnly: false, now: NOW, without: [], drops, key: undefined };
  return releaseNewsroom({ newsroom, statements, formats, out, ...choices }, () => undefined);
}

function goBack(root: string, number: number, isConfirmed: boolean) {
  const out = path.join(root, 'dist');
  const newsroom = openNewsroom(root);
  return rollback({ newsroom, out, key: undefined, formats: ['html', 'text'], now: NOW, number, isConfirmed }, () => {
    // Nobody watches.
  });
}

/** `communique correct`, with the text that the correction leads to. */
async function correct(root: string, figure: number): Promise<void> {
  const newsroom = openNewsroom(root);
  const [edition] = (await readNewsroom(newsroom, ['source/zq-one.md'])).editions;
  if (edition === undefined) throw new Error('There is no statement.');
  const note = `Mistaken figure ${figure}.`;
  const seen = publicStandingOf(path.join(root, 'dist'), 'zq-one');
  takeTransition(newsroom, edition, { step: 'correct', now: NOW, note, public: seen });
  const front = ['corrections:', '  - date: 2025-01-01', `    text: ${note}`];
  say(root, { figure, corrections: [note], isTranslated: true }, front);
}

const pagesIn = (out: string) => {
  const manifest = readManifest(readFileSync(path.join(out, 'manifest.json'), 'utf8'));
  return manifest?.files.map((file) => file.path).filter((name) => /^zq-one\/.+\/index\.html$/.test(name));
};

test('what is kept for a correction that nobody published has no address, and a rollback loses none', async () => {
  const { root, out } = newsroomOf(7_300_001);
  await releaseWith(root);
  await correct(root, 7_300_002);
  // A copy from before is put back; what `correct` kept lies there still.
  say(root, { figure: 7_300_001, corrections: [], isTranslated: true }, []);
  write(root, { 'source/zq-two.md': markdownOf(7_300_003, []) });
  write(root, translationsOf('zq-two', { figure: 7_300_003, corrections: [], isTranslated: true }));
  const { released } = await releaseWith(root);
  expect(existsSync(path.join(root, 'source/earlier/zq-one.v1.json'))).toBe(true);
  expect(released).toMatchObject({ number: 2, isNew: true });
  expect(pagesIn(out)).toEqual(['zq-one/de/index.html', 'zq-one/en/index.html']);
  const asked = await goBack(root, 1, false);
  expect(asked.released).toBeUndefined();
  expect(asked.changes.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['lost zq-two/de', 'lost zq-two/en']);
  // The correction is made once more: what lies there is nobody's earlier version.
  await correct(root, 7_300_004);
  expect((await releaseWith(root)).released).toMatchObject({ number: 3, isNew: true });
  expect(pagesIn(out)).toContain('zq-one/de/v1/index.html');
});

test('an earlier version goes only where somebody names it, and then alone', async () => {
  const { root, out } = newsroomOf(7_300_001);
  await releaseWith(root);
  await correct(root, 7_300_002);
  await releaseWith(root);
  rmSync(path.join(root, 'source/earlier'), { recursive: true });
  const refused = await releaseWith(root);
  expect(refused.released).toBeUndefined();
  const next = refused.readiness.rows.filter(({ state }) => state === 'gone').map((row) => row.next);
  expect(next).toEqual(['en', 'de'].map((tag) => `Put it back; or name it: --drop zq-one/${tag}/v1`));
  const named = await releaseWith(root, [
    { slug: 'zq-one', tag: 'en', version: 1 },
    { slug: 'zq-one', tag: 'de', version: 1 },
  ]);
  expect(named.released).toMatchObject({ number: 3, isNew: true });
  expect(pagesIn(out)).toEqual(['zq-one/de/index.html', 'zq-one/en/index.html']);
});

test('a text, PDF or press kit that would be gone is refused, whatever made the release', async () => {
  const { root, out } = newsroomOf(7_300_001);
  await releaseWith(root);
  const before = readFileSync(path.join(out, 'manifest.json'), 'utf8');
  await expect(releaseWith(root, [], ['html'])).rejects.toMatchObject({
    code: 'public-lost',
    message: 'zq-one/de/zq-one.de.txt is public, and would not be in this release, nor would 1 more',
  });
  expect(readFileSync(path.join(out, 'manifest.json'), 'utf8')).toBe(before);
});

test('a statement taken back by a file from before its correction is taken back everywhere, and stays corrected', async () => {
  const { root, out } = newsroomOf(7_300_001);
  await releaseWith(root);
  await correct(root, 7_300_002);
  await releaseWith(root);
  const reason = 'A figure is being checked.';
  const old = { figure: 7_300_001, corrections: [], isTranslated: true };
  say(root, { ...old, reason }, ['status: withheld', `reason: ${reason}`]);
  expect((await releaseWith(root)).released).toMatchObject({ number: 3, isNew: true });
  for (const name of pagesIn(out) ?? []) expect(readFileSync(path.join(out, name), 'utf8')).not.toMatch(/730000[12]/);
  expect(pagesIn(out)).toContain('zq-one/en/v1/index.html');
  // Let out again from that file: the text that was corrected is not public again.
  say(root, old, ['republished: 2025-01-01T00:00:00Z']);
  const { readiness } = await releaseWith(root);
  expect(readiness.rows.filter(({ slug }) => slug === 'zq-one').map(({ state }) => state)).toEqual(['held', 'held']);
  expect(readFileSync(path.join(out, 'zq-one/en/index.html'), 'utf8')).not.toContain('7300001');
});

test('a statement that is held stays as it was with a language that lacks an urgent correction, and holds nobody else', async () => {
  const { root, out } = newsroomOf(7_300_001);
  await releaseWith(root);
  const newsroom = openNewsroom(root);
  const [edition] = (await readNewsroom(newsroom, ['source/zq-one.md'])).editions;
  if (edition === undefined) throw new Error('There is no statement.');
  const note = 'It was 7300002.';
  const seen = publicStandingOf(out, 'zq-one');
  takeTransition(newsroom, edition, { step: 'correct', now: NOW, note, isUrgent: true, public: seen });
  const file = path.join(root, 'source/zq-one.md');
  const corrected = readFileSync(file, 'utf8').replaceAll('7300001', '7300002');
  const english = {
    title: 'Report 7300002 on the harbour',
    'correction-1': note,
    body: 'On that day 7300002 boats were taken.',
  };
  write(root, { 'source/zq-one.md': corrected, 'translations/en/zq-one.json': JSON.stringify(english) });
  expect((await releaseWith(root)).released?.number).toBe(2);
  const german = readFileSync(path.join(out, 'zq-one/de/index.html'), 'utf8');
  write(root, {
    'source/zq-one.md': `${corrected}\n<script>5</script>\n`,
    'source/zq-two.md': markdownOf(7_300_009, []),
    ...translationsOf('zq-two', { figure: 7_300_009, corrections: [], isTranslated: true }),
  });
  const { released, readiness } = await releaseWith(root);
  expect(released).toMatchObject({ number: 3, isNew: true });
  expect(readiness.rows.find(({ slug }) => slug === 'zq-one')?.reason).toContain('it stays as in release 2');
  expect(readFileSync(path.join(out, 'zq-one/de/index.html'), 'utf8')).toBe(german);
  expect(pagesIn(out)).toContain('zq-one/en/v1/index.html');
});
