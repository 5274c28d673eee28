import { once, oncePerKey } from '../../once.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { countedWords, languageData } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import { measurePhrases, unitNames } from '../phrases/word-lists.ts';
import { SYMBOLS } from './symbols.ts';

/** A form of a unit, with everything that it may mean: CLDR's names of units, ISO 4217 codes. */
export type UnitForm = { readonly text: string; readonly means: ReadonlySet<string> };

/** By the first character of what stands after a figure, and by the last of what stands before it; the longest first. */
export type UnitTable = {
  readonly after: UnitIndex;
  readonly before: UnitIndex;
  /** True where the language names a unit before its number. */
  readonly isUnitFirst: boolean;
};
type UnitIndex = { readonly get: (character: string) => readonly UnitForm[] };

/**
 * Abbreviations that are words of many languages: "5 in Beirut" is no length. Words in names of currencies that are
 * everyday ones too: new, people, of.
 */
const common = once((): ReadonlySet<string> => new Set(measurePhrases('common').map(folded)));

/** A form of a unit as it is listed: names and codes with blanks between them. */
type Listed = { readonly text: string; readonly means: string; readonly isSymbol: boolean };

/** By the folded character that they begin or end with. Texts ask for few characters: the others are not read on. */
class Listing {
  readonly #keyOf: (form: string) => string;
  readonly #listed = new Map<string, Listed[]>();
  readonly #own = new Map<string, Listed[]>();

  constructor(keyOf: (form: string) => string) {
    this.#keyOf = keyOf;
  }

  add(text: string, means: string, isSymbol = false): void {
    put(this.#listed, this.#keyOf(text), { text, means, isSymbol });
  }

  /** What a form means for sure, whatever else has the same name: "500 元" are yuan. */
  addOwn(text: string, means: string): void {
    put(this.#own, this.#keyOf(text), { text, means, isSymbol: true });
  }

  /** The forms of a character by what they mean, with what every language writes. */
  formsOf(character: string, symbols: Listing): Forms {
    const [forms, own]: [Forms, Forms] = [new Map(), new Map()];
    for (const { text, means, isSymbol } of symbols.#listed.get(character) ?? []) add(forms, text, means, isSymbol);
    for (const { text, means, isSymbol } of this.#listed.get(character) ?? []) add(forms, text, means, isSymbol);
    for (const { text, means, isSymbol } of this.#own.get(character) ?? []) add(own, text, means, isSymbol);
    for (const [form, means] of own) forms.set(form, means);
    return forms;
  }
}

function put(lists: Map<string, Listed[]>, key: string, listed: Listed): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [listed]);
  else known.push(listed);
}

const FIRST = (form: string): string => keyOf(form.trim(), 0);
const LAST = (form: string): string => keyOf(form.trim(), -1);

/** The first or last unit of a form, folded: most are their own, and each is folded once. */
function keyOf(form: string, at: 0 | -1): string {
  const character = form.at(at) ?? '';
  const fold = foldedUnit(character);
  // A vowel point is left out, and a letter may be more than one: then the whole tells.
  return fold.length === 1 && !UNSURE.test(form) ? fold : (folded(form).at(at) ?? '');
}

const foldedUnit = oncePerKey((character) => folded(character));

/** Letters that form C joins to the next or parts, and halves of pairs. */
const UNSURE = /[\p{M}\uD800-\uDFFF]/u;

type Forms = Map<string, ReadonlySet<string>>;

/** The forms that stand in every language. */
const symbols = once((): { readonly after: Listing; readonly before: Listing } => {
  const [after, before] = [new Listing(FIRST), new Listing(LAST)];
  for (const [unit, forms] of [...Object.entries(SYMBOLS), ...unitNames()]) {
    for (const form of forms) after.add(form, unit, true);
    if (/^[A-Z]/.test(unit)) for (const form of forms) before.add(form, unit, true);
  }
  return { after, before };
});

function add(into: Forms, text: string, means: string, isSymbol: boolean): void {
  const form = folded(text.trim());
  if (form === '' || common().has(form.endsWith('.') ? form.slice(0, -1) : form)) return;
  const known = into.get(form);
  // One letter is a unit only where it is one everywhere: m, g, t.
  if (known === undefined && !isSymbol && form.length <= 2 && ONE_LETTER.test(form)) return;
  const own = meansOf(means);
  if (known === undefined) into.set(form, own);
  else if (known !== own) into.set(form, known.union(own));
}

const ONE_LETTER = /^[\p{sc=Latn}\p{sc=Cyrl}]\.?$/u;

/** The meanings of a list of names, shared by all forms with the same. */
const meansOf = oncePerKey((names): ReadonlySet<string> => new Set(names.split(' ')));

/** The units of a language by how they are written behind a figure and before it. */
export const unitTableOf = oncePerKey((tag): UnitTable => {
  const [after, before] = [new Listing(FIRST), new Listing(LAST)];
  const { everyday = {}, percent, points, isUnitFirst = false } = languageData(tag);
  const { units, currencies } = countedWords(tag);
  let isNounFirst = isUnitFirst;
  for (const [unit, patterns] of Object.entries(units)) {
    for (const pattern of patterns) {
      const [head = '', tail = ''] = pattern.split('{0}').map((part) => part.trim());
      if (head !== '') before.add(head, unit);
      else after.add(tail, unit);
      if (head !== '' && tail === '' && /\p{L}{3}/u.test(head)) isNounFirst = true;
    }
  }
  for (const word of degreesOf(units)) after.add(word, 'celsius fahrenheit kelvin');
  for (const [codes, names] of Object.entries(currencies)) {
    for (const name of names.flatMap(withoutBlanks)) {
      after.add(name, codes);
      if (isNounFirst || !/\p{L}{3}/u.test(name)) before.add(name, codes);
    }
  }
  for (const form of percent?.after ?? []) after.add(form, 'percent');
  for (const form of percent?.before ?? []) before.add(form, 'percent');
  for (const form of points?.after ?? []) after.add(form, 'percentage-point');
  for (const form of points?.before ?? []) before.add(form, 'percentage-point');
  for (const [means, forms] of Object.entries(everyday))
    for (const form of forms) {
      const isBefore = form.endsWith('{0}');
      if (!isBefore) after.addOwn(form, means);
      if (isBefore || isNounFirst) before.addOwn(form.replace('{0}', ''), means);
    }
  return {
    after: indexed(after, symbols().after),
    before: indexed(before, symbols().before),
    isUnitFirst: isNounFirst,
  };
});

/** A name, and how it is also written where a script sets no words apart: カナダ ドル, カナダドル. */
const withoutBlanks = (name: string): readonly string[] =>
  name.includes(' ') && hasRunOn(name) ? [name, name.replaceAll(' ', '')] : [name];

function indexed(listing: Listing, shared: Listing): UnitIndex {
  const known = new Map<string, readonly UnitForm[]>();
  return {
    get: (character) => {
      const list =
        known.get(character) ??
        [...listing.formsOf(character, shared)]
          .map(([text, means]): UnitForm => ({ text, means }))
          .sort((a, b) => b.text.length - a.text.length);
      known.set(character, list);
      return list;
    },
  };
}

/** The word for a degree, of either kind: "80 degrees". */
function degreesOf(units: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [celsius = [], fahrenheit = []] = [units['celsius'], units['fahrenheit']].map((patterns) =>
    (patterns ?? []).flatMap((pattern) =>
      (pattern.split('{0}')[1] ?? '').split(/[\s-]+/u).filter((part) => /\p{L}/u.test(part)),
    ),
  );
  return celsius.filter((part) => fahrenheit.includes(part) && part.length > 1);
}
