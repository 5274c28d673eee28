import { matchesIn } from '../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import type { PlaceName } from '../language/place-names.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { phraseFinder } from './phrase-set.ts';

const DAYS = 'Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What has a beginning, a middle and an end: March 2021, the month, the 1990s. */
const SPAN = `(?:(?:the|this|that|next) (?:month|year|week|decade|century|season)|(?:${MONTHS})\\b|(?:the )?(?:19|20)\\d\\d(?:s\\b|\\b))`;
const part = (words: string, nouns: string): RegExp =>
  new RegExp(
    `\\b(?:${words})[ -](?:(?:${MONTHS})\\b|(?:19|20)\\d\\d|spring\\b|summer\\b|autumn\\b|winter\\b)|\\b(?:${nouns}) of ${SPAN}`,
    'u',
  );

/** What follows in a row, so that one of them is the first and one the last. */
const IN_ROW = `half|quarter|third|(?:week|weekend|day|night|month|year|hour|minute)s?|${DAYS}|${MONTHS}|(?:round|phase|session|hearing|sitting|chapter|paragraph|section|article|sentence|witness|victim|defendant|group|batch|convoy|flight|train|bus|boat|vote|ballot|election|meeting|trial|vessel|hostage|prisoner|shipment|instal?lment|tranche|payment|edition|volume|act|scene|page|line)(?:e?s)?`;
const inRow = (words: string): RegExp =>
  new RegExp(`\\b[Tt]he (?:very )?(?:${words}) (?:\\d+ |\\p{Ll}{3,12} )?(?:${IN_ROW})\\b(?! ever\\b)`, 'u');

/** How English says each place, sure enough to look for another one. */
const SAID: Readonly<Record<PlaceName, RegExp>> = {
  first: inRow('first'),
  last: inRow('last|final'),
  yesterday: /(?<!day before )\byesterday\b/iu,
  'day-before-yesterday': /\bday before yesterday\b/iu,
  tomorrow: /(?<!day after )\btomorrow\b/iu,
  'day-after-tomorrow': /\bday after tomorrow\b/iu,
  beginning: part('[Ee]arly', 'beginning|start'),
  middle: part('[Mm]id', 'middle'),
  end: part('[Ll]ate', 'end'),
};

/** Places of one kind, of which a text that says one does not mean another. */
const KINDS: readonly (readonly PlaceName[])[] = [
  ['first', 'last'],
  ['yesterday', 'day-before-yesterday', 'tomorrow', 'day-after-tomorrow'],
  ['beginning', 'middle', 'end'],
];

/** What may say another place of the kind in English, in any sense: then nothing is looked for. */
const MAY_SAY: readonly RegExp[] = [
  /\b(?:first\p{L}*|last\p{L}*|final\p{L}*|initial\p{L}*|beginning|start\p{L}*|end\p{L}*|previous|past|1st|one)\b/giu,
  /\b(?:yesterday|tomorrow|today|tonight|overnight|next|last)\b/giu,
  /\b(?:early|earl\p{L}+|beginning|begin\p{L}*|began|begun|start\p{L}*|mid|middle|half|midst|late|later|latest|end\p{L}*|close\p{L}*|final\p{L}*|first|last|past)\b/giu,
];

const finderOf = oncePerKey((word: PlaceName) => phraseFinder((tag) => languageData(tag).places?.[word]));
/** A figure that is the first of several: 1., 1-й, 1er, 1º. */
const FIRST = /(?<![\p{Nd}.,])1(?:\.(?!\p{Nd})|-?\p{Ll}{1,3}(?!\p{L})|[ºª])/u;

/**
 * The difference where a source names one place in a row or in time, the last week, the day after tomorrow, the middle of March, and its
 * translation another one of its kind and not that. A person has to look.
 */
export function contraryPlaces(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (languageData(target.tag).places === undefined) return [];
  return placesIn(source).flatMap(({ word, others, place }): readonly NumberDifference[] => {
    if (finderOf(word)(target).length > 0 || (word === 'first' && FIRST.test(target.text))) return [];
    if ((languageData(target.tag).places?.[word] ?? []).length === 0) return [];
    const [other] = others.flatMap((each) => finderOf(each)(target));
    if (other === undefined) return [];
    const text = target.text.slice(other.start, other.end);
    return [numberDifference('ask', 'place', place, { ...other, text, value: text })];
  });
}

type Found = { readonly word: PlaceName; readonly others: readonly PlaceName[]; readonly place: NumberPlace };

/** The places that an English text names, each the only one of its kind; read once for all languages. */
const placesIn = oncePerObject(({ text, tag }: TaggedText): readonly Found[] => {
  if (!/^en\b/.test(tag)) return [];
  return KINDS.flatMap((kind, at): readonly Found[] => {
    const found = kind.flatMap((word) => {
      const match = SAID[word].exec(text);
      return match === null ? [] : [{ word, start: match.index, text: match[0] }];
    });
    const [only, ...more] = found;
    if (only === undefined || more.length > 0 || matchesIn(text, MAY_SAY[at] ?? /(?!)/gu).length > 1) return [];
    const { word, start, text: said } = only;
    const others = kind.filter((each) => each !== word);
    return [{ word, others, place: { value: said, text: said, start, end: start + said.length } }];
  });
});
