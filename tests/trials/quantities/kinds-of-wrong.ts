import type { diceOf } from '../../mutations/random.ts';

type Dice = ReturnType<typeof diceOf>;
/** An English text with one quantity changed, the change in words, and where it stands in the right text, in UTF-16 units. */
export type Wrong = { readonly kind: string; readonly text: string; readonly change: string; readonly at: number };
type Kind = {
  readonly name: string;
  readonly pattern: RegExp;
  /** What stands in the place of the match; undefined where nothing can. */
  readonly other: (match: RegExpExecArray, dice: Dice) => string | undefined;
};

const SMALL = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const MONTHS = 'January February March April June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const VAGUE = 'dozens hundreds thousands millions billions'.split(' ');
/** Of these, another of the same set is another size. */
const SCALES = 'thousand million billion trillion'.split(' ');
/** A number before what is counted or limited. */
const NUMBER = `(?:[$£€]?\\d[\\d,.]*|an? (?:hour|year|month|week|day|dozen|third|quarter|hundred|thousand|million)|half|one|${[...SMALL, ...TEENS, ...TENS].join('|')})\\b`;
const DATE = `(?:\\d{4}\\b|\\d{1,2}(?::\\d\\d|\\.\\d\\d)? ?[ap]\\.?m|\\d{1,2}:\\d\\d|(?:${[...MONTHS, 'May', ...WEEKDAYS].join('|')})\\b|the (?:\\d+|first|second|third|fourth)(?:st|nd|rd|th)?\\b|noon|midnight)`;

const sameCase = (word: string, as: string): string =>
  /^\p{Lu}/u.test(as) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;

/** One of a set of words for another of it; `before` and `behind` must stand round it. */
const oneOf = (name: string, words: readonly string[], before = '', behind = '', others = words): Kind => ({
  name,
  pattern: new RegExp(`${before}\\b(${words.join('|')})\\b${behind}`, 'gi'),
  other: ([word], dice) => {
    const [other] = dice.shuffled(others.filter((each) => each.toLowerCase() !== word.toLowerCase()));
    return other === undefined ? undefined : sameCase(other, word);
  },
});

/** Words and what is said for them instead, where `behind` follows. */
const turned = (name: string, pairs: Readonly<Record<string, string>>, behind = '', before = ''): Kind => ({
  name,
  pattern: new RegExp(`${before}(?<![\\w-])(?:${Object.keys(pairs).join('|')})(?!\\w)${behind}`, 'gi'),
  other: ([word]) => {
    const other = pairs[word.toLowerCase()];
    return other === undefined ? undefined : sameCase(other, word);
  },
});

const NOT_SAID = '(?<!\\b(?:one or|or|to|[-–]) )(?<!-)';
const COUNTED = '(?! (?:or|to) (?:two|three|four|five|six|seven|eight|nine|ten|\\w+teen|\\w+ty)\\b)(?!-)';

