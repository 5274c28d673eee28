import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';
import { composed } from '../statement/composed.ts';
import { written } from '../statement/written.ts';

const DOCS = '<b style="font-weight:normal;" id="docs-internal-guid-1">';

test.each([
  [
    `${DOCS}<p dir="ltr"><span>In 12</span></p><ol><li><p>the 14</p></li><li><p>the 15</p></li></ol><table><tbody><tr><td><p>Homs</p></td><td><p>14</p></td></tr></tbody></table><br></b>`,
    '<p dir="ltr">In 12</p><ol><li>the 14</li><li>the 15</li></ol><table><tbody><tr><td>Homs</td><td>14</td></tr></tbody></table>',
  ],
  [`${DOCS}<h2>Head</h2><p>14</p></b>`, '<h2>Head</h2><p>14</p>'],
  [`${DOCS}<p>14</p>\n\n<ol><li>15</li></ol></b>`, '<p>14</p><ol><li>15</li></ol>'],
  [
    'A <b><ul><li>one</li><li>two <i>2</i></li></ul></b> tail',
    '<p>A</p><ul><li><strong>one</strong></li><li><strong>two <em>2</em></strong></li></ul><p>tail</p>',
  ],
  [
    '<span lang="de"><table><tr><td>14</td><td>15</td></tr></table></span>',
    '<div lang="de" dir="ltr"><table><tbody><tr><td>14</td><td>15</td></tr></tbody></table>',
  ],
  ['<a href="https://x.org/"><div>14 here</div></a>', '<p><a href="https://x.org/">14 here</a></p>'],
  ['<font color="red"><p>one</p><p>two</p></font>', '<p>one</p><p>two</p>'],
  ['See <center><b>14</b></center> here', '<p>See</p><p><strong>14</strong></p><p>here</p>'],
  ['<span style="display:block">14</span><span style="display:block">15</span>', '<p>14</p><p>15</p>'],
  ['<mark><blockquote>14</blockquote></mark>', '<blockquote><p><mark>14</mark></p></blockquote>'],
  ['<object><table><tr><td>14</td></tr></table></object>', '<table><tbody><tr><td>14</td></tr></tbody></table>'],
  [
    '<table><tr><td rowspan=0>A<td>B<tr><td>C</table>',
    '<table><tbody><tr><td rowspan="2">A</td><td>B</td></tr><tr><td>C</td></tr></tbody></table>',
  ],
  ['<i><p>one</p></i> and <i>two</i>', '<p><em>one</em></p><p>and <em>two</em></p>'],
  ['<div style="text-decoration:line-through">100</div>', '<p><del>100</del></p>'],
  [
    '<ul style="text-decoration:line-through"><li>100</li><li>200</li></ul>',
    '<ul><li><del>100</del></li><li><del>200</del></li></ul>',
  ],
  [
    '- item <b><ol><li>14</li></ol></b>\n- next',
    '<ul><li>item<ol><li><strong>14</strong></li></ol></li><li>next</li></ul>',
  ],
  ['<sup>\n\nAll [here](x.html)\n\n14\n\n</sup>', '<p>All <a href="x.html">here</a></p><p>14</p>'],
  ['<li>14</li><li>15</li>', '<ul><li>14</li><li>15</li></ul>'],
  ['text[^1] <div>14[^1] `x_y`</div>\n\n[^1]: Source.', '14<sup><a href="#fn-1">1</a></sup> <code>x_y</code>'],
  [
    '| a | b |\n|---|--:|\n| <ul><li>14</li></ul> | 15 |\n| `c\\|d` | <ol start=3><li>e</li></ol> |',
    '<table><thead><tr><th>a</th><th data-align="right">b</th></tr></thead><tbody><tr><td><ul><li>14</li></ul></td><td data-align="right">15</td></tr><tr><td><code>c|d</code></td><td data-align="right"><ol start="3"><li>e</li></ol></td></tr></tbody></table>',
  ],
  ['## Three <ol><li>14</li><li>15</li></ol>', '<h2>Three<br>1. 14<br><br>2. 15<br></h2>'],
])('a block keeps its form, whatever element stands round it: %s', async (markdown, expected) => {
  expect(await written(markdown)).toContain(expected);
});

