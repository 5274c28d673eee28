import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publicStateOf } from '../../../scripts/publish/release/public-state.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { takenBackIn } from '../../../scripts/workflows/readiness/taken-back.ts';
import { keptNames, stage } from '../../../scripts/workflows/stage.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { prepareFor, releaseNow } from '../../support/release-now.ts';
import { BOATS, CREWS, HOUR, rowOf, TOKEN } from './boats.ts';
import { GRAVES, LATER, withGraves } from './graves.ts';

test('a file put back from before an embargo does not end it; a command does', async () => {
  const { root, release, take, isOut, put } = await withGraves();
  await take('embargo', LATER);
  put(GRAVES);
  expect(rowOf(await release(), 'graves')).toMatchObject({
    state: 'held',
    isBlocking: false,
    reason: expect.stringContaining(`under embargo until ${LATER}, and its file does not say so`),
    next: expect.stringContaining('communique publish graves'),
  });
  expect(isOut('graves')).toBe(false);

  // An earlier time is no less an old file.
  put(GRAVES.replace('---\n\n#', 'embargo: 2025-01-01T00:00:00Z\n---\n\n#'));
  expect(rowOf(await release(), 'graves')?.state).toBe('held');

  put(GRAVES);
  await take('publish');
  await release();
  expect(isOut('graves')).toBe(true);
  expect(JSON.parse(readFileSync(path.join(root, '.embargoes.json'), 'utf8'))).toEqual({});
});

test('a copy of what is under embargo comes out no earlier, whatever becomes of the file', async () => {
  const { root, release, take, isOut, put } = await withGraves();
  await take('embargo', LATER);
  put(GRAVES, 'graves-copy');
  expect(rowOf(await release(), 'graves-copy')).toMatchObject({
    state: 'held',
    reason: expect.stringContaining('word for word what graves says, which is under embargo until'),
  });
  rmSync(path.join(root, 'source/graves.md'));
  expect(rowOf(await release(), 'graves-copy')?.state).toBe('held');
  expect(isOut('graves-copy')).toBe(false);
  await take('publish', undefined, 'graves-copy');
  await release();
  expect(isOut('graves-copy')).toBe(true);
});

test('a statement with another name has its embargo, and no other', async () => {
  const { root, now, release, take, isOut, put } = await withGraves();
  await take('embargo', LATER);
  put(readFileSync(path.join(root, 'source/graves.md'), 'utf8'), 'found');
  rmSync(path.join(root, 'source/graves.md'));
  await take('embargo', new Date(now() + 2 * HOUR).toISOString().replace('.000Z', 'Z'), 'found');
  expect(rowOf(await release(), 'found')?.state).toBe('waiting');
  await release();
  await release();
  expect(isOut('found')).toBe(true);
});

test('an embargo that was written by hand is known once a release has seen it, and over when its time has come', async () => {
  const { root, out, now, release, isOut, put } = await withGraves();
  const until = new Date(now() + 3 * HOUR).toISOString().replace('.000Z', 'Z');
  put(GRAVES.replace('---\n\n#', `embargo: ${until}\n---\n\n#`));
  await release();
  put(GRAVES);
  expect(rowOf(await release(), 'graves')?.state).toBe('held');
  await release();
  expect(isOut('graves')).toBe(true);

  put(GRAVES.replace('77', '12').replace('---\n\n#', `embargo: ${LATER}\n---\n\n#`), 'more');
  const { released } = await prepareFor(root, out, Date.parse(LATER), { wall: now(), running: 0, boot: '' });
  expect(released).toBeDefined();
  put(GRAVES.replace('77', '12'), 'more');
  expect(rowOf(await release(), 'more')?.state).toBe('held');
});

test('another statement with the same text under another headline has nothing to do with it', async () => {
  const { root, release, take, isOut, put } = await withGraves();
  await take('embargo', LATER);
  put(GRAVES.replace('# The graves', '# Another place'), 'place');
  await release();
  expect(isOut('place')).toBe(true);

  // Of two files that say the same, the one under embargo decides.
  put(GRAVES, 'graves-copy');
  await expect(take('publish', undefined, 'graves-copy')).rejects.toThrow('cannot be done to it');
  expect(rowOf(await release(), 'graves-copy')?.next).toContain('communique publish graves');
  expect(JSON.parse(readFileSync(path.join(root, '.embargoes.json'), 'utf8'))).toHaveProperty('graves');
});

