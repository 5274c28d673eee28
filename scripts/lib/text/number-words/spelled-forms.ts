import type { Buffer } from 'node:buffer';
import { BEGINNING } from '../language/word-search.ts';
import type { SpelledNumbers } from '../language/written-words.ts';

/** A number in words, folded, with a blank between its words. */
export type SpelledForm = {
  readonly text: string;
  readonly value: number;
  /** True for an ordinal that the rules of CLDR lack; such a word may be a cardinal as well. */
  readonly isOrdinal: boolean;
  readonly isCardinal: boolean;
};

const NO_FORMS: readonly SpelledForm[] = [];

type Place = { readonly start: number; readonly end: number };

/**
 * The number words that the rules of a language spell, by their first word and by value. They are read when they are asked for. Until
 * then they lie as bytes outside of the heap: as strings, those of forty languages are a good part of all that is ever collected.
 */
export class SpelledForms {
  readonly #lines: Buffer;
  /** Where the list of each beginning is. */
  readonly #places = new Map<string, Place>();
  /** The lists that were asked for. */
  readonly #read = new Map<string, string>();
  #ofValue: ReadonlyMap<number, readonly SpelledForm[]> | undefined;

  constructor(lines: SpelledNumbers['forms']) {
    this.#lines = lines;
    // A character for each byte: in a string, places are found in a fraction of the time.
    const bytes = lines.toString('latin1');
    for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
      end = bytes.indexOf('\n', start);
      const list = bytes.indexOf(STROKE, start);
      this.#places.set(lines.toString('utf8', start, list), { start: list, end });
    }
  }

  /** The beginnings of all words, of `BEGINNING` letters at most. */
  get beginnings(): Iterable<string> {
    return this.#places.keys();
  }

  /** A word or phrase of the list; undefined where there is none. */
  find(text: string): SpelledForm | undefined {
    const list = this.#listFor(text);
    for (let at = list.indexOf(`|${text}`); at >= 0; at = list.indexOf(`|${text}`, at + 1)) {
      const form = formAt(list, at + 1, text.length);
      if (form !== undefined) return form;
    }
    return undefined;
  }

  /** The word itself, where it is listed, and all phrases that it is the first word of. */
  startingWith(first: string): readonly SpelledForm[] {
    const list = this.#listFor(first);
    const sought = `|${first}`;
    let at = list.indexOf(sought);
    if (at < 0) return NO_FORMS;
    const found: SpelledForm[] = [];
    for (; at >= 0; at = list.indexOf(sought, at + 1)) {
      const form =
        list[at + sought.length] === ' ' && !first.includes(' ')
          ? formAt(list, at + 1, signOf(list, at) - at - 1)
          : formAt(list, at + 1, first.length);
      if (form !== undefined) found.push(form);
    }
    return found;
  }

  /** All words of a value. */
  ofValue(value: number): readonly SpelledForm[] {
    this.#ofValue ??= Map.groupBy(this.all(), (form) => form.value);
    return this.#ofValue.get(value) ?? NO_FORMS;
  }

  /** All words. */
  *all(): Iterable<SpelledForm> {
    for (const place of this.#places.values()) {
      const list = this.#listAt(place);
      for (let at = 0; at < list.length; at = endOf(list, at)) {
        const form = formAt(list, at + 1, signOf(list, at) - at - 1);
        if (form !== undefined) yield form;
      }
    }
  }

  #listFor(text: string): string {
    const end = text.indexOf(' ');
    const beginning = text.slice(0, end < 0 ? BEGINNING : Math.min(end, BEGINNING));
    const known = this.#read.get(beginning);
    if (known !== undefined) return known;
    const place = this.#places.get(beginning);
    if (place === undefined) return '';
    const list = this.#listAt(place);
    this.#read.set(beginning, list);
    return list;
  }

  #listAt({ start, end }: Place): string {
    return this.#lines.toString('utf8', start, end);
  }
}

const STROKE = '|';
const SIGNS = /[=~+]/g;

/** Where the sign of the entry is whose stroke stands at a place. */
function signOf(list: string, at: number): number {
  SIGNS.lastIndex = at;
  return SIGNS.exec(list)?.index ?? list.length;
}

/** Where the next entry begins. */
function endOf(list: string, at: number): number {
  const end = list.indexOf(STROKE, at + 1);
  return end < 0 ? list.length : end;
}

/** The entry of so many letters at a place; undefined where it has more. */
function formAt(list: string, start: number, length: number): SpelledForm | undefined {
  const sign = list[start + length];
  if (sign !== '=' && sign !== '~' && sign !== '+') return undefined;
  const value = Number(list.slice(start + length + 1, endOf(list, start + length)));
  return { text: list.slice(start, start + length), value, isOrdinal: sign !== '=', isCardinal: sign !== '~' };
}
