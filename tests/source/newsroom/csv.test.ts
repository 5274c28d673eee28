import { expect, test } from 'vitest';
import { parseCsv } from '../../../scripts/source/newsroom/csv.ts';

const ROWS = 'term,de\n\n"Koblenz\nCourt",Gericht\n"Anna" Smith,x\nsay "hi",y\n   \n1;5,z\n';

test.each(['\n', '\r\n', '\r'])('rows are known by their lines, whatever ends a line: %j', (end) => {
  expect(parseCsv(`\uFEFF${ROWS.replaceAll('\n', end)}`)).toEqual([
    { line: 1, fields: ['term', 'de'] },
    { line: 3, fields: ['Koblenz\nCourt', 'Gericht'] },
    { line: 5, fields: [], fault: 'a quotation mark within a field' },
    { line: 6, fields: ['say "hi"', 'y'] },
    { line: 8, fields: ['1;5', 'z'] },
  ]);
});

test('blanks beside quotation marks are no part of a field', () => {
  expect(parseCsv('"name" , "de"\n"Anna" ,"anna@example.org" \n " a ", b \n')).toEqual([
    { line: 1, fields: ['name', 'de'] },
    { line: 2, fields: ['Anna', 'anna@example.org'] },
    { line: 3, fields: [' a ', 'b'] },
  ]);
});

test('a quotation mark that nothing closes leaves the rows before it as they are', () => {
  expect(parseCsv('a;b\n1;2\n\n3;"4\n5;6\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['1', '2'] },
    { line: 4, fields: [], fault: 'a quotation mark that nothing closes' },
  ]);
});

test('an empty file has no rows', () => {
  expect(parseCsv('')).toEqual([]);
});
