import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { formsFor, readTerms } from '../../scripts/translation/catalog/terms.ts';
import { loadNewsroom } from '../../scripts/workflows/load/load-newsroom.ts';
import { folderForTest } from '../support/folder.ts';

const read = (value: string) => {
  const file = new VFile({ path: 'translations/terms.csv', value });
  return { terms: readTerms(file), said: file.messages.map(({ line, reason }) => `${line}: ${reason}`) };
};

test('forms, forbidden forms and protected names are read by their columns', () => {
  const { terms, said } = read(
    'term,ar,zh-Hans,forbidden.ar,protected,note\r\n"Court, The Hague",لاهاي | المحكمة,海牙,محكمة,no,x\r\nSNHR,,,,yes,\r\n',
  );
  expect(said).toEqual([]);
  expect(terms.map(({ term, isProtected }) => [term, isProtected])).toEqual([
    ['Court, The Hague', false],
    ['SNHR', true],
  ]);
  expect(terms[0] && formsFor(terms[0].accepted, 'ar-SY')).toEqual(['لاهاي', 'المحكمة']);
  expect(terms[0] && formsFor(terms[0].accepted, 'zh-Hans')).toEqual(['海牙']);
  expect(terms[0] && formsFor(terms[0].forbidden, 'ar')).toEqual(['محكمة']);
  expect(terms[1]?.accepted.size).toBe(0);
});

test.each([
  ['', []],
  ['name,ar\nx,y\n', ['1: Unexpected header without a column `term`']],
  ['term,ar\n,y\n', ['2: Unexpected line without a term']],
  ['term,ar\n\nx,y,z\n', ['3: Unexpected 3 cells, expected 2']],
  ['term,ar\n"two\nlines",y\nx,y,z\n', ['4: Unexpected 3 cells, expected 2']],
  ['term;ur\nmeeting,اجلاس\n', ['2: Unexpected term without a form in any language: `meeting,اجلاس`']],
  ['term,ar\n"say ""x""",y', []],
])('%j says %j', (text, expected) => {
  expect(read(text).said).toEqual(expected);
});

test('the list of a newsroom reaches the rules', async () => {
  const source = '---\ndate: 2024-11-27\n---\n\n# The SNHR spoke\n';
  const files = {
    'source/newsroom.yaml': 'languages: [en, de]\n',
    'source/x.md': source,
    'translations/en/x.json': '{\n    "title": "The SNHR spoke"\n}\n',
    'translations/de/x.json': '{\n    "title": "Das Netzwerk sprach"\n}\n',
  };
  const said = async (terms: string) =>
    (
      await loadNewsroom(openNewsroom(folderForTest({ ...files, 'translations/terms.csv': terms })), ['source/x.md'])
    ).files.flatMap((file) => file.messages.map(({ ruleId }) => ruleId));
  expect(await said('term,protected\nSNHR,yes\n')).toContain('protected-name');
  expect(await said('term,protected\nSNHR,no\n')).not.toContain('protected-name');
  expect(await said('nonsense\n')).toContain('terms');
});
