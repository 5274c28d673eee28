import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { articleFragments } from '../../../scripts/compose/template/article.ts';
import { stringifyHtml } from '../../../scripts/render/stringify.ts';
import { composed } from '../composed.ts';

test.each([
  ['status: draft', 'DRAFT: NOT FOR PUBLICATION'],
  ['embargo: 2099-01-13T10:00Z', 'EMBARGOED'],
])('a line above the headline stays where the statement is held back: %s', async (front, bar) => {
  const document = await composed(`---\n${front}\n---\n\n# Statement No. 12\n\n## What it says\n\nText.`);
  const lines = articleFragments(document, {}).kickers.map((node) => textOf(node));
  expect(lines).toEqual([expect.stringMatching(new RegExp(bar, 'i')), 'Statement No. 12']);
});

const NUMBERS = ['٠١١ ٥٥٥ ٠١٩٩', '+963 11 5550199 ext. 7', '+963 11 5550199 (WhatsApp)', '*2424, *2425'];

test.each([
  ['ar', '# بيان\n\nوصل الناس إلى الميناء.'],
  ['he', '# הודעה\n\nאנשים הגיעו לנמל.'],
  ['en', '# Harbour\n\nPeople came.'],
])('in %s the digits of telephone numbers stand in their order', async (tag, text) => {
  const contacts = NUMBERS.map((number) => `  - phone: "${number}"`).join('\n');
  const document = await composed(`---\nlanguage: ${tag}\ncontacts:\n${contacts}\n---\n\n${text}`);
  const html = articleFragments(document, {}).contacts.map((node) =>
    stringifyHtml({ type: 'root', children: [node] }).replace(/ aria-label="[^"]*"/g, ''),
  );
  const left = (number: string) => (tag === 'en' ? number : `<bdi class="nb" dir="ltr">${number}</bdi>`);
  expect(html.map((each) => /<p class="ways">(.*?)<\/p>/.exec(each)?.[1])).toEqual([
    '<a href="tel:0115550199"><bdo class="nb" dir="ltr">٠١١ ٥٥٥ ٠١٩٩</bdo></a>',
    `<a href="tel:+963115550199;ext=7">${left('+963 11 5550199 ext. 7')}</a>`,
    `<span class="way"><a href="tel:+963115550199">${left('+963 11 5550199')}</a> (${tag === 'en' ? 'WhatsApp' : '<bdi dir="ltr">WhatsApp</bdi>'})</span>`,
    `<span class="way"><a href="tel:*2424">${left('*2424')}</a>, <a href="tel:*2425">${left('*2425')}</a></span>`,
  ]);
});
