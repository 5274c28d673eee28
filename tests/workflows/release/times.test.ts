import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { BOATS, HOUR, newsroomOf, START } from './boats.ts';

test('a time to come holds a statement back, whatever status stands beside it; of two the later one counts', async () => {
  const { root, out, now, release } = newsroomOf();
  const time = (hours: number): string => new Date(START + hours * HOUR).toISOString().replace('.000', '');
  const texts: Readonly<Record<string, string>> = {
    usable: `status: usable\nembargo: ${time(9)}`,
    corrected: `status: corrected\nembargo: ${time(9)}`,
    'publish-usable': `status: usable\npublishDate: ${time(9)}`,
    'publish-later': `publishDate: ${time(9)}\nembargo: ${time(-9)}`,
    'publish-sooner': `publishDate: ${time(-9)}\nembargo: ${time(9)}`,
  };
  for (const [slug, front] of Object.entries(texts))
    writeFiles(root, { [`source/${slug}.md`]: `---\n${front}\n---\n\n# Text ${slug}\n\nThis is ${slug}.\n` });
  const { readiness } = await release();
  for (const slug of Object.keys(texts)) {
    expect(readiness.rows.find((row) => row.slug === slug)?.state, slug).toBe('waiting');
    expect(existsSync(path.join(out, slug)), slug).toBe(false);
  }
  await releaseNow(root, out, now() + 10 * HOUR);
  for (const slug of Object.keys(texts)) expect(existsSync(path.join(out, slug)), slug).toBe(true);
});

test('what has expired says so, and can be taken back and not let out', async () => {
  const { root, write, step, release } = newsroomOf();
  await release();
  const expires = new Date(START + HOUR).toISOString().replace('.000', '');
  write(BOATS.replace('---\n\n', `expires: ${expires}\n---\n\n`));
  writeFiles(root, { 'source/navy.md': `---\nexpires: ${expires}\n---\n\n# Navy\n\nThe navy says nothing.\n` });
  const { readiness, released } = await release();
  expect(released).toBeUndefined();
  const rows = Object.fromEntries(readiness.rows.map((row) => [row.slug, row]));
  expect(rows['boats']).toMatchObject({
    isBlocking: true,
    reason: `it is public in release 1, and it expired on ${expires}`,
  });
  expect(rows['navy']).toMatchObject({ state: 'waiting', reason: `expired on ${expires}` });
  await expect(step('publish')).rejects.toThrow(`boats expired on ${expires}`);
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
});

test('an old file that is put back before a release has shown the withdrawal does not pass for it', async () => {
  const { read, write, step, release } = newsroomOf();
  await release();
  for (const take of ['withhold', 'cancel'] as const) {
    await step(take, 'A figure is wrong.');
    write(BOATS);
    const { readiness, released } = await release();
    expect(released).toBeUndefined();
    expect(readiness.rows.find(({ slug }) => slug === 'boats')).toMatchObject({
      isBlocking: true,
      reason: 'it was taken back, its text is public in release 1, and its file is from before',
    });
    await step('publish');
    expect(read()).toContain('republished:');
    expect((await release()).released?.number).toBe(1);
  }
});

test('a file with an error in it does not keep public what it takes back or corrects', async () => {
  for (const [kind, front] of [
    ['withheld', 'sumary: x\nstatus: withheld\nreason: It was not so.\nwithdrawn: 2025-01-01T01:30Z'],
    ['corrected', 'sumary: x\ncorrections: [{ date: 2025-01-01, text: It was not so. }]'],
  ]) {
    const { write, release } = newsroomOf();
    await release();
    write(BOATS.replace('date:', `${front}\ndate:`));
    const { readiness, released } = await release();
    expect(released, kind).toBeUndefined();
    expect(readiness.rows.find(({ slug, tag }) => slug === 'boats' && tag === 'en')?.reason, kind).toBe(
      'it was taken back or corrected, its text is public in release 1, and source/boats.md has an error above its text',
    );
  }
});

test('what is under embargo opens no pages in a language that only it names', async () => {
  const { root, out, now, release } = newsroomOf();
  await release();
  const text = (front: string): string =>
    `---\n${front}\nlanguage: fr\nlanguages: [fr]\n---\n\n# Le port\n\nLe port est ouvert depuis lundi.\n`;
  writeFiles(root, {
    'source/port.md': text(`embargo: ${new Date(now() + 9 * HOUR).toISOString().replace('.000', '')}`),
    'source/plan.md': text('status: draft'),
    'source/held.md': text('date: never'),
    'translations/fr/newsroom.json': '{ "name": "N" }',
  });
  expect((await release()).released).toMatchObject({ number: 1, isNew: false });
  await releaseNow(root, out, now() + 10 * HOUR);
  expect(existsSync(path.join(out, 'fr/index.html'))).toBe(true);
});

test('a text that a command has taken back is not brought anywhere, also before a release has shown that', async () => {
  const { root, out, step, release } = newsroomOf();
  await release();
  await step('withhold', 'A figure is wrong.');
  const deploy = () =>
    runCommand(['deploy', '--root', root, '--out', out, '--to', `folder:${path.join(root, 'www')}`], root);
  const refused = await deploy();
  expect([refused.code, refused.stdout]).toEqual([
    1,
    expect.stringContaining('the text of boats, which has been taken back'),
  ]);
  await release();
  expect((await deploy()).code).toBe(0);
});
