import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { isComplete, isReviewed } from '../../../scripts/model/catalog.ts';
import { judge } from '../../../scripts/translation/catalog/read-catalog.ts';
import { readState } from '../../../scripts/translation/catalog/state-file.ts';
import { catalogOf, Translation } from '../../support/catalog-of.ts';

const record = { source: 's', target: 't', state: 'reviewed' } as const;

test.each<[name: string, digests: Parameters<typeof judge>[0], standing: string]>([
  ['first target, base is the source', { source: 's', target: 't', base: 's', record: undefined }, 'translated'],
  ['first target, base is behind', { source: 's', target: 't', base: 'o', record: undefined }, 'translated unrecorded'],
  ['first target, no base', { source: 's', target: 't', base: undefined, record: undefined }, 'translated unrecorded'],
  ['nothing changed', { source: 's', target: 't', base: 's', record }, 'reviewed'],
  ['nothing changed, base lost', { source: 's', target: 't', base: undefined, record }, 'reviewed'],
  ['only the source changed', { source: 'n', target: 't', base: 's', record }, 'translated source-changed'],
  [
    'only the source changed, synced since',
    { source: 'n', target: 't', base: 'n', record },
    'translated source-changed',
  ],
  ['only the target changed', { source: 's', target: 'n', base: 's', record }, 'translated'],
  ['target changed after the base was synced', { source: 'n', target: 'n', base: 'n', record }, 'translated'],
  ['both changed between two syncs', { source: 'n', target: 'n', base: 's', record }, 'translated changed-together'],
  [
    'not confirmed yet',
    { source: 's', target: 't', base: 's', record: { ...record, unconfirmed: true } },
    'translated changed-together',
  ],
])('%s', (_name, digests, standing) => {
  const { state, stale } = judge(digests);
  expect([state, stale].filter((word) => word !== undefined).join(' ')).toBe(standing);
});

const approved = () => new Translation('Old', 'قديم').edit({}).sync(true).approve();

test('a target without a record counts only when the base file is the source', () => {
  const early = new Translation('Old');
  early.sync();
  expect(early.edit({ target: 'قديم' }).standing).toBe('translated');
  expect(new Translation('Old', 'قديم').standing).toBe('translated unrecorded');
  expect(new Translation('Old', 'قديم').sync().standing).toBe('translated changed-together');
  expect(new Translation('Old', 'قديم').sync(true).standing).toBe('translated');
});

test('an approval is kept while both texts stay, whatever is synced', () => {
  expect(approved().standing).toBe('reviewed');
  expect(approved().sync().sync(true).standing).toBe('reviewed');
  expect(approved().approve('final').edit({ source: ' Old\n', target: 'قديم ' }).sync().standing).toBe('reviewed');
});

test.each([
  ['the source', { source: 'New' }, 'translated source-changed'],
  ['the target', { target: 'جديد' }, 'translated'],
  ['both', { source: 'New', target: 'جديد' }, 'translated changed-together'],
  ['one character', { target: 'قديمٌ' }, 'translated'],
])('an approval is lost when %s changes, for good', (_name, change, standing) => {
  const translation = approved().edit(change);
  expect(translation.standing).toBe(standing);
  translation.sync().edit({ source: 'Old', target: 'قديم' }).sync(true);
  expect(translation.standing).toBe('translated');
});

test('a stale target survives syncs, remembers what it was made for, and is confirmed by no flag', () => {
  const translation = approved().edit({ source: 'New' }).sync();
  expect([translation.standing, translation.previous]).toEqual(['translated source-changed', 'Old']);
  translation.edit({ source: 'Newer' }).sync().sync(true);
  expect([translation.standing, translation.previous]).toEqual(['translated source-changed', 'Old']);
  expect(translation.edit({ target: 'أجدد' }).standing).toBe('translated');
  expect(translation.sync().previous).toBeUndefined();
  expect(translation.state).not.toContain('previous');
});

test('a source that goes back finds its translation current', () => {
  expect(approved().edit({ source: 'New' }).sync().edit({ source: 'Old' }).standing).toBe('translated');
});

test('changed together stays so through syncs, until somebody confirms or translates again', () => {
  const together = () => approved().edit({ source: 'New', target: 'جديد' }).sync();
  expect(together().standing).toBe('translated changed-together');
  expect(together().sync().sync().standing).toBe('translated changed-together');
  expect(together().previous).toBe('Old');
  expect(together().sync(true).standing).toBe('translated');
  expect(together().sync(true).sync().state).not.toMatch(/unconfirmed|previous/);
  expect(together().edit({ target: 'أجدد' }).standing).toBe('translated');
  expect(together().edit({ source: 'Newer' }).sync().standing).toBe('translated changed-together');
});

test('a confirmation counts also when the source has gone back', () => {
  const translation = approved().edit({ source: 'New', target: 'جديد' }).sync().edit({ source: 'Old' });
  expect(translation.standing).toBe('translated changed-together');
  expect(translation.sync(true).standing).toBe('translated');
});

test('a target taken away keeps its record', () => {
  const translation = approved().edit({ target: undefined }).sync();
  expect(translation.standing).toBe('initial');
  expect(translation.edit({ target: 'قديم' }).standing).toBe('reviewed');
});

test.each(['', '   ', '\\n'])('an empty text %j is no translation', (target) => {
  const [unit] = catalogOf('ar', { a: 'x' }, `{"a": "${target}"}`, { a: 'x' }).units;
  expect(unit).toMatchObject({ isEmpty: true, state: 'initial' });
  expect(unit?.target).toBeUndefined();
});

test('whole, reviewed, orphaned, unreadable', () => {
  const whole = catalogOf('ar', { a: 'x', b: 'y' }, { a: 'س', b: 'ص', gone: 'ع' }, { a: 'x', b: 'y' });
  expect([isComplete(whole), isReviewed(whole), [...whole.orphans.keys()]]).toEqual([true, false, ['gone']]);
  expect(isComplete(catalogOf('ar', { a: 'x', b: 'y' }, { a: 'س' }, { a: 'x', b: 'y' }))).toBe(false);
  expect(isComplete(catalogOf('ar', { a: 'x' }, { a: 'س' }, { a: 'old' }))).toBe(false);
  const broken = catalogOf('ar', { a: 'x' }, '{"a": "س"', { a: 'x' });
  expect([broken.isReadable, isComplete(broken)]).toEqual([false, false]);
});

test('one line a key, in the order of the document', () => {
  const catalog = catalogOf('ar', { b: 'x', a: 'y', '2': 'z' }, { a: 'س', b: 'ص' }, { b: 'x', a: 'y' });
  const translation = new Translation('x', 'س').sync(true);
  expect(translation.state).toMatch(
    /^\{\n {4}"a": \{"source":"[0-9a-f]{16}","target":"[0-9a-f]{16}","state":"translated"\}\n\}\n$/,
  );
  expect(catalog.units.map(({ segment }) => segment.key)).toContain('2');
});

test.each([
  '{',
  '[]',
  '{"a": 1}',
  '{"a": {"source": "s"}}',
  '<<<<<<< HEAD\n{}',
  '{"a": {"source":"s","target":"t","state":"perfect"}}',
])('a state file that cannot be read is an error: %s', (value) => {
  const file = new VFile({ path: 'x.state.json', value });
  expect(readState(file).size).toBe(0);
  expect(file.messages.map(({ fatal, line }) => [fatal, line])).toEqual([[true, 1]]);
});
