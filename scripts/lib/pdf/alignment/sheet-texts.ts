import bidiFactory from 'bidi-js';
import { RTL_BLOCKS } from '../../bidi-classes.ts';
import { BREAKING, type SheetCharacter } from '../lines/sheet-line.ts';
import { isBlockTag, isTag, type Tag } from '../tags/tag.ts';
import { foldedLetters } from './letter-bag.ts';

/** A stretch of text in the sheet, or a picture. */
type SheetPiece = {
  /** From the Document to the element that it stands in; a picture's own is the last. */
  readonly path: readonly Tag[];
};

/** A text of the sheet, with the elements that it stands in. */
export type SheetText = SheetPiece & { readonly text: string };

/** All that a sheet has for the browser to print: texts, pictures, items of lists. */
export type SheetPieces = {
  /** The texts in document order; neighbours in one element are one. */
  readonly texts: readonly SheetText[];
  readonly figures: readonly SheetPiece[];
  /** Items of lists that the browser gives a marker, in document order. */
  readonly items: readonly Tag[];
};

/** A tree in which every element is an object of its own, and texts that are neighbours in an element are one. */
export function ownTags(tag: Tag): Tag {
  const children: Tag['children'][number][] = [];
  for (const child of tag.children) {
    const last = children.at(-1);
    if (isTag(child)) children.push(ownTags(child));
    else if (last === undefined || isTag(last)) children.push(child);
    else children[children.length - 1] = { text: last.text + child.text };
  }
  return { ...tag, children };
}

/** The texts, pictures and items of a sheet, for a tree of `ownTags`. */
export function sheetPieces(tags: Tag): SheetPieces {
  const texts: SheetText[] = [];
  const figures: SheetPiece[] = [];
  const items: Tag[] = [];
  const walk = (tag: Tag, above: readonly Tag[]): void => {
    const path = [...above, tag];
    if (tag.type === 'Figure') figures.push({ path });
    if (hasMarker(tag)) items.push(tag);
    for (const child of tag.children) {
      if (isTag(child)) walk(child, path);
      else texts.push({ text: child.text, path });
    }
  };
  walk(tags, []);
  return { texts, figures, items };
}

/** True for a list item before which the browser sets a number or a sign. */
const hasMarker = ({ children }: Tag): boolean => children.some((child) => isTag(child) && child.isMarker === true);

/** The range of a line in one of the sheet's texts: from its first letter to behind its last. */
export type LineRange = { readonly place: number; readonly start: number; readonly end: number };

/** Finds the sheet's characters of a line of the print, from the ranges of the text objects on it. */
export class SheetLines {
  readonly #texts: readonly SheetText[];
  readonly #bidi = new Map<number, BidiText>();

  constructor(texts: readonly SheetText[]) {
    this.#texts = texts;
  }

  /** Whether all of a text's block is set in the order of reading, from left to right. */
  isFlat(place: number): boolean {
    return this.#textOf(place).isFlat;
  }

  /** The characters of a line from left to right (UAX #9, L1 and L2); undefined where they are not of one block. */
  visual(ranges: readonly LineRange[]): readonly SheetCharacter[] | undefined {
    const [first] = ranges;
    if (first === undefined) return undefined;
    const { text, levels: levelsOf, base, starts } = this.#textOf(first.place);
    const levels = levelsOf();
    const found = [...new Set(ranges)].flatMap(({ place, start, end }) => {
      const at = starts.get(place);
      return at === undefined ? [] : [{ start: at + start, end: at + end }];
    });
    if (found.length < new Set(ranges).size) return undefined;
    found.sort((a, b) => a.start - b.start);
    const places = [...starts.keys()];
    const characters: SheetCharacter[] = [];
    /** The index in `places` of the text that the next character is in. */
    let own = -1;
    let next = startOf(text, found[0]?.start ?? 0);
    const stop = found.at(-1)?.end ?? 0;
    const add = (at: number, level: number): void => {
      const character = charAt(text, at);
      while ((starts.get(places[own + 1] ?? -1) ?? Infinity) <= at) own++;
      const place = places[own] ?? first.place;
      characters.push({ at, place, level, character, letters: foldedLetters(character) });
    };
    for (; next < stop; next += sizeAt(text, next)) add(next, levels[next] ?? base);
    for (; next < text.length && isSign(charAt(text, next)); next += sizeAt(text, next))
      add(next, levels[next] ?? base);
    for (; next < text.length && KEPT.test(charAt(text, next)); next++) add(next, levels[next] ?? base);
    // White space at the end of a line is the block's (L1).
    for (; next < text.length && END_OF_LINE.test(charAt(text, next)); next++) add(next, base);
    // The control characters have kept isolates together; they are not printed.
    return inVisualOrder(characters).filter(({ character }) => !CONTROL.test(character));
  }

