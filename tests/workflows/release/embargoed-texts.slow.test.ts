import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { BOATS, HOUR, rowOf } from './boats.ts';
import { LATER, withGraves } from './graves.ts';

const FAIR = 'The fair at the old pier opens at noon on Saturday, and all are welcome to come and see it.';
const MAYOR = 'The mayor will cut the ribbon at one, and there will be music until the evening falls.';
const fairOf = (...paragraphs: readonly string[]): string =>
  `---\ndate: 2024-05-08\n---\n\n# The fair\n\n${paragraphs.join('\n\n')}\n`;

test.each([
  ['a copy with a word changed', ['market'], [fairOf(FAIR, MAYOR.replace('until', 'till'))]],
  ['a statement that holds it', ['market'], [fairOf('More of this week.', MAYOR, FAIR, 'Read on tomorrow.')]],
  ['a statement that is public, and holds it now', ['boats'], [`${BOATS}\n${FAIR}\n\n${MAYOR}\n`]],
  ['a summary of one that is public', ['boats'], [BOATS.replace('---\n\n#', `summary: ${FAIR} ${MAYOR}\n---\n\n#`)]],
  ['two statements that hold it together', ['market', 'music'], [fairOf(FAIR), fairOf(MAYOR)]],
])('what is under embargo is in no other text before its time: %s', async (_name, slugs, texts) => {
  const { root, release, take, put } = await withGraves();
  put(fairOf(FAIR, MAYOR), 'fair');
  await take('embargo', LATER, 'fair');
  for (const [index, slug] of slugs.entries()) put(texts[index] ?? '', slug);
  for (const isGone of [false, true]) {
    if (isGone) rmSync(path.join(root, 'source/fair.md'));
    const result = await release();
    for (const slug of slugs)
      expect(rowOf(result, slug)?.reason).toMatch(/nearly all that fair says, which is under embargo until/);
  }
  if (slugs.length > 1) put(fairOf(FAIR, MAYOR), 'fair');
  await take('publish', undefined, slugs.length > 1 ? 'fair' : slugs[0]);
  const after = await release();
  for (const slug of slugs) expect(rowOf(after, slug)?.state).toBe('going');
});

/** The statement of each month: another figure in the same words. */
const monthly = (month: string, figure: number, front = ''): string =>
  `---\ndate: 2024-05-08\n${front}---\n\n# Arrests in ${month}\n\nIn ${month} the network has recorded ${figure} arrests in all provinces, most of them at checkpoints of the army on the roads to the north.\n\nIt calls on all parties to let those go who are held without a charge, and to tell their families where they are.\n`;

test('one of a series may be corrected while the next is under embargo, and may come out where somebody says so', async () => {
  const { root, out, now, release, take, put } = await withGraves();
  put(monthly('September', 211), 'september');
  expect(rowOf(await release(), 'september')?.state).toBe('going');
  put(monthly('October', 187), 'october');
  await take('embargo', LATER, 'october');
  put(monthly('September', 212), 'september');
  expect(rowOf(await release(), 'september')?.state).toBe('going');

  put(monthly('September', 212, 'status: withheld\nreason: We check a figure.\n'), 'september');
  put(monthly('October', 187), 'october');
  await take('publish', undefined, 'october');
  const held = await release();
  expect(rowOf(held, 'october')).toMatchObject({ state: 'held', next: expect.stringContaining('--another october') });
  const result = await releaseNow(root, out, now() + HOUR, { another: ['october'] });
  expect(rowOf(result, 'october')?.state).toBe('going');
});

test.each([
  [
    'the settings',
    'source/newsroom.yaml',
    `name: N\nurl: https://example.org\nlanguages: [en]\nabout: "${FAIR} ${MAYOR}"\n`,
  ],
  [
    'a template',
    'templates/page.html',
    readFileSync('templates/page.html', 'utf8').replace('</main>', `<p>${FAIR}</p><p>${MAYOR}</p></main>`),
  ],
])('what is under embargo stands on no page by way of %s', async (_name, file, text) => {
  const { root, release, take, put } = await withGraves();
  put(fairOf(FAIR, MAYOR), 'fair');
  await take('embargo', LATER, 'fair');
  writeFiles(root, { [file]: text });
  const result = await release();
  expect(result.released).toBeUndefined();
  expect(JSON.stringify(result.readiness)).toContain(
    `${file} says nearly all that fair says, which is under embargo until`,
  );
});

test('what is under embargo holds back no other text', async () => {
  const { release, take, put } = await withGraves();
  put(fairOf(FAIR, MAYOR), 'fair');
  await take('embargo', LATER, 'fair');
  put(fairOf('The market of this year moves to the naval port, where there is room for two hundred stalls.'), 'market');
  expect(rowOf(await release(), 'market')?.state).toBe('going');
});
