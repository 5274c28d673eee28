import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasingTree, wholePhrasingTree } from '../../../scripts/source/html/phrasing-tree.ts';

const DEFINITIONS = '[ref]: <https://example.org/a>\n\n[^1]: x\n\n[www.b.org]: <#>';
/** Everything that Markdown or GFM acts on, in pieces that come to mean something side by side. */
const piece = fc.constantFrom(
  ...'* ** _ __ ` `` [ ] ( ) ! ![ < > \\ ~ ~~ & ; # 1. - + = | ^ : / // . , @ " \' { } $ %'.split(' '),
  ...' |  |   |\n|\n\n|\t|\r|\0|\uFEFF|\u00A0|\u2028|  \n|\\\n|    '.split('|'),
  ...'a b 7 é м 判 ة 🕊 \uD800 w W h H'.split(' '),
  ...'http https:// HTTP:// ftp:// www. WWW. www www&#46; &#64; &amp; &colon; mailto: xmpp: a@b.c example.org b.org'.split(
    ' ',
  ),
  ...'](https://example.org/a_b) ](<www.a.org>) ](x "www.a.org") ][ref] [ref] [^1] [^www.a.org] [x]: ![www.a.org]'.split(
    ' ',
  ),
  ...'<b> </b> <!-- <https://a.example> <a@b.example> `www.a.org` [ ] {{x}} {#pin}'.split(' '),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const spaced = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 40 });

test('a text is read as by a parser that knows everything', () => {
  fc.assert(
    fc.property(fc.oneof(text, spaced, anything), fc.constantFrom('', DEFINITIONS), (value, definitions) => {
      expect(phrasingTree(value, definitions)).toEqual(wholePhrasingTree(value, definitions));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  'Everyone has the right to life.',
  '1. The right – to life: (A) “all” | 100 % > none!',
  '**Everyone** has [the right](https://court.example/1).',
  'Press office: press@example.org, [www.example.org](https://www.example.org)',
])('%s', (value) => {
  expect(phrasingTree(value)).toEqual(wholePhrasingTree(value));
});

test.each([
  ['见 https://example.org/a。随后发布', 'https://example.org/a', '。随后发布'],
  ['دیکھیں https://example.org/a۔ اور', 'https://example.org/a', '۔ اور'],
  ['راجع www.example.org/a، ثم', 'http://www.example.org/a', '، ثم'],
  ['见 http://bugs.example.org报告此问题。', 'http://bugs.example.org', '报告此问题。'],
  ['또 https://example.org/faq에서 읽기', 'https://example.org/faq', '에서 읽기'],
  ['또 https://example.org/은 좋다', 'https://example.org/', '은 좋다'],
  ['ja.wikipedia は https://ja.wikipedia.org/wiki/人権（権利）', 'https://ja.wikipedia.org/wiki/人権', '（権利）'],
])('an address ends at the stop of its script: %s', (value, url, rest) => {
  const [, link, after] = phrasingTree(value);
  expect(link).toMatchObject({ type: 'link', url });
  expect(after).toMatchObject({ type: 'text', value: rest });
  expect(value.slice(after?.position?.start.offset, after?.position?.end.offset)).toBe(rest);
});

test.each([
  'https://ja.wikipedia.org/wiki/人権',
  'https://ja.wikipedia.org/wiki/Tシャツ',
  'https://ko.wikipedia.org/wiki/은행',
])('an address keeps the words of its path: %s', (url) => {
  expect(phrasingTree(`見 ${url} 。`)).toContainEqual(expect.objectContaining({ type: 'link', url }));
});

test('three letters are no address', () => {
  expect(phrasingTree('From the WWW. It is free')).toEqual([
    expect.objectContaining({ type: 'text', value: 'From the WWW. It is free' }),
  ]);
});

test('what its author set as an address stays as it is', () => {
  const [link] = phrasingTree('<https://example.org/。>');
  expect(link).toMatchObject({ type: 'link', url: 'https://example.org/。' });
});

test.each([
  ['(https://example.org/)، ما بين', 'https://example.org/'],
  ['（https://example.org/a）。随后', 'https://example.org/a'],
  ['https://example.org/a_(b)، ما', 'https://example.org/a_(b)'],
  ['https://example.org/?a=b.،', 'https://example.org/?a=b'],
])('an address ends where its readers see it end: %s', (value, url) => {
  expect(phrasingTree(value)).toContainEqual(expect.objectContaining({ type: 'link', url }));
});
