import { RTL_LETTER } from '../../bidi-classes.ts';
import type { Code } from '../characters/codes.ts';
import type { BracketPairs } from './brackets.ts';
import { isPlain } from './figures.ts';
import { endsInDate, type Group, isAddress } from './joins.ts';
import { figureAt } from './lists.ts';
import type { IslandWord, Stretch } from './stretches.ts';

/** The surroundings of a text in its sentence: the text may be a part in bold, or the one behind it. */
export type Around = {
  /** Whether the sentence has right-to-left words elsewhere. */
  readonly isSentence: boolean;
  /** The text that follows, as far as it tells whether a word comes next. */
  readonly next: string;
};

/** Signs by which a sentence parts a figure from a name. */
const SIGN = /^[)\]]*[,:;](?=\s)|^\s+[/|·•–—-]+\s/u;
const SLASH = /^\s+\/\s/u;
const DASH = /^\s+[–—-]+\s/u;
const OPENS = /^\s+[([]/u;
/** Between a figure and another in brackets, `14% (27%)`: in one island readers from the right would meet that first. */
const IN_BRACKETS = /^[)\]}»”]*\s*[([{«“„]+$/u;
const LETTER = /^\p{L}/u;
const LETTERS = /\p{L}{2}/u;
const QUOTES = /["“”„«»'‘’]/gu;
const YEAR = /^(?:1[89]|20)[0-9]{2}[a-z]?$/;
const TIME = /^[0-9]{1,2}[:.][0-9]{2}/;
/** A reference with a list of numbers: `pp. 12`, `Nos. 3, 4` */
const LISTED = /\p{L}\.[ \u00A0](?:[0-9]{1,5}, ){0,9}[0-9]{1,5}$/u;
/** A volume or a year before a page: `2015`, `5(2)`. */
const VOLUME = /^[0-9][0-9.:(]*\)?$/;
/** A key and its value: `timeout: 30`. */
const KEY = /^[a-z][\w-]*$/;
/** What has signs of a formula, and names in code: `f(x) / 2`, `buf.length - 8`. */
const FORMULA = /[=<>*^+{}[\]_]|\p{L}\(/u;
const MEMBER = /\p{Ll}\.\p{Ll}/u;
const WORD_BEHIND = new RegExp(`^(?:[ \\u00A0\\u202F]?[%‰°\\p{Sc}])?[ \\u00A0\\u202F\\t]*${RTL_LETTER}`, 'v');
const WORD_BEFORE = new RegExp(`${RTL_LETTER}[\\p{M}\\u200B-\\u200D]{0,4}[ \\u00A0]\\($`, 'v');
/** UTF-16 units of a reference that are looked at. */
const NEAR = 80;
/** UTF-16 units behind a figure in which a word begins. */
const REACH = 8;

/**
 * Whether the sentence separates a figure from a text in Latin letters: the figure belongs to the right-to-left words
 * beside it, or to another figure before its brackets. With both in one island, readers from the right would meet the name first: `ص 7: OCHA`, `الساعة 18:30,
 * BBC`, `UN, 16 شخصاً`. A reference with its figures is one: `Smith 2015: 7`, `pp. 12 – 15`, `Smith, 2015`.
 */
export function isOfSentence(
  text: string,
  { left, right, between }: { left: Group; right: Group; between: string },
  { codes, pairs, behind }: { codes: readonly Code[]; pairs: BracketPairs; behind: Behind },
): boolean {
  if (!left.hasLatin && !right.hasLatin) return IN_BRACKETS.test(between) && !isDialled(text, left, right);
  const gap = between.replace(QUOTES, '');
  if (right.hasLatin && isFigure(text, left, codes)) return partsBefore(text, { left, right, gap }, pairs);
  if (!SIGN.test(gap) || !left.hasLatin || !isFigure(text, right, codes)) return false;
  // The digits of Arabic, Persian and Urdu are no part of a Latin name.
  if (!/[0-9]/.test(right.first.core)) return true;
  return isCounted(right.last, codes, behind) && !isReference(text, left, right, gap);
}

/** The code of a country before that of a town: `+49 (0) 30 / 555 01 23`. */
const COUNTRY = /^\+[0-9]{1,3}$/;

const isDialled = (text: string, left: Group, right: Group): boolean =>
  COUNTRY.test(left.last.core) && /^[ \u00A0/-]{1,3}[0-9]/.test(text.slice(right.last.end, right.last.end + 4));

/**
 * Whether a group is a number, or a code that is one with its unit: `18:30`, `10 km`; `Nov 27, 2024` begins with a
 * word.
 */
function isFigure(text: string, group: Group, codes: readonly Code[]): boolean {
  if (!group.hasLatin) return true;
  const { coreStart } = group.first;
  return (figureAt(codes, coreStart)?.end ?? 0) >= group.last.coreEnd && !LETTER.test(text[coreStart] ?? '');
}

function partsBefore(
  text: string,
  { left, right, gap }: { left: Group; right: Group; gap: string },
  pairs: BracketPairs,
): boolean {
  const { core } = right.first;
  const isWord = LETTER.test(core);
  // (7 – 14) UN
  if (/^\)\s+$/u.test(gap))
    return (
      pairs.get(left.first.coreStart - 1) === left.last.coreEnd &&
      WORD_BEFORE.test(text.slice(Math.max(0, left.first.coreStart - 8), left.first.coreStart))
    );
  // 18:30 (BBC); +33 1 55 50 19 99 (poste 3)
  if (OPENS.test(gap)) return /^\p{Lu}/u.test(core);
  if (!SIGN.test(gap)) return false;
  // 7 – 10 km, 120 / 80 mmHg, 2 / n
  if (SLASH.test(gap) || DASH.test(gap)) return isWord && LETTERS.test(core) && !FORMULA.test(core);
  if (left.hasLatin && !isWord) return false;
  // §§ 211, 212 StGB; 27/4/2004, 10:03 UTC
  const { coreStart } = left.last;
  if (/[§¶]/.test(text.slice(Math.max(0, coreStart - 2), coreStart + 1))) return false;
  if (endsInDate(text, left) && TIME.test(core)) return false;
  return !isAddress(left.last.core, text, right.first.coreStart);
}

/** Whether a word from the right stands behind a figure, and nothing in Latin letters between. */
function isCounted({ coreStart, coreEnd }: IslandWord, codes: readonly Code[], { isWord, latinFrom }: Behind): boolean {
  return isWord && latinFrom < Math.max(coreEnd, figureAt(codes, coreStart)?.end ?? 0);
}

/** The text behind a figure in its stretch. */
export type Behind = {
  /** Whether a word from the right follows the last word of the stretch. */
  readonly isWord: boolean;
  /** Where the last word in Latin letters begins. */
  readonly latinFrom: number;
};

/**
 * The text behind a stretch: whether a word of the sentence follows, and the place from which the stretch has Latin
 * letters last.
 */
export function behindOf(text: string, { words }: Stretch, next: string): Behind {
  const end = words.at(-1)?.coreEnd ?? text.length;
  const following = text.slice(end, end + REACH) + (end + REACH > text.length ? next : '');
  return { isWord: WORD_BEHIND.test(following), latinFrom: words.findLast((word) => word.hasLatin)?.start ?? -1 };
}

function isReference(text: string, left: Group, right: Group, gap: string): boolean {
  const [before, after] = [left.last.core, right.first.core];
  const isNumber = isPlain(before);
  const { coreStart } = right.first;
  if (/[§¶#№]/u.test(text.slice(Math.max(0, coreStart - 2), coreStart + 1))) return true;
  if (SLASH.test(gap)) return /[0-9]$/.test(before) || !LETTERS.test(before) || FORMULA.test(before);
  if (DASH.test(gap)) {
    const said = text.slice(Math.max(left.first.coreStart, left.last.coreEnd - NEAR), left.last.coreEnd);
    if (FORMULA.test(said) || MEMBER.test(said)) return true;
    return isNumber ? isRange(before, after) : !isPlain(after);
  }
  if (/^[)\]]*:/u.test(gap)) return VOLUME.test(before) || KEY.test(before);
  if (YEAR.test(after) || (YEAR.test(before) && TIME.test(after))) return true;
  return isNumber && LISTED.test(text.slice(Math.max(0, left.last.coreEnd - NEAR), left.last.coreEnd));
}

/** Whether a dash makes a range, `pp. 12 – 15`, or a score behind the name of a team. */
const isRange = (before: string, after: string): boolean =>
  Number(before) < Number.parseFloat(after) || before.length === after.length || before.length < 3;
