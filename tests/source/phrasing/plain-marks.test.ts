import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholePhrasingTree } from '../../../scripts/source/html/phrasing-tree.ts';
import { plainMarks } from '../../../scripts/source/phrasing/plain-marks.ts';

test.each([
  '[the report](https://example.org/a_b) and more',
  'See [one](/a/), [two words](b.md) and [three](#c).',
  '[事実](https://example.org/a%20b?c=d+e)について。',
])('%s is read as the parser reads it', (text) => {
  expect(plainMarks(text)).toEqual(wholePhrasingTree(text));
});

test.each([
  'no link',
  '![a picture](a.png)',
  '[a *word*](b)',
  '[a](<b>) and more',
  '[a](b "title")',
  '[a](b(c))',
  '[^1](b)',
  '[[a](b)](c)',
  '[ a ](b)',
  '[a](b) ',
  '14[3](b)',
  '[a](b) at https://example.org',
  '[www.example.org](b)',
  'press@example.org [a](b)',
  '[a](b)\nnext',
  '[a][b] [c](d)',
  '14**15**',
  '**a**b',
  '** a **',
  '*a **b** c*',
  '**`a`**',
  '**14**[1](b)',
])('%j is left to the parser', (text) => {
  expect(plainMarks(text)).toBeUndefined();
});

const part = fc.constantFrom(
  ...'[|]|(|)|](|**|_| *a*| **[a](b)**: |__x y__| |a|two words| |!|https://example.org/x_y|:|/x|#t|.|[a](b)|7[3](b)|[x y](https://example.org)|www|{|"|1.|-|+|é|中|，|^|$|=|>|\u00A0|\u3000|\u200B'.split(
    '|',
  ),
);

test('whatever it reads, it reads as the parser does', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      const tree = plainMarks(text);
      if (tree !== undefined) expect(tree).toEqual(wholePhrasingTree(text));
    }),
    { numRuns: 2000 },
  );
});
