import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { BOATS, newsroomOf, rowOf } from './boats.ts';

test('what was taken back does not come out under another name; what is public twice may be taken back once', async () => {
  const { root, out, release, step } = newsroomOf();
  await release();
  await step('withhold', 'We are checking a figure.');
  const copy = path.join(root, 'source/navy.md');
  writeFileSync(copy, BOATS);
  const atOnce = await release();
  expect([atOnce.released?.number, existsSync(path.join(out, 'navy'))]).toEqual([2, false]);
  expect(rowOf(atOnce, 'navy')?.reason).toBe('it says word for word what boats said, which is withheld');
  rmSync(copy);
  expect((await release()).released?.number).toBe(2);
  writeFileSync(copy, BOATS);
  const refused = await release();
  expect(existsSync(path.join(out, 'navy'))).toBe(false);
  expect(rowOf(refused, 'navy')).toMatchObject({
    state: 'held',
    isBlocking: false,
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
});

const LONG = `${BOATS}\nTheir crews were brought to the old port, and the families were told nothing about them.\n`;

test('nor does it where another headline stands above it, nor what was corrected', async () => {
  const { root, out, read, write, release, step } = newsroomOf();
  write(LONG);
  await release();
  await step('correct', 'We wrote 15 boats. The figure is 14.');
  write(read().replace('Monday 15', 'Monday 14'));
  expect((await release()).released?.number).toBe(2);
  writeFiles(root, { 'source/navy.md': LONG.replace('# Boats', '# Ships of the navy').replace('05-06', '05-08') });
  const corrected = await release();
  expect(existsSync(path.join(out, 'navy'))).toBe(false);
  expect(rowOf(corrected, 'navy')?.reason).toBe(
    'it says word for word what boats said before it was corrected (version 2 in release 2)',
  );
  writeFiles(root, { 'source/navy.md': read().replace('# Boats', '# Ships of the navy') });
  await step('withhold', 'We are checking a figure.');
  expect(rowOf(await release(), 'navy')?.reason).toContain('what boats said, which is withheld');
  const british = read()
    .replace('# Boats', '# Ships of the navy')
    .replace('date:', 'language: en-GB\nlanguages: [en-GB]\ndate:');
  writeFiles(root, { 'source/navy.md': british.replace(/^(?:status|reason|withdrawn):.*\n/gm, '') });
  expect(rowOf(await release(), 'navy')?.reason).toContain('what boats said, which is withheld');
});

test('nor does a text of a few words, under another date and another place in the newsroom', async () => {
  const flash = '---\ndate: 2024-05-06\nplace: Mainz\n---\n\n# Minister resigns\n\nThe minister has resigned today.\n';
  const { root, out, release, step } = newsroomOf({ boats: flash });
  await release();
  await step('withhold', 'We are checking it.');
  expect((await release()).released?.number).toBe(2);
  for (const text of [
    flash.replace('05-06', '05-07'),
    flash.replace('place: Mainz\n', ''),
    flash.replace('today.', 'TODAY!'),
    flash.replace('# Minister resigns', '# “Minister” resigns'),
  ]) {
    writeFiles(root, { 'source/flash.md': text });
    const again = await release();
    expect(existsSync(path.join(out, 'flash')), text).toBe(false);
    expect(rowOf(again, 'flash')?.reason).toBe('it says word for word what boats said, which is withheld in release 2');
  }
});

test('nor does it where source and translation have changed places', async () => {
  const { root, now, write, read, out, step } = newsroomOf();
  const settings = 'name: N\nurl: https://example.org\nlanguages: [de]\n';
  const body = 'Their crews were brought to the old port, and the families were told nothing.';
  const german = 'Ihre Mannschaften wurden in den alten Hafen gebracht; den Familien sagte man nichts.';
  writeFiles(root, { 'source/newsroom.yaml': settings });
  rmSync(path.join(root, 'source/crews.md'));
  write(`---\nlanguages: [en, de]\n---\n\n# Boats\n\n${body} {#a}\n`);
  writeFiles(root, {
    'translations/en/newsroom.json': '{"name":"N"}',
    'translations/de/newsroom.json': '{"name":"N"}',
    'translations/en/boats.json': JSON.stringify({ title: 'Boats', a: body }),
    'translations/de/boats.json': JSON.stringify({ title: 'Boote', a: german }),
  });
  expect((await releaseNow(root, out, now())).released?.number).toBe(1);
  await step('withhold', 'We check 1 thing.');
  const reason = (text: string) => ({ title: 'B', reason: text, a: 'x' });
  writeFiles(root, {
    'translations/en/boats.json': JSON.stringify({ ...reason('We check 1 thing.'), title: 'Boats', a: body }),
    'translations/de/boats.json': JSON.stringify({ ...reason('Wir prüfen 1 Sache.'), title: 'Boote', a: german }),
  });
  expect(read()).toContain('status: withheld');
  expect((await releaseNow(root, out, now())).released?.number).toBe(2);
  writeFiles(root, {
    'source/schiffe.md': `---\nlanguage: de\nlanguages: [en, de]\n---\n\n# Boote\n\n${german} {#a}\n`,
    'translations/de/schiffe.json': JSON.stringify({ title: 'Boote', a: german }),
    'translations/en/schiffe.json': JSON.stringify({ title: 'Boats', a: body }),
  });
  const turned = await releaseNow(root, out, now());
  expect(existsSync(path.join(out, 'schiffe'))).toBe(false);
  expect(turned.readiness.rows.filter(({ slug }) => slug === 'schiffe')).toContainEqual(
    expect.objectContaining({
      state: 'held',
      reason: expect.stringContaining('what boats said, which is withheld'),
    }),
  );
});

test('what has been corrected does not say again what it said before', async () => {
  const { read, write, release, step, page } = newsroomOf();
  await release();
  await step('correct', 'We wrote 15 boats. The figure is 14.');
  write(read().replace('Monday 15', 'Monday 14'));
  expect((await release()).released?.number).toBe(2);
  write(read().replace('Monday 14', 'Monday 15'));
  const again = await release();
  expect(again.released).toBeUndefined();
  expect(rowOf(again, 'boats')).toMatchObject({
    isBlocking: true,
    reason: 'it says again in en what version 1 said, which has been corrected in release 2',
  });
  write(read().replace('Monday 15', 'Monday 13'));
  expect((await release()).released?.number).toBe(3);
  expect(page()).toContain('13 boats');
});
