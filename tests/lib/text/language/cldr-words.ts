import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { hasUnspaced } from '../../../../scripts/lib/text/characters/unspaced-scripts.ts';
import type { CountedWords } from '../../../../scripts/lib/text/language/language-data.ts';

const load = createRequire(import.meta.url);
const nested = z.record(z.string(), z.unknown());

/** CLDR's categories and names of the units that statements count in. */
const UNITS: readonly string[] =
  'length-kilometer length-meter length-centimeter length-millimeter length-mile length-yard length-foot length-inch length-nautical-mile mass-tonne mass-ton mass-kilogram mass-gram mass-milligram mass-microgram mass-pound mass-ounce area-square-kilometer area-square-meter area-square-mile area-square-foot area-hectare area-acre volume-liter volume-milliliter volume-centiliter volume-deciliter volume-hectoliter volume-gallon volume-cubic-meter volume-cubic-centimeter volume-barrel speed-kilometer-per-hour speed-mile-per-hour speed-meter-per-second speed-knot temperature-celsius temperature-fahrenheit temperature-kelvin duration-second duration-minute duration-hour duration-day duration-week duration-month duration-year duration-decade duration-century digital-byte digital-kilobyte digital-megabyte digital-gigabyte digital-terabyte power-watt power-kilowatt power-megawatt power-gigawatt energy-kilowatt-hour'.split(
    ' ',
  );
const CURRENCIES: readonly string[] =
  'USD EUR GBP JPY CNY INR RUB CHF CAD AUD NZD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH TRY ILS EGP SAR AED QAR KWD IRR IQD SYP LBP JOD YER PKR BDT LKR NPR AFN THB VND IDR MYR PHP SGD HKD TWD KRW BRL MXN ARS CLP COP PEN NGN KES GHS ZAR ETB TZS UGX MAD DZD TND LYD SDG KZT UZS GEL AMD AZN MMK KHR LAK MNT XOF XAF RSD BYN MDL ALL BAM MKD'.split(
    ' ',
  );
/** Currencies of one kind, which people call by one word. */
const FAMILIES: readonly (readonly string[])[] = [
  ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'],
  ['GBP', 'EGP', 'SYP', 'LBP', 'SDG'],
  ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  ['INR', 'PKR', 'LKR', 'NPR'],
  ['CHF', 'XOF', 'XAF'],
  ['IQD', 'KWD', 'JOD', 'DZD', 'TND', 'LYD', 'RSD'],
  ['IRR', 'SAR', 'QAR', 'YER'],
  ['SEK', 'NOK', 'DKK', 'ISK'],
  ['KES', 'TZS', 'UGX'],
  ['RUB', 'BYN'],
  ['RON', 'MDL'],
  ['AED', 'MAD'],
];

/** Whether a name has no marks between its words. Tibetan has them between syllables, which may not be cut. */
const isRun = (name: string): boolean => hasUnspaced(name) && !/\p{sc=Tibt}/u.test(name);

/** How CLDR writes units and currencies beside a figure; none of a language that it has no units of. */
export function cldrWords(tag: string): CountedWords {
  const locale = tag === 'nb' ? 'no' : tag;
  if (!existsSync(new URL(`../../../../node_modules/cldr-units-full/main/${locale}/units.json`, import.meta.url)))
    return { units: {}, currencies: {} };
  const long = at(file('units', locale, 'units'), 'main', locale, 'units');
  const units = UNITS.flatMap((name): [string, string[]][] => {
    const patterns = ['long', 'short'].flatMap((width) => patternsOf(at(long, width, name)));
    return patterns.length === 0 ? [] : [[name.slice(name.indexOf('-') + 1), [...new Set(patterns)]]];
  });
  return { units: Object.fromEntries(units), currencies: currenciesOf(locale) };
}

function patternsOf(unit: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(unit).flatMap(([key, value]) =>
    /(?:^unitPattern|-count-|^genitive|^dative|^accusative)/.test(key) &&
    typeof value === 'string' &&
    value.includes('{0}')
      ? [value.replace(/[\u00A0\u202F\s]+/gu, ' ').toLowerCase()]
      : [],
  );
}

