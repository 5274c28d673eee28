import { RIGHT, traits } from '../fonts/traits.ts';
import { MIRRORED, type RunSetting, SIGN, STOP } from './ltr-borders.ts';
import {
  ALM,
  ALM_WIDTH,
  almBefore,
  blank,
  inkOf,
  LRM,
  leadOf,
  markBefore,
  type PlacedGlyph,
  type RunScale,
} from './placed-glyph.ts';

/** A space that pdf.js keeps: it drops a glyph of white space alone where the pen does not go on to the right. */
const KEPT_SPACE = `${ALM} `;

/**
 * In ems: how far before a stop its mark begins, and how wide the mark is. pdf.js does not see a mark by itself, but
 * Poppler takes left ends nearer than 0.1 for the same letter printed twice, and wider gaps than that for a space; pdf.js
 * sees the stop too far left by the width.
 */
const STOP_LEAD = 0.115;
const STOP_WIDTH = 0.03;
/** In ems: the least space that the mark fits into. */
const ROOM = 0.15;

/**
 * The glyphs with signs joined to the letters about them: MuPDF takes the first character of a glyph for its direction,
 * and Poppler puts commas and stops behind the space that follows them. PDFium mirrors brackets after right-to-left
 * letters, which a left-to-right mark before them prevents.
 */
export function signsToRight(items: readonly PlacedGlyph[], scale: RunScale): PlacedGlyph[] {
  return items.flatMap((item, index): readonly PlacedGlyph[] => {
    if (item.kind !== 'letter') return [item];
    if (MIRRORED.test(item.text)) return [{ ...item, text: (index > 0 ? ALM : '') + item.text + LRM }];
    if (SIGN.test(item.text)) return [{ ...item, text: ALM + item.text }];
    // A stop at the end of a run has a mark of its own before it.
    if (index === 0 || !STOP.test(item.text)) return [item];
    const before = items[index - 1];
    if (before?.kind !== 'space' || before.width < ROOM * scale.size) return [{ ...item, text: ALM + item.text }];
    return [blank('helper', ALM, item.x - STOP_LEAD * scale.size, STOP_WIDTH, scale), item];
  });
}

/**
 * The glyphs of a run with right-to-left letters at both ends, so that readers turn round all of it and nothing else.
 */
export function markRtlBorders(
  items: readonly PlacedGlyph[],
  { before, isRtlBase }: RunSetting,
  scale: RunScale,
): PlacedGlyph[] {
  const bordered = protectMarks(withOneLetter(items), before === undefined, scale);
  const first = bordered[0];
  const last = bordered.at(-1);
  if (first === undefined || last === undefined) return bordered;
  // At the end of a line no reader needs it, but after a number MuPDF must see a letter, and Poppler one that it knows.
  const letter = items.find(({ text }) => /\p{L}/u.test(text));
  const endsLine = isRtlBase && before === undefined && letter !== undefined && !UNSEEN.test(letter.text);
  if (first.kind === 'space' && !endsLine) bordered[0] = kept(first, scale);
  if (last.kind === 'space') {
    const end = last.x + last.width;
    // Of one sign between spaces, pdf.js turns round what has a letter mark.
    const isTurned = bordered.at(-3)?.kind === 'space' && bordered.at(-3)?.text.includes(ALM) === true;
    const riding = withSpaceBehind(bordered.at(-2), { end, text: last.text, isTurned }, scale);
    bordered.splice(riding === undefined ? -1 : -2, 2, riding ?? kept(last, scale), almBefore(end, scale));
  } else if (isRtlBase && (last.kind === 'letter' || last.kind === 'number') && !isSeenRight(last))
    bordered.push(almBefore(last.x + last.width, scale));
  const start = bordered[0];
  if (start?.kind === 'letter' && !isSeenRight(start)) bordered.splice(0, 1, ...led(start, bordered[1], scale));
  return bordered;
}

