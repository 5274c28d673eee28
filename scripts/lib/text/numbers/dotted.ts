import { isYear } from './decimal.ts';
import { type NumberToken, numberToken } from './number-token.ts';
import { isEqual, isMonthAsFigure, type Pairing, pair } from './pairing.ts';

/** `6.11.` for November 6, `11.1918` for November 1918: parts of a date, and no decimal. */
export function splitDates(pairing: Pairing, sources: readonly NumberToken[]): void {
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

/** Article 5(2) as 5.2: the figure of an article and that of its paragraph. */
export function splitArticles(pairing: Pairing, text: string): void {
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
