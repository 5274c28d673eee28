import { sortedCharacters } from '../lines/glyph-run.ts';
import { type SheetText, sizeAt } from './sheet-texts.ts';

/** A place where a print does not show what its sheet says. The PDF's tags are right all the same. */
export type PdfFinding = {
  /** `not-printed`: words of the sheet are not on paper; `not-in-sheet`: words that stand on paper alone; `order`: the same letters in another order. */
  readonly kind: 'not-printed' | 'not-in-sheet' | 'order';
  /** The words concerned, or the words around them. */
  readonly words: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The elements around them: `Document › P`. */
  readonly place: string;
};

/** The finding on a text and what its print says; undefined where the two agree in letters and figures. */
export function findingOf({ text, path }: SheetText, said: string): PdfFinding | undefined {
  if (areAlike(text, said)) return undefined;
  const [expected, found] = [essence(text), essence(said)];
  if (expected === found) return undefined;
  const [missing, more] = [without(text, said), without(said, text)];
  const [kind, words] =
    sortedCharacters(expected) === sortedCharacters(found)
      ? (['order', missing === '' ? text : missing] as const)
      : expected.length > found.length
        ? (['not-printed', missing === '' ? text : missing] as const)
        : (['not-in-sheet', more === '' ? said : more] as const);
  const names = path.map(({ type }) => type).filter((type) => type !== undefined);
  return { kind, words: startOf(words), language: path.at(-1)?.language ?? 'und', place: names.join(' › ') };
}

/**
 * The letters and figures of a text, with the marks that are part of letters; a style sheet may change capitals, with
 * the accents that they lose.
 */
function essence(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{M}]|[\u0300-\u036F]/gu, '');
}

const known = new Map<number, string>();

function essenceAt(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  let own = known.get(code);
  if (own === undefined) {
    own = essence(String.fromCodePoint(code));
    known.set(code, own);
  }
  return own;
}

/**
 * Whether two texts are alike, compared character by character, which is faster; marks of one letter in another order
 * make a difference here.
 */
function areAlike(text: string, said: string): boolean {
  let [at, other] = [0, 0];
  let [left, right] = ['', ''];
  for (;;) {
    if (left === '' && right === '') {
      const start = at;
      while (at < text.length && text.charCodeAt(at) === said.charCodeAt(other)) {
        at++;
        other++;
      }
      // Not within a character of two units.
      if (at > start && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) {
        at--;
        other--;
      }
    }
    while (left === '' && at < text.length) {
      left = essenceAt(text, at);
      at += sizeAt(text, at);
    }
    while (right === '' && other < said.length) {
      right = essenceAt(said, other);
      other += sizeAt(said, other);
    }
    if (left === '' || right === '') return left === right;
    const length = Math.min(left.length, right.length);
    if (left.slice(0, length) !== right.slice(0, length)) return false;
    left = left.slice(length);
    right = right.slice(length);
  }
}

/** The words of one text that another lacks, each as often as it has too many. */
function without(one: string, other: string): string {
  const known = new Map<string, number>();
  for (const word of wordsOf(other)) known.set(essence(word), (known.get(essence(word)) ?? 0) + 1);
  return wordsOf(one)
    .filter((word) => {
      const left = known.get(essence(word)) ?? 0;
      known.set(essence(word), left - 1);
      return left <= 0 && essence(word) !== '';
    })
    .join(' ');
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const LONGEST = 60;

const startOf = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
};
