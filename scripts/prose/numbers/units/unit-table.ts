import { languageData } from '../../../language/language-data.ts';
import { folded } from '../words.ts';
import { SYMBOLS } from './symbols.ts';

/** A way to write a unit, and all that it may mean: CLDR's names of units, ISO 4217 codes. */
export type UnitForm = { readonly text: string; readonly means: ReadonlySet<string> };

/** By the first character of what stands after a figure, and by the last of what stands before it; the longest first. */
export type UnitTable = { readonly after: UnitIndex; readonly before: UnitIndex };
type UnitIndex = { readonly get: (character: string) => readonly UnitForm[] };

const TABLES = new Map<string, UnitTable>();
/** Abbreviations that are words of many languages: "5 in Beirut" is no length. Words in names of currencies that are everyday ones too: new, people, of. */
const WORDS = new Set(
  'din in do at am an to so no me ma on or as st sa se is es la le de da du un el en et ne na ni za po od ab um op te je my we ti si ki ka ku ve va bu ya e o i u y а в и к о с у я є і და nuwe nou nye nýr uus uut novo νέο جديد חדש חדשה নতুন mpya ùra hou نیا nhân dân cộng hòa ego mba àwọn awon owó ናይ'.split(
    ' ',
  ),
);

type Forms = Map<string, ReadonlySet<string>>;

/** What every language writes: folded once for all. */
let symbols: { readonly after: Forms; readonly before: Forms } | undefined;

function readSymbols(): { readonly after: Forms; readonly before: Forms } {
  const [after, before]: [Forms, Forms] = [new Map(), new Map()];
  for (const [unit, forms] of Object.entries(SYMBOLS)) {
    for (const form of forms) add(after, form, unit, true);
    if (/^[A-Z]/.test(unit)) for (const form of forms) add(before, form, unit, true);
  }
  return { after, before };
}

/** @param means names and codes with blanks between them */
function add(into: Forms, text: string, means: string, isSymbol = false): void {
  const form = folded(text.trim());
  if (form === '' || WORDS.has(form.endsWith('.') ? form.slice(0, -1) : form)) return;
  const known = into.get(form);
  // One letter is a unit only where it is one everywhere: m, g, t.
  if (known === undefined && !isSymbol && form.length <= 2 && ONE_LETTER.test(form)) return;
  const own = meansOf(means);
  if (known === undefined) into.set(form, own);
  else if (known !== own) into.set(form, known.union(own));
}

const ONE_LETTER = /^[\p{sc=Latn}\p{sc=Cyrl}]\.?$/u;

const MEANS = new Map<string, ReadonlySet<string>>();

/** Shared by all forms that mean the same. */
function meansOf(names: string): ReadonlySet<string> {
  const known = MEANS.get(names) ?? new Set(names.split(' '));
  MEANS.set(names, known);
  return known;
}

export function unitTableOf(tag: string): UnitTable {
  const known = TABLES.get(tag);
  if (known !== undefined) return known;
  symbols ??= readSymbols();
  const [after, before] = [new Map(symbols.after), new Map(symbols.before)];
  const { cldr, everyday = {}, percent, points } = languageData(tag);
  let isNounFirst = false;
  for (const [unit, patterns] of Object.entries(cldr.units)) {
    for (const pattern of patterns) {
      const [head = '', tail = ''] = pattern.split('{0}').map((part) => part.trim());
      if (head !== '') add(before, head, unit);
      else add(after, tail, unit);
      if (head !== '' && tail === '' && /\p{L}{3}/u.test(head)) isNounFirst = true;
    }
  }
  for (const word of degreesOf(cldr.units)) add(after, word, 'celsius fahrenheit');
  for (const [codes, names] of Object.entries(cldr.currencies)) {
    for (const name of names) {
      add(after, name, codes);
      if (isNounFirst || !/\p{L}{3}/u.test(name)) add(before, name, codes);
    }
  }
  for (const form of percent?.after ?? []) add(after, form, 'percent');
  for (const form of percent?.before ?? []) add(before, form, 'percent');
  for (const form of points?.after ?? []) add(after, form, 'percentage-point');
  for (const form of points?.before ?? []) add(before, form, 'percentage-point');
  // "500 元" are yuan, whatever money else has the sign in its name.
  const own: Forms = new Map();
  for (const [means, forms] of Object.entries(everyday)) for (const form of forms) add(own, form, means, true);
  for (const [form, means] of own) {
    after.set(form, means);
    if (isNounFirst) before.set(form, means);
  }
  const table = {
    after: indexed(after, (form) => form[0] ?? ''),
    before: indexed(before, (form) => form.at(-1) ?? ''),
  };
  TABLES.set(tag, table);
  return table;
}

/** Texts ask for few characters: the forms of each are put in order when they do. */
function indexed(forms: ReadonlyMap<string, ReadonlySet<string>>, keyOf: (form: string) => string): UnitIndex {
  const known = new Map<string, readonly UnitForm[]>();
  return {
    get: (character) => {
      const list = known.get(character) ?? formsOf(forms, (form) => keyOf(form) === character);
      known.set(character, list);
      return list;
    },
  };
}

function formsOf(forms: ReadonlyMap<string, ReadonlySet<string>>, isAsked: (form: string) => boolean): UnitForm[] {
  const found: UnitForm[] = [];
  for (const [text, means] of forms) if (isAsked(text)) found.push({ text, means });
  return found.sort((a, b) => b.text.length - a.text.length);
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
