import { languageData } from '../language/language-data.ts';

/** A quotation mark that is not the language's, or lacks its other half; UTF-16 offsets. */
export type QuotationFault = {
  /** `lost`: the source has exactly one mark more, and all of its own in pairs. */
  readonly kind: 'foreign' | 'unbalanced' | 'lost';
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  /** The language's marks, first choice first, opening and closing: `„ “`. */
  readonly expected: readonly string[];
};

/** Double marks: single ones are apostrophes as well. */
const DOUBLE = /["“”„‟«»「」『』《》″〝〞]/gu;

/** Two single marks typed for a double one: ’’, which takes the place of one and of nothing. */
const TWO_SINGLE = /''|’’|‘‘|‘’(?=\s?\p{L})|,,(?=\p{L})/gu;
const AS_ONE: Readonly<Record<string, string>> = { "''": '"', '’’': '”', '‘‘': '“', '‘’': '“', ',,': '„' };

/**
 * @param text plain prose
 * @param source the same of the source: a quotation that runs over several segments is open in both
 */
export function quotationFaults(text: string, source: string, tag: string): readonly QuotationFault[] {
  const marks = marksIn(text);
  if (marks.length === 0) return [];
  const pairs = pairsOf(tag);
  const expected = (pairs ?? []).map((pair) => [...pair].join(' '));
  const own = pairs?.join('');
  const faults = marks
    .filter(([mark]) => own !== undefined && !own.includes(mark))
    .map((match) => faultAt('foreign', match, expected));
  const open = unbalanced(marks, pairs ?? ['“”', '«»', '「」', '『』', '《》', '""']);
  if (open !== undefined && isLost(marks.length, source)) return [faultAt('lost', open, expected)];
  if (faults.length > 0) return faults.slice(0, 1);
  return open === undefined || isUneven(source) ? [] : [faultAt('unbalanced', open, expected)];
}

/** Without those that are part of a word, where that leaves pairs: `”` between letters may also end a quotation. */
function marksIn(text: string): readonly RegExpExecArray[] {
  const all = [...text.replace(TWO_SINGLE, (pair) => `${AS_ONE[pair] ?? ''}\uFFFC`).matchAll(DOUBLE)].filter(
    (match) => !isSign(text, match.index),
  );
  if (all.length % 2 === 0) return all;
  const outside = all.filter(({ index }) => !/^\p{L}["″״”]\p{L}$/u.test(text.slice(index - 1, index + 2)));
  return outside.length % 2 === 0 ? outside : all;
}

/** One mark fewer than the source has, which has two at least, all in pairs; two in a row are quotations in each other. */
function isLost(count: number, source: string): boolean {
  return count % 2 === 1 && !/["“”„]\s?["“”„]/u.test(source) && marksIn(source).length === count + 1;
}

/** The last mark of a pair of which there is one too many; undefined where all are in pairs. */
function unbalanced(marks: readonly RegExpExecArray[], pairs: readonly string[]): RegExpExecArray | undefined {
  const roles = pairs.join('');
  for (const pair of pairs) {
    const [opening = '', closing = ''] = pair;
    const isUsedOnce = [opening, closing].every((mark) => roles.split(mark).length === (opening === closing ? 3 : 2));
    const members = marks.filter(([mark]) => pair.includes(mark));
    const openings = members.filter(([mark]) => mark === opening).length;
    if (opening === closing ? members.length % 2 === 1 : isUsedOnce && openings * 2 !== members.length)
      return members.at(-1);
  }
  // A mark may open one kind of quotation and close another (`„…“`, `“…”`): then only the sum can be odd.
  return marks.length % 2 === 1 ? marks.at(-1) : undefined;
}

const isUneven = (source: string): boolean => marksIn(source).length % 2 === 1;

/** Part of a Hebrew abbreviation (`צה"ל`), or inches behind a figure: no quotation. */
const isSign = (text: string, at: number): boolean =>
  (/^\p{sc=Hebr}["″״”]\p{sc=Hebr}$/u.test(text.slice(at - 1, at + 2)) && !isBehindParticle(text, at)) ||
  (/^\p{N}["″]$/u.test(text.slice(at - 1, at + 1)) && !/["“„«]/u.test(text.slice(0, at)));

/** ה"פרובוקטיבי" is "the" before a quotation; an abbreviation has its mark before its last letters. */
const isBehindParticle = (text: string, at: number): boolean =>
  /(?<!\p{L})[ובלמהשכ]{1,2}$/u.test(text.slice(Math.max(0, at - 4), at)) &&
  /^\p{sc=Hebr}{3}/u.test(text.slice(at + 1, at + 4));

function faultAt(kind: QuotationFault['kind'], match: RegExpExecArray, expected: readonly string[]): QuotationFault {
  return { kind, mark: match[0], start: match.index, end: match.index + match[0].length, expected };
}

/** The marks that a language puts round a quotation, and round one inside it. */
export function quotationMarks(tag: string, depth: number): readonly [opening: string, closing: string] {
  const pairs = pairsOf(tag) ?? ['“”', '‘’'];
  const [opening = '“', closing = '”'] = pairs[Math.min(depth, pairs.length - 1)] ?? '“”';
  return [opening, closing];
}

/** The pairs of a language or a script that is named, and of a region; a language that has none is asked for balance only. */
function pairsOf(tag: string): readonly string[] | undefined {
  const [language = tag] = tag.split('-');
  const { script, region = '' } = new Intl.Locale(tag);
  const { marks, regions } = languageData(script === undefined ? language : `${language}-${script}`).quotation ?? {};
  return regions?.[region] ?? marks;
}
