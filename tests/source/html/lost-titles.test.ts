import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  'We say <a title="14 killed">this</a>.',
  'We say <a name="x" title="14 killed">this</a>.',
  'We say <a name="x" title="14 killed"></a>.',
  'We say <a href="https://example.org" title="14 killed"></a>.',
  '<a title="14 killed"><div>x</div></a>',
  '<a href="https://example.org" title="14 killed">\n\n## Head\n\n</a>',
  'We say <abbr title="14 killed"></abbr> <dfn title="14 killed"></dfn>.',
  'We say <img title="14 killed" alt="two">.',
  'Text <i>x</i> <td title="14 killed">x</td>',
  'Text <i>x</i> <tr title="14 killed"><td>x</td></tr>',
  '<p>x</p><thead title="14 killed"><caption title="14 killed">',
  '<p>x</p><body title="14 killed">x</body>',
  '<html title="14 killed"><head title="15"><p>x</p>',
  '| a |\n|---|\n| <ul><li>x</li></ul><td title="14 killed"> |',
  '<dl><div title="14 killed"><dt>x</dt><dd>y</dd></div></dl>',
  '<td title="14 killed">x</td>',
])('a description that is not published is an error with its words and its line: %s', async (html) => {
  const { file } = await readMarkdown(`# T\n\nFirst.\n\n${html}\n`);
  const said = file.messages.filter(({ ruleId, fatal }) => ruleId === 'raw-html' && fatal === true);
  expect(said.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('`14 killed` would be lost'));
  expect(said.every(({ line = 0 }) => line >= 5)).toBe(true);
});

test.each([
  'We say <a href="https://example.org" title="14 killed">this</a>.',
  'We say <abbr title="14 killed">this</abbr>.',
  '<table><tr><td>x</td></tr></table>',
  '<!-- <td title="14 killed"> -->\n\nText.',
  '`<td title="14 killed">`',
  '<p title="">x <td title=""> y</p>',
  '<pre>&lt;td title="14 killed"></pre>',
])('nothing is said of a description that is published, or that is none: %s', async (html) => {
  const { file } = await readMarkdown(`# T\n\nFirst.\n\n${html}\n`);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'raw-html')).toEqual([]);
});

test.each([
  ['<progress value="14" max="100"></progress>', '14 of 100'],
  ['It is <meter value="14"></meter> now.', '14'],
  ['<iframe srcdoc="<b>14 killed</b>"></iframe>', '14 killed'],
  ['<svg aria-label="14 killed"></svg>', '14 killed'],
])('what is shown or read aloud in another way is an error with its words: %s', async (html, words) => {
  const { file } = await readMarkdown(`# T\n\nFirst.\n\n${html}\n`);
  const said = file.messages.filter(({ ruleId, fatal }) => ruleId === 'raw-html' && fatal === true);
  expect(said.map(({ line, reason }) => [line, reason])).toEqual([
    [5, expect.stringContaining(`\`${words}\` would be lost`)],
  ]);
});

test.each([
  ['A <span aria-label="wounded">x</span> b', 'wounded', false],
  ['<div aria-label="wounded">Text</div>', 'wounded', false],
  ['<div aria-label="wounded">\n\nText\n\n</div>', 'wounded', false],
  ['<a href="https://example.org" aria-label="The verdict">here</a>', 'The verdict', false],
  ['<ul><li aria-label="wounded">x</li></ul>', 'wounded', false],
  ['<table aria-label="wounded"><tr><td>x</td></tr></table>', 'wounded', false],
  ['<table><tr><td aria-label="wounded">x</td></tr></table>', 'wounded', false],
  ['<table><tr><th abbr="wounded">x</th></tr></table>', 'wounded', false],
  ['<details><summary aria-label="wounded">x</summary>y</details>', 'wounded', false],
  ['<p aria-description="wounded">x</p>', 'wounded', false],
  ['<h2 aria-roledescription="wounded">x</h2>', 'wounded', false],
  ['A <b title="dead" aria-label="wounded">x</b> b', 'wounded', false],
  ['A <img src="x.png" alt="A pier" aria-label="wounded"> b', 'wounded', false],
  ['A <span aria-label="14 killed">x</span> b', '14 killed', true],
  ['A <span aria-label="14 killed">41</span> b', '14 killed', true],
  ['A <span aria-label="wounded"></span> b', 'wounded', true],
  ['A <i class="fa" aria-label="wounded"></i> b', 'wounded', true],
  ['<p aria-valuetext="14">x</p>', '14', true],
  ['A <span role="img" aria-label="warning">⚠️</span> b', 'warning', false],
  ['A <span role="img" aria-label="Syria">🇸🇾</span> b', 'Syria', false],
  ['A <span role="img" aria-label="14 killed">⚠️</span> b', '14 killed', true],
  ['A <span role="img" aria-label="warning">…</span> b', 'warning', true],
])(
  'what only screen readers would say is told with its place, and held where a figure goes with it: %s',
  async (html, words, isHeld) => {
    const { file } = await readMarkdown(`# T\n\nFirst.\n\n${html}\n`);
    const said = file.messages.filter(({ ruleId }) => ruleId === 'raw-html');
    expect(said.map(({ line, reason, fatal }) => [line, reason, fatal])).toEqual([
      [5, expect.stringContaining(`\`${words}\``), isHeld],
    ]);
  },
);

test.each([
  'A <b aria-label="the pier">The pier</b> b',
  'A <span aria-label="14">14</span> b',
  'A <span aria-label="">x</span> <i aria-hidden="true">x</i> <b aria-labelledby="y">z</b>',
  'A <button aria-label="Page 2">Go to page 2</button> b',
])('nothing is said where the text says it, too: %s', async (html) => {
  const { file } = await readMarkdown(`# T\n\nFirst.\n\n${html}\n`);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'raw-html')).toEqual([]);
});

test('a picture alone in a link has what screen readers say of the link', async () => {
  const html = '<a aria-label="The verdict" href="https://example.org"><img alt="" src="x.png"></a>';
  for (const text of [html, `<p>\n  ${html}\n</p>`, `Read ${html} now.`]) {
    const { draft, file } = await readMarkdown(`# T\n\nFirst.\n\n${text}\n`);
    expect(file.messages.filter(({ ruleId }) => ruleId === 'raw-html')).toEqual([]);
    expect(JSON.stringify(draft?.tree)).toContain('"alt":"The verdict"');
  }
});

test.each([
  ['A <xmp>14 killed</xmp> b', '"value":"14 killed"'],
  ['<xmp>14 killed</xmp>', '14 killed'],
  ['A <img src="x.png" aria-label="14 killed"> b', '"alt":"14 killed"'],
  ['<progress value="14" max="100">14 %</progress>', '14 %'],
])('what a browser shows or reads aloud is text: %s', async (html, words) => {
  const { draft, file } = await readMarkdown(`# T\n\nFirst.\n\n${html}\n`);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  const { tree, segments } = draft ?? {};
  const said = [...(segments ?? []).map(({ source }) => source), JSON.stringify(tree)].join('\n');
  expect(said).toContain(words);
  expect(said).not.toContain('node-');
});
