import { FRAMES } from '../../../lib/text/bidi/tokens.ts';

/** What stands about a token in a language: its quotation marks, digits of its own, and a word or an ending glued to it. */
const HABITS: Readonly<Record<string, { quoted: string; counted: string; glued: string }>> = {
  ar: { quoted: '«%»', counted: '٢٧ % ٣٠', glued: 'و%' },
  fa: { quoted: '«%»', counted: '۲۷ % ۳۰', glued: 'غیر-%' },
  ur: { quoted: '”%“', counted: '۲۷ % ۳۰', glued: '%،' },
  he: { quoted: '"%"', counted: 'כ־%', glued: 'ב-%' },
};

/** What the footnote says that is called behind a token. */
export const FOOTNOTE = '[^1]: 1';

/** Sentences as Markdown with `%` for a token: in the middle, in brackets, at both ends, marked, linked, quoted, counted. */
export function placesOf(tag: string): readonly string[] {
  const [middle = '', bracketed = '', last = '', first = ''] = FRAMES[tag] ?? [];
  const habits = HABITS[tag];
  if (habits === undefined) return [];
  const set = (about: string): string => middle.replace('%', () => about);
  return [
    middle,
    bracketed,
    last,
    first,
    set('**%**'),
    set('[%](https://example.org/report)'),
    set('%[^1]'),
    middle.replace(' %', ': %'),
    set(habits.quoted),
    set(habits.counted),
    set(habits.glued),
  ];
}
