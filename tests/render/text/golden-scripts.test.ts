import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { composeText } from '../../../scripts/render/text/compose-text.ts';
import { bodyText, numbered, sample } from './sample.ts';
import { footnote, visible } from './visible.ts';

test('Arabic: telephone numbers and Latin names stand in isolates on every line, notes count in Arabic digits', () => {
  const document = sample(
    'ar',
    [
      numbered(
        1,
        h(
          'p',
          h('a.pn', { href: '#p1' }, '١'),
          'اتصلوا على الرقم ',
          h('bdi', { dir: 'ltr' }, '+963 11 234 5678'),
          ' أو اكتبوا إلى مكتب الصحافة في ',
          h('bdi', { dir: 'ltr' }, 'European Center for Constitutional and Human Rights'),
          '، ',
          h('a', { href: 'https://example.org' }, 'هنا'),
          footnote(1),
          '.',
        ),
      ),
      numbered(
        2,
        h(
          'p',
          { lang: 'en', dir: 'ltr' },
          'This passage has not been translated yet and takes more than one line, with ',
          h('bdi', { dir: 'rtl' }, 'عربي'),
          '.',
        ),
      ),
      numbered(3, h('p', h('bdi', { dir: 'ltr' }, '2022-01-13'), ' ', h('bdi', 'SNHR'), ' و', h('bdi', 'الشبكة'))),
      h('section.notes', h('ol', h('li', { id: 'fn-1' }, h('p', 'المادة ٧.')))),
    ],
    {
      headline: [{ type: 'text', value: 'إدانة الضابط' }],
      standing: 'translated',
      masthead: {
        name: 'الشبكة السورية',
        contacts: [{ name: 'Fadel', phone: '+963 11 234 5678', email: 'a@example.org' }],
      },
    },
  );
  expect(visible(composeText(document))).toBe(`الشبكة السورية

إدانة الضابط
¬============

هذه ترجمة لم تُراجَع بعد. النص المعتمد: الإنجليزية.

 ١  اتصلوا على الرقم ‹ltr:+963 11 234 5678› أو اكتبوا إلى مكتب الصحافة في
¬    ‹ltr:European Center for Constitutional and Human Rights›،
    هنا [١] [حاشية ١].

¬ ٢  ‹ltr:This passage has not been translated yet and takes more than one›
¬    ‹ltr:line, with ‹rtl:عربي›.›

 ٣  ‹ltr:2022-01-13› ‹auto:SNHR› والشبكة

    انتهى

الحواشي
¬-------

[حاشية ١] المادة ٧.

الروابط
¬-------

¬[١] ‹ltr:https://example.org›

للتواصل الصحفي
¬--------------

¬‹auto:Fadel›
الهاتف: ‹ltr:+963 11 234 5678›
البريد الإلكتروني: ‹ltr:a@example.org›
`);
});

test('Chinese: wide characters count two, no line begins with a closing mark, marks take no space', () => {
  const document = sample(
    'zh-Hans',
    [
      numbered(
        1,
        h(
          'p',
          '今天，德国科布伦茨高等地区法院判定安瓦尔·R.（Anwar R.）犯有酷刑、27起谋杀和一起性侵犯罪，\n判处其终身监禁。国际法院曾指出：“根据国际法规则，一国任何机关的行为均应视为该国的行为。”',
          h('a', { href: 'https://example.org/' }, '判决书'),
          footnote(1),
          '。',
        ),
      ),
      numbered(
        2,
        h(
          'table',
          h('thead', h('tr', h('th', '国家'), h('th', { dataAlign: 'right' }, '案件'), h('th', 'Source'))),
          h(
            'tbody',
            h('tr', h('td', '叙利亚'), h('td', { dataAlign: 'right' }, '131,469'), h('td', 'SNHR')),
            h('tr', h('td', 'Germany'), h('td', { dataAlign: 'right' }, '1'), h('td')),
          ),
        ),
      ),
      h('section.notes', h('ol', h('li', { id: 'fn-1' }, '罗马规约'))),
    ],
    { headline: [{ type: 'text', value: '判决' }], date: { iso: '2022-01-13', text: '2022年1月13日' } },
  );
  expect(visible(composeText(document))).toBe(`SNHR

判决
====

发布日期：2022年1月13日

 1  今天，德国科布伦茨高等地区法院判定安瓦尔·R.（Anwar R.）犯有酷刑、27
    起谋杀和一起性侵犯罪，判处其终身监禁。国际法院曾指出：“根据国际法规
    则，一国任何机关的行为均应视为该国的行为。”判决书[1][注1]。

 2  国家        案件  Source
    -------  -------  ------
    叙利亚   131,469  SNHR
    Germany        1

    完

注释
----

[注1] 罗马规约

链接
----

[1] https://example.org/
`);
});

test('Thai breaks between words, never before a vowel sign or a repeat mark', () => {
  const text = 'ประเทศไทยมีประชากรหลายล้านคนและเด็กๆทุกคนมีสิทธิที่จะได้รับการคุ้มครองตามกฎหมายโดยไม่มีการเลือกปฏิบัติใดๆทั้งสิ้น';
  expect(bodyText(composeText(sample('th', [h('p', text)])), 'จบ')).toBe(
    '    ประเทศไทยมีประชากรหลายล้านคนและเด็กๆทุกคนมีสิทธิที่จะได้รับการคุ้มครองตามกฎหมาย\n    โดยไม่มีการเลือกปฏิบัติใดๆทั้งสิ้น',
  );
});

test('Persian: a Latin name at the start, digits of the language, lists', () => {
  const document = sample(
    'fa',
    [
      numbered(4, h('p', h('bdi', { dir: 'ltr' }, 'SNHR'), ' می‌گوید.')),
      numbered(5, h('ol', { start: 9 }, h('li', 'یک'), h('li', 'دو'))),
    ],
    { headline: [{ type: 'text', value: 'عنوان' }] },
  );
  expect(visible(bodyText(composeText(document), 'پایان'))).toBe(' ۴  ‹ltr:SNHR› می‌گوید.\n\n ۵   ۹. یک\n    ۱۰. دو');
});
