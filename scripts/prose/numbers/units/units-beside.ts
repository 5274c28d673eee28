import { folded } from '../words.ts';
import { CODES } from './symbols.ts';
import { type UnitForm, unitTableOf } from './unit-table.ts';

/** UTF-16 units looked at on either side of a figure: the longest name of a currency, and marks of Markdown. */
const REACH = 40;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
/** A word this long may carry an ending of case: kilometrelik, Kilometern. */
const LONG = 4;
const ENDING = 4;
const LINK = /^(?:de |d['’]|di |of |da |do |a |के |की |का )/u;

/**
 * What the figure at a place counts, as far as the words and symbols right beside it say: every unit and currency they
 * may mean. Empty where nothing is known.
 *
 * @param start, end UTF-16 offsets of the figure with its word of scale
 */
export function unitsBeside(text: string, start: number, end: number, tag: string): ReadonlySet<string> {
  const table = unitTableOf(tag);
  const rest = folded(text.slice(end, end + REACH).replace(MARKS, '')).replace(
    /^[*_`~)\]]{0,3}[\s\u00A0\u202F\-\u2010\u2011]{0,2}[*_`~(]{0,2}[多余餘]?/u,
    '',
  );
  const lead = folded(text.slice(Math.max(0, start - REACH), start).replace(MARKS, '')).replace(
    /[\s\u00A0\u202F*_`~([]{0,3}$/u,
    '',
  );
  const after =
    longest(table.after.get(rest[0] ?? ''), (form) => startsWith(rest, form)) ??
    linked(rest, tag) ??
    codeIn(/^[\s\u00A0\u202F\u200E\u200F-]{0,3}([A-Z]{3})(?![A-Za-z])/u, text.slice(end, end + 8));
  const before =
    longest(table.before.get(lead.at(-1) ?? ''), (form) => endsWith(lead, form)) ??
    codeIn(/(?<![A-Za-z])([A-Z]{3})[\s\u00A0\u202F\u200E\u200F]{0,3}$/u, text.slice(Math.max(0, start - 8), start));
  const units =
    after === undefined || before === undefined ? (after ?? before ?? NONE) : new Set([...after, ...before]);
  // 時速 194 マイル: "an hour" belongs to the miles; 時速 alone may be said of any length.
  const length = LENGTHS.find((unit) => after?.has(unit));
  if (length !== undefined && before !== undefined && [...before].some((unit) => unit.endsWith('hour')))
    return new Set([length, `${length}-per-hour`]);
  // "yüzde 5 puan": the word for per cent belongs to the points.
  return units.has('percentage-point') ? POINTS : units;
}

/** Directional marks say nothing. */
const MARKS = /[\u200E\u200F\u061C\u2066-\u2069]/gu;
const NONE: ReadonlySet<string> = new Set();
const LENGTHS: readonly string[] = ['mile', 'kilometer', 'meter'];
const POINTS: ReadonlySet<string> = new Set(['percentage-point']);

/** ISO 4217 writes its codes in capitals: "1 sek" is a second. */
function codeIn(pattern: RegExp, text: string): ReadonlySet<string> | undefined {
  const code = pattern.exec(text)?.[1] ?? '';
  return CODES.includes(code) ? new Set([code]) : undefined;
}

/** "5 millones de dólares". */
function linked(rest: string, tag: string): ReadonlySet<string> | undefined {
  const link = LINK.exec(rest)?.[0];
  if (link === undefined) return undefined;
  const word = rest.slice(link.length);
  return longest(unitTableOf(tag).after.get(word[0] ?? ''), (form) => startsWith(word, form));
}

function longest(
  forms: readonly UnitForm[] | undefined,
  stands: (form: string) => boolean,
): ReadonlySet<string> | undefined {
  return forms?.find(({ text }) => stands(text))?.means;
}

function startsWith(rest: string, form: string): boolean {
  if (!rest.startsWith(form)) return false;
  const next = rest.slice(form.length);
  // "2 ha 9" is two to nine in Fula, and no hectares.
  if (form.length <= 2 && /^\p{Ll}+$/u.test(form) && /^\s\p{Nd}/u.test(next)) return false;
  if (!/^[\p{L}\p{M}]/u.test(next) || UNSPACED.test(form.at(-1) ?? '')) return true;
  if (!/[\p{L}\p{M}]$/u.test(form)) return form === '$' || form === '%' || form === '€';
  return form.length >= LONG && (/^[\p{L}\p{M}]+/u.exec(next)?.[0].length ?? 0) <= ENDING;
}

function endsWith(lead: string, form: string): boolean {
  if (!lead.endsWith(form)) return false;
  const rest = lead.slice(0, -form.length);
  // The feet of "449ft (137m)" are those of the other figure.
  if (/\p{L}/u.test(form) && /\p{Nd}[\s\u00A0]?$/u.test(rest)) return false;
  const last = rest.at(-1) ?? '';
  return !/[\p{L}\p{M}]/u.test(last) || UNSPACED.test(form[0] ?? '') || /^\P{L}/u.test(form);
}
