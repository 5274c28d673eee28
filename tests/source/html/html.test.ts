import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { stringifyHtml } from '../../../scripts/render/stringify.ts';
import { list } from '../../../scripts/render/text/list.ts';
import { phrasingTree } from '../../../scripts/source/html/phrasing-tree.ts';
import { plainPhrases } from '../../../scripts/translation/catalog/localize.ts';
import { readFragments } from '../../conformance/html/fragments.ts';
import { composed } from '../statement/composed.ts';

type Found = { readonly text: readonly string[]; readonly attributes: readonly string[] };

/** What Chromium finds in the HTML that cmark-gfm makes of each fragment (`node tests/conformance/html.ts --record`). */
const FOUND: Readonly<Record<string, Found>> = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../fixtures/html/words.json'), 'utf8'),
);

/** All that a document says, in text and attributes, without what is no letter or figure. */
function said(body: Root): string {
  const parts = [textOf(body)];
  visit(body, 'element', ({ properties }) => {
    parts.push(String(properties.alt ?? ''), String(properties.title ?? ''));
  });
  return bare(parts.join(' '));
}

const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

test.each(readFragments().map((fragment) => [fragment.name, fragment] as const))(
  'no word of %s is lost without an error',
  async (name, { markdown, language, expected }) => {
    const { body, errors } = await composed(`Introduction.\n\n${markdown}`, language);
    expect(errors.length > 0, errors.join('\n')).toBe(expected === 'error');
    const { text = [], attributes = [] } = FOUND[name] ?? {};
    const shown = said(body);
    if (expected === 'publish')
      expect([...text, ...attributes].filter((word) => !shown.includes(bare(word)))).toEqual([]);
  },
);

test.each([
  ['10<sup>6</sup>', '10⁶'],
  ['10<sup>-3</sup> m<sup>2</sup>', '10⁻³ m²'],
  ['H<sub>2</sub>O, 2<sup>nd</sup>', 'H₂O, 2nd'],
  ['CO~2~ and H~2~O', 'CO₂ and H₂O'],
  ['~~2~~, a~~2~~, ~2~, a ~b~ and x~long word~', '2, a2, 2, a b and x~long word~'],
  ['10~20세 14명, 30~40세; 9時~11時、13時~15時', '10~20세 14명, 30~40세; 9時~11時、13時~15時'],
  ['5*6 and 7*8; 10*20*30; 2**10 or 3**4; x*2 and y*3', '5*6 and 7*8; 10*20*30; 2**10 or 3**4; x*2 and y*3'],
  ...[
    '10m*20m*30m, 14%*20%*30%, $3*$4*$5, (3)*(4)*(5); a*14*b = x*y*z',
    '20~30~40대, 10~20~30명; A~B~C등급; 9시~~11시, 13시~~15시; Ages 10~20~30 or A~B~C',
  ].map((text): [string, string] => [text, text]),
  [
    'C~n~H~2n+2~, (CH~2~)~3~; un*frig*able 14*bis*, 5(2)*bis*(3), 14~~15~~16',
    'CnH_(2n+2), (CH₂)₃; unfrigable 14bis, 5(2)bis(3), 141516',
  ],
  ['*10*–*20*, 第*5*条, 第**5**条, un*frig*able, 5*th*', '10–20, 第5条, 第5条, unfrigable, 5th'],
  ['**10~20** and **5*6 or 7*8**', '10~20 and 5*6 or 7*8'],
  ['x<sup>3.5</sup> و ١٠<sup>٢</sup>', 'x^(3.5) و ١٠^(٢)'],
  ['a<br>b <b>c</b> <!-- d -->', 'a b c '],
  ['<name> a <select><option>1</select>', '<name> a '],
])('in plain characters %s is %s', (markdown, plain) => {
  expect(plainPhrases(phrasingTree(markdown))).toBe(plain);
});

test.each([
  [
    '<p>*a* _b_ [c](d) `e` ~~f~~ 1. # <b>g</b> <a href="https://x.org/a b">h</a> &lt;i&gt; &amp;amp; www.x.org \\ {{n}}</p>',
  ],
  ['<p>!<a href="x.html">a</a> ** __ <i>b</i>c<b> d </b>e<sup>f<em>g</em></sup> a@b.org https://x.org/_a_</p>'],
  ['<table><tr><td>a | b <code>c | d</code><td>**e** <q>f "g"</q></table>'],
])('a text of HTML is the same after it has been Markdown: %s', async (html) => {
  const { segments } = await composed(html);
  const written = html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const read = segments.slice(1).map(({ source }) => plainPhrases(phrasingTree(source)));
  expect(read.join('').replace(/\s+/g, '')).toBe(written.replace(/\s+/g, ''));
});

