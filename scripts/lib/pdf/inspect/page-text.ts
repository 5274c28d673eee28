import { Tokenizer } from '../content/tokenizer.ts';
import {
  isArray,
  isDict,
  isRef,
  isString,
  type PdfDict,
  type PdfName,
  type PdfRef,
  type PdfValue,
} from '../file/object.ts';
import type { Page } from '../file/pages.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { stringBytes, stringText } from '../file/strings.ts';
import type { MarkKey, Shown, Surroundings } from './shown.ts';
import type { ShownFont, ShownFonts } from './shown-fonts.ts';

const NONE: Surroundings = { mark: undefined, artifact: undefined, isReversed: false, replacement: undefined };

/** All that says which text is shown, and as what. */
const FOLLOWED: ReadonlySet<string> = new Set('Tj TJ Tf Tm T* Td TD BMC BDC EMC Do'.split(' '));

/** Forms can be drawn in forms; Skia's are three deep at most. */
const DEEPEST = 20;

/** All text that a page shows, in the order of its content, forms included (ISO 32000-1, 9.4 and 8.10). */
export function pageText(file: PdfFile, fonts: ShownFonts, page: Page): readonly Shown[] {
  const shown: Shown[] = [];
  readStream(page.content, page.resources, NONE, 0);
  return shown;

  function readStream(ref: PdfRef, resources: PdfDict, outer: Surroundings, depth: number): void {
    if (depth > DEEPEST) throw pdfFault('its forms are drawn in each other without end');
    const marks: Surroundings[] = [outer];
    let font: ShownFont | undefined;
    let isNewLine = true;
    const tokens = new Tokenizer(file.bytes(ref));
    while (tokens.next()) {
      const { operator } = tokens;
      if (!FOLLOWED.has(operator)) continue;
      const operands = tokens.operands();
      const [first, second] = operands;
      const surroundings = marks.at(-1) ?? outer;
      if (operator === 'Tj' || operator === 'TJ') {
        const text = font === undefined ? '' : (isArray(first) ? first : operands).map(sayer(font)).join('');
        shown.push({ ...surroundings, text, isNewLine });
        isNewLine = false;
      } else if (operator === 'Tf') font = isName(first) ? fonts.named(resources, first) : undefined;
      else if (operator === 'Tm' || operator === 'T*') isNewLine = true;
      else if (operator === 'Td' || operator === 'TD') isNewLine ||= second !== 0;
      else if (operator === 'BMC' || operator === 'BDC')
        marks.push(inside(surroundings, first, propertiesOf(second, resources), ref));
      else if (operator === 'EMC' && marks.length > 1) marks.pop();
      else if (operator === 'Do' && isName(first)) {
        const form = formNamed(first, resources);
        if (form !== undefined) readStream(form.ref, form.resources ?? resources, surroundings, depth + 1);
      }
    }
  }

  function propertiesOf(operand: PdfValue | undefined, resources: PdfDict): PdfDict | undefined {
    if (isDict(operand)) return operand;
    const lists = file.resolve(resources.get('/Properties'));
    const named = isName(operand) && isDict(lists) ? file.resolve(lists.get(operand)) : undefined;
    return isDict(named) ? named : undefined;
  }

  function formNamed(name: PdfName, resources: PdfDict) {
    const objects = file.resolve(resources.get('/XObject'));
    const ref = isDict(objects) ? objects.get(name) : undefined;
    if (!isRef(ref)) return undefined;
    const { dict } = file.stream(ref);
    if (dict.get('/Subtype') !== '/Form') return undefined;
    const own = file.resolve(dict.get('/Resources'));
    return { ref, resources: isDict(own) ? own : undefined };
  }
}

/** Reads a string's codes, and notes that they are used. */
const sayer =
  ({ codeLength, texts, used }: ShownFont) =>
  (operand: PdfValue): string => {
    if (!isString(operand)) return '';
    const bytes = stringBytes(operand);
    let text = '';
    for (let at = 0; at + codeLength <= bytes.length; at += codeLength) {
      const code = bytes.readUIntBE(at, codeLength);
      used.add(code);
      text += texts.get(code) ?? '\uFFFD';
    }
    return text;
  };

function inside(
  outer: Surroundings,
  tag: PdfValue | undefined,
  properties: PdfDict | undefined,
  stream: PdfRef,
): Surroundings {
  const mcid = properties?.get('/MCID');
  const text = properties?.get('/ActualText');
  const mark: MarkKey | undefined = typeof mcid === 'number' ? `${stream.number}:${mcid}` : outer.mark;
  return {
    mark,
    artifact: outer.artifact ?? (tag === '/Artifact' ? {} : undefined),
    isReversed: outer.isReversed || tag === '/ReversedChars',
    replacement: outer.replacement ?? (isString(text) ? { text: stringText(text) } : undefined),
  };
}

const isName = (value: PdfValue | undefined): value is PdfName => typeof value === 'string';
