import type { Show, TextOperation } from '../content/text-object.ts';
import type { TextFont } from '../fonts/text-font.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * In thousandths of an em: the distance from the pen, or from a whole number, that counts as none. A pixel shows more.
 */
const THRESHOLD = 0.0001;
/** Into how many parts moves divide a unit, and adjustments a thousandth of an em. */
const [MOVES, ADJUSTMENTS] = [1e5, 1e4];

/**
 * Writes a text object that runs from left to right, with its glyphs as strings: the browser goes to each glyph by
 * itself, which takes five times the bytes. Every glyph stays where it is, to a hundred-thousandth of a pixel. False
 * where nothing is known of the widths of a font or a size: then nothing is written.
 *
 * @param content that its operations are from
 */
export function compact(operations: readonly TextOperation[], content: string, out: ByteWriter): boolean {
  const start = out.length;
  const writer = new StringWriter(out);
  out.text('BT\n');
  for (const operation of operations) {
    if (operation.kind === 'show') {
      if (writer.show(operation)) continue;
      out.cut(start);
      return false;
    }
    writer.end();
    if (operation.kind === 'font') writer.set(operation.font, operation.size);
    else if (operation.kind === 'matrix') writer.start();
    else writer.isInSpan = operation.kind === 'span';
    out.text(content, operation.start, operation.end);
    out.text('\n');
  }
  writer.end();
  out.text('ET\n');
  return true;
}

/** Writes glyphs as strings, which end where anything else is set. */
class StringWriter {
  isInSpan = false;
  readonly #out: ByteWriter;
  #font: TextFont | undefined;
  #size = 0;
  /** The place of the source's line matrix, of the pen, and of the line matrix that is written. */
  #origin = 0;
  #pen = 0;
  #written = 0;
  #isPlaced = true;
  /** The place where the open string began, and whether it has been split. */
  #opened = -1;
  #isParted = false;
  /** The place where the next glyph of the string would stand. */
  #end = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  set(font: TextFont | undefined, size: number): void {
    this.#font = font;
    this.#size = size;
  }

  /** Begins a line. */
  start(): void {
    this.#origin = this.#pen = this.#written = 0;
    this.#isPlaced = true;
  }

  /** Ends the string that is open. */
  end(): void {
    this.#close();
    this.#isPlaced = false;
  }

  /** Shows glyphs; false where nothing is known of their widths. */
  show({ codes, steps, rises }: Show): boolean {
    const [font, size] = [this.#font, this.#size];
    if (font === undefined || size <= 0) return false;
    for (let index = 0; index < codes.length; index++) {
      const glyph = codes[index] ?? 0;
      const step = steps[index] ?? Number.NaN;
      const rise = rises?.[index] ?? 0;
      const isMoved = !Number.isNaN(step);
      if (isMoved) this.#pen = this.#origin += step;
      const { width, code: known } = font.glyph(glyph);
      const code = known < 0 ? font.written(glyph) : known;
      if (this.#opened < 0 || rise !== 0 || (this.isInSpan && isMoved)) {
        this.#close();
        if (isMoved || !this.#isPlaced) this.#move(rise);
        this.#open();
        this.#out.code(code);
      } else this.#add(code, size);
      const advance = (width * size) / 1000;
      this.#pen += advance;
      this.#end += advance;
    }
    return true;
  }

  #move(rise: number): void {
    const units = Math.round((this.#pen - this.#written) * MOVES);
    this.#written += units / MOVES;
    this.#isPlaced = true;
    if (units === 0 && rise === 0) return;
    this.#out.fraction(units, MOVES);
    this.#out.text(' ');
    this.#out.fraction(Math.round(rise * MOVES), MOVES);
    this.#out.text(' Td\n');
  }

  #open(): void {
    this.#opened = this.#out.length;
    this.#isParted = false;
    this.#out.text('(');
    this.#end = this.#pen;
  }

  /** Moves to the pen within a string, and adds a code. */
  #add(code: number, size: number): void {
    const distance = ((this.#end - this.#pen) * 1000) / size;
    if (Math.abs(distance) <= THRESHOLD) {
      this.#out.code(code);
      return;
    }
    const whole = Math.round(distance);
    const units = Math.abs(distance - whole) < THRESHOLD ? whole * ADJUSTMENTS : Math.round(distance * ADJUSTMENTS);
    if (!this.#isParted) this.#out.insert('[', this.#opened);
    this.#isParted = true;
    this.#out.part(units, ADJUSTMENTS, code);
    this.#end -= ((units / ADJUSTMENTS) * size) / 1000;
  }

  #close(): void {
    if (this.#opened < 0) return;
    this.#out.text(this.#isParted ? ')]TJ\n' : ')Tj\n');
    this.#opened = -1;
  }
}
