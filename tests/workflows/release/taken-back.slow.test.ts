import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { releaseHistoryOf } from '../../../scripts/publish/release/all-releases.ts';
import { versionKey } from '../../../scripts/publish/release/release-history.ts';
import { releaseIn } from '../../../scripts/publish/release/store.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { composeMails } from '../../../scripts/workflows/mail.ts';
import { planRelease } from '../../../scripts/workflows/release.ts';
import { stage } from '../../../scripts/workflows/stage.ts';
import { publicStandingOf, takeTransition } from '../../../scripts/workflows/transition.ts';
import { writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { BOATS, CREWS, newsroomOf, rowOf, TOKEN } from './boats.ts';

test('what a release has canceled is not let out by a command whose file is from before', async () => {
  const { read, write, release, step } = newsroomOf();
  await release();
  const before = read();
  await step('cancel', 'It was wrong.');
  await release();
  write(before);
  for (const each of ['publish', 'withhold', 'correct'] as const)
    await expect(step(each, 'A note.')).rejects.toMatchObject({
      code: 'usage',
      message: `boats is canceled: \`${each}\` cannot be done to it`,
    });
  expect(read()).toBe(before);
});

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
});

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
});

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
  await expect(buildNewsroom({ ...all, isProof: false }, () => undefined)).rejects.toMatchObject(refused);
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
  expect((await buildNewsroom(proof, () => undefined)).isPublished).toBe(true);
});

test('a correction keeps the version that was released, whatever the file says by then', async () => {
  const { out, read, write, release, step } = newsroomOf();
  await release();
  write(BOATS.replace('15', '14'));
  await step('correct', 'We wrote 15 boats. The figure is 14.');
  expect(read()).toContain('Monday 14 boats');
  expect((await release()).released?.number).toBe(2);
  expect(readFileSync(path.join(out, 'boats/en/v1/boats.en.v1.txt'), 'utf8')).toContain('15 boats');
});

test('an earlier version that would not say what was published is a no, until it is put back or named', async () => {
  const { root, out, release, step } = newsroomOf();
  await release();
  await step('correct', 'It was in the old port.');
  const earlier = path.join(root, 'source/earlier/boats.v1.json');
  const kept = readFileSync(earlier, 'utf8');
  const known = () => releaseHistoryOf(out).published.get(versionKey({ slug: 'boats', tag: 'en', version: 1 }))?.digest;
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
});

test('a time to come does not let anything out again, and an urgent correction nothing that is withheld', async () => {
  const { root, out, now, release, step, write } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  await release();
  write(BOATS.replace('---\n', '---\nrepublished: 2030-01-01T00:00:00Z\n'));
  const early = await release();
  expect(rowOf(early, 'boats')?.state).toBe('held');
  expect(readFileSync(path.join(out, 'boats/en/index.html'), 'utf8')).not.toContain('15 boats');
  write(BOATS.replace('---\n', '---\nstatus: withheld\nreason: We are checking a figure.\n'));
  const [edition] = (await readNewsroom(openNewsroom(root), ['source/boats.md'])).editions;
  if (edition === undefined) throw new Error('boats cannot be read');
  const request = { step: 'correct', now: now(), note: 'The figure is 14.', isUrgent: true } as const;
  const state = publicStandingOf(out, 'boats');
  expect(() => takeTransition(openNewsroom(root), edition, { ...request, public: state })).toThrow(/is withheld/);
});

test('another output folder of the newsroom does not say what was taken back either', async () => {
  const { root, now, write, release, step } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  await release();
  write(BOATS);
  const newsroom = openNewsroom(root);
  const elsewhere = path.join(root, 'web');
  const all = { newsroom, approvedOnly: false, now: now(), statements: newsroom.statements };
  const refused = { code: 'out-refused', message: expect.stringContaining('boats: it is withheld in release 2') };
  await expect(
    buildNewsroom({ ...all, formats: ['html'], out: elsewhere, isProof: false }, () => undefined),
  ).rejects.toMatchObject(refused);
  await expect(releaseNow(root, elsewhere, now())).rejects.toMatchObject(refused);
  expect(existsSync(elsewhere)).toBe(false);
});

test('a statement whose front matter is wrong has a row that says so, and nothing is prepared without it', async () => {
  const { root, out, now, release } = newsroomOf();
  await release();
  writeFiles(root, { 'source/vessel.md': '---\nembargo: 2026-12-26\n---\n\n# A vessel sank\n\nAt noon.\n' });
  const held = await release();
  expect(rowOf(held, 'vessel')).toMatchObject({ state: 'held', reason: expect.stringContaining('cannot be followed') });
  const newsroom = openNewsroom(root);
  const choices = { isProof: false, approvedOnly: false, without: [], drops: [], key: undefined };
  const ahead = {
    newsroom,
    statements: newsroom.statements,
    formats: ['html'] as const,
    out,
    now: now(),
    isAhead: true,
  };
  const { readiness } = await planRelease({ ...ahead, ...choices });
  expect(readiness.isGo).toBe(false);
  expect(readiness.rows.find(({ slug }) => slug === 'vessel')).toMatchObject({
    isBlocking: true,
    next: 'Mend it: communique check vessel; or leave it out: --drop vessel',
  });
  const without = await planRelease({ ...ahead, ...choices, drops: [{ slug: 'vessel' }] });
  expect(without.readiness.isGo).toBe(true);
});

test('a record that cannot be read is not taken for a release that never was', async () => {
  const { root, out, write, release, step } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  await release();
  rmSync(out, { recursive: true });
  writeFileSync(path.join(root, '.dist.releases/0002.json'), '');
  write(BOATS);
  await expect(release()).rejects.toMatchObject({
    code: 'release-unknown',
    message: expect.stringContaining('0002.json cannot be read: what release 2 published or took back is not known'),
  });
  expect(existsSync(out)).toBe(false);
});

test('what was taken back a second time stays so, also where no release has shown that yet', async () => {
  const { read, write, release, step, page } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
  await step('publish');
  const between = read();
  await step('withhold', 'We are checking another.');
  write(between);
  const held = await release();
  expect(rowOf(held, 'boats')?.reason).toContain('it is withheld in release 2, and its file is from before');
  expect(page()).not.toContain('15 boats');
  write(
    between
      .replace(/republished: .*\n/, '')
      .replace('---\n', '---\nstatus: withheld\nreason: We are checking another.\n'),
  );
  await step('publish');
  expect((await release()).released?.number).toBe(3);
  expect(page()).toContain('15 boats');
});