const KINDS: readonly Kind[] = [
  oneOf('small', SMALL, NOT_SAID, COUNTED),
  oneOf('teens', [...TEENS, 'twenty'], NOT_SAID, COUNTED),
  oneOf('tens', TENS, NOT_SAID, COUNTED),
  oneOf(
    'one',
    ['one'],
    NOT_SAID,
    '(?= (?:person|man|woman|child|player|year|week|month|hour|minute|day|point|goal|game|match|million|billion|hundred|thousand|vote|seat|percent|per cent)\\b)',
    ['two', 'three', 'four', 'five'],
  ),
  oneOf(
    'small',
    SMALL,
    NOT_SAID,
    '(?=-(?:year|month|week|day|hour|minute|time|man|member|part|point|game|goal|storey|story)\\b)',
  ),
  oneOf('ordinal', ORDINALS, '(?<=\\b(?:the|his|her|its|their|my|our|a) )', '(?= [a-z]{3})(?!(?: quarters?)? of\\b)'),
  oneOf('vague', VAGUE),
  oneOf('scale', SCALES, '(?<=\\b(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten)[ -])'),
  oneOf('scale', ['hundred', 'thousand'], '(?<=\\b(?:a|one|two|three|four|five|six|seven|eight|nine) )'),
  turned(
    'fraction',
    {
      half: 'a third',
      'a third': 'a quarter',
      'one third': 'one quarter',
      'one-third': 'one-quarter',
      'two thirds': 'three quarters',
      'two-thirds': 'three-quarters',
      'a quarter': 'a third',
      'three quarters': 'two thirds',
      'three-quarters': 'two-thirds',
      'a fifth': 'a quarter',
      'one in three': 'one in five',
      'one in five': 'one in ten',
    },
    '(?= (?:of (?!fame)|the )[a-z])',
    '(?<!\\b(?:a|first|second|other|better|the|this|that|one|first-|second-|each|either|every) )',
  ),
  turned('and-half', { 'and a half': 'and a quarter' }),
  turned('multiple', {
    twice: 'three times',
    double: 'triple',
    doubled: 'tripled',
    doubling: 'tripling',
    'three times': 'five times',
    'four times': 'twice',
    'five times': 'three times',
    tripled: 'doubled',
  }),
  turned(
    'bound',
    {
      'at least': 'at most',
      'at most': 'at least',
      'more than': 'fewer than',
      'less than': 'more than',
      'fewer than': 'more than',
      over: 'under',
      under: 'over',
      'up to': 'at least',
      'no more than': 'no fewer than',
      'not more than': 'at least',
      'as many as': 'at least',
      'a minimum of': 'a maximum of',
      'a maximum of': 'a minimum of',
      exceeding: 'below',
      above: 'below',
      below: 'above',
    },
    `(?= (?:the )?${NUMBER})(?! the (?:top|one))`,
    '(?<!\\b(?:go|went|goes|going|get|take|took|taken|handed|won|win|all|fight|row|concerns?|control|not|no|little|much|way|nothing|anything|crash|lead|victory) )',
  ),
  turned('nearly', { nearly: 'more than', almost: 'more than', 'close to': 'more than' }, `(?= (?:${NUMBER}|all\\b))`),
  turned(
    'date-bound',
    { before: 'after', after: 'before', since: 'until', until: 'since', 'no later than': 'no earlier than' },
    `(?= (?:[A-Z]?[a-z]+ )?${DATE})`,
  ),
  oneOf('month', MONTHS, '', "(?!['’]s)(?! [A-Z])"),
  oneOf('weekday', WEEKDAYS, '', '(?! (?:Night|Times|Football|Mail|Live))'),
  turned('half-day', { am: 'pm', pm: 'am', 'a.m.': 'p.m.', 'p.m.': 'a.m.' }, '', '(?<=\\d ?)'),
  turned(
    'half-day',
    { 'in the morning': 'in the evening', 'in the evening': 'in the morning' },
    '',
    '(?<=\\d{1,2}(?::\\d\\d)? )',
  ),
  turned(
    'unit',
    {
      miles: 'kilometres',
      mile: 'kilometre',
      kilometers: 'miles',
      kilometres: 'miles',
      km: 'miles',
      meters: 'feet',
      metres: 'feet',
      feet: 'metres',
      foot: 'metre',
      yards: 'metres',
      inches: 'centimetres',
      inch: 'centimetre',
      pounds: 'kilograms',
      kg: 'pounds',
      kilograms: 'grams',
      tons: 'kilograms',
      tonnes: 'kilograms',
      acres: 'square miles',
      degrees: 'per cent',
      mph: 'km/h',
      gallons: 'litres',
      liters: 'gallons',
      litres: 'gallons',
    },
    '',
    '(?<=\\b(?:\\d[\\d,.]*|million|thousand|hundred|two|three|four|five|six|seven|eight|nine|ten|a few|dozens of|hundreds of)[ -])',
  ),
  turned(
    'time-unit',
    {
      years: 'months',
      months: 'weeks',
      weeks: 'days',
      days: 'hours',
      hours: 'minutes',
      minutes: 'seconds',
      seconds: 'minutes',
      decades: 'years',
    },
    '(?! old)',
    '(?<=\\b(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)[ -])',
  ),
  turned('currency', { '\\$': '€', '£': '$', '€': '$' }, '(?=\\d)', '(?<![A-Z])'),
  turned(
    'currency',
    { dollars: 'euros', pounds: 'dollars', euros: 'dollars', rupees: 'dollars', yuan: 'dollars', yen: 'dollars' },
    '',
    '(?<=\\b(?:\\d[\\d,.]*|million|billion|thousand|hundred) )',
  ),
  turned(
    'points',
    { '%': ' percentage points', percent: 'percentage points', 'per cent': 'percentage points' },
    '',
    '(?<=\\d ?)',
  ),
  turned('points', { 'percentage points': 'percent', 'percentage point': 'percent' }, '', '(?<=\\d ?)'),
  {
    name: 'letter',
    pattern:
      /(?<=\b(?:articles?|sections?|paragraphs?|clauses?|rules?|art\.) \d+[\d.]*(?: ?\(\d+\))* ?)\([a-h]\)|(?<=\b(?:points?|subparagraphs?|paragraphs?|items?) )\([a-h]\)/gi,
    other: ([letter], dice) => `(${dice.shuffled([...'abcdefgh'].filter((each) => !letter.includes(each)))[0]})`,
  },
];

const FIGURE = /(?<![\w.,$£€:/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w.,:/%-])/g;
const WORD = new RegExp(`(?<![\\w-])(?:${[...SMALL, ...TEENS, ...TENS].join('|')})(?![\\w-])`, 'gi');

/** Two figures, or two number words, in each other's place; of years and days of months, none. */
function exchanged(text: string, pattern: RegExp, kind: string): Wrong | undefined {
  const places = [...text.matchAll(pattern)].filter(([word]) => !/^(?:1[89]|20)\d\d$/.test(word));
  const [first, second, ...more] = places;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  if (first[0].toLowerCase() === second[0].toLowerCase()) return undefined;
  const between = text.slice(first.index + first[0].length, second.index);
  // A range or a choice is an order, not two things.
  if (between.length < 4 || /^ ?(?:or|to|[-–]) ?$/.test(between)) return undefined;
  return {
    kind,
    text: `${text.slice(0, first.index)}${sameCase(second[0], first[0])}${between}${first[0].toLowerCase()}${text.slice(second.index + second[0].length)}`,
    change: `${first[0]} <> ${second[0]}`,
    at: first.index,
  };
}

/** The texts that are wrong in one quantity, at most one of each kind. */
export function kindsOfWrong(source: string, dice: Dice): readonly Wrong[] {
  const found = new Map<string, Wrong[]>();
  for (const { name, pattern, other } of KINDS)
    for (const match of source.matchAll(pattern)) {
      const [word] = match;
      const instead = other(match, dice);
      if (instead === undefined) continue;
      const text = source.slice(0, match.index) + instead + source.slice(match.index + word.length);
      const list = found.get(name) ?? [];
      found.set(name, [...list, { kind: name, text, change: `${word} > ${instead}`, at: match.index }]);
    }
  for (const each of [exchanged(source, FIGURE, 'exchanged'), exchanged(source, WORD, 'exchanged-words')])
    if (each !== undefined) found.set(each.kind, [each]);
  return [...found.values()].flatMap((list) => dice.shuffled(list).slice(0, 1));
}
