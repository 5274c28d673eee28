import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messagesData } from '../../../scripts/cli/report/findings-json.ts';
import { spoolIn } from '../../../scripts/lib/files/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { nothingKnown } from '../../../scripts/workflows/known/known-statements.ts';
import { planKnown } from '../../../scripts/workflows/known/plan-known.ts';
import { documentDigests, lightComposition } from '../../../scripts/workflows/known/written-composition.ts';
import { type CheckedPlan, type PlanRequest, planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { judgedTogether, NOW, newsroomForTest } from './newsroom.ts';

/** All that a plan says, and what it has composed. */
const told = ({ loaded, compositions, held, waiting, shut, reach, checked }: CheckedPlan): unknown => ({
  messages: messagesData(loaded.files),
  files: loaded.files.map(({ path: name, messages }) => [name, messages.length]),
  mutual: loaded.mutual.size,
  compositions: compositions.map((each) => [
    each.edition.files.map(({ path: name }) => name),
    [each.languages, each.held, each.waiting, [...each.images.keys()]],
    each.documents.map((document) => [document.language.tag, documentDigests(each).get(document)]),
  ]),
  ...{ held, waiting, reach },
  shut: [...shut],
  blocking: [...checked.blocking].sort(),
});

/** Plans a newsroom as a whole, and in groups of so many statements: both must say the same. The second, and what it has handed on. */
async function planned(root: string, size: number) {
  const requestOf = (): PlanRequest => {
    const newsroom = openNewsroom(root);
    return { newsroom, statements: newsroom.statements, now: NOW, isProof: false };
  };
  const whole = await planNewsroom(requestOf());
  const request = requestOf();
  const spool = spoolIn(folderForTest());
  const composed: string[] = [];
  const reads: (readonly string[])[] = [];
  const grouped = await planKnown(
    nothingKnown(request.statements),
    {
      ...request,
      size,
      onComposed: async ({ edition }) => void composed.push(edition.name),
    },
    (part) => {
      reads.push(part.statements.filter((each) => part.known?.has(each) !== true));
      return planNewsroom({ ...request, ...part, lightened: (each) => lightComposition(each, spool, true) });
    },
  );
  expect(told(grouped)).toEqual(told(whole));
  return { grouped, composed, last: reads.at(-1) };
}

test('of a statement that was read in a group it is known whether something else is found of it later on the same day', async () => {
  const statement = (front: string): string =>
    `---\ndate: 2024-03-01\n${front}---\n\n# The quay ${front.length}\n\nShips may land.\n`;
  const sources = (front: string) => ({
    'source/newsroom.yaml': 'name: N\nlanguages: [en]\nurl: https://example.org\n',
    'source/one.md': statement(''),
    'source/two.md': statement(front),
  });
  for (const [front, isPassing] of [
    ['', false],
    ['embargo: 2024-02-01T12:00:00Z\n', false],
    ['expires: 2999-01-01T12:00:00Z\n', true],
  ] as const) {
    const { grouped } = await planned(folderForTest(sources(front)), 1);
    expect(grouped.loaded.editions).toEqual([]);
    expect(
      grouped.loaded.known.some((each) => each.isPassing),
      front,
    ).toBe(isPassing);
  }
});

test.each([1, 2, 3])('a newsroom that is planned in groups of %i is planned as it is as a whole', async (size) => {
  const { composed, last } = await planned(newsroomForTest(), size);
  expect(composed).toContain('night-at-the-pier');
  // The notice is of a version before it.
  expect(last).not.toContain('source/night-at-the-pier.md');
});

test('the text of a statement that was planned in a group lies on the disk, and is read for whom it is shown to', async () => {
  const root = newsroomForTest();
  const { grouped } = await planned(root, 1);
  const file = grouped.loaded.files.find((each) => each.path === 'source/night-at-the-pier.md');
  if (file === undefined) throw new Error('It was not read.');
  expect(Object.getOwnPropertyDescriptor(file, 'value')?.value).toBeUndefined();
  expect(String(file)).toBe(readFileSync(path.join(root, file.path), 'utf8'));
});

test('what two statements of different groups have together holds both', async () => {
  const root = newsroomForTest();
  const text = readFileSync(path.join(root, 'source/morning.md'), 'utf8');
  writeFiles(root, { 'source/zenith.md': text.replace('---\n', '---\nslug: morning\n') });
  const { grouped, last } = await planned(root, 1);
  expect(last).toEqual(['source/morning.md', 'source/zenith.md']);
  expect(grouped.held.map(({ slug }) => slug)).toContain('morning');
});

test('one that cannot be read, is held, or is not public yet is read with all', async () => {
  const root = newsroomForTest();
  writeFiles(root, {
    'source/bytes.md': '\0\u0001\u0002',
    'source/later.md': '---\ndate: 2025-02-01\nembargo: 2099-01-01T00:00Z\n---\n\n# Later\n\nA text.\n',
    'source/draft.md': '---\nstatus: draft\n---\n\n# A draft\n\nA text.\n',
    'translations/de/morning.json': '{ "title": ',
  });
  const { grouped } = await planned(root, 1);
  expect(grouped.waiting.map(({ slug }) => slug).sort()).toEqual(['draft', 'later']);
});

test('a statement is judged anew where approvals in a later group let a rule block', async () => {
  const root = await judgedTogether('zenith', 'afternoon');
  await runCommand(['approve', 'zenith', '--lang', 'de', '--by', 'A. Reader'], root);
  const { grouped, last } = await planned(root, 1);
  expect(last).toEqual(['source/afternoon.md']);
  expect(grouped.held.map(({ slug, tag }) => `${slug} ${tag}`)).toEqual(['afternoon de']);
});

test('an error in what all statements share holds every group', async () => {
  const root = newsroomForTest();
  const settings = readFileSync(path.join(root, 'source/newsroom.yaml'), 'utf8');
  writeFiles(root, { 'source/newsroom.yaml': `${settings}\nchecks:\n  no-such-rule: error\n` });
  const { composed, grouped } = await planned(root, 1);
  expect(grouped.compositions.flatMap(({ documents }) => documents)).toEqual([]);
  expect(composed.length).toBeGreaterThan(0);
});
