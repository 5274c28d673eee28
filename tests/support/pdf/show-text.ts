import { PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { type Font, fontOf } from './font.ts';
import { IDENTITY, type Matrix, matrixOf, product } from './matrix.ts';
import { inflated } from './objects.ts';
import { type Operand, operationsOf } from './tokens.ts';

/** One code as it is shown on a page, its origin in points. */
export type Glyph = {
  readonly text: string | undefined;
  readonly code: number;
  readonly font: Font;
  readonly x: number;
  readonly y: number;
  /** Advance and font size in points. */
  readonly advance: number;
  readonly size: number;
  /** Text that is not painted (mode 3). */
  readonly isHidden: boolean;
  readonly mark: Mark;
  /** Number of the show string it came in: `ReversedChars` turns each round for itself. */
  readonly show: number;
};

/** The marked-content sequence that a glyph stands in. */
export type Mark = {
  /** Nothing holds it: neither a tag nor an artifact. */
  readonly mcid: number | undefined;
  readonly isArtifact: boolean;
  readonly isReversed: boolean;
  /** The outermost replacement text, with a number of its own, so that it is read once. */
  readonly replacement: { readonly text: string; readonly number: number } | undefined;
};

const UNMARKED: Mark = { mcid: undefined, isArtifact: false, isReversed: false, replacement: undefined };

type State = {
  readonly ctm: Matrix;
  readonly font: Font | undefined;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
};

const START: State = {
  ctm: IDENTITY,
  font: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Everything that a page's content stream shows and paints, in its order. */
export type Shown = {
  readonly glyphs: readonly Glyph[];
  /** Painting without text that is neither tagged nor an artifact: its operators. */
  readonly bare: readonly string[];
};

const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do']);

/** Shows a page's text (ISO 32000-1, 9.4). */
export function showPage(page: PDFPage, fonts: Map<PDFDict, Font>): Shown {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const bytes = Buffer.concat(
    streams.flatMap((stream) => (stream instanceof PDFRawStream ? [inflated(stream), Buffer.from('\n')] : [])),
  );
  const resources = page.node.Resources();
  const shower = new Shower(fonts);
  if (resources !== undefined) shower.run(bytes, resources, START);
  return { glyphs: shower.glyphs, bare: shower.bare };
}

class Shower {
  readonly glyphs: Glyph[] = [];
  readonly bare: string[] = [];
  readonly #fonts: Map<PDFDict, Font>;
  readonly #marks: Mark[] = [];
  #show = 0;
  #replacements = 0;

  constructor(fonts: Map<PDFDict, Font>) {
    this.#fonts = fonts;
  }

  run(bytes: Uint8Array, resources: PDFDict, from: State): void {
    let state = from;
    const saved: State[] = [];
    let line = IDENTITY;
    let pen = IDENTITY;
    const move = (x: number, y: number): void => {
      line = product([1, 0, 0, 1, x, y], line);
      pen = line;
    };
    const show = (parts: readonly Operand[]): void => {
      this.#show += 1;
      for (const part of parts) {
        if (typeof part === 'number') pen = product([1, 0, 0, 1, (-part / 1000) * state.size * state.scale, 0], pen);
        else if (isString(part)) pen = this.#string(part.string, state, pen);
      }
    };
    for (const { operator, operands } of operationsOf(bytes)) {
      const number = (index: number): number => {
        const operand = operands[index];
        return typeof operand === 'number' ? operand : 0;
      };
      if (PAINT.has(operator)) this.#paint(operator);
      if (operator === 'q') saved.push(state);
      else if (operator === 'Q') state = saved.pop() ?? state;
      else if (operator === 'cm') state = { ...state, ctm: product(matrixOf(operands), state.ctm) };
      else if (operator === 'BT') line = pen = IDENTITY;
      else if (operator === 'Tm') line = pen = matrixOf(operands);
      else if (operator === 'Td') move(number(0), number(1));
      else if (operator === 'TD') {
        state = { ...state, leading: -number(1) };
        move(number(0), number(1));
      } else if (operator === 'T*') move(0, -state.leading);
      else if (operator === 'Tf') state = { ...state, font: this.#font(resources, operands[0]), size: number(1) };
      else if (operator === 'Tc') state = { ...state, charSpace: number(0) };
      else if (operator === 'Tw') state = { ...state, wordSpace: number(0) };
      else if (operator === 'Tz') state = { ...state, scale: number(0) / 100 };
      else if (operator === 'TL') state = { ...state, leading: number(0) };
      else if (operator === 'Ts') state = { ...state, rise: number(0) };
      else if (operator === 'Tr') state = { ...state, mode: number(0) };
      else if (operator === 'Tj') show(operands);
      else if (operator === 'TJ') show(Array.isArray(operands[0]) ? operands[0] : []);
      else if (operator === "'" || operator === '"') throw new Error(`The operator ${operator} was not expected`);
      else if (operator === 'BDC' || operator === 'BMC') this.#open(operands, resources);
      else if (operator === 'EMC') this.#marks.pop();
      else if (operator === 'Do') this.#form(resources, operands[0], state);
    }
  }

  #string(bytes: Uint8Array, state: State, from: Matrix): Matrix {
    const { font, size, scale, ctm } = state;
    if (font === undefined) throw new Error('Text is shown without a font');
    let pen = from;
    for (let at = 0; at + font.width <= bytes.length; at += font.width) {
      const code = font.width === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      const [a, b, , , x, y] = product([1, 0, 0, 1, 0, state.rise], product(pen, ctm));
      const width = (font.advanceOf(code) / 1000) * size;
      const space = state.charSpace + (font.width === 1 && code === 32 ? state.wordSpace : 0);
      const advance = (width + space) * scale;
      const unit = Math.hypot(a, b);
      this.glyphs.push({
        text: font.textOf(code),
        code,
        font,
        x,
        y,
        advance: advance * unit,
        size: size * unit,
        isHidden: state.mode === 3,
        mark: this.#marks.at(-1) ?? UNMARKED,
        show: this.#show,
      });
      pen = product([1, 0, 0, 1, advance, 0], pen);
    }
    return pen;
  }

  #paint(operator: string): void {
    const { mcid, isArtifact } = this.#marks.at(-1) ?? UNMARKED;
    if (mcid === undefined && !isArtifact) this.bare.push(operator);
  }

  #open([tag, properties]: readonly Operand[], resources: PDFDict): void {
    const outer = this.#marks.at(-1) ?? UNMARKED;
    const name = isName(tag) ? tag.name : '';
    const { mcid, actualText } = propertiesOf(properties, resources);
    this.#marks.push({
      mcid: mcid ?? outer.mcid,
      isArtifact: outer.isArtifact || name === 'Artifact',
      isReversed: outer.isReversed || name === 'ReversedChars',
      replacement: outer.replacement ?? this.#replacement(actualText),
    });
  }

  #replacement(text: string | undefined): Mark['replacement'] {
    if (text === undefined) return undefined;
    this.#replacements += 1;
    return { text, number: this.#replacements };
  }

  #font(resources: PDFDict, operand: Operand | undefined): Font | undefined {
    const fonts = resources.lookup(PDFName.of('Font'), PDFDict);
    const dictionary = isName(operand) ? fonts.lookup(PDFName.of(operand.name)) : undefined;
    if (!(dictionary instanceof PDFDict)) throw new Error('The content stream names a font that is not there');
    const font = this.#fonts.get(dictionary) ?? fontOf(dictionary);
    this.#fonts.set(dictionary, font);
    return font;
  }

  #form(resources: PDFDict, operand: Operand | undefined, state: State): void {
    const objects = resources.lookupMaybe(PDFName.of('XObject'), PDFDict);
    const form = isName(operand) ? objects?.lookup(PDFName.of(operand.name)) : undefined;
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return;
    const matrix = form.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray);
    const numbers = matrix?.asArray().map((_, index) => Number(String(matrix.lookup(index))));
    const own = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
    const ctm = product(numbers === undefined ? IDENTITY : matrixOf(numbers), state.ctm);
    this.run(inflated(form), own, { ...state, ctm });
  }
}

function propertiesOf(
  operand: Operand | undefined,
  resources: PDFDict,
): { readonly mcid: number | undefined; readonly actualText: string | undefined } {
  if (isName(operand)) {
    const named = resources.lookupMaybe(PDFName.of('Properties'), PDFDict)?.lookup(PDFName.of(operand.name));
    if (named instanceof PDFDict) throw new Error('Marked content with properties of its own was not expected');
  }
  if (typeof operand !== 'object' || operand === null || !('dictionary' in operand))
    return { mcid: undefined, actualText: undefined };
  const mcid = operand.dictionary.get('MCID');
  const actual = operand.dictionary.get('ActualText');
  return {
    mcid: typeof mcid === 'number' ? mcid : undefined,
    actualText: isString(actual) ? textString(Buffer.from(actual.string)) : undefined,
  };
}

function textString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

const isString = (operand: Operand | undefined): operand is { readonly string: Uint8Array } =>
  typeof operand === 'object' && operand !== null && 'string' in operand;

const isName = (operand: Operand | undefined): operand is { readonly name: string } =>
  typeof operand === 'object' && operand !== null && 'name' in operand;
