import '../../support/no-store.ts';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { slowFirst } from '../../../scripts/workflows/render/flow.ts';
import { renderNewsroom } from '../../../scripts/workflows/render/render-newsroom.ts';
import { toolsForRun } from '../../../scripts/workflows/render/tools.ts';
import { copied } from '../../render/newsroom-made.ts';
import { startCommunique } from '../../support/communique.ts';
import { writeFiles } from '../../support/folder.ts';

const NOW = Date.UTC(2025, 0, 1);

const FEW = ['one', 'two', 'three'];
/** So many that the first are made before the last are read. */
const MANY = 'abcdefghijklmnopqrst'.split('');

/** A newsroom of statements in one language. */
function statementsNamed(names: readonly string[]) {
  const root = copied('none', {
    'source/newsroom.yaml': 'name: N\nlanguages: [en]\n',
    ...Object.fromEntries(
      names.map((name) => [`source/${name}.md`, `---\ndate: 2024-01-01\n---\n\n# ${name}\n\nText.\n`]),
    ),
  });
  return { root, newsroom: openNewsroom(root) };
}

test('what is made before all is planned is told after that, and the files are the same', async () => {
  const { root, newsroom } = statementsNamed(MANY);
  const request = {
    ...{ newsroom, statements: newsroom.statements, formats: ['text'] as const, approvedOnly: false },
    ...{ out: path.join(root, 'dist'), isProof: false, dependsOnPublic: () => false, now: NOW },
  };
  const run = async (more: { readonly isFlowing?: true }) => {
    const told: string[] = [];
    const { statements } = await renderNewsroom({ ...request, ...more }, (event) =>
      told.push(event.kind === 'planned' ? `${event.count} planned` : event.kind),
    );
    return { told, statements: statements.flat().map(({ renditions }) => renditions) };
  };
  const flowing = await run({ isFlowing: true });
  expect(flowing.told).toEqual([`${MANY.length} planned`, ...MANY.map(() => 'done')]);
  expect(flowing).toEqual(await run({}));
});

test('what was begun of statements that are planned anew is not told', async () => {
  const { root } = statementsNamed(MANY);
  // Two with one address, which is found out when all are read.
  writeFiles(root, { 'source/t.md': '---\ndate: 2024-01-01\nslug: a\n---\n\n# t\n\nText.\n' });
  const told: string[] = [];
  const newsroom = openNewsroom(root);
  await renderNewsroom(
    {
      ...{ newsroom, statements: newsroom.statements, formats: ['text'], approvedOnly: false },
      ...{ out: path.join(root, 'dist'), isProof: false, dependsOnPublic: () => false, now: NOW, isFlowing: true },
    },
    (event) => told.push(event.kind === 'done' ? event.what : event.kind),
  );
  expect(told).toEqual(['planned', ...MANY.slice(1, -1).map((name) => `${name} en text`)]);
});

test('the end of the tools may be waited for elsewhere', async () => {
  const { root, newsroom } = statementsNamed(FEW);
  let closed: Promise<void> | undefined;
  await renderNewsroom(
    {
      ...{ newsroom, statements: newsroom.statements, formats: ['text'], approvedOnly: false },
      ...{ out: path.join(root, 'dist'), isProof: false, now: NOW },
      onClosing(closing) {
        closed = closing;
      },
    },
    () => undefined,
  );
  expect(closed).toBeInstanceOf(Promise);
  await closed;
});

test('a build that errors hold comes to its end, whatever it has begun', { timeout: 60_000 }, async () => {
  const { root } = statementsNamed(FEW);
  writeFiles(root, { 'source/newsroom.yaml': 'name: N\nlanguages: [en, de]\nchecks:\n  no-such-rule: error\n' });
  const { child, ended } = startCommunique(['build'], root, { COMMUNIQUE_STORE: 'off' });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await ended).toMatchObject({ code: 1, stdout: expect.stringContaining('nothing was published') });
});

test('where a build ends in between, nothing that was begun goes on', { timeout: 60_000 }, async () => {
  const { root, newsroom } = statementsNamed(MANY);
  const [asked, answered]: string[][] = [[], []];
  let isClosed = false;
  const ended = renderNewsroom(
    {
      ...{ newsroom, statements: newsroom.statements, formats: ['pdf'], approvedOnly: false },
      ...{ out: path.join(root, 'dist'), isProof: false, dependsOnPublic: () => false, now: NOW, isFlowing: true },
      fleet: async () => ({
        async find({ slug }) {
          asked?.push(slug);
          if (asked?.length === 1) throw Object.assign(new Error('The disk is full'), { code: 'ENOSPC' });
          await pause(500);
          answered?.push(slug);
          return { files: {}, findings: [] };
        },
        keep: () => Promise.resolve(),
        close: () => {
          isClosed = true;
          return Promise.resolve();
        },
      }),
    },
    () => undefined,
  );
  await expect(ended).rejects.toThrow('The disk is full');
  expect(answered).toEqual(asked?.slice(1));
  expect(isClosed).toBe(true);
});

test('closed tools start nothing', async () => {
  const tools = toolsForRun(false);
  await tools.close();
  await expect(tools.browser(new Promise(() => undefined))).rejects.toMatchObject({ name: 'AbortError' });
  expect(() => tools.remediator()).toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('what is slow is begun first, and all else while that waits for others', async () => {
  const told: string[] = [];
  const begin = async (work: string, onWaiting?: () => void): Promise<string> => {
    told.push(work);
    if (work === 'fails') throw new Error(work);
    if (work.startsWith('slow')) {
      await pause(5);
      onWaiting?.();
      await pause(5);
      told.push(`${work} is done`);
    }
    return work.toUpperCase();
  };
  const run = (all: readonly string[]): Promise<readonly string[]> =>
    slowFirst(
      all,
      (work) => work !== 'quick',
      begin,
      async () => void told.push('meanwhile'),
    );
  expect(await run(['quick', 'slow'])).toEqual(['QUICK', 'SLOW']);
  expect(told.splice(0)).toEqual(['slow', 'quick', 'meanwhile', 'slow is done']);
  expect(await run(['quick', 'none'])).toEqual(['QUICK', 'NONE']);
  expect(told.splice(0)).toEqual(['none', 'quick', 'meanwhile']);
  expect(await run([])).toEqual([]);
  await expect(run(['quick', 'fails', 'slow'])).rejects.toThrow('fails');
});
