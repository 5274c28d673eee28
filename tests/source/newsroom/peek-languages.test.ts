import { expect, test } from 'vitest';
import { peekLanguages } from '../../../scripts/source/newsroom/peek-languages.ts';
import { folderForTest } from '../../support/folder.ts';

test.each([
  ['---\nlang: de\n---\n', { language: 'de', languages: [] }],
  ['---\n"languages": [fr, de_AT]\n---\n', { languages: ['fr', 'de-AT'] }],
  ['+++\nlocale = "de_DE"\n+++\n', { language: 'de-DE', languages: [] }],
  // A key that is written with an escape.
  ['---\ndate: 2024-03-01\n"\\u006canguage": de\n---\n', { language: 'de', languages: [] }],
  ['---\ndate: 2024-03-01\ntopics: [harbour]\n---\n', { languages: [] }],
  ['# No front matter\n', { languages: [] }],
])('%j names its languages', (text, expected) => {
  expect(peekLanguages(folderForTest({ 'a.md': text }), 'a.md')).toEqual(expected);
});
