import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { isolateText } from '../../scripts/compose/isolate-text.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { stringifyHtml } from '../../scripts/render/stringify.ts';

function isolated(html: string, tag: string): string {
  const root: Root = unified().use(rehypeParse, { fragment: true }).parse(html);
  return stringifyHtml(isolateText(root, languageOf(tag))).trim();
}

test.each([
  ['ال<strong>Human</strong> Rights Watch قالت', 'ال<bdi dir="ltr"><strong>Human</strong> Rights Watch</bdi> قالت'],
  [
    'قال curl -I <a href="/x">https://example.net</a> ثم',
    'قال <bdi dir="ltr">curl -I <a href="/x">https://example.net</a></bdi> ثم',
  ],
  [
    'في @<a href="/x">name@mastodon.social</a>، و',
    'في <bdi class="nb" dir="ltr">@<a href="/x">name@mastodon.social</a></bdi>، و',
  ],
  ['ثم 5 <b>km</b>', 'ثم <bdi class="nb" dir="ltr">5 <b>km</b></bdi>'],
])('a name or a code is one isolate, whichever elements it begins and ends in: %s', (html, expected) => {
  expect(isolated(html, 'ar')).toBe(expected);
});

test.each([
  // What is not of the name stands in the element too.
  [
    '<strong>منظمة Human</strong> Rights',
    '<strong>منظمة <bdi dir="ltr">Human</bdi></strong> <bdi dir="ltr">Rights</bdi>',
  ],
  [
    '<a href="/a">MIT</a>, <a href="/b">GPL</a>',
    '<a href="/a"><bdi dir="ltr">MIT</bdi></a>, <a href="/b"><bdi dir="ltr">GPL</bdi></a>',
  ],
  [
    'Human <code dir="ltr">x</code> Rights',
    '<bdi dir="ltr">Human</bdi> <code dir="ltr">x</code> <bdi dir="ltr">Rights</bdi>',
  ],
])('but for elements that hold more, two links, and code: %s', (html, expected) => {
  expect(isolated(html, 'ar')).toBe(expected);
});

test('in a left-to-right text a paragraph in Arabic is one isolate, with its stop and its brackets', () => {
  expect(isolated('<p>قال الرجل (أمس) <em>Watch</em>.</p>', 'en')).toBe(
    '<p><bdi dir="rtl">قال الرجل (أمس) <em><bdi dir="ltr">Watch</bdi></em>.</bdi></p>',
  );
  expect(isolated('<li>قال:<ul><li>He said قال.</li></ul></li>', 'en')).toBe(
    '<li><bdi dir="rtl">قال:</bdi><ul><li>He said <bdi dir="rtl">قال</bdi>.</li></ul></li>',
  );
});

test.each([
  ['<b>מ</b>-$5 עד', '<b>מ</b>-<bdi class="nb" dir="ltr">$5</bdi> עד'],
  ['מ<b>-$5</b> עד', 'מ<b>-<bdi class="nb" dir="ltr">$5</bdi></b> עד'],
  ['<a href="/x">מ</a>-<i>25°C</i>', '<a href="/x">מ</a>-<i><bdi class="nb" dir="ltr">25°C</bdi></i>'],
  // Behind a blank, a break, or at the beginning of a block it is a minus.
  ['<b>מ</b> -$5', '<b>מ</b> <bdi class="nb" dir="ltr">-$5</bdi>'],
  ['מ<br>-$5', 'מ<br><bdi class="nb" dir="ltr">-$5</bdi>'],
  ['<p>מ</p><p>-$5</p>', '<p>מ</p><p><bdi class="nb" dir="ltr">-$5</bdi></p>'],
])('the hyphen of a particle stays with it across elements: %s', (html, expected) => {
  expect(isolated(html, 'he')).toBe(expected);
});

test.each([
  // What the sentence parts is parted in bold, behind it, and before a word in an element of its own.
  [
    '<p><b>الساعة:</b> 18:30, BBC</p>',
    '<p><b>الساعة:</b> <bdi class="nb" dir="ltr">18:30</bdi>, <bdi dir="ltr">BBC</bdi></p>',
  ],
  ['<p>ص <b>7: OCHA</b> ذكرت</p>', '<p>ص <b>7: <bdi dir="ltr">OCHA</bdi></b> ذكرت</p>'],
  ['<p>ص <b>7</b>: <a href="/">OCHA</a></p>', '<p>ص <b>7</b>: <a href="/"><bdi dir="ltr">OCHA</bdi></a></p>'],
  ['<p>ذكرت UN, 16 <b>شخصا</b></p>', '<p>ذكرت <bdi dir="ltr">UN</bdi>, 16 <b>شخصا</b></p>'],
  ['<p>ذكرت <b>UN, 16</b> شخصا</p>', '<p>ذكرت <b><bdi dir="ltr">UN</bdi>, 16</b> شخصا</p>'],
  ['<p>من <b>5</b> – 7 أيام</p>', '<p>من <bdi class="nb" dir="ltr"><b>5</b> – 7</bdi> أيام</p>'],
  // A title in italics, and a cell without a word from the right, are one.
  ['<p>في <em>2001: A Space Odyssey</em></p>', '<p>في <em><bdi dir="ltr">2001: A Space Odyssey</bdi></em></p>'],
  ['<p>ص 7</p><p>7: OCHA</p>', '<p>ص 7</p><p><bdi dir="ltr">7: OCHA</bdi></p>'],
])('a figure is of the sentence, whichever element it stands in: %s', (html, expected) => {
  expect(isolated(html, 'ar')).toBe(expected);
});

test('a name that several texts make up is one', () => {
  const root = { type: 'root' as const, children: [h('p', 'قال Human ', 'Rights Watch ثم')] };
  expect(stringifyHtml(isolateText(root, languageOf('ar'))).trim()).toBe(
    '<p>قال <bdi dir="ltr">Human Rights Watch</bdi> ثم</p>',
  );
});

test('telephones and figures in groups of Arabic-Indic digits need an override, ranges of them none', () => {
  expect(isolated('<p>هاتف: +٤٩ ٣٠ ١٢٣٤٥٦٧، وقتل ١٣١ ٤٦٩ شخصا</p>', 'ar')).toBe(
    '<p>هاتف: <bdo class="nb" dir="ltr">+٤٩ ٣٠ ١٢٣٤٥٦٧</bdo>، وقتل <bdo class="nb" dir="ltr">١٣١ ٤٦٩</bdo> شخصا</p>',
  );
  expect(isolated('<p>من ١٠–١٢ شخصا</p>', 'ar')).toBe('<p>من ١٠–١٢ شخصا</p>');
});

test('a line with a longer name in Arabic keeps its order, and a paragraph in Arabic that begins with a name does not', () => {
  expect(isolated('<p>Contact: محمد علي الشامي +49 30 1234567</p>', 'en')).toBe(
    '<p>Contact: <bdi dir="rtl">محمد علي الشامي</bdi> +49 30 1234567</p>',
  );
  const paragraph = 'أعلنت المفوضية السامية للأمم المتحدة لشؤون اللاجئين اليوم عن تقديم مساعدات.';
  expect(isolated(`<p>UNHCR ${paragraph}</p>`, 'en')).toBe(
    `<p><bdi dir="rtl"><bdi dir="ltr">UNHCR</bdi> ${paragraph}</bdi></p>`,
  );
});
