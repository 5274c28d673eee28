import { once } from '../../once.ts';
import { hasRtlLetter } from '../characters/direction.ts';
import { phraseAlternatives, type TelephoneKind, telephonePhrases } from '../phrases/word-lists.ts';
import { digitsOf, plainDigits } from './digits.ts';

/** A stretch of a field for telephone numbers: a number, read from left to right, or words beside it. */
export type TelephoneRun = { readonly text: string; readonly isNumber: boolean };

/** A piece of a field: a number with its extension, and the address that calls it, or the text between two numbers. */
export type TelephonePiece = {
  readonly runs: readonly TelephoneRun[];
  /**
   * The address by RFC 3966: `tel:+9613555019;ext=7`. Undefined for a number that is printed and cannot be called as it
   * stands.
   */
  readonly address: string | undefined;
};

const BLANK = '[ \\u00A0\\u2007\\u2009\\u202F\\u3000]';
const HYPHEN = '[\\-‐‑‒–—−－]';
const wordsOf = (kind: TelephoneKind): string => phraseAlternatives(telephonePhrases(kind));
/**
 * A pattern for the text between two numbers. A slash between blanks also stands behind an area code: see `partsOf`.
 */
const parted = once(
  () =>
    new RegExp(
      `(${BLANK}{0,3}[,;،؛、，；|\\n]${BLANK}{0,3}|${BLANK}{1,3}[/／·•]${BLANK}{1,3}|${BLANK}{1,3}(?:${wordsOf('or')})${BLANK}{1,3})`,
      'u',
    ),
);
/** Digits with the brackets and signs that group them. */
const NUMBER = `[(（]?(?:[+＋]${BLANK}?)?[(（]?\\p{Nd}(?:(?:${BLANK}|${HYPHEN}|[.·．/／()（）]){0,4}\\p{Nd}){0,40}[)）.]?`;
const CODE = '[*#]{1,2}\\p{Nd}{1,8}(?:\\*\\p{Nd}{1,15}){0,3}#?';
/**
 * A number with letters, `1-800-FLOWERS`, and `0800 PRESS 1`, which may also be an instruction to press a key; a note
 * in its place is none.
 */
const LETTERED =
  /^\+?\d[\d() .-]{0,14}[ -](?!([A-Z])\1+(?![A-Z]))(?!TB[ACD]\b|TO ?DO|TK|FIXME|CHECK|ASK|CONFIRM|VERIFY)[A-Z]{2,10}(?:[ -]?\d{1,4})?$/;
const patterns = once(() => {
  const [label, extension] = [wordsOf('label'), wordsOf('extension')];
  const word = `(?:${label})(?:${BLANK}?[/&+,]${BLANK}?(?:${label}))*`;
  return {
    whole: new RegExp(
      `^(?<before>(?:${word})[.:]{0,2}${BLANK}*)?(?<number>${CODE}|${NUMBER})(?<extension>${BLANK}*[(（]?(?:(?:${extension})[.:]{0,2}${BLANK}*(?:n[°o.]{1,2}${BLANK}*)?|#)(?<digits>\\p{Nd}{1,7})[)）]?)?(?<behind>${BLANK}*(?:[(（]${word}[)）]|${word}))?$`,
      'iu',
    ),
    /** The extension alone, behind a comma. */
    more: new RegExp(`^[(（]?(?:(?:${extension})[.:]{0,2}${BLANK}*)(\\p{Nd}{1,7})[)）]?$`, 'iu'),
  };
});
const FEWEST = { whole: 3, grouped: 5 };
const MOST = 20;
/** The fewest digits of a complete number; and of the rest of one: `555019 / 20`. */
const ENOUGH = 7;
const TAIL = 4;

/**
 * The pieces of a field for telephone numbers, numbers and the text between them; all texts together are the field as
 * it was given, but for `tel:`. Undefined where it holds something else. `+961 3 555 019 ext. 7` is called by
 * `tel:+9613555019;ext=7`, `۰۲۱-۵۵۵۰۱۹۹` by `tel:0215550199`, `*2424` by `tel:*2424`.
 */
