import { hasReadableWords } from '../number-words/unread-words.ts';
import { sum } from './decimal.ts';
import { plainDigits } from './digits.ts';
import type { NumberToken } from './number-token.ts';
import type { Pairing } from './pairing.ts';
import type { TaggedText } from './tagged-text.ts';

/** What stands inside a figure where it is torn: `75, 000`, `16:5`, `2 . 8`, but no dash of a range. */
const TEAR = /^[^\p{L}\p{N}\n\-‐–—/()]{1,3}$/u;
/** Between thousands and what is beyond them: 16ألف و700. */
const AND = /^\s?(?:\p{L}{1,4}\s?)?$/u;
/** A word for the decimal point: 2 དང་ཚ་ 8. */
const POINT = /^[\s་]*(?:[\p{L}\p{M}]{1,8}[\s་]*){1,3}$/u;
/** A figure is torn into so many pieces at most. */
const PIECES = 3;

/** Figures of the source that are several in the translation: torn where a separator stands, or thousands and the rest. */
export function pairTorn({ pairs, source, target }: Pairing, text: TaggedText): void {
  for (let at = 0; at < target.length - 1; at += 1)
    for (let count = PIECES; count > 1; count -= 1) {
      const pieces = target.slice(at, at + count);
      const [first] = pieces;
      if (first === undefined || pieces.length < count || pieces.some(({ kind }) => kind !== 'number')) continue;
      const from = source.find((token) => tearOf(token, pieces, text) !== undefined);
      const note = from && tearOf(from, pieces, text);
      if (from === undefined || note === undefined) continue;
      source.splice(source.indexOf(from), 1);
      target.splice(at, count);
      pairs.push({ source: from, target: first, note });
      at -= 1;
      break;
    }
}

function tearOf(
  token: NumberToken,
  pieces: readonly NumberToken[],
  target: TaggedText,
): 'separator' | 'point' | undefined {
  if (token.kind !== 'number') return undefined;
  const between = pieces.slice(1).map((piece, at) => target.text.slice(pieces[at]?.end, piece.start));
  const [own, found] = [scaleOf(token), scaleOf(pieces.at(-1))];
  if ((found === 1 || found === own) && isAtSeparators(token, pieces)) {
    if (between.every((tear) => TEAR.test(tear))) return 'separator';
    const isDecimal = pieces.length === 2 && /\d\.\d/u.test(token.text) && !hasReadableWords(target);
    if (isDecimal && between.every((tear) => POINT.test(tear))) return 'point';
  }
  return between.every((tear) => AND.test(tear)) && isSum(token, pieces) ? 'separator' : undefined;
}

const scaleOf = (token: NumberToken | undefined): number =>
  token?.unscaled === undefined ? 1 : Number(token.value) / Number(token.unscaled[0]?.value);

/** Whether the digits are the same, and the pieces end where the source has a separator. */
function isAtSeparators({ text }: NumberToken, pieces: readonly NumberToken[]): boolean {
  const ends = (groups: readonly string[]): readonly number[] => {
    let length = 0;
    return groups.map((group) => (length += group.length));
  };
  const own = text.match(/\d+/gu) ?? [];
  const found = pieces.map((piece) => plainDigits(piece.text).text.replace(/\D/gu, ''));
  return own.join('') === found.join('') && ends(found).every((end) => ends(own).includes(end));
}

/** 26 thousand and 750. */
function isSum({ value }: NumberToken, pieces: readonly NumberToken[]): boolean {
  const [first, second] = pieces;
  if (pieces.length !== 2 || first?.unscaled === undefined || second === undefined) return false;
  return scaleOf(first) > Number(second.value) && sum(first.value, second.value) === value;
}
