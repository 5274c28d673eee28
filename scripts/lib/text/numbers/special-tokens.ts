import { matchesIn } from '../../matches-in.ts';
import { ethiopicValue } from './digits.ts';
import { monthsIn } from './months.ts';
import { decimal, type NumberToken, numberToken } from './number-token.ts';

type Finder = (text: string, tag: string) => readonly NumberToken[];

/**
 * The tokens that are read as a whole before figures are read one by one, in the order of precedence: ISO dates,
 * Ethiopic numerals, telephone numbers, times, months. The text has plain digits.
 */
export function specialTokens(text: string, tag: string): readonly NumberToken[] {
  const found: NumberToken[] = [];
  for (const finder of /\d/.test(text) ? FINDERS : WITHOUT_FIGURES) {
    for (const token of finder(text, tag)) {
      if (!found.some((other) => other.start < token.end && token.start < other.end)) found.push(token);
    }
  }
  return found;
}

const isoDates: Finder = (text) =>
  // Most texts have no two hyphens: to see that takes no pattern.
  text.indexOf('-') === text.lastIndexOf('-')
    ? []
    : matchesIn(text, /(?<![\d-])([12]\d{3})(-)(\d{1,2})(-)(\d{1,2})(?![\d-])/g).flatMap((match) => {
        const [year = '', month = '', day = ''] = [match[1], match[3], match[5]];
        if (Number(month) > 12 || Number(day) > 31) return [];
        let at = match.index;
        return [year, month, day].map((part, i) => {
          const token = numberToken({
            start: at,
            end: at + part.length,
            text: part,
            value: decimal(part),
            inDate: true,
            ...(i === 1 ? { kind: 'month' as const } : {}),
          });
          at += part.length + 1;
          return token;
        });
      });

const ethiopic: Finder = (text) =>
  /[\u1369-\u137C]/.test(text)
    ? matchesIn(text, /[\u1369-\u137C]+/g).map((match) =>
        numberToken({
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
          value: String(ethiopicValue(match[0])),
        }),
      )
    : [];

