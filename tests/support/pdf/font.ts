import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { inflated, numberAt } from './objects.ts';
import { operationsOf } from './tokens.ts';

/** What showing text needs of a font. */
export type Font = {
  readonly name: string;
  /** Bytes of a code. */
  readonly width: 1 | 2;
  /** What a code says; `undefined` where its map has nothing. */
  readonly textOf: (code: number) => string | undefined;
  /** Advance in thousandths of an em. */
  readonly advanceOf: (code: number) => number;
  /** Its embedded TrueType program, where it has one: codes are glyph numbers in it. */
  readonly program: () => Uint8Array | undefined;
};

/**
 * Reads a font's widths and its map to Unicode (ISO 32000-1, 9.7.4.3 and 9.10.3).
 *
 * @throws {Error} on a composite font with another encoding than Identity-H
 */
export function fontOf(font: PDFDict): Font {
  const map = font.lookup(PDFName.of('ToUnicode'));
  const texts = map instanceof PDFRawStream ? unicodeMap(inflated(map)) : new Map<number, string>();
  const name = font.lookup(PDFName.of('BaseFont'))?.toString() ?? '';
  const textOf = (code: number): string | undefined => texts.get(code);
  if (font.lookup(PDFName.of('Subtype')) !== PDFName.of('Type0')) {
    const first = numberAt(font, 'FirstChar') ?? 0;
    const widths = font.lookup(PDFName.of('Widths'));
    const list = widths instanceof PDFArray ? widths.asArray() : [];
    // A Type 3 font has a matrix of its own; Skia's is of a thousandth, or of the em's.
    const scale = numberAt(font.lookupMaybe(PDFName.of('FontMatrix'), PDFArray), 0) ?? 0.001;
    return {
      name,
      width: 1,
      textOf,
      program: () => undefined,
      advanceOf: (code) => {
        const width = list[code - first];
        return (width instanceof PDFNumber ? width.asNumber() : 0) * scale * 1000;
      },
    };
  }
  if (font.lookup(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) throw new Error(`${name} is not Identity-H`);
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const standard = numberAt(descendant, 'DW') ?? 1000;
  const widths = widthsOf(descendant.lookupMaybe(PDFName.of('W'), PDFArray));
  const file = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
  return {
    name,
    width: 2,
    textOf,
    advanceOf: (code) => widths.get(code) ?? standard,
    program: () => (file instanceof PDFRawStream ? inflated(file) : undefined),
  };
}

/** `c [w1 w2 …]` and `first last w`. */
function widthsOf(list: PDFArray | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let index = 0; index < (list?.size() ?? 0); ) {
    const first = numberAt(list, index) ?? 0;
    const next = list?.lookup(index + 1);
    if (next instanceof PDFArray) {
      for (let at = 0; at < next.size(); at++) widths.set(first + at, numberAt(next, at) ?? 0);
      index += 2;
    } else {
      const last = numberAt(list, index + 1) ?? first;
      for (let code = first; code <= last; code++) widths.set(code, numberAt(list, index + 2) ?? 0);
      index += 3;
    }
  }
  return widths;
}

/** A CMap's `bfchar` and `bfrange`. */
export function unicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const { operator, operands } of operationsOf(bytes)) {
    if (operator === 'endbfchar') {
      for (let index = 0; index + 1 < operands.length; index += 2)
        map.set(codeIn(operands[index]), textIn(operands[index + 1]));
    }
    if (operator !== 'endbfrange') continue;
    for (let index = 0; index + 2 < operands.length; index += 3) {
      const [first, last, target] = [codeIn(operands[index]), codeIn(operands[index + 1]), operands[index + 2]];
      for (let code = first; code <= last; code++) {
        map.set(code, Array.isArray(target) ? textIn(target[code - first]) : following(textIn(target), code - first));
      }
    }
  }
  return map;
}

/** The last character goes up by one a step. */
function following(text: string, steps: number): string {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0);
  return last === undefined ? '' : characters.join('') + String.fromCodePoint(last + steps);
}

function bytesIn(operand: unknown): Buffer {
  if (typeof operand === 'object' && operand !== null && 'string' in operand && operand.string instanceof Uint8Array)
    return Buffer.from(operand.string);
  throw new Error('A map to Unicode holds something else than strings');
}

const codeIn = (operand: unknown): number => Number.parseInt(bytesIn(operand).toString('hex'), 16);

const textIn = (operand: unknown): string => bytesIn(operand).swap16().toString('utf16le');
