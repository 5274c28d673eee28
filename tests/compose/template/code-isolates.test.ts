import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { withCodeIsolates } from '../../../scripts/compose/template/finished-page.ts';
import { stringifyHtml } from '../../../scripts/render/stringify.ts';

const html = (...nodes: Parameters<typeof h>[2][]): string =>
  stringifyHtml(withCodeIsolates({ type: 'root', children: [h('body', ...nodes)] })).trim();

test('names in columns of code stay in their columns', () => {
  expect(html(h('pre', h('code', 'name   | count\nשרה    | 1\nأنور   | 2\n')))).toBe(
    '<body><pre><code>name   | count\n<bdi dir="rtl">שרה</bdi>    | 1\n<bdi dir="rtl">أنور</bdi>   | 2\n</code></pre></body>',
  );
});

test('signs and figures stand where they were written', () => {
  expect(html(h('code', 'قيمة = "نص طويل" 12'))).toBe(
    '<body><code><bdi dir="rtl">قيمة</bdi> = "<bdi dir="rtl">نص طويل</bdi>" 12</code></body>',
  );
});

test('other code, and text that is no code, is left alone', () => {
  expect(html(h('p', 'אבג', h('code', 'let x = 1')))).toBe('<body><p>אבג<code>let x = 1</code></p></body>');
});

test('marks of letters that run from left to right stay with their letters', () => {
  expect(html(h('code', 'पर्याप्त é'))).toBe('<body><code>पर्याप्त é</code></body>');
});
