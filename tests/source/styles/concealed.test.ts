import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const lostIn = async (markdown: string): Promise<readonly string[]> =>
  (await readMarkdown(`# T\n\n${markdown}\n`)).file.messages
    .filter(({ ruleId, fatal }) => ruleId === 'raw-html' && fatal === true)
    .map(({ reason }) => /`([^`]*)` would be lost/.exec(reason)?.[1] ?? reason);

test.each([
  '<font color="white">Ahmad K.</font>',
  '<span style="color:#fff">**Ahmad** K.</span>',
  '<span style="color:rgb(100%, 100%, 100%)">Ahmad K.</span>',
  '<span style="color:rgba(0,0,0,0)">Ahmad K.</span>',
  '<span style="color:#0000">Ahmad K.</span>',
  '<span style="color:hsl(0 0% 99%)">Ahmad K.</span>',
  '<span style="color:black;background:#000">Ahmad K.</span>',
  '<div style="background:black;color:lime"><p style="background:white;color:snow">Ahmad K.</p>b</div>',
  '<table><tr><td bgcolor="#000000"><font color="#000000">Ahmad K.</font></td><td>b</td></tr></table>',
  '<span style="background:black">Ahmad K.</span>',
  '<span style="background-color:#000000">Ahmad K.</span>',
  '<span style="color:red;background:red">Ahmad K.</span>',
  '<span style="color:navy;background:#000080">Ahmad K.</span>',
  '<span style="color:hsl(120, 50%, 50%);background:rgb(64 191 64)">Ahmad K.</span>',
  '<span style="color:oklch(40% 0.2 30);background:oklch(40% 0.2 30)">Ahmad K.</span>',
  '<span style="color:lightyellow">Ahmad K.</span>',
  '<span style="color:#eee8">Ahmad K.</span>',
  '<span style="color:white;background:yellow">Ahmad K.</span>',
  '<span style="-webkit-text-fill-color:white">Ahmad K.</span>',
  '<p style="filter:blur(0) opacity(0%)">Ahmad K.</p>',
  '<p style="zoom:0">Ahmad K.</p>',
  '<p style="opacity:.01">Ahmad K.</p>',
  '<span style="font-size:1px">Ahmad K.</span>',
  '<span style="font-size:.5pt">Ahmad K.</span>',
  '<p style="color:white">Ahmad K. <b style="color:black">Seen</b></p>',
  '<span class="hidden">Ahmad K.</span>',
  '<p class="sr-only">Ahmad K.</p>',
  '<div class="visually-hidden">\n\nAhmad K.\n\n</div>',
  '<style>.x { display: none }</style>\n\n<p class="x">Ahmad K.</p>',
  '<style>p.x, #y { color: white }</style>\n\nText.\n\n<p id="y">Ahmad K.</p>',
  '<style>[data-x] { display: none }</style>\n\n<p data-x="1">Ahmad K.</p>',
  '<style>p:first-child { display: none }</style><p>Ahmad K.</p>',
  '<style>div > .x + p { visibility: hidden }</style><div><p class="x">Seen</p><p>Ahmad K.</p></div>',
  '<style>body p.x, q { left: -999em; position: absolute }</style><p class="x">Ahmad K.</p>',
  '<style>P.x { display: none } p { display: block }</style><p class="x">Ahmad K.</p>',
  '<style>.x { display: none !important }</style><p class="x" style="display:block">Ahmad K.</p>',
  '<style>p:frob(2) { display: none }</style><p>Ahmad K.</p>',
  '<style>p:where(.x, .y) { display: none }</style><p class="x">Ahmad K.</p>',
  '<a href="https://x.org/"><span class="sr-only">Ahmad K.</span></a>',
  'a<span class=MsoCommentReference>Ahmad K.</span>',
  "<div style='mso-element:comment-list'><p class=MsoCommentText>Ahmad K.</p></div>",
  '<div><p><a href="#cmnt_ref1" id="cmnt1">Ahmad</a><span> K.</span></p></div>',
])('what nobody sees is an error: %s', async (html) => {
  expect((await lostIn(html)).join(' ')).toMatch(/^Ahmad K\.$/);
});

test.each([
  '<span style="color:white;background:#900">14</span>',
  '<div style="background:url(x.png)"><span style="color:white">14</span></div>',
  '<table><tr bgcolor="#003366"><td><font color="white">14</font></td></tr></table>',
  '<div style="background:#222;color:#fff"><p>14 <b>15</b></p></div>',
  '<span style="color:#ccc">14</span><span style="color:red">15</span>',
  '<span style="background:#222">14</span> <a href="https://x.org/" style="background:black">15</a>',
  '<span style="background:black;color:yellow">14</span> <span style="background:none">15</span>',
  '<style>.x .y { display: none } div p.a { visibility: hidden } p::before { display: none }</style><p class="y a">14</p>',
  '<style>p.x { display: none } p.x { display: block }</style><p class="x">14</p>',
  '<style>.hidden { display: block }</style><p class="hidden">14</p>',
  '<p style="display:none;display:block;opacity:0;opacity:1">14</p>',
  '<ul style="font-size:0"><li style="font-size:12px">14</li></ul>',
  '<p style="color:white"><span style="color:black">14</span></p>',
  '<style>@media print { p { display: none } } p:hover { display: none } .y { display: none }</style>\n\n<p class="z">14</p>',
  '<span class="hidden-gem">14</span> <span class="print:hidden">15</span>',
  '<mark style="color:white">14</mark>',
])('what is seen is none: %s', async (html) => {
  expect(await lostIn(html)).toEqual([]);
});

test('what only screen readers say of a link is left out, with a notice', async () => {
  const html =
    '<a href="https://x.org/">Report <span class="visually-hidden">(opens in a new window)</span></a> of 14 dead';
  const { file } = await readMarkdown(`# T\n\n${html}\n`);
  const [message, ...others] = file.messages.filter(({ ruleId }) => ruleId === 'raw-html');
  expect(others).toEqual([]);
  expect(message).toMatchObject({ fatal: undefined, reason: expect.stringContaining('`(opens in a new window)`') });
});

