import { expect, test } from 'vitest';
import { listMarkersOf, withMarkersInText } from '../../scripts/compose/shown-markers.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { wireBody } from '../../scripts/render/feeds/feed-entries.ts';
import { mail } from '../../scripts/render/mail.ts';
import { stringifyHtml } from '../../scripts/render/stringify.ts';
import { composed, elements } from './composed.ts';

const listIn = async (markdown: string) => {
  const [list] = elements((await composed(`# T\n\n${markdown}\n`)).body, 'ol');
  if (list === undefined) throw new Error('no list');
  return list;
};

test.each([
  ['1. a\n2. b', 'en', ['1.', '2.']],
  ['1. a\n2. b', 'ar', ['١.', '٢.']],
  ['1) a\n5) b', 'en', ['1)', '5)']],
  ['08. a\n09. b\n10. c', 'en', ['08.', '09.', '10.']],
  ['007) a', 'ar', ['007)']],
  ['<ol type="A" start="27"><li>a</li></ol>', 'en', ['AA.']],
  ['<ol type="i"><li value="4">a</li><li>b</li></ol>', 'en', ['iv.', 'v.']],
  ['<ol style="list-style:decimal-leading-zero"><li>a</li></ol>', 'en', ['01.']],
])('the markers of a list are as its source has them: %s in %s', async (markdown, tag, expected) => {
  const language = languageOf(tag, tag === 'ar' ? { digits: 'arab' } : {});
  expect(listMarkersOf(await listIn(markdown), language)).toEqual(expected);
});

test('a list stays one where HTML can say its numbers, and has them in its text where it cannot', async () => {
  const shown = async (markdown: string) =>
    stringifyHtml({ type: 'root', children: [withMarkersInText(await listIn(markdown), languageOf('en'))] });
  expect(await shown('3. a\n4. b')).toContain('<ol start="3">');
  const open = '<ul style="list-style-type:none">';
  expect((await shown('1) a\n2) b')).replaceAll('\n', '')).toBe(`${open}<li>1) a</li><li>2) b</li></ul>`);
  expect((await shown('01. a\n\n02. b')).replaceAll('\n', '')).toBe(
    `${open}<li><p>01. a</p></li><li><p>02. b</p></li></ul>`,
  );
  expect((await shown('1) - a')).replaceAll('\n', '')).toBe(`${open}<li><p>1)</p><ul><li>a</li></ul></li></ul>`);
});

test('mails and feeds show the numbers of a list as the page does', async () => {
  const document = await composed('# T\n\n1) a\n\n   01. b\n\n<ol type="a"><li value="3">c</li></ol>\n');
  const { html } = await mail.render({ document, renditions: [] }, { url: undefined, flowedText: () => '' });
  const channel = { url: 'https://example.org', languages: [], now: 0, imageOf: () => undefined };
  const feed = wireBody(document, { ...channel, wordsOf: () => document.words, mastheadOf: () => ({ name: 'N' }) });
  for (const text of [html, feed]) {
    expect(text).toMatch(/<li>\s*<p>1\) a/);
    expect(text).toContain('<li>01. b');
    expect(text).toMatch(/<ol type="a"( class="lower-alpha")?>\s*<li value="3">/);
  }
  expect(feed).not.toContain('style');
});
