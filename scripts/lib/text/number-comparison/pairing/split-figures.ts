import { isMonthAsFigure } from '../../number-pairs/equal-times.ts';
import { dropWhere, type FigurePairing, isEqual, pair } from '../../number-pairs/figure-pairs.ts';
import { hasReadableWords } from '../../number-words/unread-words.ts';
import { plainDigits } from '../../numbers/digits.ts';
import { isYear, type NumberToken, numberToken, sum } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** Splits a figure into parts of a date: `6.11.` for November 6, `11.1918` for November 1918. */
export function splitDates(pairing: FigurePairing, sources: readonly NumberToken[]): void {
  const isMonth = (value: string | undefined): boolean =>
    sources.some((each) => each.kind === 'month' && each.value === value);
  const isLeft = (value: string | undefined): boolean =>
    pairing.source.some((each) => each.kind === 'number' && each.value === value);
  for (const token of pairing.target.filter(
    ({ kind, text }) => kind === 'number' && /^\d{1,2}\.(?:\d{1,2}|\d{4})$/.test(text),
  )) {
    const [first, second] = token.text.split('.').map((part) => String(Number(part)));
    const parts = datePartsOf(token);
    const isDate = (isMonth(second) && isLeft(first)) || (isMonth(first) && isLeft(second) && isYear(second ?? ''));
    if (isDate) pairing.target.splice(pairing.target.indexOf(token), 1, ...parts);
  }
  pair(pairing, isEqual);
  pair(pairing, isMonthAsFigure);
}

/** Splits a figure into that of an article and that of its paragraph: Article 5(2) as 5.2. */
export function splitArticles(pairing: FigurePairing, text: string): void {
  for (const [at, article] of pairing.source.entries()) {
    const paragraph = pairing.source[at + 1];
    if (paragraph === undefined || text[article.end] !== '(' || paragraph.start !== article.end + 1) continue;
    const dotted = pairing.target.find((token) => token.text === `${article.value}.${paragraph.value}`);
    if (dotted === undefined) continue;
    pairing.target.splice(pairing.target.indexOf(dotted), 1, ...datePartsOf(dotted));
    pair(pairing, isEqual);
    return;
  }
}

function datePartsOf({ start, text }: NumberToken): readonly NumberToken[] {
  const stop = text.indexOf('.');
  return [
    [0, stop],
    [stop + 1, text.length],
  ].map(([from = 0, to = 0]) =>
    numberToken({
      start: start + from,
      end: start + to,
      text: text.slice(from, to),
      value: String(Number(text.slice(from, to))),
      inDate: true,
    }),
  );
}

/** Between the digits of a list: 1, 4 and 5; 1+4+5; 1、4、5. */
const BETWEEN = /^(?:\s?[,،、，;/+&-]\s?|\s?\p{L}{1,3}\s)$/u;

/** Pairs a figure with the digits of a list: "Players 145" as players 1, 4 and 5. */
export function pairDigitLists({ pairs, source, target }: FigurePairing, text: string): void {
  for (const whole of source.filter((token) => token.kind === 'number' && /^[1-9]{3,6}$/.test(token.text))) {
    if (target.length < whole.text.length || target.some(({ value }) => value === whole.value)) continue;
    const digits = [...whole.text];
    const at = target.findIndex((_, first) => isListAt(target, first, digits, text));
    const own = target[at];
    if (own === undefined) continue;
    source.splice(source.indexOf(whole), 1);
    target.splice(at, digits.length);
    pairs.push({ source: whole, target: own, note: 'separator' });
  }
}

const isListAt = (target: readonly NumberToken[], first: number, digits: readonly string[], text: string): boolean =>
  digits.every((digit, at) => {
    const [before, token] = [target[first + at - 1], target[first + at]];
    return (
      token?.value === digit &&
      (at === 0 || (before !== undefined && BETWEEN.test(text.slice(before.end, token.start))))
    );
  });

/** The words between the two figures of a share: one in five, 3 out of 10. */
const OUT_OF = /^ (?:in|out of)(?: every)? $/u;

/** Pairs shares in two figures with per cent: "1 in 5" as 20 per cent. */
export function pairShares(
  { pairs, source, target }: FigurePairing,
  sources: readonly NumberToken[],
  text: string,
): void {
  for (const part of source.filter(({ kind }) => kind === 'number')) {
    const whole = sources[sources.indexOf(part) + 1];
    if (whole === undefined || !source.includes(whole) || !OUT_OF.test(text.slice(part.end, whole.start))) continue;
    const share = (100 * Number(part.value)) / Number(whole.value);
    const found = target.find(({ percent, value }) => percent === 'yes' && Math.abs(Number(value) - share) < 1);
    if (found === undefined) continue;
    source.splice(source.indexOf(part), 1);
    source.splice(source.indexOf(whole), 1);
    target.splice(target.indexOf(found), 1);
    pairs.push({ source: part, target: found, note: 'converted' });
  }
}

/** Between the parts of a version, in any script. */
const PART = /^[.٫,]$/u;
/** A version of two parts that reads as one figure: 4.3, ۴٫۳. */
const VERSION = /^\d{1,4}[.٫,]\d{1,4}$/u;