test.each([
  ['<p style="display:flex;gap:9px"><span>14</span><span>15</span></p>', 'the gap between 14 and 15'],
  ['<p>3<sup>2<sup>2</sup></sup></p>', 'the gap between 2 and 2'],
  ['<ol style="list-style-type:lower-greek"><li>a</li></ol>', 'numbers in lower-greek'],
  ['<ol><li style="list-style:hebrew inside">a</li></ol>', 'numbers in hebrew'],
])('what a style alone says of figures is an error: %s', async (html, lost) => {
  expect(await lostIn(html)).toEqual([lost]);
});

test.each([
  '<p style="display:flex"><span>14 dead,</span><span>15 hurt</span></p>',
  '<p>10<sup>6<b>2</b></sup></p>',
  '<ol style="list-style-type:arabic-indic"><li>a</li></ol>',
])('what needs no style is none: %s', async (html) => {
  expect(await lostIn(html)).toEqual([]);
});

test.each([
  ...'redacted redact blackout blacked-out censored spoiler geschwärzt internal private draft editor-note'
    .split(' ')
    .map((name) => `<span class="${name}">Ahmad K.</span>`),
  ...'comment internal private draft editor-note'.split(' ').map((name) => `<div class="${name}">Ahmad K.</div>`),
  '<span data-redacted>Ahmad K.</span>',
  '<del class="redacted">Ahmad K.</del>',
  'Seen by <span class="name redacted">Ahmad K.</span> alone',
])('what a class says is blacked out, or for those who work on the text, would be shown: %s', async (html) => {
  expect(await lostIn(html)).toHaveLength(1);
});

test.each([
  '<span class="name">Ahmad K.</span>',
  '<span class="private-school">Ahmad K.</span>',
  '<div class="internal-link">Ahmad K.</div>',
  '<pre><code><span class="comment"># Ahmad K.</span></code></pre>',
  '<details class="spoiler"><summary>More</summary>Ahmad K.</details>',
  '<p class="comment-count">14</p>',
  '<div class="draft-law">Ahmad K.</div>',
])('other classes hide nothing: %s', async (html) => {
  expect(await lostIn(html)).toEqual([]);
});