const phones: Finder = (text) =>
  text.includes('+')
    ? matchesIn(
        text,
        /\+(?:(?<!\d\s?\+)[ \u00A0\u202F](?=\d{1,3}[ \u00A0\u202F()./-]))?\d[\d ()./\-\u00A0\u202F\u2011]{6,}\d/g,
      ).flatMap((found) => {
        // A bracket that does not close begins something else: +1-800-232-4636 (24 hours).
        const match = { index: found.index, 0: found[0].replace(/[ .-]{0,3}\([^()]*$/, '') };
        const digits = match[0].replace(/\(0\)|\D/g, '');
        if (digits.length < 8 || digits.length > 15) return [];
        return [
          numberToken({
            start: match.index,
            end: match.index + match[0].length,
            text: match[0],
            value: `+${digits}`,
            kind: 'phone',
          }),
        ];
      })
    : [];

const ZONE = /hr|hours|UTC|GMT|BST|CES?T|E[SD]T|P[SD]T/;
/** Minutes behind a point, and the part of the day in English words, which make a time of them behind a word such as at. */
const POINTED_IN_WORDS =
  /\.([0-5]\d)(?= (?:at night|tonight|in the (?:early |late )?(?:morning|afternoon|evening|night)|(?:on|that|this|yesterday|tomorrow)(?: \p{Lu}\p{Ll}{2,8}day)? (?:morning|afternoon|evening|night))\b)/iu;
/** What stands before such a time, and before no amount: 5.50 may be what somebody paid that evening. */
const BEFORE_POINTED = String.raw`\b(?:about|after|around|at|before|between|by|from|past|since|till|until) |\d\.\d\d (?:and|or|to) `;
/** Kinds of times, each with a sign for a quick test and a pattern; most texts have few of them. */
const TIMES: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [
    /[:：፡]/,
    /(?<![\d:,]|(?<!\p{L})\.)(\d{1,2}) ?[:：፡] ?(\d{2})(?:[:.,]\d{2})?(?![\d:])(?:[ \u00A0\u202F]{0,2}([ap])\.? ?m(?!\p{L})\.?)?/giu,
  ],
  [/[ap]\.? ?m/i, /(?<![\d.:,])(\d{1,2})(?:\.(\d{2}))?[ \u00A0\u202F]{0,2}([ap])\.? ?m(?!\p{L})\.?/giu],
  // 5.30 in the afternoon, 9.15 on Monday evening.
  [POINTED_IN_WORDS, new RegExp(`(?<=${BEFORE_POINTED})(\\d{1,2})${POINTED_IN_WORDS.source}`, 'giu')],
  [/\d[ \u00A0\u202F]?h/i, /(?<![\d.:,])(\d{1,2})[ \u00A0\u202F]?h(?:(?:[ \u00A0\u202F:]?(\d{2}))?(?!\p{L})(?!\d))/giu],
  [/[時时點点시]/, /(?<![\d.:,])(\d{1,2}) ?(?:時(?!間)|时|點|点|시(?!간)) ?(?:(\d{1,2}) ?[分분]|(?<half>[半반]))?/gu],
  [ZONE, /(?<![\d.:,])(\d{1,2})\.([0-5]\d) ?(?:hrs?\b|hours\b|UTC|GMT|BST|CES?T|E[SD]T|P[SD]T)/gu],
  // Approximately 1000 hours, and 1000 hours of speech, are no time.
  [
    ZONE,
    /(?<![\d.:,-]|\b(?:almost|approximately|least|most|nearly|over|than|total of) )([012]\d)([0-5]\d) ?(?:hrs?\b|hours\b(?! of\b)|UTC|GMT|BST|CES?T|E[SD]T|P[SD]T)/gu,
  ],
  // At 0500, as soldiers say.
  [/\b0\d{3}\b/, /(?<=\b(?:after|around|at|before|by|from|since|till|until) )(0\d)([0-5]\d)(?![\p{L}\d:/-]|[.,]\d)/giu],
  // Dzongkha says hour and minute before the figures.
  [/ཆུ་ཚོད/, /ཆུ་ཚོད་? ?(\d{1,2}) ?སྐར་མ་? ?(\d{1,2})/gu],
];

/** Times in Vietnamese, with the hour in full, or by its first letter: 18 giờ 30, 18g30. */
const VIETNAMESE = [/\d ?g/i, /(?<![\d.:,])(\d{1,2}) ?(?:giờ|g) ?(\d{2})(?!\d)(?: phút)?/giu] as const;

/**
 * The clock times of a text; twelve hours more or less are left to the comparison, since the half of the day may be a
 * word.
 */
const times: Finder = (text, tag) => {
  const isVietnamese = tag.startsWith('vi') && /\d ?g/iu.test(text);
  if (
    !isVietnamese &&
    !/\d[ \u00A0\u202F]?(?:[:：፡hap時时點点시ས]|\.\d\d ?[ap]|[UGBCE][A-Z]{2})|\b0\d{3}\b/iu.test(text) &&
    !POINTED_IN_WORDS.test(text)
  )
    return [];
  return withStarts(
    text,
    (isVietnamese ? [...TIMES, VIETNAMESE] : TIMES).flatMap(([sign, pattern]) =>
      (sign.test(text) ? matchesIn(text, pattern) : []).flatMap((match) => {
        const hour = Number(match[1]);
        const minute = match.groups?.['half'] === undefined ? Number(match[2] ?? 0) : 30;
        if (hour > 24 || minute > 59) return [];
        const half = match.groups?.['half'] === undefined ? match[3]?.toLowerCase() : undefined;
        const full = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
        const value = `${full}:${String(minute).padStart(2, '0')}`;
        return [
          numberToken({
            start: match.index,
            end: match.index + match[0].trimEnd().length,
            text: match[0].trimEnd(),
            value,
            kind: 'time',
            parts: clockParts(match),
          }),
        ];
      }),
    ),
  );
};

