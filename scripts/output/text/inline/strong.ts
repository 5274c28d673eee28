import type { Direction } from '../../../language/language.ts';

/** Letters whose Bidi_Class is R or AL; digits of these scripts are weak and decide nothing (UAX #9, P2). */
const RIGHT_TO_LEFT = new RegExp(
  `[\\p{L}&&[${[
    'Adlam',
    'Arabic',
    'Hanifi_Rohingya',
    'Hebrew',
    'Mandaic',
    'Mende_Kikakui',
    'Nko',
    'Samaritan',
    'Syriac',
    'Thaana',
    'Yezidi',
  ]
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]]|[\\u200f\\u061c]`,
  'v',
);
const LETTER = /[\p{L}\p{Nl}\u200e]/v;
const OPENERS = new Set(['\u2066', '\u2067', '\u2068']);
const CLOSER = '\u2069';

/** True when the text holds a letter of that direction, isolated or not. */
export function hasStrong(text: string, direction: Direction): boolean {
  if (direction === 'rtl') return RIGHT_TO_LEFT.test(text);
  for (const character of text) if (LETTER.test(character) && !RIGHT_TO_LEFT.test(character)) return true;
  return false;
}

/** The direction that a viewer which looks at each line by itself gives it: its first letter outside isolates (UAX #9, P2). */
export function firstStrong(text: string): Direction | undefined {
  let depth = 0;
  for (const character of text) {
    if (OPENERS.has(character)) depth += 1;
    else if (character === CLOSER) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (RIGHT_TO_LEFT.test(character)) return 'rtl';
    else if (LETTER.test(character)) return 'ltr';
  }
  return undefined;
}

/** True when the text cannot stand in its surroundings without an isolate: other letters, or none to hold it right to left. */
export function differs(text: string, around: Direction): boolean {
  if (around === 'ltr') return hasStrong(text, 'rtl');
  return hasStrong(text, 'ltr') || !hasStrong(text, 'rtl');
}
