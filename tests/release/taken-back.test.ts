import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openNewsroom } from '../../scripts/newsroom/newsroom.ts';
import { build } from '../../scripts/pipeline/build.ts';
import { composeMails } from '../../scripts/pipeline/deliver/mails.ts';
import { releasedEdition } from '../../scripts/pipeline/deliver/released-edition.ts';
import { publicStateOf, takeStep } from '../../scripts/pipeline/live.ts';
import { readPress } from '../../scripts/pipeline/load/read-press.ts';
import type { ReleaseResult } from '../../scripts/pipeline/release.ts';
import { stage } from '../../scripts/pipeline/stage.ts';
import { historyOf, versionKey } from '../../scripts/release/history.ts';
import { releaseIn } from '../../scripts/release/store.ts';
import { versionOf } from '../../scripts/statement/lifecycle/status.ts';
import type { Step } from '../../scripts/statement/lifecycle/transitions.ts';
import { folderForTest, writeFiles } from '../commands/trial/folder.ts';
import { releaseNow } from './release-now.ts';

const START = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;
const TOKEN = '0123456789abcdef0123456789abcdef';
const BOATS = '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 15 boats were taken.\n';
const CREWS = '---\ndate: 2024-05-07\n---\n\n# Crews\n\nTheir crews are held in the port.\n';

/** A newsroom of two statements in English, one of them released; each step and release is an hour after the one before. */
function newsroomOf() {
  const root = folderForTest();
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const out = path.join(root, 'dist');
  const file = path.join(root, 'source/boats.md');
  let now = START;
  writeFiles(root, {
    'source/newsroom.yaml':
      'name: N\nurl: https://example.org\nlanguages: [en]\nmail: { host: 127.0.0.1, from: p@example.org }\n',
    'source/boats.md': BOATS,
    'source/crews.md': CREWS,
  });
  return {
    root,
    out,
    now: () => now,
    read: (): string => readFileSync(file, 'utf8'),
    write: (text: string): void => writeFileSync(file, text),
    release: (): Promise<ReleaseResult> => {
      now += HOUR;
      return releaseNow(root, out, now);
    },
    step: async (step: Step, note?: string): Promise<void> => {
      now += HOUR;
      const newsroom = openNewsroom(root);
      const [edition] = (await readPress(newsroom, ['source/boats.md'])).editions;
      if (edition === undefined) throw new Error('boats cannot be read');
      const released =
        step === 'correct' ? await releasedEdition(out, 'boats', versionOf(edition.statement.front)) : undefined;
      takeStep(newsroom, edition, { step, now, note, released, public: publicStateOf(out, 'boats') });
    },
    page: (): string => readFileSync(path.join(out, 'boats/en/index.html'), 'utf8'),
  };
}

const rowOf = ({ board }: ReleaseResult, slug: string) => board.rows.find((row) => row.slug === slug);

test('what was taken back twice does not come out from a file of the time between', async () => {
  for (const between of ['publish', 'correct'] as const) {
    const { read, write, release, step, page } = newsroomOf();
    await release();
    await step('withhold', 'We are checking a figure.');
    const withheld = read();
    await release();
    await step(between, 'The figure is 14.');
    const old = read();
    // Somebody thinks better of it, with the program or by hand: a notice that says something else.
    if (between === 'publish') await step('withhold', 'We will not publish it again.');
    else write(withheld.replace('We are checking a figure.', 'We will not publish it again.'));
    expect((await release()).released?.number).toBe(3);
    write(old);
    const held = await release();
    expect(rowOf(held, 'boats')).toMatchObject({
      state: 'held',
      reason: expect.stringContaining('withheld in release 3'),
    });
    expect(page()).not.toContain('15 boats');
    await step('publish');
    expect((await release()).released?.isNew).toBe(true);
    expect(page()).toContain('15 boats');
  }
}, 60_000);

test('a notice that stays the same is one withdrawal, however often it is released', async () => {
  const { root, read, write, release, step, page } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  const withheld = read();
  await release();
  await step('publish');
  const letOut = read();
  write(withheld);
  writeFiles(root, { 'source/crews.md': `${CREWS}\nThey are well.\n` });
  expect((await release()).released?.number).toBe(3);
  write(letOut);
  expect((await release()).released?.number).toBe(4);
  expect(page()).toContain('15 boats');
}, 60_000);

