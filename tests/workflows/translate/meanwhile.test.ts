import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { approveIn } from '../../../scripts/workflows/translate/approve.ts';
import { type SyncOptions, syncNewsroom } from '../../../scripts/workflows/translate/sync.ts';
import { folderForTest } from '../../support/folder.ts';

const SOURCE = '# Verdict\n\nThe court convicted him of 27 murders.\n\nHe was jailed for life.\n';
const KEYS = ['title', 'paragraph-the-court-convicted-him-of', 'paragraph-he-was-jailed-for-life'] as const;
const german = (...texts: readonly string[]): string =>
  `{\n${texts.map((text, at) => `    "${KEYS[at]}": "${text}"`).join(',\n')}\n}\n`;
const FIRST = german('Urteil', 'Das Gericht verurteilte ihn wegen 27 Morden.', 'Er bekam lebenslang.');
const LATER = german('Urteil', 'Das Gericht sprach ihn der 27 Morde schuldig.', 'Er bekam lebenslang.');

/** A newsroom with a German translation, in sync, and then an edit of its source. */
async function editedNewsroom(): Promise<string> {
  const root = folderForTest({ 'source/newsroom.yaml': 'languages: [en, de]\n', 'source/verdict.md': SOURCE });
  await sync(root);
  writeFileSync(path.join(root, 'translations/de/verdict.json'), FIRST);
  await sync(root);
  writeFileSync(path.join(root, 'source/verdict.md'), SOURCE.replace('27', '28'));
  return root;
}

const load = (root: string) => loadNewsroom(openNewsroom(root));
const read = (root: string, name: string): string => readFileSync(path.join(root, 'translations', name), 'utf8');
const stales = async (root: string) =>
  (await load(root)).editions[0]?.catalogs.flatMap(({ units }) => units.map(({ stale }) => stale));

/** An editor's save, by a process of its own. */
function save(root: string, name: string, text: string): void {
  const script = 'require("node:fs").writeFileSync(process.argv[1], process.argv[2])';
  const { status } = spawnSync(process.execPath, ['-e', script, path.join(root, 'translations', name), text]);
  expect(status).toBe(0);
}

/** A sync; `between` happens after its n-th reading of the newsroom, and before it writes. */
async function sync(root: string, between?: (reading: number) => void, options: SyncOptions = { confirm: false }) {
  let reading = 0;
  const { results } = await syncNewsroom(async () => {
    const loaded = await load(root);
    between?.(++reading);
    return loaded;
  }, options);
  return { results, reading };
}

test('a translation saved while a sync is at work was not made for the new text, and does not count as if', async () => {
  const root = await editedNewsroom();
  const { results, reading } = await sync(root, (at) => at === 1 && save(root, 'de/verdict.json', LATER));
  expect(reading).toBe(2);
  expect(results[0]?.edited).toHaveLength(1);
  expect(read(root, 'de/verdict.json')).toBe(LATER);
  expect(read(root, 'en/verdict.json')).toContain('28 murders');
  expect(await stales(root)).toEqual([undefined, 'changed-together', undefined]);
});

test('a first file that appears meanwhile is not written over', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'languages: [en, de]\n',
    'source/verdict.md': SOURCE,
    'translations/de/labels.json': '{}',
  });
  const { reading } = await sync(root, (at) => at === 1 && save(root, 'de/verdict.json', FIRST));
  expect(reading).toBe(2);
  expect(read(root, 'de/verdict.json')).toBe(FIRST);
});

test('an empty file is left to the one who is about to fill it', async () => {
  const root = await editedNewsroom();
  save(root, 'de/verdict.json', '');
  await sync(root);
  expect(read(root, 'de/verdict.json')).toBe('');
});

test('pruning takes nothing out of a file that somebody has just saved', async () => {
  const root = await editedNewsroom();
  const extra = FIRST.replace('{\n', '{\n    "gone": "Fort",\n');
  save(root, 'de/verdict.json', extra);
  const later = extra.replace('lebenslang', 'eine lebenslange Strafe');
  await sync(root, (at) => at === 1 && save(root, 'de/verdict.json', later), { confirm: false, prune: true });
  expect(read(root, 'de/verdict.json')).toBe(later.replace('    "gone": "Fort",\n', ''));
});

test('a state file that another sync or an approval has written meanwhile is kept', async () => {
  const root = await editedNewsroom();
  const approved = read(root, 'de/verdict.state.json').replaceAll('"translated"', '"reviewed"');
  await sync(root, (at) => at === 1 && save(root, 'de/verdict.state.json', approved));
  expect(read(root, 'de/verdict.state.json').match(/"reviewed"/g)).toHaveLength(2);
});

test('files that never come to rest end in a named failure, with the base file as it was', async () => {
  const root = await editedNewsroom();
  const base = read(root, 'en/verdict.json');
  const restless = sync(root, (at) => save(root, 'de/verdict.json', FIRST.replace('Urteil', `Urteil ${at}`)));
  await expect(restless).rejects.toMatchObject({ code: 'write-failed' });
  expect(read(root, 'en/verdict.json')).toBe(base);
  expect(read(root, 'de/verdict.json')).toContain('Urteil 5');
});

test('an approval does not write over a state file that has changed since it was read', async () => {
  const root = await editedNewsroom();
  const loaded = await load(root);
  save(root, 'de/verdict.state.json', '{}\n');
  const approve = () => approveIn(loaded, loaded.editions, 'de', { by: 'A. Reader', at: '2025-01-01' });
  expect(approve).toThrow('was changed while the approval was on its way');
  expect(read(root, 'de/verdict.state.json')).toBe('{}\n');
});
