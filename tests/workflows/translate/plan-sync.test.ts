import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { syncReport } from '../../../scripts/cli/report/sync-report.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { pruneEntries } from '../../../scripts/translation/catalog/catalog-json.ts';
import { readTranslatedSource } from '../../../scripts/translation/read-translated-source.ts';
import { planSync, type SyncOptions } from '../../../scripts/workflows/translate/plan-sync.ts';
import { draft } from '../../translation/corpora.ts';

const [EN, AR, DE] = [languageOf('en'), languageOf('ar'), languageOf('de')];
const CURRENT = { confirm: false };

/** A statement of these paragraphs, synced over these files, which it changes. */
function sync(files: Map<string, string>, texts: readonly string[], options: SyncOptions = CURRENT) {
  const plan = planSync(read(files, texts), options);
  for (const [path, text] of plan.files) files.set(path, text);
  return plan;
}

function read(files: ReadonlyMap<string, string>, texts: readonly string[]) {
  return readTranslatedSource(
    texts.map((text) => draft('paragraph', text)),
    {
      name: 'case',
      language: EN,
      languages: [EN, AR, DE],
      read: (path) => new VFile({ path, value: files.get(path) ?? '' }),
    },
  );
}

const stales = (files: ReadonlyMap<string, string>, texts: readonly string[], tag: string) =>
  read(files, texts)
    .catalogs.find(({ language }) => language.tag === tag)
    ?.units.map(({ stale }) => stale);

const [FIRST, LAST] = ['The court convicted him of 27 murders.', 'He was jailed for life on Thursday.'];
const TWINS = [FIRST, 'Yes', 'Yes', LAST];
const ARABIC =
  '{\n    "paragraph-the-court-convicted-him-of": "أدين",\n    "paragraph-1": "نعم، هو",\n    "paragraph-2": "نعم، هي",\n    "paragraph-he-was-jailed-for-life": "سجن"\n}\n';
const GERMAN = ARABIC.replace('نعم، هو', 'Ja').replace('نعم، هي', 'Ja');

test('twins that nobody can tell apart go stale where their translations differ, until somebody says which is which', () => {
  const files = new Map<string, string>();
  sync(files, TWINS);
  files.set('translations/ar/case.json', ARABIC);
  files.set('translations/de/case.json', GERMAN);
  sync(files, TWINS);
  const fewer = TWINS.toSpliced(1, 1);
  expect(stales(files, fewer, 'ar')).toEqual([undefined, 'changed-together', undefined]);
  expect(stales(files, fewer, 'de')).toEqual([undefined, undefined, undefined]);
  expect(sync(files, fewer).doubtful).toEqual([{ key: expect.stringMatching(/^paragraph-[12]$/), tags: ['ar'] }]);
  expect(sync(files, fewer).doubtful).toEqual([]);
  expect(stales(files, fewer, 'ar')).toEqual([undefined, 'changed-together', undefined]);
  sync(files, fewer, { confirm: true, tags: ['ar'] });
  expect(stales(files, fewer, 'ar')).toEqual([undefined, undefined, undefined]);
});

test('the base file stands still while a translation cannot be read', () => {
  const files = new Map<string, string>();
  sync(files, [FIRST, LAST]);
  const base = files.get('translations/en/case.json');
  files.set('translations/ar/case.json', `<<<<<<< HEAD\n${ARABIC}`);
  const { waitingFor } = sync(files, [FIRST.replace('27', '28'), LAST]);
  expect(waitingFor).toEqual(['translations/ar/case.json']);
  expect(files.get('translations/en/case.json')).toBe(base);
  files.set('translations/ar/case.json', ARABIC);
  expect(stales(files, [FIRST.replace('27', '28'), LAST], 'ar')).toEqual(['unrecorded', undefined]);
});

test('entries whose key is gone stay until they are pruned', () => {
  const files = new Map<string, string>();
  sync(files, [FIRST, LAST]);
  files.set('translations/ar/case.json', ARABIC);
  files.set('translations/de/case.json', GERMAN);
  sync(files, [LAST]);
  expect(files.get('translations/ar/case.json')).toBe(ARABIC);
  const { pruned } = sync(files, [LAST], { confirm: false, prune: true, tags: ['ar'] });
  expect(pruned.map(({ path, keys }) => [path, keys.length])).toEqual([['translations/ar/case.json', 3]]);
  expect(files.get('translations/ar/case.json')).toBe('{\n    "paragraph-he-was-jailed-for-life": "سجن"\n}\n');
  expect(files.get('translations/de/case.json')).toBe(GERMAN);
});

test.each([
  ['{\n    "a": "1",\n    "b": "2",\n    "c": "3"\n}\n', ['b'], '{\n    "a": "1",\n    "c": "3"\n}\n'],
  ['{\n    "a": "1",\n    "b": "2",\n    "c": "3"\n}\n', ['a'], '{\n    "b": "2",\n    "c": "3"\n}\n'],
  ['{\n    "a": "1",\n    "b": "2",\n    "c": "3"\n}\n', ['c'], '{\n    "a": "1",\n    "b": "2"\n}\n'],
  ['{\n    "a": "1",\n    "b": "2"\n}\n', ['a', 'b'], '{}\n'],
  ['{"a":"\\u00e9" ,\t"b":"2","2022":"x"}', ['b'], '{"a":"\\u00e9","2022":"x"}'],
  ['{"a":"1","b":"2"}\r\n', ['c'], '{"a":"1","b":"2"}\r\n'],
  ['{}\n', ['a'], '{}\n'],
])('%j without %j', (text, keys, expected) => {
  expect(pruneEntries(text, new Set(keys))).toBe(expected);
});

test('a sync says what became of every text', () => {
  const files = new Map<string, string>();
  const long = `${FIRST} Survivors from nine countries heard it in silence. The file with the names was on the table.`;
  sync(files, [long, 'Background', LAST, 'Nobody knows who will pay for the appeal of the convicted man.']);
  const plan = sync(files, [
    long.replace('27', '28').replace('in silence', 'without a word'),
    'Elsewhere',
    `${LAST} He will not appeal.`,
    'The next trial of this kind opens in Frankfurt in the coming week.',
    'Nobody knows who will pay for the appeal of the convicted man.',
  ]);
  expect(syncReport({ ...plan, written: [...plan.files.keys()] }, { colour: false })).toMatchInlineSnapshot(`
    "case: 4 keys kept, 3 edited, 1 minted; 3 files written
      ~ paragraph-the-court-convicted-him-of  number, negation, wording
          The court convicted him of [-27-]{+28+} murders. Survivors from nine countries heard it [-in silence-]{+without a word+}. The file with the…
      ~ paragraph-1  name  replaced? (0 % alike)
          [-Background-]{+Elsewhere+}
      ~ paragraph-he-was-jailed-for-life  negation, modality, wording
          … jailed for life on Thursday.{+ He will not appeal.+}
      + paragraph-the-next-trial-of-this
    "
  `);
});