/**
 * A letter mark and the glyph behind it. MuPDF takes a glyph of two characters for as wide as nothing, and a gap of
 * 0.15 em for a space: the mark covers what is wider.
 */
function led(item: PlacedGlyph, next: PlacedGlyph | undefined, scale: RunScale): readonly PlacedGlyph[] {
  const { size, unitsPerEm } = scale;
  const spare = item.width / size - LED;
  // Poppler drops one of two equal characters within 0.1 em.
  if (next?.text === ALM) return [almBefore(item.x, scale, 0.05), item];
  if (item.text.length < 2 || spare < ALM_WIDTH) return [almBefore(item.x, scale), item];
  const mark = blank('helper', ALM, item.x, spare, scale);
  const advance = Math.round((item.width * unitsPerEm) / size) - mark.advance;
  const components = inkOf(item, -mark.advance);
  return [
    mark,
    { ...item, glyph: undefined, components, advance, x: item.x + mark.width, width: item.width - mark.width },
  ];
}

/** In ems: the part of a glyph's width that is not free for a letter mark. */
const LED = 0.12;

/** The glyphs with one right-to-left letter among them: pdf.js does not turn round punctuation alone. */
function withOneLetter(items: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  const last = items.at(-1);
  if (items.length < 2 || last?.kind !== 'letter' || items.some(isRight)) return items;
  return [...items.slice(0, -1), { ...last, text: ALM + last.text.replace(ALM, '') }];
}

/**
 * The glyphs with something before a mark that a reader would see first in a word: Poppler and MuPDF would leave it
 * where it stands.
 */
function protectMarks(given: readonly PlacedGlyph[], startsLine: boolean, scale: RunScale): PlacedGlyph[] {
  const safe: PlacedGlyph[] = [];
  const items = [...given];
  const protect = (index: number, mark: PlacedGlyph, sign?: PlacedGlyph): void => {
    const letter = items[index + 1];
    const apart = letter?.kind === 'letter' ? behind(sign, mark, letter, scale) : undefined;
    safe.push(...(apart?.marks ?? [almBefore(mark.x, scale), mark]));
    if (apart !== undefined) items[index + 1] = apart.letter;
  };
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (item.kind !== 'mark') {
      safe.push(item);
    } else if (before === undefined) {
      // At a block's end: the first of the spaces is for pdf.js, the second for Poppler.
      if (startsLine) {
        safe.push(blank('helper', KEPT_SPACE, item.x - 0.1 * scale.size, 0.1, scale));
        safe.push(blank('helper', ' ', item.x - 0.02 * scale.size, 0.02, scale));
        safe.push(item);
      } else protect(index, item);
    } else if (before.kind === 'space') {
      const space = safe.pop() ?? before;
      const riding = withSpaceBehind(safe.at(-1), { end: space.x + space.width, text: space.text }, scale);
      if (riding === undefined) safe.push(kept(space, scale), almBefore(item.x, scale), item);
      else safe.splice(-1, 1, riding, item);
    } else if (before.kind === 'letter' && !isRight(before) && !/[\u200C\u200D]/.test(before.text)) {
      protect(index, item, before);
    } else safe.push(item);
  }
  return safe;
}

/** In ems: Poppler takes what begins nearer than 0.1 for printed twice, and sets it and what follows apart. */
const APART = 0.105;
/** In ems: the most between a letter mark and the letter, for MuPDF, which takes the mark between for as wide as nothing. */
const WIDEST = 0.14;

/**
 * A letter mark and a mark between a sign, or what another run ends with, and the mark's letter. Without room for both,
 * the letter begins further to the right, with its ink where it was. Where that is too narrow, or nothing of the run is
 * before the mark, the letter mark is in the mark's own glyph: alone, pdf.js passes over it.
 */