test.each([
  ['<ol><li style="list-style-type:lower-alpha">one</li></ol>', '<ol type="a">'],
  ['<ol style="list-style-type:upper-alpha"><li>one</li></ol>', '<ol type="A">'],
  ['<ol style="list-style: inside lower-roman"><li>one</li></ol>', '<ol type="i">'],
  ['<ol style="list-style:upper-roman"><li>one</li></ol>', '<ol type="I">'],
  ['<ol type="a"><li style="list-style-type:decimal">one</li></ol>', '<ol>'],
  ['<ul><li type="A">one</li></ul>', '<ol type="A">'],
  ['<ol style="list-style:none"><li>1.1 one</li></ol>', '<ul>'],
  ['<ol start="4"><li style="list-style-type:lower-latin">one</li></ol>', '<ol start="4" type="a">'],
  ['## H <ol type="a"><li>one</li></ol>', 'a. one'],
  ['## H <ol style="list-style:decimal-leading-zero"><li>one</li></ol>', '01. one'],
])('a list is counted as its style says: %s', async (markdown, expected) => {
  expect(await written(markdown)).toContain(expected);
});

test('a table has its form or is refused where only a line of text can stand', async () => {
  const { errors } = await composed('## Head <table><tr><td>14</td><td>15</td></tr></table>');
  expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining('`14 15` would be lost')]);
});

test('blocks of Markdown that are struck out by an element round them are an error', async () => {
  const { errors } = await composed('<div style="text-decoration:line-through">\n\n100 people\n\n</div>');
  expect(errors.map(({ ruleId }) => ruleId)).toEqual(['raw-html']);
});

test.each(['</table', '</table\n', '</td></tr></table', '<p', '<b'])(
  'a tag without its last sign takes nothing from what follows it: %j',
  async (tag) => {
    const { draft } = await readMarkdown(`# T\n\n<table><tr><td>A</td></tr>\n${tag}\n\n## Killed 15\n\nText 16.\n`);
    const texts = draft?.segments.map(({ source }) => source) ?? [];
    expect(texts.toSorted()).toEqual(['A', 'Killed 15', 'T', 'Text 16.']);
  },
);

test.each([
  ['<img alt="14 dead\n\n## Killed 15\n\nText 16.', '14 dead Killed 15 Text 16.'],
  ["<b title='14 dead", '14 dead'],
  ['<p data-x="14', '14'],
  ['<?php 14\n\n## Killed 15\n\nText 16.', 'Killed 15'],
])('what a tag without an end swallows is an error with its words: %j', async (html, words) => {
  const { file } = await readMarkdown(`# T\n\n<p>First</p>\n${html}\n`);
  const said = file.messages.filter(({ ruleId, fatal }) => ruleId === 'raw-html' && fatal === true);
  expect(said.map(({ reason }) => reason).join('\n')).toContain(words);
  expect(said[0]?.line).toBe(4);
});

test('what a table without an end takes in is shown above it, with a warning', async () => {
  const { file } = await readMarkdown('# T\n\n<table><tr><td>A</td></tr>\n\nKilled 15.\n\nText 16.\n');
  const said = file.messages.filter(({ ruleId }) => ruleId === 'raw-html');
  expect(said.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [5, false, expect.stringContaining('`Killed 15.` stands in a table')],
  ]);
  const closed = await readMarkdown('# T\n\n<table><tr><td>A</td></tr></table>\n\nKilled 15.\n');
  expect(closed.file.messages.filter(({ ruleId }) => ruleId === 'raw-html')).toEqual([]);
});

test.each([
  ['<iframe src="https://a.org/x" title="Map of 14 towns"></iframe>', 'https://a.org/x', 'Map of 14 towns'],
  ['In <iframe src="//a.org/x" title="Chart 7"></iframe> here.', 'https://a.org/x', 'Chart 7'],
  ['<video><source src="https://a.org/x.mp4">Film of 14 May</video>', 'https://a.org/x.mp4', 'Film of 14 May'],
  ['<object data="https://a.org/x.pdf"><p>Report of 14 May</p></object>', 'https://a.org/x.pdf', 'Report of 14 May'],
])('what an element embeds from elsewhere is published as a link with its words: %s', async (html, url, words) => {
  const { file } = await readMarkdown(`# T\n\n${html}\n`);
  expect(await written(`# T\n\n${html}\n`)).toContain(`<a href="${url}">${words}</a>`);
  const said = file.messages.filter(({ ruleId }) => ruleId === 'raw-html');
  expect(said.map(({ fatal, reason }) => [fatal, reason.includes(words)])).toEqual([[false, true]]);
});

test.each(['<iframe src="x.html" title="Map 14"></iframe>', '<video src="data:x">Film 14</video>'])(
  'what is embedded under no address of its own is an error with its words: %s',
  async (html) => {
    const { file } = await readMarkdown(`# T\n\n${html}\n`);
    expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([
      expect.objectContaining({ ruleId: 'raw-html', reason: expect.stringContaining('14` would be lost') }),
    ]);
  },
);
