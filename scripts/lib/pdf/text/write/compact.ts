import type { Show, TextOperation } from '../../content/text-object.ts';
import type { TextFont } from '../font/text-font.ts';
import { hex } from '../font/to-unicode.ts';
import { rounded, written, writtenNumber } from './written-number.ts';

/** Thousandths of an em: nearer than this to where the pen is, or to a whole number, is there. A pixel shows more. */
const THRESHOLD = 0.0001;
const DIGITS = 5;
/** Of adjustments within a string, to a thousandth of an em. */
const FINE = 1e4;

/**
 * A text object that runs from left to right, with its glyphs as strings: the browser goes to each glyph by
 * itself, which takes five times the bytes. Every glyph stays where it is, to a hundred-thousandth of a pixel. Undefined
 * where a font or a size says nothing of widths.
 *
 * @param content that its operations are from
 */
export function compact(operations: readonly TextOperation[], content: string): string | undefined {
  const writer = new StringWriter();
  for (const operation of operations) {
    if (operation.kind === 'show') {
      if (!writer.show(operation)) return undefined;
      continue;
    }
    writer.end();
    if (operation.kind === 'font') writer.set(operation.font, operation.size);
    else if (operation.kind === 'matrix') writer.start();
    else writer.isInSpan = operation.kind === 'span';
    writer.text += `${content.slice(operation.start, operation.end)}\n`;
  }
  writer.end();
  return `${writer.text}ET\n`;
}

class StringWriter {
  text = 'BT\n';
  isInSpan = false;
  #font: TextFont | undefined;
  #size = 0;
  /** Where the source's line matrix is, where the pen is, and where the line matrix of what is written is. */
  #origin = 0;
  #pen = 0;
  #written = 0;
  #isPlaced = true;
  #parts = '';
  #codes = '';
  /** Where the next glyph of the string would stand. */
  #end = 0;

  set(font: TextFont | undefined, size: number): void {
    this.#font = font;
    this.#size = size;
  }

  /** Begins a line. */
  start(): void {
    this.#origin = this.#pen = this.#written = 0;
    this.#isPlaced = true;
  }

  /** Writes what is gathered. */
  end(): void {
    this.#flush();
    this.#isPlaced = false;
  }

  /** False where nothing is known of widths. */
  show({ codes, steps, rises }: Show): boolean {
    const [font, size] = [this.#font, this.#size];
    if (font === undefined || size <= 0) return false;
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] ?? 0;
      const step = steps[index] ?? Number.NaN;
      const rise = rises[index] ?? 0;
      const isMoved = !Number.isNaN(step);
      if (isMoved) this.#pen = this.#origin += step;
      if (this.#codes === '' || rise !== 0 || (this.isInSpan && isMoved)) {
        this.#flush();
        if (isMoved || !this.#isPlaced) this.#move(rise);
        this.#end = this.#pen;
      } else this.#adjust(size);
      this.#codes += hex(code);
      const width = (font.width(code) * size) / 1000;
      this.#pen += width;
      this.#end += width;
    }
    return true;
  }

  #move(rise: number): void {
    const move = rounded(this.#pen - this.#written, DIGITS);
    if (move !== 0 || rise !== 0) this.text += `${written(move, DIGITS)} ${writtenNumber(rise, DIGITS)} Td\n`;
    this.#written += move;
    this.#isPlaced = true;
  }

  /** Goes to the pen within a string. */
  #adjust(size: number): void {
    const distance = ((this.#end - this.#pen) * 1000) / size;
    if (Math.abs(distance) <= THRESHOLD) return;
    const whole = Math.round(distance);
    const adjusted = Math.abs(distance - whole) < THRESHOLD ? whole * FINE : Math.round(distance * FINE);
    this.#parts += `<${this.#codes}>${adjustment(adjusted)}`;
    this.#codes = '';
    this.#end -= ((adjusted / FINE) * size) / 1000;
  }

  #flush(): void {
    if (this.#codes !== '')
      this.text += this.#parts === '' ? `<${this.#codes}> Tj\n` : `[${this.#parts}<${this.#codes}>] TJ\n`;
    this.#parts = this.#codes = '';
  }
}

/** The same few adjustments are written again and again. */
const adjustments = new Map<number, string>();
/** So many are kept. */
const MOST = 1e5;

function adjustment(fine: number): string {
  let text = adjustments.get(fine);
  if (text === undefined) {
    text = written(fine === 0 ? 0 : fine / FINE, 4);
    if (adjustments.size < MOST) adjustments.set(fine, text);
  }
  return text;
}
