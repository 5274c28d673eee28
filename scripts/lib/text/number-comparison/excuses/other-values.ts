import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { countsFromSunrise } from '../../number-pairs/equal-times.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { unitsOf } from '../../units/unit-difference.ts';
import { unitsBeside } from '../../units/units-beside.ts';

const ERAS: Readonly<Record<string, number>> = { decade: 10, centur: 100, dozen: 12 };
const ERA = /\b(decade|centur|dozen)/iu;

/**
 * The years in a number: two decades are twenty years, two centuries two hundred, and the twentieth century is the
 * nineteen hundreds; and how many decades they are: one and a half in “a decade and a half”, which is fifteen.
 */
export function yearsOf({ value, start, end }: SoftNumber, text: string): readonly string[] {
  // תשפ״ד is 5784, and the end of 2023 and the most of 2024.
  if (/^[67]\d\d$/.test(value) && /^ת/u.test(text.slice(start, start + 1)))
    return [5000, 1239, 1240].map((more) => String(Number(value) + more));
  if (/^[- ]century/iu.test(text.slice(end, end + 9))) return [String((Number(value) - 1) * 100)];
  // An hour and three quarters is an hour and 45 minutes.
  if (/^(?:an|one) hour and /iu.test(text.slice(start, end)))
    return [value === '1.75' ? '45' : '15', String(Number(value) * 60)];
  const era = ERAS[ERA.exec(text.slice(start, end))?.[1]?.toLowerCase() ?? ''];
  if (era !== undefined) return [String(Number(value) / era)];
  const years = ERAS[/^ (decade|centur)/iu.exec(text.slice(end, end + 8))?.[1]?.toLowerCase() ?? ''];
  return years === undefined ? [] : [String(Number(value) * years)];
}

/** Shares of six to ten parts by those: nine tenths. */
const SMALL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ 6: [5], 7: [2, 3, 4, 5, 6], 8: [3, 5, 7], 9: [2, 4, 5, 7, 8], 10: [3, 7, 9] }).flatMap(
    ([below, all]) =>
      all.map((above) => [String(Math.round((1000 * above) / Number(below)) / 1000), [String(above), below]] as const),
  ),
);

/** Other numbers that say the same: the parts of a fraction, per cent, fifteen days for a fortnight. */
export const PARTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['0.5', ['50', '2']],
  ['0.25', ['4', '25']],
  ['0.75', ['3', '4', '75']],
  ['0.333', ['3', '33']],
  ['0.667', ['2', '3', '66', '67']],
  ['0.2', ['5', '20']],
  ['0.6', ['3', '5', '60']],
  ['0.4', ['5', '40']],
  ['0.1', ['10']],
  ['14', ['15']],
  ...SMALL,
]);

/** The share that a source has in words, of which a figure of per cent has only a part: 5 % for a fifth. */
export function shareInPart({ value, percent }: NumberToken, source: TaggedText): NumberPlace | undefined {
  const spoken = percent === 'yes' && Number(value) < 10 ? softNumbersOf(source) : [];
  if (spoken.some((word) => word.value === value)) return undefined;
  const share = spoken.find((word) => Number(word.value) < 1 && PARTS.get(word.value)?.includes(value) === true);
  return share && { ...share, text: source.text.slice(share.start, share.end) };
}

/** True where number words for its parts say a value: “two” and “a half” for 2.5, “a sixth” for one in 6. */
export function isSaidOtherwise(value: string, values: ReadonlySet<string>, spare: ReadonlySet<string>): boolean {
  // One in six is a sixth.
  if (/^[3-9]$|^1\d$/.test(value) && values.has(String(Math.round(1000 / Number(value)) / 1000))) return true;
  if (value.includes('.5') || value === '0.5') {
    if (value === '0.5' && [...values].some((other) => other.endsWith('.5'))) return true;
    if (value !== '0.5' && values.has('0.5')) return true;
    if (value !== '0.5') return values.has(String(Math.floor(Number(value)))) && values.has('0.5');
  }
  if (/\d\.(?:25|75)$/.test(value) && Number(value) > 1)
    return values.has(String(Math.floor(Number(value)))) && values.has(String(Number(value) % 1));
  // A sixth man is one of six.
  const place = Math.round(1 / Number(value));
  if (place > 5 && Math.round(1000 / place) / 1000 === Number(value) && spare.has(String(place))) return true;
  const parts = PARTS.get(value) ?? [];
  // The word for a tenth may not be known.
  if (SMALL.has(value)) return spare.has(parts[0] ?? '');
  if (value !== '0.5' && Number(value) < 1) return parts.some((part) => spare.has(part));
  return PARTS.get(value)?.some((part) => values.has(part)) === true && value === '0.5';
}

