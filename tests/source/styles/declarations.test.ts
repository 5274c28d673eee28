import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { composed } from '../statement/composed.ts';
import { written } from '../statement/written.ts';

test.each([
  ['a <![CDATA[fourteen 14000]]> b', '`fourteen 14000`'],
  ['<div>a <![CDATA[14000]]> b</div>', '`14000`'],
  ['<![CDATA[\nfourteen\n]]>', '`fourteen`'],
  ['a <?php echo 14 ?> b', '`echo 14`'],
  ['<?php echo 14 ?>', '`echo 14`'],
  ['a <!ELEMENT 14 killed> b', '`ELEMENT 14 killed`'],
  ['a <!DOCTYPE fourteen 14> b', '`fourteen 14`'],
  ['<!DOCTYPE fourteen 14>\n<p>b</p>', '`fourteen 14`'],
  ['<div></14 killed></div>', '`14 killed`'],
  ['<table><tr><!killed 14><td>15</td></tr></table>', '`killed 14`'],
  ['- a <![CDATA[14]]>', '`14`'],
  ['## a <![CDATA[14]]>', '`14`'],
  ['| a |\n|---|\n| b <![CDATA[14]]> |', '`14`'],
])('what a declaration says is an error, since browsers take it for a comment: %s', async (markdown, words) => {
  const { errors } = await composed(`Introduction.\n\n${markdown}`);
  expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining(words)]);
});

test.each([
  '<!DOCTYPE html>\n<p>14</p>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<p>14</p>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<p>14</p>',
  '<p>14<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /></p>',
  '<p><![if !supportLists]>14<![endif]></p>',
  '<p>14<!-- killed --><!--[if gte mso 9]><xml>15</xml><![endif]--></p>',
])('what only programs read is left out: %s', async (html) => {
  expect(await written(html)).toBe('<p>Intro.</p><p>14</p>');
});

test.each(['<!-->14 killed<!-- x -->', '<!--->14 killed<!-- x -->', '<!-- a --!> 14 killed <!-- x -->'])(
  'a comment ends where browsers end it: %s',
  async (html) => {
    const { body } = await composed(`Intro.\n\n${html}`);
    expect(textOf(body)).toContain('14 killed');
  },
);

test.each([
  ['They killed <bdo dir="rtl">14</bdo> people.', 1],
  ['<bdo dir="rtl">abc</bdo>', 1],
  ['<p>a <bdo>سلام</bdo></p>', 1],
  ['<p style="unicode-bidi:bidi-override;direction:rtl">14</p>', 1],
  ['<ul><li dir="rtl" style="unicode-bidi:isolate-override">14</li></ul>', 1],
  ['<bdo dir="ltr">14</bdo>', 0],
  ['<bdo dir="rtl">سلام.</bdo>', 0],
  ['<span dir="rtl" style="unicode-bidi:isolate">14</span>', 0],
])('no letters are turned round: %s', async (html, count) => {
  const { body, errors } = await composed(html);
  expect(errors.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: count }, () => 'raw-html'));
  expect(JSON.stringify(body)).not.toContain('bdo');
});

const ROW = (name: string, ...cells: readonly (string | number)[]): string =>
  `<${name}><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></${name}>`;

test.each([
  [[ROW('thead', 'A', 'B'), ROW('tfoot', 'Total', 99), ROW('tbody', 'x', 2)], 'ABx2Total99'],
  [[ROW('tfoot', 'Total', 99), ROW('tbody', 'x', 2), ROW('thead', 'A', 'B')], 'ABx2Total99'],
  [[ROW('tbody', 'x', 2), ROW('tfoot', 'one', 1), ROW('tfoot', 'two', 2)], 'x2two2one1'],
  [[ROW('tbody', 'x', 2), '<caption>Cap</caption>', ROW('tbody', 'y', 3)], 'Capx2y3'],
])('the parts of a table stand as browsers show them', async (parts, expected) => {
  expect((await written(`<table>${parts.join('')}</table>`)).replace(/<[^>]*>/g, '')).toBe(`Intro.${expected}`);
});
