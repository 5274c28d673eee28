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

/** The number words that the rules of a language spell, by their first word and by value. They are read when they are asked for. */
export class SpelledForms {
  readonly #listed: SpelledNumbers['forms'];
  #ofValue: ReadonlyMap<number, readonly SpelledForm[]> | undefined;

  constructor(listed: SpelledNumbers['forms']) {
    this.#listed = listed;
  }

  /** The beginnings of all words, of `BEGINNING` letters at most. */
  get beginnings(): readonly string[] {
    return Object.keys(this.#listed);
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
    for (const beginning in this.#listed) {
      const list = this.#listed[beginning] ?? '';
      for (let at = 0; at < list.length; at = endOf(list, at)) {
        const form = formAt(list, at + 1, signOf(list, at) - at - 1);
        if (form !== undefined) yield form;
      }
    }
  }

  #listFor(text: string): string {
    const end = text.indexOf(' ');
    return this.#listed[text.slice(0, end < 0 ? BEGINNING : Math.min(end, BEGINNING))] ?? '';
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
