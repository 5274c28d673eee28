import type { Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { withLineEnds } from '../../../../scripts/render/print/line-ends.ts';
import { stringifyHtml } from '../../../../scripts/render/stringify.ts';

const ended = (...children: Root['children']): string =>
  stringifyHtml(withLineEnds({ type: 'root', children })).trimEnd();

test('a space stands before every line break', () => {
  expect(ended(h('p', ['one', h('br'), 'two']))).toBe('<p>one <br>two</p>');
  expect(ended(h('pre', [h('code', 'one\n\ntwo')]))).toBe('<pre><code>one \n \ntwo</code></pre>');
});

test('a long address parts after its slashes, never after a hyphen', () => {
  expect(ended(h('p', 'See https://www.example.org/human-rights/articles?day=10.'))).toBe(
    '<p>See <span class="nb">https://</span><wbr><span class="nb">www.example.org/</span><wbr>' +
      '<span class="nb">human-rights/</span><wbr><span class="nb">articles?</span><wbr>' +
      '<span class="nb">day=</span><wbr><span class="nb">10.</span></p>',
  );
});

test('figures with hyphens stay on one line', () => {
  expect(ended(h('p', 'On 2024-11-27.'))).toBe('<p>On <span class="nb">2024-11-27</span>.</p>');
});

test.each(['2011–2013', '10:30–11:45', '1.5–2.5', '٢٠١١–٢٠١٣'])('the range %s stays on one line', (range) => {
  expect(ended(h('p', `In ${range}, they`))).toBe(`<p>In <span class="nb">${range}</span>, they</p>`);
});

test('everything else stays as it is', () => {
  const tree: Root = { type: 'root', children: [{ type: 'doctype' }, h('p', ['well-known ', h('em', 'words\n')])] };
  expect(withLineEnds(tree)).toEqual(tree);
});
