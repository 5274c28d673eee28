import { type Decimal, decimal } from './decimal.ts';

/** One way to read the figures of a token; `own` when it is the way of the language itself. */
export type Reading = { readonly value: Decimal; readonly own: boolean };

type Separators = { readonly group: string; readonly point: string };

const CACHE = new Map<string, Separators>();
const SPACE = /[ \u00A0\u202F\u2009]/;

/** Group and decimal separators of a language in all its digits, by CLDR; both kinds for a language that CLDR does not know. */
function separatorsOf(tag: string): Separators {
  const known = CACHE.get(tag);
  if (known !== undefined) return known;
  const separators = { group: '', point: '' };
  const language = new Intl.Locale(tag).language;
  if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0)
    Object.assign(separators, { group: ",.'’٬،", point: ',.٫' });
  for (const system of separators.group === '' ? ['', 'latn', 'native'] : []) {
    const options =
      system === '' ? {} : { numberingSystem: system === 'native' ? (NATIVE[language] ?? 'latn') : system };
    for (const part of new Intl.NumberFormat(tag, { ...options, useGrouping: 'always' }).formatToParts(1234567.8)) {
      if (part.type === 'group') separators.group += part.value.replace('，', ',');
      if (part.type === 'decimal') separators.point += part.value;
    }
  }
  CACHE.set(tag, separators);
  return separators;
}

const NATIVE: Readonly<Record<string, string>> = {
  ar: 'arab',
  fa: 'arabext',
  ur: 'arabext',
  ps: 'arabext',
  ckb: 'arab',
  sd: 'arab',
};

/**
 * The readings that the form of a figure allows: groups of three, or of two and three as in India, and one decimal
 * separator. The language's own reading comes first. None for `4.1.2` or `1,2,3`, which are several numbers.
 */
export function readings(figure: string, tag: string): readonly Reading[] {
  const marks = figure.match(/\D/g) ?? [];
  if (marks.length === 0) return [{ value: decimal(figure), own: true }];
  const { group, point } = separatorsOf(tag);
  const own = {
    group: (mark: string) => SPACE.test(mark) || group.includes(mark),
    point: (mark: string) => point.includes(mark),
  };
  const found: Reading[] = [];
  const last = marks.at(-1) ?? '';
  const digits = figure.replace(/\D/g, '');
  const first = marks[0] ?? '';
  if (last !== '٫' && isGrouped(figure)) found.push({ value: decimal(digits), own: own.group(first) });
  const [whole = '', fraction = ''] = [
    figure.slice(0, figure.lastIndexOf(last)),
    figure.slice(figure.lastIndexOf(last) + 1),
  ];
  const single = marks.filter((mark) => mark === last).length === 1;
  const isPoint = single && !SPACE.test(last) && !/[٬'’]/.test(last);
  if (isPoint && marks.length === 1) found.push({ value: decimal(whole, fraction), own: own.point(last) });
  else if (isPoint && isGrouped(whole)) {
    found.push({ value: decimal(whole.replace(/\D/g, ''), fraction), own: own.group(first) && own.point(last) });
  }
  return found.sort((a, b) => Number(b.own) - Number(a.own));
}

function isGrouped(figure: string): boolean {
  return /^[1-9]\d{0,2}(\D)\d{3}(?:\1\d{3})*$/.test(figure) || /^[1-9]\d?(\D)(?:\d{2}\1)*\d{3}$/.test(figure);
}