  #textOf(place: number): BidiText {
    const known = this.#bidi.get(place);
    if (known !== undefined) return known;
    const made = bidiTextOf(this.#texts, place);
    for (const each of made.starts.keys()) this.#bidi.set(each, made);
    return made;
  }
}

const CONTROL = /\p{Bidi_Control}/u;

/** No-break white space: after a space where the line breaks, it begins the next line. */
const KEPT = /[\u00A0\u2007\u202F\uFEFF]/;

const END_OF_LINE = /[^\S\n\u00A0\u2007\u202F\uFEFF]|[\u2066-\u2069]/;

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** True for a sign that is neither letter nor white space: marks, hyphens, controls. */
const isSign = (character: string): boolean => !/\s/.test(character) && foldedLetters(character) === '';

/** How many UTF-16 units the character at a place has. */
export const sizeAt = (text: string, at: number): 1 | 2 => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * Where a line begins: signs before its first letter belong to it, and no-break spaces behind a space where it breaks.
 */
function startOf(text: string, letter: number): number {
  let start = letter;
  while (
    start > 0 &&
    /[^\s\p{L}\p{N}\p{M}]/u.test(text[start - 1] ?? ' ') &&
    foldedLetters(text[start - 1] ?? '') === ''
  )
    start--;
  let space = start;
  while (space > 0 && KEPT.test(text[space - 1] ?? '')) space--;
  return space === 0 || BREAKING.test(text[space - 1] ?? '') ? space : start;
}

function inVisualOrder(characters: readonly SheetCharacter[]): readonly SheetCharacter[] {
  const order = [...characters];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < order.length; ) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}

/** Texts of one block that follow each other, as one text for UAX #9. */
type BidiText = {
  /** The text with an isolate's initiator and its end about what an element isolates. */
  readonly text: string;
  /** The embedding level of each code unit. */
  readonly levels: () => Uint8Array;
  /** The block's own level. */
  readonly base: 0 | 1;
  /** Whether all levels are even: it stands in the order of reading, from left to right. */
  readonly isFlat: boolean;
  /** Where each of the sheet's texts begins, by its place. */
  readonly starts: ReadonlyMap<number, number>;
};

const { getEmbeddingLevels } = bidiFactory();

const INITIATOR = { ltr: '\u2066', rtl: '\u2067' } as const;

const END = '\u2069';

/** Characters of right-to-left scripts, and all that set that direction (UAX #9: R, AL, AN, RLE, RLO and RLI). */
const TURNED = new RegExp(`[\\u200F\\u202B\\u202E\\u2067${RTL_BLOCKS}]`, 'u');

/** Characters that set or isolate a direction. */
const EMBEDDED = /[\u202A-\u202E\u2066-\u2069]/;

/** The text that one of the sheet's texts is part of, with the texts before and after it in its block. */
export function bidiTextOf(texts: readonly SheetText[], place: number): BidiText {
  const block = blockOf(texts[place]);
  let first = place;
  while (first > 0 && blockOf(texts[first - 1]) === block) first--;
  const starts = new Map<number, number>();
  let text = '';
  let open: readonly Tag[] = [];
  for (let at = first; at < texts.length && blockOf(texts[at]) === block; at++) {
    const { path, text: own } = texts[at] ?? { path: [], text: '' };
    const within = isolatesIn(path);
    const common = open.findIndex((tag, index) => within[index] !== tag);
    const kept = common < 0 ? open.length : common;
    text += END.repeat(open.length - kept);
    for (const { direction } of within.slice(kept)) text += INITIATOR[direction];
    open = within;
    starts.set(at, text.length);
    text += own;
  }
  const direction = block?.direction ?? 'ltr';
  let known: Uint8Array | undefined;
  const isPlain = direction === 'ltr' && !TURNED.test(text);
  const levels = (): Uint8Array => (known ??= isPlain ? plainLevels(text) : getEmbeddingLevels(text, direction).levels);
  const isFlat = isPlain || (direction === 'ltr' && levels().every((level) => level % 2 === 0));
  return { text, levels, base: direction === 'rtl' ? 1 : 0, isFlat, starts };
}

/**
 * The levels of a text that runs from left to right all through: isolates are two levels up, and nothing else is (UAX
 * #9, X5a).
 */
function plainLevels(text: string): Uint8Array {
  return EMBEDDED.test(text) ? getEmbeddingLevels(text, 'ltr').levels : new Uint8Array(text.length);
}

const blockOf = (text: SheetText | undefined): Tag | undefined => text?.path.findLast(isBlockTag);

/** The elements within a block that isolate what they hold. */
function isolatesIn(path: readonly Tag[]): readonly Tag[] {
  const block = path.findLastIndex(isBlockTag);
  return path.filter((tag, index) => {
    const outer = path[index - 1];
    return index > block && (tag.isIsolate === true || (outer !== undefined && tag.direction !== outer.direction));
  });
}
