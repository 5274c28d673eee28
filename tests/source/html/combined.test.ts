import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { combined, withoutBlocks } from '../../../scripts/source/html/phrasing-tree.ts';

const parser = () => unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(withoutBlocks);

test.each([
  '**これは[リンク](https://example.org)です。**この文',
  'A ~~lost~~ *word*, www.example.org and press@example.org, [^1] and [x]\n\n[^1]: A note\n\n[x]: /x',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n# No heading\n\n- no list',
  '![^1] ![x] [x][] a^b [^1',
])('a parser of one extension reads the same: %j', (text) => {
  const whole = parser().use(combined).freeze();
  expect(whole.data('micromarkExtensions')).toHaveLength(1);
  expect(whole.parse(text)).toEqual(parser().parse(text));
});
