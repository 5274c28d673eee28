import type { Item } from '../clusters/item.ts';
import { stringCode } from '../content/glyph-code.ts';
import type { LineRun } from '../lines/line.ts';
import { carrier, separator } from './asides.ts';
import type { PageWriter } from './page-writer.ts';
import { shown } from './write-run.ts';
import { writtenNumber } from './written-number.ts';

const DIGITS = 5;

/** One text object (ISO 32000-1, 9.4) that goes from place to place. */
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

  show(run: LineRun, items: readonly Item[]): void {
    this.#move(run, items[0]?.x ?? 0, run.baseline);
    this.#page.write(shown(items, run.font, run.size));
  }

  /** Ends a line for PDFium alone: far below the line. */
  separate(run: LineRun, { x }: Item): void {
    const { font, size, baseline, flip } = run;
    this.#aside(run, x, baseline + flip * size * 4, `(${stringCode(font.written(separator(font)))})Tj`);
  }

  /** Takes PDFium, which puts the strings of a line in the order of their places, from the end of one back to the next. */
  carry(run: LineRun, from: number, to: number): void {
    const { font, size, baseline, flip } = run;
    const { start, stop, rise } = carrier(font, this.#page.nextTurn());
    const way = to - from - ((font.width(start) + font.width(stop)) * size) / 1000;
    const step = writtenNumber((-way * 1000) / size, 3);
    const [one, other] = [start, stop].map((glyph) => stringCode(font.written(glyph)));
    this.#aside(run, from, baseline - flip * size * rise, `[(${one})${step}(${other})]TJ`);
  }

  /** Ink whose text stands elsewhere. */
  draw(run: LineRun, items: readonly Item[]): void {
    this.#silent(run, items[0]?.x ?? 0, run.baseline, shown(items, run.font, run.size));
  }

  #aside(run: LineRun, x: number, y: number, unpainted: string): void {
    this.#silent(run, x, y, `3 Tr\n${unpainted}\n0 Tr\n`);
  }

  /** What has an empty text instead: no reader but PDFium takes it for text. */
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