export function telephonesIn(field: string): readonly TelephonePiece[] | undefined {
  const text = field.trim().replace(/^tel:(?=[+\d*(])/i, '');
  if (text.length > 200) return undefined;
  const pieces: TelephonePiece[] = [];
  let before = '';
  for (const [index, part] of partsOf(text).entries()) {
    if (index % 2 === 1) {
      before = part;
      continue;
    }
    const more = patterns().more.exec(part)?.[1];
    const last = pieces.at(-1);
    if (more !== undefined && last?.address !== undefined && !last.address.includes(';')) {
      pieces[pieces.length - 1] = extended(last, `${before}${part}`, more);
      continue;
    }
    pieces.push(...besideNumber(before));
    const found = pieceOf(part, index > 0);
    if (found === undefined) return undefined;
    pieces.push(...found);
  }
  return pieces;
}

/** Whether a field for telephone numbers holds such, and nothing else. */
export const isTelephone = (field: string): boolean => telephonesIn(field) !== undefined;

/** Numbers and the text between them, in turn. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const [index, part] of text.split(parted()).entries()) {
    // `030 / 555019` is one number.
    if (
      index % 2 === 0 &&
      index > 1 &&
      /[/／]/u.test(parts.at(-1) ?? '') &&
      digitsOf(parts.at(-2) ?? '').length < ENOUGH
    )
      parts.push(`${parts.splice(-2).join('')}${part}`);
    else parts.push(part);
  }
  return parts;
}

function pieceOf(part: string, isFurther: boolean): readonly TelephonePiece[] | undefined {
  if (LETTERED.test(part)) return [{ runs: [{ text: part, isNumber: true }], address: addressOf(part, undefined) }];
  const { before = '', number, extension = '', digits, behind = '' } = patterns().whole.exec(part)?.groups ?? {};
  if (number === undefined) return undefined;
  const count = digitsOf(number).length;
  const isWhole = /^\p{Nd}+$/u.test(number);
  const isTail = isFurther && isWhole && count <= TAIL;
  const fewest = /[*#]/.test(number) ? 1 : isWhole ? FEWEST.whole : FEWEST.grouped;
  if (!isTail && (count > MOST || count < fewest)) return undefined;
  const called = isTail ? undefined : addressOf(number, digits);
  return [...besideNumber(before), { runs: runsOf(number, extension), address: called }, ...besideNumber(behind)];
}

/** The runs of words; blanks stand by themselves, so that they are beside the words in whatever direction these run. */
const wordRuns = (text: string): readonly TelephoneRun[] =>
  (text.match(/\s+|\S+(?:\s+\S+)*/g) ?? []).map((run) => ({ text: run, isNumber: false }));

const besideNumber = (text: string): readonly TelephonePiece[] =>
  text === '' ? [] : [{ runs: wordRuns(text), address: undefined }];

/** The runs of a number and its extension, which are one run where the extension's words have the same direction. */
function runsOf(number: string, extension: string): readonly TelephoneRun[] {
  if (extension === '') return [{ text: number, isNumber: true }];
  if (!hasRtlLetter(extension)) return [{ text: number + extension, isNumber: true }];
  return [{ text: number, isNumber: true }, ...wordRuns(extension)];
}

function extended({ runs, address }: TelephonePiece, text: string, digits: string): TelephonePiece {
  const all = runs.map((run) => run.text).join('');
  return { runs: runsOf(all, text), address: `${address};ext=${digitsOf(digits)}` };
}

const KEYS = '22233344455566677778889999';
/** Countries in which the first zero of a number is also dialled from abroad. */
const NOUGHT = /^\+(?:39|378|379)/;

function addressOf(number: string, extension: string | undefined): string | undefined {
  const plain = plainDigits(number).text.replace(/＋/g, '+').replace(/[（(]/g, '(').replace(/[）)]/g, ')');
  if (/ [A-Z]/.test(plain)) return undefined;
  const keyed = plain.replace(/[A-Z]/g, (letter) => KEYS[letter.charCodeAt(0) - 65] ?? '');
  const short = keyed.replace(/[^+\d()*#]/g, '').replace(/^\((\+\d{1,3})\)/, '$1');
  // `+44 (0)20 …` and `(+44) 20 …`: the nought is for calls within the country.
  const called = /^\+/.test(short) && !NOUGHT.test(short) ? short.replace(/^(\+\d{1,3})\(0\)/, '$1') : short;
  const digits = called.replace(/[()]/g, '').replaceAll('#', '%23');
  return `tel:${digits}${extension === undefined ? '' : `;ext=${digitsOf(extension)}`}`;
}