test.each([
  ['10<span style="vertical-align:super">2</span> m', '10<sup>2</sup> m'],
  ['CO<span style="font-size:0.6em; vertical-align: sub;">2</span>', 'CO<sub>2</sub>'],
  ['<span style="text-decoration:line-through">100</span> 200', '<del>100</del> 200'],
  ['<p style="text-decoration-line: underline line-through">100</p>', '<del>100</del>'],
  ['<b style="font-weight:normal"><span style="font-weight:700">a</span> b</b>', '<strong>a</strong> b'],
  ['<b>a <span style="font-style:italic">b</span></b>', '<strong>a <em>b</em></strong>'],
  ['<i style="font-style:normal">a</i> <span style="color:red">b</span>', 'a b'],
])('what only a style says is said: %s', async (html, expected) => {
  const { body, errors } = await composed(html);
  expect(errors).toEqual([]);
  const whole = stringifyHtml(body).replace(/<a class="pn".*?<\/a>/g, '');
  expect(/<p[^>]*>(.*)<\/p>/.exec(whole)?.[1]).toBe(expected);
});

test.each([
  ['<ol><!-- a --><li>one</li><!-- b --><li>two</li></ol>', '1 one, 2 two'],
  ['<ol>\n<!-- a -->\n\n<li>one</li></ol>', '1 one'],
  ['<ol reversed><li>one<li>two<li>three</ol>', '3 one, 2 two, 1 three'],
  ['<ol reversed start="10"><li>one<li value="5">two<li>three</ol>', '10 one, 5 two, 4 three'],
  ['<ol type="a"><li>one<li>two</ol>', 'a one, b two'],
  ['<ol type="I" start="4"><li>one<li>two</ol>', 'IV one, V two'],
  ['<ol type="A" start="26"><li>one<li>two</ol>', 'Z one, AA two'],
  ['<ol type="disc"><li>one</ol>', '1 one'],
  ['14. Januar\n24. Februar\n3. Oktober\n4. Oktober', '14 Januar, 24 Februar, 3 Oktober, 4 Oktober'],
  ['1. one\n1. two\n1. three', '1 one, 2 two, 3 three'],
  ['3) one\n5) two', '3) one, 5) two'],
])('items of a list keep their numbers: %s', async (html, expected) => {
  const { body } = await composed(html);
  const lists: Element[] = [];
  visit(body, 'element', (node) => {
    if (node.tagName === 'ol') lists.push(node);
  });
  const [element] = lists;
  if (element === undefined) throw new Error('There is no list');
  const language = languageOf('en');
  const [links, notes] = [new Map<string, number>(), new Map<string, number>()];
  const setting = { language, words: (key: string) => key, direction: 'ltr', isFlowed: false, links, notes } as const;
  const lines = list(element, setting, 40, (nodes) => [[nodes.map(textOf).join('')]]);
  expect(lines.map((line) => line.trim().replace('. ', ' ')).join(', ')).toBe(expected);
});

test('a link that a style makes a box of is read once', async () => {
  const { body, errors } = await composed(
    '<table><tr><td><a style="display:block" href="https://example.org/a"><img src="picture.png" alt="b"> 14</a></td></tr></table>',
  );
  expect(errors).toEqual([]);
  expect(stringifyHtml(body).match(/<a href/g)).toHaveLength(1);
});

test('no cell is left out beyond the head of a table', async () => {
  const { body, errors } = await composed('| a | b |\n|---|---|\n| Homs | 14 | 33 |\n| `c|d` | 17 |\n| e | | |');
  expect(errors).toEqual([]);
  expect(bare(textOf(body))).toBe('1abHoms1433cd17e');
  expect(stringifyHtml(body).match(/<th/g)).toHaveLength(4);
});