/** Whether a value is the whole of a number and its half, which stand apart: the four of четири години и половина. */
export const isWholeOfHalf = (value: string, own: readonly SoftNumber[], soft: readonly SoftNumber[]): boolean =>
  own.some((word) => word.value === `${value}.5`) && soft.some((word) => word.value === '0.5');

/** Languages of India, which say a number twice where each gets so much: 25-25 हजार रुपये. */
const SAYS_TWICE = /^(?:as|bho|bn|gu|hi|mai|mr|ne|or|pa|ur)\b/;
const AGAIN = /^[-\u2010\u2011](\p{Nd}[\p{Nd},.]*)/u;

/** Whether a figure is said once more right behind it, since each gets so much, and its text is no score and no range. */
export const isSaidForEach = (
  { start, end, kind }: Pick<NumberToken, 'start' | 'end' | 'kind'>,
  { text, tag }: TaggedText,
): boolean =>
  kind === 'number' && SAYS_TWICE.test(tag) && AGAIN.exec(text.slice(end, end + 24))?.[1] === text.slice(start, end);

/** Whether a word of scale stands between figures, and belongs to them: １万７千６３１. */
export const isInFigure = ({ start, end }: SoftNumber, text: string): boolean =>
  /\p{Nd}$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\p{Nd}/u.test(text.slice(end, end + 1));

/** Whether a word right behind a figure is what is counted, and no number of its own: the years of 12세. */
export const isCounterBehindFigure = ({ value, start }: SoftNumber, text: string): boolean =>
  Number(value) < 10 && /\p{Nd}$/u.test(text.slice(Math.max(0, start - 2), start));

/**
 * Whether a number is part of a word with hyphens that is not read as a whole: ikalabing-anim, vint-i-quatrè. To-faktor
 * begins with its number.
 */
export const isInHyphens = ({ start, end }: SoftNumber, text: string): boolean =>
  (isHyphen(text.charCodeAt(start - 1)) &&
    /[\p{L}\p{M}][-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 2), start))) ||
  (isHyphen(text.charCodeAt(end)) &&
    /^[-\u2010\u2011](?!(?:[\p{L}\p{M}]){4})[\p{L}\p{M}]/u.test(text.slice(end, end + 6)));
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;

/** Whether a word that stands for a number may say another one: it is a part of a word with hyphens, or a half of something. */
export const mayBeOther = (word: SoftNumber, text: string): boolean =>
  isInHyphens(word, text) || (word.isWeak === true && word.value === '0.5');

/**
 * Whether a number is no quantity: a third-party claim, a half-brother. A third party is one more, and nobody counts
 * it.
 */
export const isThirdParty = ({ value, end }: Pick<SoftNumber, 'value' | 'end'>, text: string): boolean =>
  (Number(value) < 1 && /^-\p{L}/u.test(text.slice(end, end + 2))) ||
  (/^(?:3|0\.333)$/.test(value) && /^[- ]part(?:y|ies)\b/iu.test(text.slice(end, end + 9)));