test('a name that was public before is held as well, and so is what a copy of the newsroom has', async () => {
  const { root, out, now, release, take, isOut, put } = await withGraves();
  const published = await release();
  expect(published.released).toBeDefined();
  await releaseNow(root, out, now() + HOUR / 2, { drops: [{ slug: 'graves' }] });
  expect(isOut('graves')).toBe(false);
  put(GRAVES.replace('77', '12').replace('date:', 'status: draft\ndate:'));
  await take('embargo', LATER);
  await release();
  put(GRAVES.replace('77', '12'));
  expect(rowOf(await releaseNow(root, out, now() + HOUR, { restores: [{ slug: 'graves' }] }), 'graves')?.state).toBe(
    'held',
  );

  const copy = folderForTest();
  cpSync(path.join(root, 'source'), path.join(copy, 'source'), { recursive: true });
  expect(rowOf(await releaseNow(copy, out, now() + 2 * HOUR), 'graves')?.state).toBe('held');
});

test('a long text is known without its headline and its paragraphs, and nothing of it is taken back that nobody has seen', async () => {
  const { release, take, isOut, put } = await withGraves();
  const long = `${GRAVES}\nThe families were told on Wednesday, and have asked for a burial in their own village.\n`;
  put(long);
  await take('embargo', LATER);
  put(long.replace('# The graves', '# Other news').replace('Tuesday.\n\nThe', 'Tuesday. The'), 'other');
  expect(rowOf(await release(), 'other')?.reason).toContain('word for word what graves says');
  expect(isOut('other')).toBe(false);
  put(long);
  await expect(take('withhold')).rejects.toMatchObject({
    advice: expect.stringContaining('Possible are: embargo, publish'),
  });
  put(long.replace('---\n\n#', 'status: withheld\n---\n\n#'));
  await release();
  expect(isOut('graves')).toBe(false);
});

test('what is staged does not go from there because an older file was put back; nor is what is withheld staged under another name', async () => {
  const { root, out, now, release, take, step, put } = await withGraves();
  const staging = path.join(root, 'dist-staging');
  const request = () => ({
    newsroom: openNewsroom(root),
    approvedOnly: false,
    out: staging,
    releases: out,
    now: now(),
    key: undefined,
  });
  await take('embargo', LATER);
  put(GRAVES);
  await expect(stage(request(), () => undefined)).rejects.toThrow(`graves: it is under embargo until ${LATER}`);
  const proof = {
    ...request(),
    statements: ['source/graves.md'],
    formats: ['html'] as const,
    isProof: true,
    out: `${out}-proof`,
  };
  await expect(buildNewsroom(proof, () => undefined)).rejects.toThrow('graves: it is under embargo');
  // A build of everything holds it, and nothing else.
  const all = { ...proof, statements: openNewsroom(root).statements, isProof: false, out: `${out}-all` };
  const built = await buildNewsroom(all, () => undefined);
  expect(built.held).toEqual([{ slug: 'graves', tag: 'en', reason: expect.stringContaining(`until ${LATER}`) }]);
  expect(readdirSync(all.out)).toEqual(expect.arrayContaining(['boats', 'crews']));
  expect(readdirSync(all.out)).not.toContain('graves');
  const loaded = await readNewsroom(openNewsroom(root));
  expect(takenBackIn(loaded, publicStateOf(out), now()).map(({ slug }) => slug)).toEqual(['graves']);
  await take('publish');
  await step('withhold', 'We are checking a figure.');
  await release();
  put(BOATS.replace('---\n\n#', `embargo: ${LATER}\nstaging: ${TOKEN}\n---\n\n#`), 'ships');
  await expect(stage(request(), () => undefined)).rejects.toThrow('word for word what boats said, which is withheld');
});

test('an embargo that a board has shown holds without a release, and a sooner time in the file is said not to', async () => {
  const { root, release, isOut, put } = await withGraves();
  const until = (time: string): string => GRAVES.replace('---\n\n#', `embargo: ${time}\n---\n\n#`);
  put(until(LATER));
  rmSync(path.join(root, 'source/crews.md'));
  expect((await release()).released).toBeUndefined();
  writeFiles(root, { 'source/crews.md': CREWS });
  put(until('2025-02-01T10:00:00Z'));
  expect(rowOf(await release(), 'graves')).toMatchObject({
    state: 'waiting',
    reason: `it is under embargo until ${LATER}, whatever its file says`,
  });
  put(GRAVES);
  await release();
  expect(isOut('graves')).toBe(false);
});

test('a log names neither what is known to be under embargo, nor a copy of it', async () => {
  const { root, now, take, put } = await withGraves();
  await take('embargo', LATER);
  put(GRAVES);
  put(GRAVES, 'graves (1)');
  put(GRAVES.replace('77', '8'), 'graveside');
  expect(keptNames(openNewsroom(root), now())).toEqual([['graves'], ['graves-1', 'graves (1)']]);
});

test('a record of embargoes that cannot be read holds everything', async () => {
  const { root, release } = await withGraves();
  writeFileSync(path.join(root, '.embargoes.json'), '{ "graves"');
  await expect(release()).rejects.toMatchObject({ code: 'release-unknown' });
});
