import { koreanMyriads } from './beside-figure.ts';
import { decimal, type FigureReading, scaled, sum } from './number-token.ts';
import type { ScaleHit, ScaleReader } from './scale.ts';

/** The continuation of a number behind a word of scale: 13万1469, 1억 4,400만. */
const NEXT = /^ ?(\d{1,3}(?:,\d{3})+(?!\d)|\d+)/;

/** A figure with its words of scale: where it ends, and what it may be. */
type Multiplied = {
  readonly end: number;
  readonly readings: readonly FigureReading[];
  readonly unscaled?: readonly FigureReading[];
};

/**
 * A figure multiplied by the words of scale beside it, with the figures behind these that belong to it: 13万1469, 1 लाख 31 हजार, 30 হাজার ২০০ কোটি.
 *
 * @param hit the word of scale right beside the figure
 */
export function scaledFigure(
  text: string,
  start: number,
  end: number,
  values: readonly FigureReading[],
  hit: ScaleHit,
  scale: ScaleReader,
): Multiplied | undefined {
  const isBefore = scale.after(text.slice(end, end + 32)) === undefined;
  const word = isBefore ? '' : text.slice(end, end + hit.length).trim();
  // 제14조 is "article 14", and 14조 may be.
  if (word === '조' && text[start - 1] === '제') return undefined;
  const times = values.map((reading) => ({ ...reading, value: scaled(reading.value, hit.exponent) }));
  const myriads =
    word === '조' || word === '억' ? koreanMyriads(text.slice(end + hit.length, end + hit.length + 32)) : undefined;
  if (myriads !== undefined)
    return {
      end: end + hit.length + myriads.length,
      readings: times.map((reading) => ({ ...reading, value: sum(reading.value, myriads.value) })),
    };
  if (word === '조') return { end, readings: [...values, ...times] };
  let [last, total, exponent] = [end + (isBefore ? 0 : hit.length), times, hit.exponent];
  // 13万1469 and 1 लाख 31 हजार are one number.
  for (
    let next = nextFigure(text, last, exponent, scale);
    next !== null && (next[1] ?? '').replaceAll(',', '').length <= exponent;
    next = nextFigure(text, last, exponent, scale)
  ) {
    const figure = (next[1] ?? '').replaceAll(',', '');
    const from = last + next[0].length;
    const more = scale.after(text.slice(from, from + 32));
    if (more !== undefined && isThousandsOf(figure, hit, more))
      return {
        end: from + more.length,
        readings: total.map((each) => ({
          ...each,
          value: scaled(sum(each.value, decimal(figure)), more.exponent),
        })),
      };
    if (
      more === undefined
        ? !hit.unspaced || /^[,.]?\d|^[年月日歳岁세년]/u.test(text.slice(from))
        : more.exponent >= exponent
    ) {
      // 3천 5백만 are 35 million, and 1천200만 twelve: the ten thousand belongs to both.
      if (more === undefined || !hit.unspaced || hit.exponent >= MYRIAD || more.exponent < MYRIAD) break;
      const rest = scaled(decimal(figure), more.exponent - MYRIAD);
      return {
        end: from + more.length,
        readings: times4(total.map((each) => ({ ...each, value: sum(each.value, rest) }))),
      };
    }
    total = total.map((reading) => ({
      ...reading,
      value: sum(reading.value, scaled(decimal(figure), more?.exponent ?? 0)),
    }));
    last = from + (more?.length ?? 0);
    if (more === undefined) return { end: last, readings: total };
    exponent = more.exponent;
  }
  // 1 लाख 20 हजार करोड़.
  const over =
    hit.unspaced || isBefore || last === end + hit.length ? undefined : scale.after(text.slice(last, last + 32));
  if (over !== undefined && over.exponent > hit.exponent && /^[ \u00A0]/u.test(text.slice(last)))
    return {
      end: last + over.length,
      readings: total.map((each) => ({ ...each, value: scaled(each.value, over.exponent) })),
    };
  // 31 हजार करोड़: a thousand crores, a hundred thousand millions.
  const larger =
    hit.unspaced || isBefore ? undefined : scale.after(text.slice(end + hit.length, end + hit.length + 32));
  if (larger !== undefined && larger.exponent > hit.exponent && /^[ \u00A0]/u.test(text.slice(end + hit.length)))
    return {
      end: end + hit.length + larger.length,
      readings: times.map((reading) => ({ ...reading, value: scaled(reading.value, larger.exponent) })),
      unscaled: values,
    };
  // 3백 7십만.
  const above = hit.unspaced && hit.exponent < MYRIAD ? scale.after(text.slice(last, last + 32)) : undefined;
  if (above?.exponent === MYRIAD) return { end: last + above.length, readings: times4(total) };
  return exponent === hit.exponent ? { end: last, readings: total, unscaled: values } : { end: last, readings: total };
}

/** The figure that goes on a number behind a word of scale: right behind it, or with a smaller one of its own behind “and”. */
function nextFigure(text: string, last: number, exponent: number, scale: ScaleReader): RegExpExecArray | null {
  const rest = text.slice(last);
  const found = NEXT.exec(rest);
  const gap = found === null && exponent > THOUSAND ? scale.joiner(rest.slice(0, LONGEST_JOINER)) : 0;
  if (gap === 0) return found;
  const joined = JOINED.exec(rest.slice(gap));
  const end = gap + (joined?.[0].length ?? 0);
  const more = joined === null ? undefined : scale.after(rest.slice(end, end + 32));
  if (joined === null || more === undefined || more.exponent >= exponent) return null;
  joined[0] = rest.slice(0, end);
  return joined;
}
const JOINED = /^(\d{1,3})(?![\d.,]*\d)/;
/** UTF-16 units of “and” with its blanks. */
const LONGEST_JOINER = 16;

/** Whether a larger word of scale counts the thousands before it and the figure at it together: 30 হাজার ২০০ কোটি, 30 mil 200 millones. */
const isThousandsOf = (figure: string, hit: ScaleHit, more: ScaleHit): boolean =>
  !hit.unspaced && hit.exponent === THOUSAND && figure.length === THOUSAND && more.exponent > THOUSAND;
const THOUSAND = 3;

/** The power of ten by which Chinese, Japanese and Korean group numbers. */
const MYRIAD = 4;

const times4 = (all: readonly FigureReading[]): readonly FigureReading[] =>
  all.map((reading) => ({ ...reading, value: scaled(reading.value, MYRIAD) }));