/** Two weeks as fifteen days, which many languages say: quinze jours, δεκαπέντε ημέρες. */
const FIFTEEN_DAYS = /^ (?:de )?(?:jours|d[ií][ae]s|giorni|zile|jorns|(?:η)?μέρες|ημερών|ημέρες|egun)(?!\p{L})/iu;
/** A word for about fifteen, and for a fortnight. */
const ABOUT_FIFTEEN = /^(?:quinzaines?|quindicin[ae]|quincenas?|quinzen[ae]s?)$/iu;
/** Behind it where it counts something else than days: une quinzaine de personnes. */
const OF_OTHERS =
  /^ (?:de |d['’]|di )(?!jours|d[ií][ae]s|giorni|jorns|(?:jan|ene|gen|f[ée]v|feb|mar|avr|abr|apr|mai|may|mag|maio|jui|jun|giu|jul|lug|ao[uû]t|ago|sep|set|oct|out|ott|nov|d[ée]c|dez|dic|des))/iu;
/** Before and behind it where it is a time, and nobody: il y a une quinzaine, una quindicina fa. */
const BEFORE_TIME =
  /(?<!\p{L})(?:il y a|voici|dans|depuis|pendant|durant|après|avant|sous|chaque|par|la|cette|hace|dentro|en|desde|durante|tras|cada|há|após|per|entro|dopo|ogni|da|fa|durant|aquesta|d['’]aquí)(?: \p{L}{1,9}){0,3}[ '’]$/iu;
const BEHIND_TIME =
  /^ (?:fa|prima|dopo|atrás|antes|después|depois|más tarde|mais tarde|plus t(?:ôt|ard)|avant|après|suivante|dernière|prochaine|pasada|siguiente|passada|seguinte|scorsa|seguente)(?!\p{L})/iu;

/** UTF-16 units before it. */
const LEAD = 32;

/** True for the 14 of the word “fortnight”, for fifteen days, and for “quinzaine” where it is a time. */
export function isFortnight({ value, start, end }: SoftNumber, text: string): boolean {
  if (value === '14') return /^fortnights?$/iu.test(text.slice(start, end));
  if (value !== '15') return false;
  const behind = text.slice(end, end + 16);
  if (FIFTEEN_DAYS.test(behind)) return true;
  if (!ABOUT_FIFTEEN.test(text.slice(start, end)) || OF_OTHERS.test(behind)) return false;
  return (
    / (?:de |d['’]|di )/u.test(behind.slice(0, 4)) ||
    BEHIND_TIME.test(behind) ||
    BEFORE_TIME.test(textBefore(text, start, LEAD))
  );
}

/**
 * Whether a number shares the word of scale behind the next: three million and five million, as three and five million.
 */
export function isOfScaleBehind(
  { value, end }: SoftNumber,
  said: readonly SoftNumber[],
  text: string,
  values: ReadonlySet<string>,
): boolean {
  const next = said.find(({ start }) => start > end && /^,? (?:and|or|to) $/iu.test(text.slice(end, start)));
  if (next === undefined) return false;
  const scale = [1e9, 1e6, 1e3].find((each) => Number(next.value) >= each) ?? 1;
  if (scale === 1) return false;
  // Two or three thousand, as two thousand or three thousand.
  return values.has(String(Number(value) >= scale ? Number(value) / scale : Number(value) * scale));
}

/**
 * Whether an hour has other words: with its minutes, eight-thirty; 19 for seven p.m.; nine for three o'clock, counted
 * from sunrise.
 */
export function isHourSaid(
  { value, start, end }: SoftNumber,
  text: string,
  tag: string,
  values: ReadonlySet<string>,
): boolean {
  const [hour, rest] = [Number(value), text.slice(end, end + 20)];
  if (/^(?:15|30|45)$/.test(value) && HOUR_BEFORE.test(text.slice(0, start))) return true;
  if (!(hour >= 1 && hour <= 12)) return false;
  if (/^[- ](?:fifteen|thirty|forty-five)\b(?! \p{L}+s\b)/iu.test(rest)) return true;
  if (/^ ?(?:p\.?m\b|in the (?:afternoon|evening)|at night)/iu.test(rest) && values.has(String(hour + 12))) return true;
  return (
    countsFromSunrise(tag) &&
    /^ ?(?:o['’]clock|[ap]\.?m\b|in the |at night)/iu.test(rest) &&
    values.has(String((hour + 6) % 12 || 12))
  );
}

const HOUR_BEFORE = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]$/iu;

/** Whether a number is a name that stands unchanged in the translation: the Ninth Ward. */
export function isKept({ start, end }: SoftNumber, source: string, target: string): boolean {
  const name = source.slice(start, end);
  return /^\p{Lu}\p{Ll}{2}/u.test(name) && new RegExp(`(?<!\\p{L})${literalPattern(name)}(?!\\p{L})`, 'u').test(target);
}

/** Whether a word that may be something else counts a unit, and so is a number: hat év, not hat. */
export const isBesideUnit = ({ value, start, end, isWeak }: SoftNumber, { text, tag }: TaggedText): boolean =>
  isWeak === true &&
  /^[2-9]$/.test(value) &&
  !IS_THIS.test(text.slice(start, end + 2)) &&
  unitsBeside(text, start, end, tag).size > 0;

/** Korean for "this" before what is no unit then: 이 일 is this work, and 이 달 this month. */
const IS_THIS = /^이 [일달주분시날]/u;

/** Figures that English implies by a unit of time, last year as the past 12 months, and the units that they may have then. */
const IMPLIED_TIMES = new Set(['7', '8', '12', '24', '60']);
const TIMES = /^(?:second|minute|hour|day|week|month|year)$/;

/** Whether a figure that a length of time implies is of something else: 12 percentage points beside “last year”. */
export function isOfOtherUnit(token: NumberToken, target: TaggedText): boolean {
  const units = [...unitsOf(token, target)];
  return IMPLIED_TIMES.has(token.value) && units.length > 0 && !units.some((unit) => TIMES.test(unit));
}
