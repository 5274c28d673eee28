import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { MOST_MARKS, stackedMarks } from '../../../scripts/lib/text/characters/rendering-limits.ts';
import { readEntries } from '../../../scripts/translation/catalog/catalog-json.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const times = (count: number, line: string): string => line.repeat(count);

test.each([
  ['cells', `|${times(200, 'a|')}\n|${times(200, '-|')}\n${times(40, '|b|\n')}`, 'budget@3:1'],
  ['footnotes', `${times(3100, 'a[^a] ')}\n\n[^a]: b`, 'budget@3:18'],
  ['cells by their spans', '<table><tr><td>a</td><td rowspan="4100" colspan="2">b</td></tr></table>', 'budget'],
  ['columns', `|${times(301, 'a|')}\n|${times(301, '-|')}\n`, 'budget@3:1'],
  ['columns of HTML', `<table><tr>${times(301, '<td>a</td>')}</tr></table>`, 'budget'],
  ['letters of one paragraph', times(20_001, 'a'), 'budget@3:1'],
  ['letters of one word', `a ${times(4001, '1')}`, 'budget@3:1'],
  ['letters of one word, one of them not ASCII', `a ${times(800, '1')}€`, 'budget@3:1'],
  ['letters of one word of code', `a\n\n    ${times(4001, '.')}`, 'budget@5:1'],
])('more %s than anybody reads are refused, with their place', async (_, markdown, said) => {
  const read = await readMarkdown(`# T\n\n${markdown}`);
  expect(read.draft).toBeUndefined();
  expect(read.said.join()).toContain(said);
});

test('long rows of what is written without blanks are read, and long addresses of links', async () => {
  const [han, thai, address] = [times(5000, '字'), times(5000, 'ก'), `https://example.org/${times(1500, 'a')}`];
  const token = times(4000, 'a');
  expect((await readMarkdown(`# T\n\n${token}\n\n${han}\n\n${thai}\n\n[a](${address})`)).draft).toBeDefined();
});

test('a picture in the text itself is no text', async () => {
  const picture = `data:image/png;base64,${times(400_000, 'A')}`;
  for (const image of [`![a](${picture})`, `![a][b]\n\n[b]: <${picture}>`, `<img alt="a" src="${picture}">`]) {
    const { draft } = await readMarkdown(`# T\n\nText. ${image}\n`);
    expect(draft?.images.length).toBe(1);
  }
});

test('marks without end are found wherever they stand, and those of no language are', () => {
  expect(stackedMarks(`ab${'\u0301'.repeat(MOST_MARKS + 1)}`)).toBe(2);
  expect(stackedMarks(`👩${'\u200D👩'.repeat(30)}`)).toBe(0);
  for (const text of ['Việt Nam', 'شُكْرًا', 'กี่', 'क्षत्रिय', '👨‍👩‍👧‍👦', 'Z̴̢͙̋a̸l̷g̴o̵', 'བསྒྲུབས'])
    expect(stackedMarks(text)).toBeUndefined();
});

test('translations: too many keys, too long a text, marks behind escapes', () => {
  const rulesOf = (value: string) => {
    const file = new VFile({ path: 'de.json', value });
    readEntries(file);
    return file.messages.map(({ reason }) => reason);
  };
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`k${index}`, 'x']));
  expect(rulesOf(JSON.stringify(many))).toEqual(['Unexpected 10001 keys, expected at most 10000']);
  expect(rulesOf(`{"a": "${'b'.repeat(20_001)}"}`)).toEqual(['Unexpected text of more than 20000 characters']);
  expect(rulesOf(`{"a": "b${'\\u0301'.repeat(40)}"}`)).toEqual([
    'Unexpected letter with more than 30 marks or joiners in `a`',
  ]);
  // A reader that looks at each of them more than once does not end.
  rulesOf(`{"a": "${'\\"'.repeat(450_000)}`);
});
