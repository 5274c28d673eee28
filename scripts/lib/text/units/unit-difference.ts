import { languageData } from '../language/language-data.ts';
import { isYear } from '../numbers/decimal.ts';
import { difference, type NumberDifference } from '../numbers/number-difference.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { tokensOf } from '../numbers/numbers-in.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { folded } from '../numbers/words.ts';
import { mayBeSame } from './dimensions.ts';
import { unitsBeside } from './units-beside.ts';

const KNOWN = new WeakMap<NumberToken, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();
const PERCENT: ReadonlySet<string> = new Set(['percent']);
const DURATION = /^(?:second|minute|hour|day|week|month|year)$/;
const AREA = /^square-|^acre$|^hectare$|^dunam$/;

/** What a figure counts: every unit that the words beside it may mean; empty where nothing is known. */
export function unitsOf(token: NumberToken, { text, tag }: TaggedText): ReadonlySet<string> {
  const known = KNOWN.get(token);
  if (known !== undefined) return known;
  const isPlain = token.kind === 'number' && token.percent !== 'range' && !token.glued && !token.enumerator;
  const units = !isPlain ? NONE : token.percent === 'yes' ? PERCENT : unitsAt(token, text, tag);
  KNOWN.set(token, units);
  return units;
}

/** Where a range goes on to its second figure, which may carry the unit of both: 2 to 4 inches. */
const RANGE =
  /^\s?(?:[-–—~～〜]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Thai}\p{sc=Hang}])\p{L}){1,4}|[至到和与與或及とか]|から|ないし|乃至|에서|또는|내지|과|와|ถึง|หรือ|และ)\s?(?=\p{Nd})/u;

/** A figure behind the gap, of so many UTF-16 units at most. */
const MAY_BE_RANGE = /\p{Nd}/u;
const LONGEST_GAP = 12;

function unitsAt({ start, end }: NumberToken, text: string, tag: string): ReadonlySet<string> {
  const own = unitsBeside(text, start, end, tag);
  // "每小時 2 到 3 英吋": of the hour, and of the inches behind the second figure.
  if (own.size > 0 && ![...own].every((unit) => DURATION.test(unit))) return own;
  const rest = text.slice(end, end + 24);
  const gap = MAY_BE_RANGE.test(rest.slice(0, LONGEST_GAP)) ? RANGE.exec(rest)?.[0].length : undefined;
  if (gap === undefined) return own;
  const other = end + gap + (/^\p{Nd}+(?:[.,٫]\p{Nd}+)?/u.exec(rest.slice(gap))?.[0].length ?? 0);
  const ofBoth = unitsBeside(text, end + gap, other, tag);
  return own.size === 0 ? ofBoth : new Set([...own, ...ofBoth]);
}

/** What stands before the minutes of a time. */
const OF_TIME = /\p{Nd}:$/u;

/** The same figure of something else: 5 km for 5 miles, 5 % for 5 percentage points. */
export function unitDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference | undefined {
  const units = unitsOf(from, source);
  if (units.size === 0) return undefined;
  const others = unitsOf(to, target);
  if (others.size === 0 || mayBeSame(units, others)) return undefined;
  // "48 ha": a verb or a particle of many languages, where no area is spoken of.
  if (others.size === 1 && others.has('hectare') && ![...units].some((unit) => AREA.test(unit))) return undefined;
  // Cents are no dollars; a cent may be other things.
  const isMoney = (list: ReadonlySet<string>): boolean => [...list].every((unit) => /^[A-Z]{3}$|^cent$/.test(unit));
  if ((units.has('cent') || others.has('cent')) && !(isMoney(units) && isMoney(others))) return undefined;
  // "40 odstotkov točk": the points stand apart from the per cent.
  if (units.has('percentage-point') && others.has('percent') && arePointsApart(to, target)) return undefined;
  // 2 hours 5 minutes as 2:05 Stunden: the hours are those of both.
  if (OF_TIME.test(target.text.slice(Math.max(0, to.start - 2), to.start))) return undefined;
  // "6 fut 6 inç": the inches are those of the other figure.
  if (units.has('foot') && others.has('inch')) return undefined;
  // "2020 marks the end", "in 2013 dollars": a year, where the translation says so, or the source: 2022年.
  if ((others.has('year') || units.has('year')) && isYear(from.value)) return undefined;
  // Ten weeks, ten months, ten years: the pair may be another's.
  if (sources.some((each) => each.value === from.value && mayBeSame(unitsOf(each, source), others))) return undefined;
  // So it is where the translation has the figure twice, once with this unit.
  const targets = tokensOf(target);
  if (targets.some((each) => each.value === to.value && mayBeSame(units, unitsOf(each, target)))) return undefined;
  return difference('block', 'unit', from, to);
}

/** UTF-16 units behind a figure in which the points of its per cent stand. */
const REACH = 40;
const CLAUSE = /[.,;:!?()。、，；（）।،؛]/u;
/** The word that many languages have taken over. */
const POINT =
  'point punkt punto punct pont pwynt пункт пойнт पॉइंट पॉईंट पोइन्ट পয়েন্ট પોઇન્ટ પોઈન્ટ ਪੁਆਇੰਟ پوينت پوئېنت پوائنٹ'
    .split(' ')
    .map(folded);
/** Letters in which a word is known again, whatever its ending. */
const STEM = 4;

/** Whether per cent is said of points a few words on: "40 odstotkov točk", "৪০ শতাংশের বেশি পয়েন্ট". */
function arePointsApart({ end }: NumberToken, { text, tag }: TaggedText): boolean {
  const clause = folded(text.slice(end, end + REACH).split(CLAUSE, 1)[0] ?? '');
  const stems = [...POINT, ...stemsOf(tag)];
  return clause.split(/[^\p{L}\p{M}]+/u).some((word) => stems.some((stem) => word.startsWith(stem)));
}

const STEMS = new Map<string, readonly string[]>();

/** What the words for percentage points have that those for per cent have not. */
function stemsOf(tag: string): readonly string[] {
  const known = STEMS.get(tag);
  if (known !== undefined) return known;
  const { percent, points } = languageData(tag);
  const ofPercent = [...(percent?.after ?? []), ...(percent?.before ?? [])].map(folded);
  const found = [...(points?.after ?? []), ...(points?.before ?? [])]
    .flatMap((form) => folded(form).split(/[^\p{L}\p{M}]+/u))
    .filter((word) => word.length > 2 && !ofPercent.some((form) => form.startsWith(word.slice(0, STEM))))
    .map((word) => word.slice(0, Math.max(STEM, word.length - 2)));
  STEMS.set(tag, found);
  return found;
}
