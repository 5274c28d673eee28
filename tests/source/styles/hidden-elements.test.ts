import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { composed } from '../statement/composed.ts';

const STYLES = [
  'hidden',
  'style="display:none"',
  'style="DISPLAY:/* */none !important"',
  'style="color:red;visibility:hidden"',
  'style="visibility:collapse"',
  'style="mso-hide:all"',
  'style="font-size:0"',
  'style="font-size:0.0pt"',
  'style="opacity:0"',
  'style="position:absolute;left:-9999px"',
  'style="text-indent:-1000em"',
  'style="position:absolute;clip:rect(0 0 0 0)"',
  'style="color:transparent"',
  'style="d\\69splay:none"',
];

const PLACES: readonly (readonly [place: string, html: (said: string) => string])[] = [
  ['cell', (said) => `<table><tr><td ${said}>witness 3</td><td>14</td></tr></table>`],
  ['head of a column', (said) => `<table><tr><th ${said}>witness 3</th></tr><tr><td>14</td></tr></table>`],
  ['row', (said) => `<table><tr ${said}><td>witness 3</td></tr><tr><td>14</td></tr></table>`],
  ['rows', (said) => `<table><tbody ${said}><tr><td>witness 3</td></tr></tbody></table>`],
  ['caption', (said) => `<table><caption ${said}>witness 3</caption><tr><td>14</td></tr></table>`],
  ['column', (said) => `<table><colgroup><col ${said}></colgroup><tr><td>witness 3</td></tr></table>`],
  ['item', (said) => `<ul><li ${said}>witness 3</li><li>14</li></ul>`],
  ['item of a list that is counted', (said) => `<ol><li>14</li><li ${said}>witness 3</li></ol>`],
  ['stray item', (said) => `<li ${said}>witness 3</li>`],
  ['term', (said) => `<dl><dt ${said}>witness 3</dt><dd>14</dd></dl>`],
  ['box of terms', (said) => `<dl><div ${said}><dt>witness 3</dt><dd>14</dd></div></dl>`],
  ['meaning', (said) => `<dl><dt>14</dt><dd ${said}>witness 3</dd></dl>`],
  ['summary', (said) => `<details><summary ${said}>witness 3</summary>14</details>`],
  ['caption of a picture', (said) => `<figure><p>14</p><figcaption ${said}>witness 3</figcaption></figure>`],
  ['closed box', (said) => `<div style="height:0;overflow:hidden"><p ${said}>witness 3</p></div>`],
  ['paragraph', (said) => `<p ${said}>witness 3</p>`],
  ['line', (said) => `a <span ${said}>witness 3</span> b`],
  ['line in a cell of Markdown', (said) => `| a |\n|---|\n| b <i ${said}>witness 3</i> |`],
  ['headline', (said) => `## a <b ${said}>witness 3</b>`],
  ['code', (said) => `<pre>14 <span ${said}>witness 3</span></pre>`],
];

test.each(PLACES)('what is hidden is an error, and not published: %s', async (place, html) => {
  for (const style of STYLES) {
    if (/^column$/.test(place) && !/display|visibility|hidden/i.test(style)) continue;
    const { body, errors } = await composed(`Introduction.\n\n${html(style)}`);
    expect(
      errors.map(({ ruleId }) => ruleId),
      style,
    ).toEqual(['raw-html']);
    if (place !== 'column') expect(textOf(body), style).not.toContain('witness');
  }
});

test.each([
  '<ul style="font-size:0"><li style="font-size:14px">14</li></ul>',
  '<div style="visibility:hidden"><p style="visibility:visible">14</p></div>',
  '<p style="opacity:0.5;font-size:10pt">14</p>',
  '<p style="height:10px;overflow:hidden">14</p>',
  '<h2 style="color:transparent;-webkit-background-clip:text">14</h2>',
  '<p style="margin-left:-1.5em;top:-3px">14</p>',
  '<td style="width:1px;overflow:hidden">14</td>',
])('what is shown is published: %s', async (html) => {
  const { body, errors } = await composed(`Introduction.\n\n${html}`);
  expect(errors).toEqual([]);
  expect(textOf(body)).toContain('14');
});

test.each([
  ['<pre>10<sup>6</sup> m<sub>2</sub></pre>', '10⁶ m₂', 0],
  ['<pre>a <del>14</del> 15</pre>', 'a 14 15', 1],
  ['<pre>a <img src="x.png" alt="14 dead"></pre>', 'a ', 1],
  ['<div><pre>line 1\n\nline 2: 14 killed\n</pre></div>', 'line 1\n\nline 2: 14 killed', 0],
  ['<div><pre>line 1\n\n1. one\n2. two\n\n</pre></div>', 'line 1\n', 1],
])('code says what its HTML says, or it is an error: %s', async (html, expected, count) => {
  const { body, errors } = await composed(`Introduction.\n\n${html}`);
  expect(errors.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: count }, () => 'raw-html'));
  expect(textOf(body)).toContain(expected);
});

test.each([
  '<ul><li title="14 dead">a</li></ul>',
  '<blockquote><p title="14 dead">a</p></blockquote>',
  '<table><tr title="14 dead"><td>a</td></tr></table>',
  '<table><tr><td title="14 dead">a</td></tr></table>',
])('a description that nobody would see is an error: %s', async (html) => {
  const { errors } = await composed(html);
  expect(errors.map(({ ruleId }) => ruleId)).toEqual(['raw-html']);
});

test.each([
  ['Say <span title="14 dead">it</span> now.', 'Say it (14 dead) now.'],
  ['<code title="14 dead">x</code>', 'x (14 dead)'],
  ['<b title="14 dead">it</b>', 'it (14 dead)'],
  ['<table><tr><td><span title="14 dead">it</span></td></tr></table>', 'it (14 dead)'],
  ['<span title="one">a</span> <span title="one">b</span>', 'a (one) b (one)'],
  ['<span title="Homs">Homs</span>', 'Homs'],
  ['<meter value="14" max="20">14 of 20</meter>', '14 of 20'],
  ['Done: <progress value="14" title="of 20">14</progress>', 'Done: 14 (of 20)'],
])('what is said of words in a line is published behind them: %s', async (html, expected) => {
  const { body, errors } = await composed(`Introduction.\n\n${html}`);
  expect(errors).toEqual([]);
  expect(textOf(body).trim().endsWith(expected)).toBe(true);
});

test.each([
  '<span title="14 dead"></span>',
  '<meter title="14 of 20" value="14"></meter>',
  '<div title="14 dead">a</div>',
])('what is said of nothing, or of whole paragraphs, is an error: %s', async (html) => {
  const { errors } = await composed(`Introduction.\n\n${html}`);
  expect(errors.map(({ ruleId }) => ruleId)).toEqual(['raw-html']);
});

test('a picture is shown, whatever colour letters in its place would have', async () => {
  const picture = '<img src="https://example.org/p.png" alt="14 boats" style="color:transparent">';
  const { errors } = await composed(`Introduction.\n\n<p>\n${picture}\n</p>`);
  expect(errors.map(({ ruleId }) => ruleId)).not.toContain('raw-html');
});
