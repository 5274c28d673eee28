import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';

/** What blocks, between two languages: `de en`. */
const blocked = (languages: string, text: string, other: string): string => {
  const [from = '', to = ''] = languages.split(' ');
  return compareNumbers({ text, tag: from }, { text: other, tag: to })
    .filter(({ severity }) => severity === 'block')
    .map(({ kind, source, target }) => `${kind} ${source?.text ?? ''}→${target?.text ?? ''}`)
    .join('; ');
};

test.each([
  // A decade in words is no number of anything else that the source has.
  ['en es', 'The Second Fleet sank in the 1940s.', 'La Segunda Flota se hundió en los años cuarenta.'],
  ['en ru', 'The Second Fleet sank in the 1940s.', 'Второй флот потонул в сороковые годы.'],
  ['en zh', 'The Second Fleet sank in the 1940s.', '第二舰队在四十年代沉没。'],
  ['en he', 'The Second Fleet sank in the 1940s.', 'הצי השני טבע בשנות הארבעים.'],
  // The source has it in words.
  ['fr en', 'Née dans les années soixante, elle a dix livres.', 'Born in the 1960s, she has ten books.'],
  ['de fr', 'In den neunziger Jahren zog sie um.', 'Elle a déménagé dans les années 1990.'],
  ['pl en', 'W latach trzydziestych wyjechała.', 'She left in the 1930s.'],
  ['it de', 'Negli anni Sessanta lavorava qui.', 'In den sechziger Jahren arbeitete sie hier.'],
  ['zh en', '六十年代她在这里工作。', 'She worked here in the 1960s.'],
  ['sr en', 'Радила је шездесетих.', 'She worked in the 1960s.'],
])('%s: %s → %s is right', (languages, text, other) => {
  expect(blocked(languages, text, other)).toBe('');
});

test.each([
  ['en es', 'It sank in the 1940s.', 'Se hundió en los años cincuenta.', 'changed 1940→años cincuenta'],
  [
    'de fr',
    'In den neunziger Jahren zog sie um.',
    'Elle a déménagé dans les années soixante.',
    'changed neunziger→années soixante',
  ],
  ['en pl', 'It sank in the 1940s.', 'Zatonął w latach trzydziestych.', 'changed 1940→latach trzydziestych'],
  ['es en', 'Se hundió en los años setenta.', 'It sank in the 1980s.', 'changed setenta→1980'],
])('%s: %s → %s is another decade', (languages, text, other, change) => {
  expect(blocked(languages, text, other)).toBe(change);
});