test('only what is allowed comes out, whatever a translation holds', async () => {
  const { body } = await composed(
    '<span lang="ar" onclick="x()" id="p1" style="color:red">أ</span> <b class="pn" data-number="7">b</b> <a href="vbscript:x">c</a> <img src="https://x.org/a.png" alt="d">',
  );
  const [, paragraph] = body.children;
  const html = JSON.stringify(body);
  expect(paragraph).toBeUndefined();
  expect(html).not.toMatch(/onclick|style|vbscript|https:|"p1","lang|data-?number":"7/i);
  expect(html).toMatch(/"lang":"ar","dir":"rtl"/);
});

test.each([
  ['المساحة 5 km<sup>2</sup> و 10<sup>6</sup>', ['5 km2']],
  ['بلغت H<sub>2</sub>O خمسة', ['H2O']],
  ['إن x<sub>1</sub>+y<sub>2</sub>=5 صحيح', ['x1+y2=5']],
  ['و 10<sup>-6</sup> متر', ['10-6']],
  ['و 10<sup>−6</sup> متر', ['10−6']],
  ['في 5<sup>th</sup> day و', ['5th day']],
  ['و 1<sup>1</sup>/<sub>2</sub> كيلو', ['11/2']],
  ['و **m**<sup>2</sup>.', ['m2']],
])('raised figures stay with their word in text from the right: %s', async (markdown, expected) => {
  const { body } = await composed(markdown, 'ar');
  const runs: string[] = [];
  visit(body, 'element', (node) => {
    if (node.tagName === 'bdi' && node.properties.dir === 'ltr') runs.push(textOf(node));
  });
  expect(runs).toEqual(expected);
});

test.each([
  ['blocks', '<div>'.repeat(20_000)],
  ['marks', `a ${'<sup>'.repeat(1500)}b`],
])('ten thousand elements in each other are refused at once: %s', async (_name, markdown) => {
  const { errors } = await composed(markdown);
  expect(errors.map(({ ruleId }) => ruleId)).toContain('raw-html');
  expect(errors.some(({ reason }) => /more than 100 elements stand in each other/.test(reason))).toBe(true);
});

/** The first paragraph as it comes out, without its number. */
function paragraphIn(body: Root): string | undefined {
  return /<p[^>]*>(.*)<\/p>/.exec(stringifyHtml(body).replace(/<a class="pn".*?<\/a>/g, ''))?.[1];
}

test.each([
  ['position:relative;top:-3.0pt;mso-text-raise:3.0pt', 'sup'],
  ['position:relative;top:3.0pt;mso-text-raise:-3.0pt', 'sub'],
  ['POSITION: Relative; bottom: .3em', 'sup'],
  ['position:relative;bottom:-3px', 'sub'],
  ['vertical-align:30%', 'sup'],
  ['vertical-align:5px', 'sup'],
  ['vertical-align:/**/ -0.25em', 'sub'],
  ['vertical-align:top;font-size:60%', 'sup'],
  ['vertical-align:text-top', 'sup'],
  ['vertical-align:text-bottom', 'sub'],
  ['vertical-align:super !important', 'sup'],
  ['baseline-shift:sub', 'sub'],
  ['display:inline-block;transform:translateY(-4px)', 'sup'],
  ['translate:0 3px', 'sub'],
  ["font-feature-settings:'sups' 1", 'sup'],
])('a figure that a style moves is raised or lowered: %s', async (style, name) => {
  for (const html of [`10<span style="${style}">6</span> m`, `<p>10<b><span style="${style}">6</span></b> m</p>`]) {
    const { body, errors } = await composed(html);
    expect(errors).toEqual([]);
    expect(paragraphIn(body)?.replace(/<\/?strong>/g, '')).toBe(`10<${name}>6</${name}> m`);
  }
});

test.each([
  ['14<span class="MsoFootnoteReference">1</span>', '14<sup>1</sup>'],
  ['10<span class="superscript">6</span>', '10<sup>6</sup>'],
  ['10<sup><span style="position:relative;top:-3pt">6</span></sup>', '10<sup>6</sup>'],
  ['1<span style="color:red">31,469</span>', '131,469'],
  ['13<span class="GramE">1,469</span>', '131,469'],
  ['SO<sub>4</sub><sup>2-</sup>, <sup>1</sup>/<sub>2</sub>', 'SO<sub>4</sub><sup>2-</sup>, <sup>1</sup>/<sub>2</sub>'],
  ['x<sup>2</sup> <sup>1</sup>', 'x<sup>2</sup> <sup>1</sup>'],
  ['13<span style="vertical-align:baseline;font-size:11pt">1</span>', '131'],
  ['<span style="vertical-align:top">Fourteen people were killed.</span>', 'Fourteen people were killed.'],
])('what a style or a class says of a figure is heard, and no more: %s', async (html, expected) => {
  const { body, errors } = await composed(html);
  expect(errors).toEqual([]);
  expect(paragraphIn(body)).toBe(expected);
});

test.each([
  '10<span class="c5">6</span>',
  '<span class="c5">10</span>6',
  '**10**<span class="c5">6</span>',
  '14<small>99</small>',
  '14<span style="font-size:60%">6</span>',
  '14<span style="margin-left:1em">15</span>',
  '14<span style="position:absolute">15</span>',
  '14<a href="#fn1">1</a>',
  'm<sup>2</sup><a href="#fn1"><sup>1</sup></a>',
  'm<sup>2</sup><sup>1</sup>',
  '<p>14<font size="-2">6</font></p>',
  '<div><td>14</td><td>15</td></div>',
])('two figures are never one without an error: %s', async (html) => {
  const { errors } = await composed(html);
  expect(errors.map(({ reason }) => reason)).toEqual([expect.stringMatching(/the gap between \d+ and \d+/)]);
});
