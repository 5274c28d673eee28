import type { PdfValue } from '../../file/object.ts';
import { pdfFault } from '../../file/pdf-fault.ts';
import { readValue, skipSpace } from '../../file/read-value.ts';

/** An operator of a content stream with what it is given (ISO 32000-1, 7.8.2). */
export type Operation = { readonly operator: string; readonly operands: readonly PdfValue[] };

const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?=[\s()<>[\]{}/%]|$)/y;
const WORD = /[^\s()<>[\]{}/%]+/y;

/**
 * The operations of a content stream whose bytes were decoded as Latin-1.
 *
 * @throws {Fault} `pdf-unreadable` for an inline image, which Skia does not write, and for what cannot be parsed
 */
export function* operationsOf(content: string): Generator<Operation> {
  let operands: PdfValue[] = [];
  for (let at = skipSpace(content, 0); at < content.length; at = skipSpace(content, at)) {
    if ('<[/('.includes(content[at] ?? '')) {
      const { value, end } = readValue(content, at);
      operands.push(value);
      at = end;
      continue;
    }
    // Not by `readValue`, which would take the end of `0 1 0 RG` for a reference.
    const number = wordAt(NUMBER, content, at);
    if (number !== undefined) {
      operands.push(Number(number));
      at += number.length;
      continue;
    }
    const word = wordAt(WORD, content, at);
    if (word === undefined || word === 'BI') throw pdfFault(`its content cannot be read at byte ${at}`);
    at += word.length;
    if (word in CONSTANTS) operands.push(CONSTANTS[word] ?? null);
    else {
      yield { operator: word, operands };
      operands = [];
    }
  }
}

const CONSTANTS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };

function wordAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
