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
  pdfFault,
  stringBytes,
  stringText,
} from '../file/object.ts';
import type { PdfFile, PdfPage } from '../file/pdf-file.ts';
import type { ShownFont, ShownFonts } from './font-facts.ts';

/** The text on the pages, by the marked content that it stands in. */
export type Contents = {
  readonly pages: readonly (readonly Shown[])[];
  /** The text of marked content on one page (from 0): a form that is drawn twice has the same numbers on both. */
  readonly marked: (page: number, key: MarkKey) => readonly Shown[];
};

/** The text that one operator shows. */
type Shown = MarkedContext & {
  /** The text of its codes one after the other; U+FFFD for one without a text. */
  readonly text: string;
  /** Whether it begins lower or higher on the page than what was shown before it. */
  readonly isNewLine: boolean;
};

/** The marked content that text stands in (ISO 32000-1, 14.6). */
type MarkedContext = {
  /** The key of the innermost numbered marked content; undefined where there is none. */
  readonly mark: MarkKey | undefined;
  /** The artifact that it is in, which is no part of the text; one object for each. */
  readonly artifact: object | undefined;
  /** True where each string runs against its order on the page (14.8.2.3.3). */
  readonly isReversed: boolean;
  /** The outermost text that replaces what is shown in it (14.9.4); one object for each. */
  readonly replacement: { readonly text: string } | undefined;
};

/** Marked content by the stream that it is numbered in (the number of its object) and its number there. */
type MarkKey = `${number}:${number}`;

/** The text of all pages, also by marked content. */
export function contentsOf(file: PdfFile, pages: readonly PdfPage[], fonts: ShownFonts): Contents {
  for (const { resources } of pages) fonts.list(resources);
  const shown = pages.map((page) => pageText(file, fonts, page));
  const marks = shown.map((pieces) => Map.groupBy(pieces, ({ mark }) => mark));
  return { pages: shown, marked: (page, key) => marks[page]?.get(key) ?? [] };
}

/** The text of pieces of a page, as the standard reads them, without marks of direction. */
export function textOfShown(pieces: readonly Shown[]): string {
  let text = '';
  let last: Shown['replacement'];
  for (const { replacement, isReversed, text: shown } of pieces) {
    if (replacement === undefined) text += isReversed ? [...shown].reverse().join('') : shown;
    else if (replacement !== last) text += replacement.text;
    last = replacement;
  }
  return text.replace(DIRECTION_MARKS, '');
}

/** Invisible characters that only say which way a text runs: `remediate` puts some between words for readers. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/** The text of a page without tags, in the order of its content: a line ends where text is placed anew. */
export function contentLines(shown: readonly Shown[]): readonly string[] {
  return stretches(
    shown.filter(({ artifact }) => artifact === undefined),
    ({ isNewLine }) => isNewLine,
  );
}

/** Text of a page that no tag holds, a string a stretch. */
export type UntaggedText = {
  /** Text that is marked as no part of the text: page numbers, running heads. */
  readonly artifacts: readonly string[];
  /** Text that is neither tagged nor marked as an artifact: programs that go by tags miss it. */
  readonly unmarked: readonly string[];
};

/** The text of one page that no tag holds. */
export function untaggedText(shown: readonly Shown[]): UntaggedText {
  return {
    artifacts: stretches(
      shown.filter(({ artifact }) => artifact !== undefined),
      (piece, last) => piece.artifact !== last.artifact,
    ),
    unmarked: stretches(
      shown.filter(({ artifact, mark }) => artifact === undefined && mark === undefined),
      ({ isNewLine }) => isNewLine,
    ),
  };
}

function stretches(shown: readonly Shown[], isNext: (piece: Shown, last: Shown) => boolean): readonly string[] {
  const found: Shown[][] = [];
  for (const piece of shown) {
    const stretch = found.at(-1);
    const last = stretch?.at(-1);
    if (stretch === undefined || last === undefined || isNext(piece, last)) found.push([piece]);
    else stretch.push(piece);
  }
  return found.map((each) => textOfShown(each).trim()).filter((text) => text !== '');
}

const NONE: MarkedContext = { mark: undefined, artifact: undefined, isReversed: false, replacement: undefined };

/** Operators that tell which text is shown, and as what. */
const FOLLOWED: ReadonlySet<string> = new Set('Tj TJ Tf Tm T* Td TD BMC BDC EMC Do'.split(' '));

/** The most levels of forms drawn in forms; Skia's are three deep at most. */
const DEEPEST = 20;

/** All text that a page shows, in the order of its content, forms included (ISO 32000-1, 9.4 and 8.10). */
function pageText(file: PdfFile, fonts: ShownFonts, page: PdfPage): readonly Shown[] {
  const shown: Shown[] = [];
  readStream(page.content, page.resources, NONE, 0);
  return shown;

  function readStream(ref: PdfRef, resources: PdfDict, outer: MarkedContext, depth: number): void {
    if (depth > DEEPEST) throw pdfFault('its forms are drawn in each other without end');
    const marks: MarkedContext[] = [outer];
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

/** A function that reads a string's codes, and records that they are used. */
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
  outer: MarkedContext,
  tag: PdfValue | undefined,
  properties: PdfDict | undefined,
  stream: PdfRef,
): MarkedContext {
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
