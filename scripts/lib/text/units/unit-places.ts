import { once } from '../../once.ts';
import { classAt, endOfClass, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { folded } from '../numbers/folded-words.ts';
import { measurePhrases } from '../phrases/word-lists.ts';

/** A name that ends in Katakana. */
const KATAKANA = /\p{sc=Kana}$/u;
/** The length from which a word may have an ending of case: kilometrelik, Kilometern. */
const LONG = 4;
const ENDING = 4;
/** The part of a unit that makes it a thousand: kilo-metre, кило-метр, किलो-मीटर. */
const kilo = once((): ReadonlySet<string> => new Set(measurePhrases('kilo').map(folded)));

/** Whether a text begins with a form of a unit, with an ending or none; `ofDays` where the form is one of days or more. */
export function startsWith(rest: string, form: string, ofDays = false): boolean {
  if (!rest.startsWith(form)) return false;
  const next = rest.slice(form.length);
  // "10 m'malo": a particle of the next word.
  if (form.length === 1 && /^['’]/.test(next) && isClass(next, 1, LETTER_BIT)) return false;
  // A word of Burmese that goes on in its syllable: ပေ is a foot, and ပေး to pay; လ is a month, and လက်မ an inch.
  if (/^[\u102B-\u1038\u103B-\u103E]/.test(next)) return false;
  if (form.length === 1 && /^[\u1000-\u1021][\u1039\u103A]/.test(next)) return false;
  // "2 ha 9" is two to nine in Fula, and no hectares.
  if (form.length <= 2 && form !== 'ft' && !ofDays && BEFORE_FIGURE.test(next) && /^\p{Ll}+$/u.test(form)) return false;
  // "€3.1bn ($3.6bn)": the sign is the next one's.
  if (/^\s?\p{Nd}/u.test(next) && /\p{Sc}$/u.test(form)) return false;
  // 5元素 are elements, and 5トンネル are tunnels.
  if (form === '元' && /^[素件年月组組首旦老帅帥宵]/u.test(next)) return false;
  // 5세대 is a generation, 21세기 a century, and 歳出 what is spent.
  if ((form === '세' && /^[대기]/u.test(next)) || (form === '歳' && /^[出入]/u.test(next))) return false;
  // 평방킬로미터 are square kilometres, and no 평.
  if (form === '평' && /^[방범]/u.test(next)) return false;
  if (KATAKANA.test(form) && /^[\p{sc=Kana}ー]/u.test(next)) return false;
  // Five weekdays are no weeks.
  if (form === 'week' && WEEKDAY.test(next)) return false;
  // 150 周年 are years, not weeks.
  if (/^[周週]$/u.test(form) && next.startsWith('年')) return false;
  // Kilometa is a length in any spelling.
  if (
    isClass(next, 0, LETTER_BIT) &&
    !next.startsWith('gr') &&
    kilo().has(form) &&
    !/^(?:n|nak|t|s|a|ot)(?!\p{L})/u.test(next)
  )
    return false;
  // 5kgの, 5mg을: a particle of a script that sets no words apart.
  if (!isClass(next, 0, LETTER_BIT | MARK_BIT) || hasRunOn(form.at(-1) ?? '') || hasRunOn(next[0] ?? '')) return true;
  if (!/[\p{L}\p{M}]$/u.test(form)) return form === '$' || form === '%' || form === '€';
  return form.length >= LONG && endOfClass(next, 0, LETTER_BIT | MARK_BIT) <= ENDING;
}

const isClass = (text: string, at: number, classes: number): boolean => (classAt(text, at) & classes) !== 0;

const WEEKDAY = /^(?:day|end|night)/u;
const BEFORE_FIGURE = /^\s\p{Nd}/u;

/** Whether a text ends in a form of a unit that is no part of another word and of no other figure. */
export function endsWith(lead: string, form: string): boolean {
  if (!lead.endsWith(form)) return false;
  const rest = lead.slice(0, -form.length);
  // The feet of "449ft (137m)" are those of the other figure, and so is the sign of "40% 11".
  if (/[\p{L}%٪‰]/u.test(form) && /\p{Nd}[\s\u00A0]?$/u.test(rest)) return false;
  // "41,00$ 29": and the sign that is written onto the figure before.
  if (/^\p{Sc}$/u.test(form) && /\p{Nd}$/u.test(rest)) return false;
  const last = rest.at(-1) ?? '';
  return !/[\p{L}\p{M}]/u.test(last) || hasRunOn(form[0] ?? '') || /^\P{L}/u.test(form);
}
