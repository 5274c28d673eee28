import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { unnestLinks } from '../../scripts/compose/plain-elements.ts';
import { stringifyHtml } from '../../scripts/render/stringify.ts';

const toHtml = (tree: Root): string => stringifyHtml(tree).trim();
const outer = (...children: readonly (ElementContent | string)[]): Root =>
  h(null, [h('p', [h('a', { href: '/o' }, [...children])])]);

test('the words about an inner link keep the outer one', () => {
  const inner = h('a', { href: '/i' }, 'in');
  expect(toHtml(unnestLinks(outer('one ', inner, ' two')))).toBe(
    '<p><a href="/o">one </a><a href="/i">in</a><a href="/o"> two</a></p>',
  );
  expect(toHtml(unnestLinks(outer('a', h('strong', ['b', h('sup', [inner]), 'c']), ' ')))).toBe(
    '<p><a href="/o">a</a><strong><a href="/o">b</a><sup><a href="/i">in</a></sup><a href="/o">c</a></strong> </p>',
  );
});

test('what comes of it a browser reads as it is written, and other links stay as they are', () => {
  const tree = unnestLinks(outer('one ', h('em', [h('a', { href: '/i' }, 'in'), 'x']), h('b', 'two')));
  const html = toHtml(tree);
  expect(toHtml(unified().use(rehypeParse, { fragment: true }).parse(html))).toBe(html);
  const plain = h(null, [h('p', [h('a', { href: '/o' }, ['a', h('b', 'b')])])]);
  expect(unnestLinks(plain)).toEqual(plain);
});