/** Takes out of both sides a version that one has with a nought at its end, and the other without: 4.3.0 as ۴٫۳. */
export function dropShortVersions({ source, target }: FigurePairing, given: TaggedText, translation: TaggedText): void {
  for (const [from, to, text] of [
    [source, target, given.text],
    [target, source, translation.text],
  ] as const)
    for (const first of from.filter(({ kind }) => kind === 'number')) {
      const [second, nought] = from.slice(from.indexOf(first) + 1);
      const isVersion =
        nought?.value === '0' &&
        second !== undefined &&
        PART.test(text.slice(first.end, second.start)) &&
        PART.test(text.slice(second.end, nought.start)) &&
        !/^[.٫,]\p{Nd}/u.test(text.slice(nought.end));
      const short = to.find(
        (token) =>
          isVersion &&
          VERSION.test(plainDigits(token.text).text) &&
          plainDigits(token.text)
            .text.split(/[.٫,]/u)
            .every((part, at) => part === plainDigits([first, second][at]?.text ?? '').text),
      );
      if (short === undefined) continue;
      dropWhere(from, (token) => token === first || token === second || token === nought);
      dropWhere(to, (token) => token === short);
    }
}

/** The sign at which a figure is torn: `75, 000`, `16:5`, `2 . 8`, but no dash of a range. */
const TEAR = /^[^\p{L}\p{N}\n\-‐–—/()]{1,3}$/u;
/** Text between thousands and what is beyond them: 16ألف و700. */
const AND = /^\s?(?:\p{L}{1,4}\s?)?$/u;
/** A word for the decimal point: 2 དང་ཚ་ 8. */
const POINT = /^[\s་]*(?:[\p{L}\p{M}]{1,8}[\s་]*){1,3}$/u;
/** The most pieces of a torn figure. */
const PIECES = 3;

/** Pairs figures of the source that the translation parts: at a separator, or into thousands and the rest. */
export function pairTorn({ pairs, source, target }: FigurePairing, text: TaggedText): void {
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

/** Whether a value is the sum of its pieces: 26 thousand and 750. */
function isSum({ value }: NumberToken, pieces: readonly NumberToken[]): boolean {
  const [first, second] = pieces;
  if (pieces.length !== 2 || first?.unscaled === undefined || second === undefined) return false;
  return scaleOf(first) > Number(second.value) && sum(first.value, second.value) === value;
}

/** The point of a decimal as Japanese newspapers set it. */
const MIDDLE_DOT = '・';

/** Drops decimals with a middle dot that the translation has with a point: 1・5メートル, 1.5 metres. */
export function dropMiddleDots(pairing: FigurePairing, source: TaggedText): void {
  if (!source.text.includes(MIDDLE_DOT)) return;
  for (const whole of [...pairing.source]) {
    const part = pairing.source.find(({ start }) => start === whole.end + 1 && source.text[whole.end] === MIDDLE_DOT);
    if (part === undefined) continue;
    const value = `${whole.value}.${part.value}`;
    const found = pairing.target.find((token) => token.kind === 'number' && token.value === value);
    if (found === undefined) continue;
    dropWhere(pairing.source, (token) => token === whole || token === part);
    dropWhere(pairing.target, (token) => token === found);
  }
}

/** Languages that say "24 each" by the figure twice: 24-24 ცალს. Elsewhere that is a score. */
const SAY_TWICE = /^(?:az|hu|hy|ka|kk|ky|tk|tr|tt|uz)\b/;

/** Drops the second figure of two that say how many each one has, where the source says it once. */
export function dropFiguresForEach(
  { source: left, target }: FigurePairing,
  targets: readonly NumberToken[],
  { text, tag }: TaggedText,
): void {
  if (!SAY_TWICE.test(tag) || left.length > 0) return;
  dropWhere(target, (token) => {
    const first = targets[targets.indexOf(token) - 1];
    return first !== undefined && first.value === token.value && /^[-‐‑–]$/u.test(text.slice(first.end, token.start));
  });
}

/** Pairs the parts of a time or a span of it: 4:51 left to play as 4 min 51 s, half past six as 6 val. 30 min. */
export function pairSpans({ pairs, source, target }: FigurePairing, text: string): void {
  for (const time of source) {
    if (time.kind !== 'time' || (time.isSpoken !== true && /\p{L}/u.test(time.text))) continue;
    const [hour = Number.NaN, minute] = time.value.split(':').map(Number);
    const hours = time.isSpoken === true ? [hour, (hour + NOON) % (2 * NOON)] : [hour];
    const at = target.findIndex(
      (token, i) =>
        hours.includes(Number(token.value)) &&
        Number(target[i + 1]?.value) === minute &&
        SPAN.test(text.slice(token.end, target[i + 1]?.start)),
    );
    const own = target[at];
    if (own === undefined) continue;
    source.splice(source.indexOf(time), 1);
    target.splice(at, 2);
    pairs.push({ source: time, target: own, note: 'range' });
  }
}

const NOON = 12;
/** Between the two figures of a span. */
const SPAN = /^\s?[\p{L}\p{M}]{1,10}\.?\s?(?:[\p{L}\p{M}]{1,7}\s)?$/u;