test('neither build nor mail nor stage says what a release has taken back', async () => {
  const { root, out, now, write, release, step } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  await release();
  write(BOATS);
  const newsroom = openNewsroom(root);
  const one = { newsroom, approvedOnly: false, now: now() };
  const all = { ...one, statements: newsroom.statements, formats: ['html', 'text'] as const, out };
  const refused = { message: expect.stringContaining('boats: it is withheld in release 2'), code: 'out-refused' };
  await expect(build({ ...all, isProof: false }, () => undefined)).rejects.toMatchObject(refused);
  expect(releaseIn(out)?.number).toBe(2);
  const mail = { ...one, statement: 'source/boats.md', underEmbargo: false, releases: out };
  await expect(composeMails(mail, () => undefined)).rejects.toMatchObject({ ...refused, code: 'mail-refused' });
  write(BOATS.replace('---\n', `---\nembargo: 2025-03-01T10:00Z\nstaging: ${TOKEN}\n`));
  const staging = path.join(root, 'dist-staging');
  const staged = stage({ ...one, out: staging, releases: out, key: undefined }, () => undefined);
  await expect(staged).rejects.toMatchObject(refused);
  expect(existsSync(staging)).toBe(false);
  await expect(composeMails({ ...mail, underEmbargo: true }, () => undefined)).rejects.toMatchObject({
    ...refused,
    code: 'mail-refused',
  });
  // A part to be looked at goes into a folder of its own, and nowhere from there.
  const proof = { ...all, out: path.join(root, 'proof'), formats: ['text'] as const, isProof: true };
  expect((await build(proof, () => undefined)).isPublished).toBe(true);
}, 60_000);

test('a correction keeps the version that was released, whatever the file says by then', async () => {
  const { out, read, write, release, step } = newsroomOf();
  await release();
  write(BOATS.replace('15', '14'));
  await step('correct', 'We wrote 15 boats. The figure is 14.');
  expect(read()).toContain('Monday 14 boats');
  expect((await release()).released?.number).toBe(2);
  expect(readFileSync(path.join(out, 'boats/en/v1/boats.en.v1.txt'), 'utf8')).toContain('15 boats');
}, 60_000);

test('an earlier version that would not say what was published is a no, until it is put back or named', async () => {
  const { root, out, release, step } = newsroomOf();
  await release();
  await step('correct', 'It was in the old port.');
  const earlier = path.join(root, 'source/earlier/boats.v1.json');
  const kept = readFileSync(earlier, 'utf8');
  const known = () => historyOf(out).published.get(versionKey({ slug: 'boats', tag: 'en', version: 1 }))?.digest;
  const digest = known();
  writeFileSync(earlier, kept.replaceAll('15 boats', '13 boats'));
  const refused = await release();
  expect(refused.released).toBeUndefined();
  expect(rowOf(refused, 'boats')).toMatchObject({
    isBlocking: true,
    reason: 'version 1 in en would not say what release 1 published',
    next: expect.stringContaining('source/earlier/boats.v1.json'),
  });
  writeFileSync(earlier, kept);
  expect((await release()).released?.number).toBe(2);
  expect([digest, known()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), digest]);
}, 60_000);

test('what was taken back does not come out under another name; what is public twice may be taken back once', async () => {
  const { root, out, release, step } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  const copy = path.join(root, 'source/navy.md');
  writeFileSync(copy, BOATS);
  const atOnce = await release();
  expect(atOnce.released).toBeUndefined();
  expect(rowOf(atOnce, 'navy')?.reason).toBe('it says word for word what boats said, which is withheld');
  rmSync(copy);
  expect((await release()).released?.number).toBe(2);
  writeFileSync(copy, BOATS);
  const refused = await release();
  expect(refused.released).toBeUndefined();
  expect(rowOf(refused, 'navy')).toMatchObject({
    isBlocking: true,
    reason: 'it says word for word what boats said, which is withheld in release 2',
  });
  writeFileSync(copy, BOATS.replace('15', '14'));
  expect((await release()).released?.number).toBe(3);
  expect(existsSync(path.join(out, 'navy/en/index.html'))).toBe(true);

  const twice = newsroomOf();
  writeFileSync(path.join(twice.root, 'source/navy.md'), BOATS);
  await twice.release();
  await twice.step('cancel', 'It was published twice.');
  expect((await twice.release()).released?.number).toBe(2);
  expect(readFileSync(path.join(twice.out, 'navy/en/index.html'), 'utf8')).toContain('15 boats');
}, 60_000);
