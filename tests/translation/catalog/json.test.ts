import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readEntries } from '../../../scripts/translation/catalog/catalog-json.ts';
import { stringifyEntries } from '../../../scripts/translation/catalog/synced-state.ts';

function read(value: string) {
  const file = new VFile({ path: 'translations/ar/x.json', value });
  const entries = readEntries(file);
  return {
    texts: entries === undefined ? undefined : [...entries].map(([key, entry]) => [key, entry.value]),
    entries,
    said: file.messages.map(({ line, column, key, fatal }) => [line, column, key, fatal]),
  };
}

test.each<[name: string, json: string, line: number, column: number, key?: string]>([
  ['the same key twice', '{\n  "a": "1",\n  "b": "2",\n  "a": "3"\n}', 4, 3, 'a'],
  ['the same key twice, once in disguise', '{"a": "1", "\\u0061": "2"}', 1, 12, 'a'],
  ['__proto__', '{\n  "__proto__": "x"\n}', 2, 3, '__proto__'],
  ['__proto__ in disguise', '{"\\u005f_proto__": "x"}', 1, 2, '__proto__'],
  ['constructor', '{"constructor": "x"}', 1, 2, 'constructor'],
  ['half a surrogate pair', '{\n"a": "x \\ud83d"}', 2, 6, 'a'],
  ['the other half', '{"a": "\\udc00"}', 1, 7, 'a'],
  ['a number', '{"b": "x",\n "a": 1}', 2, 7, 'a'],
  ['null', '{"a": null}', 1, 7, 'a'],
  ['a truth value', '{"a": true}', 1, 7, 'a'],
  ['an array', '{"a": ["x"]}', 1, 7, 'a'],
  ['nesting', '{"a": {"b": "c"}}', 1, 7, 'a'],
  ['a line break inside a text', '{"a": "x\ny"}', 1, 7, 'a'],
  ['a tabulator inside a text', '{"a": "x\ty"}', 1, 7, 'a'],
])('%s is an error with its line and key, and gives no text', (_name, json, line, column, key) => {
  const { said, entries } = read(json);
  expect(said).toEqual([[line, column, key, true]]);
  const others = json.includes('"1"') ? '1' : undefined;
  expect(entries?.get(key ?? '')?.value).toBe(others);
});

test.each<[name: string, json: string, line: number, column: number]>([
  ['a merge marker', '{\n<<<<<<< HEAD\n"a": "1"\n=======\n"a": "2"\n>>>>>>> b\n}', 2, 1],
  ['the rest of a merge', '{\n"a": "1"\n>>>>>>> 0f3a: Edit\n}', 3, 1],
  ['truncated after a text', '{"a": "x"', 1, 10],
  ['truncated in a text', '{"a": "x', 1, 9],
  ['truncated after a comma', '{"a": "x",\n', 1, 10],
  ['{a: b}', '{a: b}', 1, 2],
  ['single quotes', "{'a': 'b'}", 1, 2],
  ['a comma too many', '{"a": "x",}', 1, 10],
  ['a comma too few', '{"a": "x"\n "b": "y"}', 2, 2],
  ['a comment', '// x\n{}', 1, 1],
  ['two objects', '{} {}', 1, 4],
  ['a list', '["x"]', 1, 1],
  ['a text', '"x"', 1, 1],
  ['an unknown escape', '{"a": "\\x"}', 1, 8],
  ['a bomb of brackets', '['.repeat(200_000), 1, 1],
  ['a bomb of objects', '{"a":'.repeat(50_000), 1, 1],
])('%s: nothing of the file is used, and the line is said', (_name, json, line, column) => {
  const { said, entries } = read(json);
  expect(entries).toBeUndefined();
  expect(said).toEqual([[line, column, undefined, true]]);
});

test.each<[json: string, texts: readonly (readonly string[])[]]>([
  ['', []],
  [' \n', []],
  ['{}', []],
  ['{"a": "[[[[[[[[[[ {{{{{{{{{{"}', [['a', '[[[[[[[[[[ {{{{{{{{{{']]],
  ['{"a": "\\u0634 \\ud83d\\ude00 \\" \\n"}', [['a', 'ش 😀 " \n']]],
  [
    '{"2": "x", "1": "y"}',
    [
      ['2', 'x'],
      ['1', 'y'],
    ],
  ],
])('%j is fine', (json, texts) => expect(read(json)).toMatchObject({ texts, said: [] }));

test('a place is the text between the quotes', () => {
  const json = '{\n    "a": "x \\u0634",\n    "b": ""\n}';
  const { entries } = read(json);
  const { start, end } = entries?.get('a')?.place ?? {};
  expect(json.slice(start?.offset, end?.offset)).toBe('x \\u0634');
  expect([start?.line, start?.column, end?.column]).toEqual([2, 11, 19]);
  expect(entries?.get('b')?.place.start).toMatchObject({ line: 3, column: 10 });
});

const key = fc
  .stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
  .filter((name) => !/^(constructor|prototype)$/.test(name));
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));

test('read after write gives back every text, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, text), { selector: ([name]) => name, maxLength: 20 }), (entries) => {
      const json = stringifyEntries(entries);
      const found = read(json);
      expect(found).toMatchObject({ texts: entries, said: [] });
      expect(stringifyEntries(found.texts?.map(([name = '', value = '']) => [name, value] as const) ?? [])).toBe(json);
      expect(json).toBe(entries.length === 0 ? '{}\n' : json);
      expect(JSON.parse(json)).toEqual(Object.fromEntries(entries));
    }),
    { numRuns: 300 },
  );
});

test('a comma behind the last text is called that, and marked', () => {
  const file = new VFile({ path: 'translations/ar/x.json', value: '{\n  "title": "x",\n  "paragraph-1": "y",\n}\n' });
  expect(readEntries(file)).toBeUndefined();
  expect(file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
    '3:21 Unexpected comma before the closing bracket',
  ]);
});

test('a damaged file is an error or a file, never an exception', () => {
  const whole = stringifyEntries([
    ['title', 'حكم "x"'],
    ['paragraph-1', 'a\\b\n'],
  ]);
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.constantFrom('', '"', '{', ',', '\\', '\u0000', '\ud800', 'x'),
      (at, put) => {
        for (const json of [whole.slice(0, at), whole.slice(0, at) + put + whole.slice(at + 1)]) {
          const { entries, said } = read(json);
          if (entries === undefined) expect(said).toHaveLength(1);
          if (json !== whole && json.trim() !== '' && entries !== undefined) {
            expect(said.length > 0 || [...entries.values()].every(({ value }) => value.isWellFormed())).toBe(true);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});
