import { expect, test } from 'vitest';
import { faultsOfWords } from '../../../../scripts/lib/text/language/language-file.ts';

const QUOTES = 'Put it right: each word stands in double quotes on one line, with a comma after each but the last.';
const BOTH = 'Put the words of both under one of them, and take the other away.';

test.each([
  ['{"minus": ["a" "b"]}', '1:16: Unexpected text in quotes', QUOTES],
  [
    '{"minus": ["a",]}',
    '1:15: Unexpected comma before the closing bracket',
    'Take it away: a comma stands after each entry but the last.',
  ],
  ['{\n  "minus": [“a”]\n}', "2:13: Unexpected character '“'", QUOTES],
  ['{\n  "minus": [\n', '2:13: Unexpected end of input', QUOTES],
  ['{"minus": ["a\nb"]}', '1:12: Unexpected line break in a word', QUOTES],
  ['<<<<<<< HEAD\n{}', "1:1: Unexpected character '<'", QUOTES],
  ['', '1:1: Unexpected empty file', 'Bring its words back, say with `git checkout -- data/de.json`.'],
  ['\uFEFF{}', '1:1: Unexpected byte order mark (U+FEFF)', 'Save the file as UTF-8 without BOM.'],
  ['{"minus": ["gr\uFFFDd"]}', '1:15: Unexpected byte that is no UTF-8', 'Save it as UTF-8.'],
  [
    '{\n  "percent": {\n    "after": ["a"],\n    "after": ["b"]\n  }\n}',
    '4:5: Unexpected second `percent.after`; the first is in line 3',
    BOTH,
  ],
  ['{"months": [{"a": 1, "a": 2}]}', '1:22: Unexpected second `months.a`; the first is in line 1', BOTH],
])('%j is refused: %s', (text, what, advice) => {
  expect(faultsOfWords('data/de.json', text).map((fault) => [fault.message, fault.advice])).toEqual([
    [`data/de.json:${what}`, advice],
  ]);
});

test('keys that stand twice are all named, and a good file has no fault', () => {
  expect(faultsOfWords('x', '{"a": [], "a": [], "b": {"c": [], "c": []}}')).toHaveLength(2);
  expect(faultsOfWords('x', '{"a": {"c": []}, "b": {"c": []}}')).toEqual([]);
});
