import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

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
  '<div style="background:black"><p style="background:white;color:snow">Ahmad K.</p>b</div>',
  '<table><tr><td bgcolor="#000000"><font color="#000000">Ahmad K.</font></td><td>b</td></tr></table>',
  '<span style="font-size:1px">Ahmad K.</span>',
  '<span style="font-size:.5pt">Ahmad K.</span>',
  '<p style="color:white">Ahmad K. <b style="color:black">Seen</b></p>',
  '<span class="hidden">Ahmad K.</span>',
  '<p class="sr-only">Ahmad K.</p>',
  '<div class="visually-hidden">\n\nAhmad K.\n\n</div>',
  '<style>.x { display: none }</style>\n\n<p class="x">Ahmad K.</p>',
  '<style>p.x, #y { color: white }</style>\n\nText.\n\n<p id="y">Ahmad K.</p>',
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
  '<span style="color:#eee8">14</span><span style="color:red">15</span>',
  '<ul style="font-size:0"><li style="font-size:12px">14</li></ul>',
  '<p style="color:white"><span style="color:black">14</span></p>',
  '<style>@media print { p { display: none } } p:hover { display: none } .y { display: none }</style>\n\n<p class="z">14</p>',
  '<span class="hidden-gem">14</span> <span class="print:hidden">15</span>',
  '<mark style="color:white">14</mark>',
])('what is seen is none: %s', async (html) => {
  expect(await lostIn(html)).toEqual([]);
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