/** A figure with the half of its day in words: "At 6 in the evening", "until 10 o'clock at night", "at 8 on Monday evening", "at 9 tonight". */
const IN_WORDS =
  /(?<=\b(?:at|by|until|till|before|after|around|from|since|past) )(\d{1,2})(?= (?:o['’]clock )?(?:in the (?:early |late )?(morning|afternoon|evening)|(at night)|(?:on (?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|this|that|tomorrow|yesterday|the (?:next|same|following) day in the) (morning|afternoon|evening|night)|(tonight))\b)/giu;
const MAY_BE_IN_WORDS = /\d (?:o['’]clock )?(?:in the [aeml]|at n|on [mtwfs]|th[aie]|to[mn]|yest)/iu;

const hoursInWords: Finder = (text, tag) =>
  !/^en\b/.test(tag) || !MAY_BE_IN_WORDS.test(text)
    ? []
    : matchesIn(text, IN_WORDS).flatMap((match) => {
        const [hour, part] = [Number(match[1]), (match[2] ?? match[4])?.toLowerCase()];
        if (hour < 1 || hour > 12) return [];
        // At 2 at night it is past midnight.
        const isAtNight = match[3] !== undefined || match[5] !== undefined || part === 'night';
        const isMorning = isAtNight ? hour < NIGHTFALL || hour === 12 : part === 'morning';
        return [
          numberToken({
            start: match.index,
            end: match.index + match[0].length,
            text: match[0],
            value: `${(hour % 12) + (isMorning ? 0 : 12)}:00`,
            kind: 'time',
          }),
        ];
      });

/** The first hour after noon that counts as night. */
const NIGHTFALL = 6;

/** The first time of a range whose half of the day stands at the second: "From 1 to 4 PM". */
const START = /(?<![\d.:,$£€])(\d{1,2})(?::(\d{2}))? ?(?:to|and|until|till|[-–—]) ?$/u;

function withStarts(text: string, tokens: readonly NumberToken[]): readonly NumberToken[] {
  return tokens.flatMap((token) => {
    if (!/[ap]\.? ?m\.?$/iu.test(token.text)) return [token];
    const match = START.exec(text.slice(Math.max(0, token.start - 16), token.start));
    const [hour, end] = [Number(match?.[1]), Number(token.value.split(':')[0])];
    if (match === null || hour > 12 || hour === 0) return [token];
    // From 11 to 1 PM begins before noon.
    const full = hour % 12 <= end % 12 ? (hour % 12) + (end >= 12 ? 12 : 0) : (hour % 12) + (end >= 12 ? 0 : 12);
    const digits = match[2] === undefined ? `${match[1]}` : `${match[1]}:${match[2]}`;
    const start = token.start - match[0].length;
    const first = numberToken({
      start,
      end: start + digits.length,
      text: digits,
      value: `${full}:${match[2] ?? '00'}`,
      kind: 'time',
    });
    return [first, token];
  });
}

/** The hour and the minute of a time as two tokens, where the other text has them apart. */
function clockParts(match: RegExpMatchArray): readonly NumberToken[] {
  let from = match.index ?? 0;
  return [match[1], match[2]].flatMap((digits) => {
    if (digits === undefined) return [];
    const start = (match.input ?? '').indexOf(digits, from);
    from = start + digits.length;
    return [numberToken({ start, end: from, text: digits, value: decimal(digits) })];
  });
}

const months: Finder = (text, tag) =>
  monthsIn(text, tag).map(({ start, end, month, sure }) =>
    numberToken({ start, end, text: text.slice(start, end), value: String(month), kind: 'month', sure }),
  );

const FINDERS: readonly Finder[] = [isoDates, ethiopic, phones, times, hoursInWords, months];
/** The finders that also work where there are no figures. */
const WITHOUT_FIGURES: readonly Finder[] = [ethiopic, months];
