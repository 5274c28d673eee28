import type { PlacedGlyph } from '../clusters/placed-glyph.ts';
import { LRM, WORD_JOINER } from '../clusters/placed-glyph.ts';
import type { ReadText } from '../content/text-object.ts';
import type { TextFont } from '../fonts/text-font.ts';
import type { LineRun } from '../lines/line.ts';
import type { PageWriter } from './page-writer.ts';

const DIGITS = 5;

/** Writes one text object (ISO 32000-1, 9.4) that goes from place to place. */
export class TextWriter {
  readonly #page: PageWriter;
  #font = '';
  #matrix = '';
  #x = 0;
  #y = 0;

  constructor(page: PageWriter) {
    this.#page = page;
    page.write('BT\n');
  }

  font({ name, size }: LineRun): void {
    const font = `/${name} ${writtenNumber(size, 7)} Tf\n`;
    if (font !== this.#font) this.#page.write(font);
    this.#font = font;
  }

  show(run: LineRun, items: readonly PlacedGlyph[]): void {
    this.#move(run, items[0]?.x ?? 0, run.baseline);
    this.#page.write(shown(items, run.font, run.size));
  }

  /** Ends a line for PDFium alone: far below the line. */
  separate(run: LineRun, { x }: PlacedGlyph): void {
    const { font, size, baseline, flip } = run;
    this.#aside(run, x, baseline + flip * size * 4, `(${stringCode(font.written(separator(font)))})Tj`);
  }

  /**
   * Moves PDFium, which puts the strings of a line in the order of their places, from the end of one back to the next.
   */
  carry(run: LineRun, from: number, to: number): void {
    const { font, size, baseline, flip } = run;
    const { start, stop, rise } = carrier(font, this.#page.nextTurn());
    const way = to - from - ((font.width(start) + font.width(stop)) * size) / 1000;
    const step = writtenNumber((-way * 1000) / size, 3);
    const [one, other] = [start, stop].map((glyph) => stringCode(font.written(glyph)));
    this.#aside(run, from, baseline - flip * size * rise, `[(${one})${step}(${other})]TJ`);
  }

  /** Draws ink whose text stands elsewhere. */
  draw(run: LineRun, items: readonly PlacedGlyph[]): void {
    this.#silent(run, items[0]?.x ?? 0, run.baseline, shown(items, run.font, run.size));
  }

  #aside(run: LineRun, x: number, y: number, unpainted: string): void {
    this.#silent(run, x, y, `3 Tr\n${unpainted}\n0 Tr\n`);
  }

  /** Writes content with an empty text: no reader but PDFium takes it for text. */
  #silent(run: LineRun, x: number, y: number, content: string): void {
    this.#page.write('/Span <</ActualText ()>> BDC\n');
    this.#move(run, x, y);
    this.#page.write(`${content}EMC\n`);
  }

  end(): void {
    this.#page.write('ET\n');
  }