function behind(
  sign: PlacedGlyph | undefined,
  mark: PlacedGlyph,
  letter: PlacedGlyph,
  scale: RunScale,
): { readonly marks: readonly PlacedGlyph[]; readonly letter: PlacedGlyph } {
  const { size, unitsPerEm } = scale;
  const width = Math.round((letter.width * unitsPerEm) / size);
  /** How far the letter moves for a mark that begins so far behind the sign, in font units; NaN where it is too narrow. */
  const moved = (behindSign: number, lead: number): number => {
    const end = sign === undefined ? letter.x : sign.x + behindSign * size;
    const distance = Math.max(0, Math.round(((end + lead * size - letter.x) * unitsPerEm) / size));
    return width - distance < APART * unitsPerEm ? Number.NaN : distance;
  };
  const lead = leadOf(mark.text);
  const spaced = sign === undefined ? Number.NaN : moved(2 * APART, lead);
  const isRiding = Number.isNaN(spaced);
  const text = isRiding ? ALM + mark.text : mark.text;
  const distance = (isRiding ? moved(APART, leadOf(text)) : spaced) || 0;
  const x = letter.x + (distance * size) / unitsPerEm;
  const own = markAt(mark, text, x, scale);
  return {
    marks: isRiding ? [own] : [blank('helper', ALM, own.x - APART * size, APART + lead - WIDEST, scale), own],
    letter: distance === 0 ? letter : beginningAt(letter, x, width - distance, scale),
  };
}

/** A mark before a letter that begins at `x`, with another text, and with its ink where it was. */
function markAt(mark: PlacedGlyph, text: string, x: number, scale: RunScale): PlacedGlyph {
  const placed = markBefore(text, x, scale);
  const shift = Math.round(((mark.x - placed.x) * scale.unitsPerEm) / scale.size);
  return { ...placed, components: inkOf(mark, shift), x: mark.x - (shift * scale.size) / scale.unitsPerEm };
}

/** A letter that begins further to the right, with its ink where it was; `advance` in font units. */
const beginningAt = (letter: PlacedGlyph, x: number, advance: number, { size, unitsPerEm }: RunScale): PlacedGlyph => ({
  ...letter,
  glyph: undefined,
  components: inkOf(letter, Math.round(((letter.x - x) * unitsPerEm) / size)),
  x,
  advance,
  width: (advance * size) / unitsPerEm,
});

/** A space at the right end of a letter: where it ends, and whether all that they stand in is turned round anyway. */
type SpaceBehind = { readonly end: number; readonly text?: string; readonly isTurned?: boolean };

/** A letter with the space to its right as one glyph, which no reader drops or splits; undefined where none can be made. */
export function withSpaceBehind(
  letter: PlacedGlyph | undefined,
  { end, text = ' ', isTurned = false }: SpaceBehind,
  { size, unitsPerEm }: RunScale,
): PlacedGlyph | undefined {
  if (letter?.kind !== 'letter' || letter.text.length > 1 || (!isTurned && !isRight(letter))) return undefined;
  const width = end - letter.x;
  const advance = Math.round((width * unitsPerEm) / size);
  return { ...letter, text: letter.text + text, glyph: undefined, components: inkOf(letter), advance, width };
}

/** A space that pdf.js keeps; one that does not break stays one. */
const kept = (space: PlacedGlyph, scale: RunScale): PlacedGlyph => ({
  ...space,
  text: ALM + space.text,
  ...madeOf(space, scale),
});

const isRight = ({ text }: PlacedGlyph): boolean => (traits(text) & RIGHT) !== 0;

/** The blocks of N'Ko, Samaritan, Mandaic and later Arabic letters: Poppler takes all that is in them for signs. */
const UNSEEN = /[\u07C0-\u08FF]/;

const isSeenRight = (item: PlacedGlyph): boolean => isRight(item) && !UNSEEN.test(item.text);

/** A space made of the font's own, so that its code can be chosen. */
const madeOf = (
  { width }: PlacedGlyph,
  { size, unitsPerEm }: RunScale,
): Pick<PlacedGlyph, 'glyph' | 'components' | 'advance'> => ({
  glyph: undefined,
  components: [],
  advance: Math.round((width * unitsPerEm) / size),
});
