import { expect, test } from 'vitest';
import { said, timeNode } from '../../scripts/compose/hast-nodes.ts';
import { dateFallback, formatDate } from '../../scripts/lib/text/language/format.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { bareNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { wordingOf } from '../../scripts/workflows/load/wordings.ts';

const NEWSROOM = bareNewsroom(['/nowhere/a.md']);

test('a word that nobody has translated says which language it is in', () => {
  const { words } = wordingOf(NEWSROOM, languageOf('azb'));
  expect(said(words, 'published')).toMatchObject([
    { tagName: 'span', properties: { lang: 'en', dir: 'ltr' }, children: [{ value: 'Published' }] },
  ]);
  expect(words('pages', { count: 3 })).toBe('3 pages');
  expect(said(wordingOf(NEWSROOM, languageOf('ar')).words, 'published')).toEqual([
    { type: 'text', value: 'تاريخ النشر' },
  ]);
});

test.each(['azb', 'bal', 'bgn', 'glk', 'rhg-Arab', 'dv'])('a date in %s says which language it is in', (tag) => {
  const language = languageOf(tag);
  const time = timeNode({
    iso: '2025-02-28',
    text: formatDate('2025-02-28', language),
    language: dateFallback(language),
  });
  expect(time).toMatchObject({
    properties: { dateTime: '2025-02-28', lang: 'en', dir: 'ltr' },
    children: [{ value: 'February 28, 2025' }],
  });
});

test('a date in a language that CLDR knows is in that language', () => {
  const language = languageOf('ar');
  expect(dateFallback(language)).toBeUndefined();
  expect(formatDate('2025-02-28', language)).toMatch(/فبراير/);
});