  #move({ matrix, flip }: LineRun, x: number, y: number): void {
    if (matrix === this.#matrix) {
      const dx = writtenNumber(x - this.#x, DIGITS);
      const dy = writtenNumber((this.#y - y) * flip, DIGITS);
      this.#page.write(`${dx} ${dy} Td\n`);
      this.#x += Number(dx);
      this.#y -= Number(dy) * flip;
      return;
    }
    this.#matrix = matrix;
    this.#page.write(`${matrix} ${writtenNumber(x, DIGITS)} ${writtenNumber(y, DIGITS)} Tm\n`);
    this.#x = x;
    this.#y = y;
  }
}

/**
 * Marks that are more often left to right than the signs about them are right to left, by which PDFium decides what
 * runs where.
 */
const THRICE = '\u200E\u2060\u200E\u2060\u200E';

/** The code of a glyph that ends a line: a space. */
function separator(font: TextFont): number {
  const { inked } = font;
  return font.compose([{ glyph: inked, dx: 0, dy: 0 }], advanceOf(font, inked), ' ');
}

/** In ems: how far the two glyphs of a carrier are raised, and how wide its first and its second are. */
const RISE = 0.625;
const START = 1.3;
const STOP = 1;

/**
 * The codes of two glyphs that go from one place of a line to another, raised by `rise` ems. PDFium puts strings in
 * order until one is higher or lower than half the width of the glyphs that meet, and begins a new line where one is
 * higher than half of it or lower than three quarters: these are so wide that neither happens. The ink is where the
 * first glyph comes from, not to be in the way of a mouse.
 *
 * @param turn another one for each of three neighbours, since PDFium leaves out what it takes for printed twice
 */
function carrier(
  font: TextFont,
  turn: number,
): { readonly start: number; readonly stop: number; readonly rise: number } {
  const { inked, unitsPerEm } = font;
  const ink = { glyph: inked, dx: -advanceOf(font, inked), dy: -Math.round(RISE * unitsPerEm) };
  return {
    start: font.compose([ink], Math.round(START * unitsPerEm), THRICE + LRM.repeat(turn % 3)),
    stop: font.compose([], Math.round(STOP * unitsPerEm), LRM),
    rise: RISE,
  };
}

const advanceOf = (font: TextFont, glyph: number): number => Math.round((font.width(glyph) * font.unitsPerEm) / 1000);

/** The length of the unpainted string, in the units of the page, which is narrower; and its font size. */
const FAR = 4000;
const SIZE = 10;

/**
 * A text object with an unpainted string from one side of the page to the other, without text. PDFium takes a page for
 * one of vertical lines where its letters are over less of the width than of the height, as in a long table of narrow
 * columns, and then ends a line after every letter that is set by itself.
 */
export function acrossPage({ operations }: ReadText, fonts: ReadonlyMap<string, TextFont>): string {
  const [name, font] = [...fonts][0] ?? [];
  const place = operations.find(({ kind }) => kind === 'matrix');
  if (name === undefined || font === undefined || place?.kind !== 'matrix') return '';
  const { inked } = font;
  const code = stringCode(
    font.written(font.compose([{ glyph: inked, dx: 0, dy: 0 }], advanceOf(font, inked), WORD_JOINER)),
  );
  const [a, b, c, d, , y] = place.matrix.map((each) => writtenNumber(each, 7));
  const shown = `[(${code})${(-FAR * 1000) / SIZE}(${code})]TJ`;
  return `/Span <</ActualText ()>> BDC\nBT\n3 Tr\n/${name} ${SIZE} Tf\n${a} ${b} ${c} ${d} ${-FAR / 2} ${y} Tm\n${shown}\n0 Tr\nET\nEMC\n`;
}

/** A number for a PDF: no exponent, as many digits after the point as are needed, up to `digits`. */
export function writtenNumber(value: number, digits: number): string {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  const text = String(rounded === 0 ? 0 : rounded);
  if (text.includes('e')) return rounded.toFixed(digits);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/** In thousandths of an em, a font unit in most fonts: the distance from the pen that needs no move. */
const THRESHOLD = 0.004;
/**
 * Digits of an adjustment: half of the last one and the threshold together are less than a hundredth of a font unit.
 */
const ADJUSTMENT_DIGITS = 3;

/**
 * Makes sure that the font's space has a code before a narrower one: PDFium takes the first code for a space for as
 * wide as spaces are.
 */
function usualSpace(font: TextFont): void {
  font.written(font.spaceGlyph ?? font.compose([], Math.round((font.space * font.unitsPerEm) / 1000), ' '));
}

/** The operator that shows a run's glyphs, from the first one's place on. */
function shown(items: readonly PlacedGlyph[], font: TextFont, size: number): string {
  let pen = items[0]?.x ?? 0;
  let codes = '';
  let parts = '';
  for (const item of items) {
    if (item.kind === 'helper' && item.text === ' ') usualSpace(font);
    const code =
      item.glyph === undefined
        ? font.compose(item.components, item.advance, item.text)
        : font.code(item.glyph, item.text);
    const distance = ((pen - item.x) * 1000) / size;
    if (Math.abs(distance) > THRESHOLD) {
      const step = writtenNumber(distance, ADJUSTMENT_DIGITS);
      parts += codes === '' ? step : `(${codes})${step}`;
      codes = '';
      pen -= (Number(step) * size) / 1000;
    }
    codes += stringCode(font.written(code));
    pen += (font.width(code) * size) / 1000;
  }
  return parts === '' ? `(${codes})Tj\n` : `[${parts}(${codes})]TJ\n`;
}

/**
 * A code of two bytes for a string in brackets: characters with a meaning there stand after a stroke (ISO 32000-1,
 * 7.3.4.2).
 */
export function stringCode(code: number): string {
  let text = written[code];
  if (text === undefined) {
    text = String.fromCharCode(code >> 8, code & 255).replace(/[\\()\r]/g, (byte) =>
      byte === '\r' ? '\\r' : `\\${byte}`,
    );
    written[code] = text;
  }
  return text;
}

/**
 * Written codes, by code, since the same few are used again and again. As long as there are codes, so that it stays an
 * array inside.
 */
const written = new Array<string | undefined>(0x10000);
