import { oncePerKey, oncePerObject } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { measuredIn } from './unit-difference.ts';

/** English words for the currencies of several countries, each as CLDR has it. */
const HEADS: Readonly<Record<string, string>> = {
  dollar: 'dollar',
  pound: 'pound',
  franc: 'franc',
  dinar: 'dinar',
  rupee: 'rupee',
  peso: 'peso',
  crown: 'kron',
  krona: 'kron',
  krone: 'kron',
  kronor: 'kron',
  kroner: 'kron',
  koruna: 'kron',
  rial: 'rial',
  riyal: 'rial',
  ruble: 'ruble',
  rouble: 'ruble',
  shilling: 'shilling',
  dirham: 'dirham',
  lira: 'lira',
  won: 'won',
};
const HEAD =
  /\b(dollar|pound|franc|dinar|rupee|peso|crown|krona|krone|kronor|kroner|koruna|ri?yal|rial|rouble|ruble|shilling|dirham|lira|won)s?\b/u;
/** The country before it: Swiss, Hong Kong. */
const NATION = /[A-Z]\p{L}{1,20}(?: [A-Z]\p{L}{1,20})? $/u;
/** The currencies that are meant where no country is said. */
const USUAL: readonly string[] = ['USD', 'GBP', 'CHF', 'RUB', 'MXN', 'USN', 'USS'];
/** Currencies of which there are no more, but names and sums in texts. */
const FORMER: readonly string[] = ['BEF', 'FRF', 'LUF', 'CYP', 'IEP', 'MTL', 'ITL', 'CSK', 'EEK'];
/** UTF-16 units on either side of a number in which the country of its currency is said. */
const REACH = 40;
const CLAUSE = /[.;:!?()。；：！？（）؛؟।]/u;
const WORD = /[\p{L}\p{M}]+/gu;

type Currency = { readonly code: string; readonly words: readonly string[] };

/** A currency of a source, and the place of its number. */
type Money = { readonly head: string; readonly code: string | undefined; readonly place: NumberPlace };

/**
 * The difference where a source has Swiss francs and its translation those of Belgium: another country stands beside the number,
 * and that of the source nowhere. Where the source names no country, a notice.
 */
export function nationDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const money = moneyIn(source);
  if (money === undefined || Intl.DisplayNames.supportedLocalesOf(target.tag).length === 0) return [];
  const same = measuredIn(target).filter(({ value }) => value === money.place.value);
  if (same.length !== 1 || same[0] === undefined) return [];
  const all = namesOf(target.tag, money.head);
  const own = all.filter(({ code }) => (money.code === undefined ? USUAL.includes(code) : code === money.code));
  if ((own.length === 0 && money.code !== undefined) || own.some((each) => isSaid(each, target.text))) return [];
  const { start, end } = same[0];
  const lead = textBefore(target.text, start, REACH).split(CLAUSE).at(-1) ?? '';
  const beside = `${lead} ${target.text.slice(end, end + REACH).split(CLAUSE, 1)[0] ?? ''}`;
  const others = all.filter((each) => !own.includes(each) && !isOwn(each, own) && isSaid(each, beside));
  const [other] = others.filter(({ code }) => !isInSource(code, money.head, source.text));
  if (other === undefined) return [];
  const place = { value: same[0].value, start, end, text: target.text.slice(start, end) };
  return [numberDifference(money.code === undefined ? 'notice' : 'ask', 'unit', money.place, place)];
}

/** The first sum of an English text in a currency of which several countries have one; read once for all languages. */
const moneyIn = oncePerObject(({ text, tag }: TaggedText): Money | undefined => {
  const match = /^en\b/.test(tag) ? HEAD.exec(text) : null;
  const head = HEADS[match?.[1] ?? ''];
  if (match === null || head === undefined) return undefined;
  const nation = NATION.exec(textBefore(text, match.index, REACH))?.[0];
  const start = match.index - (nation?.length ?? 0);
  const number = tokensOf({ text, tag }).findLast(
    ({ kind, end }) => kind === 'number' && end <= start && start - end <= 2,
  );
  if (number === undefined) return undefined;
  const code =
    nation === undefined
      ? undefined
      : namesOf('en', head).find(({ words }) =>
          words.some((word) => word.length > 2 && nation.toLowerCase().includes(word)),
        )?.code;
  return nation !== undefined && code === undefined ? undefined : { head, code, place: number };
});

/** Whether the country of a currency is named in an English text. */
const isInSource = (code: string, head: string, text: string): boolean =>
  namesOf('en', head)
    .find((each) => each.code === code)
    ?.words.some((word) => text.toLowerCase().includes(word.slice(0, STEM))) !== false;
/** Letters in which the names of a country and of its people begin alike: Belgi-an, Belgi-um. */
const STEM = 4;

/** Whether a currency is called as one of those of the source: an earlier one of the same country. */
const isOwn = ({ words }: Currency, own: readonly Currency[]): boolean =>
  own.some((each) => each.words.some((word) => words.includes(word)));

/** Whether the words of a country stand in a text in any case. */
function isSaid({ words }: Currency, text: string): boolean {
  const lower = text.toLowerCase();
  if (words.some((word) => hasRunOn(word))) return words.every((word) => lower.includes(word));
  const said = lower.match(WORD) ?? [];
  return words.some((word) => said.some((each) => isForm(each, word)));
}

/** Letters that a case may change at the end of a word, and add to it. */
const CUT = 3;
const ENDING = 4;
const SHORTEST = 3;

function isForm(said: string, word: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === said[shared]) shared += 1;
  return shared >= Math.max(SHORTEST, word.length - CUT) && said.length - shared <= ENDING;
}

/** A word without the letters that its cases change. */
const stemOf = (word: string): string => word.slice(0, Math.max(STEM, word.length - 2));

/** The currencies of a kind in a language, by the words that are not those of the kind itself. */
const namesOf = (tag: string, head: string): readonly Currency[] => namesByHead(`${tag} ${head}`);
const namesByHead = oncePerKey((key): readonly Currency[] => {
  const [tag = 'en', head = ''] = key.split(' ');
  const english = new Intl.DisplayNames('en', { type: 'currency' });
  const names = new Intl.DisplayNames(tag, { type: 'currency' });
  const codes = [...Intl.supportedValuesOf('currency'), ...FORMER].filter((code) => {
    const last =
      english
        .of(code)
        ?.toLowerCase()
        .replace(/ ?\(.*/u, '')
        .match(WORD)
        ?.at(-1) ?? '';
    return (HEADS[last] ?? last) === head;
  });
  const all = codes.map((code) => ({
    code,
    words:
      (names.of(code) ?? '')
        .replace(/ ?[（(].*/u, '')
        .toLowerCase()
        .match(WORD) ?? [],
  }));
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const isKind = (word: string): boolean => (counts.get(stemOf(word)) ?? 0) > most / 2;
  return all
    .map(({ code, words }) => ({ code, words: words.filter((word) => word.length > 2 && !isKind(word)) }))
    .filter(({ words }) => words.length > 0);
});
