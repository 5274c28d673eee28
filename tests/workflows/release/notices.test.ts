import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { BOATS, HOUR, newsroomOf, rowOf } from './boats.ts';

const HIDDEN = 'On Monday 1\u202e5 boats were taken.';

for (const [what, damaged] of [
  ['a picture that is not there', (text: string) => `${text}\n![Boats](gone.png)\n`],
  ['a hidden character', (text: string) => text.replace('On Monday 15 boats were taken.', HIDDEN)],
  ['a shortcode', (text: string) => `${text}\n{{< video 7 >}}\n`],
  ['nothing', (text: string) => text.replace(/# Boats[\s\S]*/, '')],
] as const)
  test(`what is withheld goes from the public's eyes while its text has ${what}`, async () => {
    const { out, read, write, step, release, page } = newsroomOf({ boats: BOATS });
    await release();
    await step('withhold', 'We are checking a figure.');
    write(damaged(read()));
    const result = await release();
    expect(rowOf(result, 'boats')).toMatchObject({ state: 'withdrawn' });
    expect(result.released?.number).toBe(2);
    expect(page()).toContain('We are checking a figure.');
    expect(page()).not.toContain('boats were taken');
    expect(existsSync(path.join(out, 'boats/en/boats.en.txt'))).toBe(true);
  });

for (const [file, text] of [
  ['templates/page.html', '<html>{{nothing}}'],
  ['translations/en/labels.json', '{"page":5'],
] as const)
  test(`who cannot mend ${file} at once is told how to take a text away without it`, async () => {
    const { root, step, release, page } = newsroomOf({ boats: BOATS });
    await release();
    await step('withhold', 'We are checking a figure.');
    writeFiles(root, { [file]: text });
    const held = await release();
    expect(held.released).toBeUndefined();
    expect(rowOf(held, 'boats')?.next).toContain(`or move ${file} away for now`);
    renameSync(path.join(root, file), path.join(root, 'away'));
    expect((await release()).released?.number).toBe(2);
    expect(page()).not.toContain('boats were taken');
  });

test('what stands above the text of what is withheld holds it, by its line', async () => {
  const { root, out, now, read, write, step, release } = newsroomOf({ boats: BOATS });
  await release();
  await step('withhold', 'We are checking a figure.');
  write(read().replace('reason: We', 'reason: W\u202ee'));
  const result = await release();
  expect(result.released).toBeUndefined();
  expect(rowOf(result, 'boats')).toMatchObject({
    reason: expect.stringMatching(/source\/boats\.md:\d+: .*U\+202E/),
    next: expect.stringMatching(/or name it: --drop boats$/),
  });
  const dropped = await releaseNow(root, out, now() + HOUR, { drops: [{ slug: 'boats' }] });
  expect(dropped.released?.number).toBe(2);
  expect(existsSync(path.join(out, 'boats'))).toBe(false);
});