function currenciesOf(locale: string): Readonly<Record<string, readonly string[]>> {
  const all = at(file('numbers', locale, 'currencies'), 'main', locale, 'numbers', 'currencies');
  const names = new Map<string, readonly string[]>();
  for (const code of CURRENCIES) {
    const forms = Object.entries(at(all, code)).flatMap(([key, value]) =>
      typeof value !== 'string' || value === code || key === 'symbol-alt-variant'
        ? []
        : [value.replace(/[\u00A0\u202F\s]+/gu, ' ')],
    );
    const words = forms
      .map((form) => (/\p{L}{3}/u.test(form) ? form.toLowerCase() : form))
      .filter((form) => form.length > 1 || /\p{Sc}|\p{sc=Han}|\p{sc=Hang}/u.test(form));
    if (words.length > 0) names.set(code, [...new Set(words)]);
  }
  const shared = FAMILIES.flatMap((codes): [string, readonly string[]][] => {
    const words = commonWords(
      codes.flatMap((code) => (names.has(code) ? [names.get(code) ?? []] : [])),
      codes.length,
    );
    return words.length === 0 ? [] : [[codes.join(' '), words]];
  });
  const single = CURRENCIES.flatMap((code): [string, readonly string[]][] => {
    if (FAMILIES.some((codes) => codes.includes(code))) return [];
    const words = headWords(names.get(code) ?? [], locale);
    return words.length === 0 ? [] : [[code, words]];
  });
  const result = new Map<string, readonly string[]>(names);
  for (const [codes, words] of [...shared, ...single])
    result.set(codes, [...new Set([...(result.get(codes) ?? []), ...words])]);
  return Object.fromEntries(result);
}

/** The words that the names of most of the currencies of a family share. */
function commonWords(names: readonly (readonly string[])[], of: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const forms of names)
    for (const word of new Set(forms.flatMap(partsOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(of * 0.55));
  const words = [...counts].filter(([, count]) => count >= least).map(([word]) => word);
  // Of words written on, the longest: ドル of カナダドル, and not ル.
  return words.filter((word) => !hasUnspaced(word) || !words.some((other) => other !== word && other.includes(word)));
}

function partsOf(name: string): readonly string[] {
  if (!/\p{L}{2}/u.test(name)) return [];
  if (!isRun(name))
    return name
      .split(/[\s\-‐–]+/u)
      .filter(
        (word) =>
          word.length >= (/^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u.test(word) ? 3 : 2) &&
          /^[\p{L}\p{M}’'.\u200C\u200D]+$/u.test(word),
      );
  const parts: string[] = [];
  for (let from = 0; from < name.length; from += 1)
    for (let to = from + 1; to <= name.length; to += 1)
      if (from === 0 || to === name.length) parts.push(name.slice(from, to));
  return parts.map((part) => part.trim()).filter((part) => part.length >= (/\p{sc=Han}/u.test(part) ? 1 : 2));
}

/** The words of a name that name no country: Yen of Japanischer Yen. */
function headWords(names: readonly string[], locale: string): readonly string[] {
  const long = names.filter((name) => /\p{L}{3}/u.test(name) && !isRun(name));
  return [...new Set(long.flatMap((name) => partsOf(name)))].filter(
    (word) =>
      !placesOf(locale).has(word.slice(0, 3)) &&
      !/^(?:der|del|des|the|von|los|las|new|neuer?|nuevo|nuovo|новы|нов[аи]|convertible|konvertible|bosnia|marka?)$/u.test(
        word,
      ),
  );
}

const PLACES = new Map<string, ReadonlySet<string>>();

function placesOf(locale: string): ReadonlySet<string> {
  const known = PLACES.get(locale);
  if (known !== undefined) return known;
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const names = [
    ...[...new Set(CURRENCIES.map((code) => code.slice(0, 2)))].flatMap((code) =>
      /^X|^EU/.test(code) ? [] : [regions.of(code) ?? ''],
    ),
    ...'ja uk th hu vi ko pl cs bg tr he id ms pt am ka hy az my km lo mn sq mk bn fa kk uz ps'
      .split(' ')
      .map((code) => languages.of(code) ?? ''),
    ...['BR', 'PE', 'KR', 'CN', 'ZA', 'NG', 'GH', 'ET', 'IL', 'BA', 'AL', 'MK'].map((code) => regions.of(code) ?? ''),
  ];
  const found = new Set(
    names.flatMap((name) =>
      name
        .toLowerCase()
        .split(/[\s-]+/u)
        .filter((word) => word.length >= 3)
        .flatMap((word) => [word.slice(0, 3), word.replace(/^ال/u, '').slice(0, 3)]),
    ),
  );
  PLACES.set(locale, found);
  return found;
}

function file(kind: 'units' | 'numbers', locale: string, name: string): unknown {
  return load(`cldr-${kind}-full/main/${locale}/${name}.json`);
}

function at(value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = path.reduce<unknown>((inner, key) => nested.safeParse(inner).data?.[key], value);
  return nested.safeParse(found).data ?? {};
}
