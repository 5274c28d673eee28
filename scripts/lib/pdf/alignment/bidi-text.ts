import bidiFactory from 'bidi-js';
import { RTL_BLOCKS } from '../../bidi-classes.ts';
import { isBlock, type Tag } from '../tags/tag.ts';
import type { SheetText } from './sheet-texts.ts';

/** Texts of one block that follow each other, as one text for UAX #9. */
export type BidiText = {
  /** With an isolate's initiator and its end about what an element isolates. */
  readonly text: string;
  /** Gives the embedding level of each code unit. */
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
/** Blocks of what runs from right to left, and all that directs there (UAX #9: R, AL, AN, RLE, RLO and RLI). */
const TURNED = new RegExp(`[\\u200F\\u202B\\u202E\\u2067${RTL_BLOCKS}]`, 'u');

/** What directs from left to right. */
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

/** Of what runs from left to right all through: isolates are two levels up, and nothing else is (UAX #9, X5a). */
function plainLevels(text: string): Uint8Array {
  return EMBEDDED.test(text) ? getEmbeddingLevels(text, 'ltr').levels : new Uint8Array(text.length);
}

const blockOf = (text: SheetText | undefined): Tag | undefined => text?.path.findLast(isBlock);

/** The elements within a block that isolate what they hold. */
function isolatesIn(path: readonly Tag[]): readonly Tag[] {
  const block = path.findLastIndex(isBlock);
  return path.filter((tag, index) => {
    const outer = path[index - 1];
    return index > block && (tag.isIsolate === true || (outer !== undefined && tag.direction !== outer.direction));
  });
}
