import { isDict } from '../file/object.ts';
import { readValue } from '../file/read-value.ts';
import type { TextFont } from '../fonts/text-font.ts';
import { GraphicsState, type Heights, isOff } from './graphics-state.ts';
import { readTextObject } from './read-text-object.ts';
import { type Bar, isEmphasis, keepFonts, type MarkAndPaint, type OpenMark, type ReadText } from './text-object.ts';
import { Tokenizer } from './tokenizer.ts';

/** A parsed content stream: what it draws, and between that nothing but changes of state. */
export type Content = {
  readonly text: string;
  /** Its pieces in the order in which they are drawn. */
  readonly pieces: readonly DrawnPiece[];
  /** Where marked content with a number begins. */
  readonly openings: readonly Opening[];
  /** What is drawn under each number of marked content. */
  readonly kinds: ReadonlyMap<number, ReadonlySet<DrawnKind>>;
  readonly objects: readonly TextObject[];
  /** The gap behind the last of them. */
  readonly rest: Gap;
};

/** The start of marked content: its number, and the positions in the content between which it is opened. */
export type Opening = { readonly mcid: number; readonly start: number; readonly end: number };

/** What a piece of content draws: text, a path, or an XObject (a picture or a form). */
export type DrawnKind = 'text' | 'path' | 'object';

/** A stretch of a content stream that draws one thing. */
export type DrawnPiece = {
  readonly kind: DrawnKind;
  /** Positions in the content, of whole lines. */
  readonly start: number;
  readonly end: number;
  /** The number of the marked content that it is in, if any. */
  readonly mcid: number | undefined;
  /** True inside the area that pages clip for the sheet, false among the margin boxes. */
  readonly isInPage: boolean;
  /** How heights are measured where it is drawn. */
  readonly heights: Heights;
  /** Name of the drawn XObject, without its slash. */
  readonly name?: string;
};

/** A text object, from `BT` to the line end after `ET`. */
export type TextObject = ReadText & {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  readonly surroundings: MarkAndPaint;
  /** Whether marked content without a number is the innermost: no part of the text, whose end must stay where it is. */
  readonly isInArtifact: boolean;
  /** The number of the marked content that it is in, also where other marked content stands between. */
  readonly mcid: number | undefined;
  readonly heights: Heights;
  /** Whether it belongs to another page, and is clipped. */
  readonly isOff: boolean;
  /** Its number among its mark's text objects. */
  readonly index: number;
  /** Where the text objects that set the dots of its words end; equal to `end` where it has none. */
  readonly dotsEnd: number;
};

/** The content between two text objects. */
export type Gap = {
  readonly start: number;
  readonly end: number;
  /**
   * Whether text before and after it can be on one line: it holds colours, borders of marked content and bars alone.
   */
  readonly isJoint: boolean;
  /** Whether heights are measured in another way behind it. */
  readonly isMoved: boolean;
  /** Whether it begins with the end of marked content. */
  readonly isClosing: boolean;
  /** The bars that it paints, where text before and after can be on one line. */
  readonly bars: readonly Bar[];
};

/** The parsed content of a content stream. */
export function readContent(bytes: Uint8Array, fonts: ReadonlyMap<string, TextFont>): Content {
  const reader = new ContentReader(bytes, fonts);
  return reader.read();
}

const ALONE = '<</MCID ';

/** The number of marked content in its properties: most have nothing else. */
function mcidIn(text: string, start: number, end: number): number | undefined {
  if (text.startsWith(ALONE, start)) {
    const number = Number(text.slice(start + ALONE.length, end - 2));
    if (Number.isInteger(number)) return number;
  }
  const properties = readValue(text, start).value;
  const mcid = isDict(properties) ? properties.get('/MCID') : undefined;
  return typeof mcid === 'number' ? mcid : undefined;
}

const PATHS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINTS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh']);

/** A path under construction. */
type Path = {
  readonly start: number;
  /** Heights of the rectangle that it is, if it is nothing else. */
  rectangle: { readonly y: number; readonly height: number } | undefined;
  isClip: boolean;
};

/** Processes the operators of a content stream. */
class ContentReader {
  readonly #tokens: Tokenizer;
  readonly #fonts: ReadonlyMap<string, TextFont>;
  readonly #state = new GraphicsState();
  readonly #pieces: DrawnPiece[] = [];
  readonly #openings: Opening[] = [];
  readonly #kinds = new Map<number, Set<DrawnKind>>();
  readonly #objects: TextObject[] = [];
  readonly #counts = new Map<number, number>();
  /** The open marked content; undefined for one without a number. */
  readonly #marks: (OpenMark | undefined)[] = [];
  #surroundings: MarkAndPaint = { mark: undefined, paint: '' };
  #path: Path | undefined;
  #gapStart = 0;
  #isJoint = true;
  #isMoved = false;
  #isClosing = false;
  #bars: Bar[] = [];

  constructor(bytes: Uint8Array, fonts: ReadonlyMap<string, TextFont>) {
    this.#tokens = new Tokenizer(bytes);
    this.#fonts = fonts;
  }

  read(): Content {
    while (this.#tokens.next()) this.#follow();
    const { text } = this.#tokens;
    return {
      text,
      pieces: this.#pieces,
      openings: this.#openings,
      kinds: this.#kinds,
      objects: this.#objects,
      rest: this.#gap(text.length),
    };
  }

  #follow(): void {
    const { operator, start } = this.#tokens;
    switch (operator) {
      case 'BT':
        this.#textObject(start);
        return;
      case 'BDC':
      case 'BMC':
        this.#open();
        return;
      case 'EMC':
        this.#isClosing ||= start === this.#gapStart;
        this.#marks.pop();
        return;
      case 'q':
        this.#state.save();
        this.#isMoved = true;
        break;
      case 'Q':
        this.#state.restore();
        this.#isMoved = true;
        break;
      case 'cm':
        this.#state.move(this.#tokens);
        this.#isMoved = true;
        break;
      case 'Do':
        this.#add('object', start, this.#tokens.name);
        break;
      default:
        if (this.#state.colour(this.#tokens) || this.#draw(operator, start)) return;
    }
    this.#isJoint = false;
  }

  #textObject(start: number): void {
    if (this.#path !== undefined) this.#isJoint = false;
    const gap = this.#gap(start);
    const { heights, paint } = this.#state;
    const read = readTextObject(this.#tokens, this.#fonts);
    const end = this.#lineEnd();
    if (read.isShown) this.#add('text', start);
    this.#gapStart = end;
    const mcid = this.#mcid();
    const last = this.#objects.at(-1);
    if (last !== undefined && start === last.dotsEnd && mcid !== undefined && isEmphasis(read, last)) {
      keepFonts(read.operations);
      this.#objects[this.#objects.length - 1] = { ...last, dotsEnd: end };
      return;
    }
    const mark = this.#marks.at(-1);
    if (mark !== this.#surroundings.mark || paint !== this.#surroundings.paint) this.#surroundings = { mark, paint };
    const index = mark === undefined ? 0 : (this.#counts.get(mark.id) ?? 0);
    if (mark !== undefined) this.#counts.set(mark.id, index + 1);
    this.#objects.push({
      ...read,
      start,
      end,
      gap,
      surroundings: this.#surroundings,
      isInArtifact: this.#marks.length > 0 && mark === undefined,
      mcid,
      heights,
      isOff: isOff(heights, read.y),
      index,
      dotsEnd: end,
    });
  }

  #open(): void {
    const { text, start, name, dictStart, dictEnd } = this.#tokens;
    const mcid = dictEnd > dictStart ? mcidIn(text, dictStart, dictEnd) : undefined;
    if (mcid === undefined) {
      this.#marks.push(undefined);
      this.#isJoint = false;
      return;
    }
    this.#marks.push({ id: mcid, tag: name });
    this.#openings.push({ mcid, start, end: this.#lineEnd() });
  }

  /** Processes the operators of paths; true where what they draw may stand between the text objects of a line. */
  #draw(operator: string, start: number): boolean {
    if (PATHS.has(operator)) {
      const isFirst = this.#path === undefined;
      this.#path ??= { start, rectangle: undefined, isClip: false };
      const tokens = this.#tokens;
      this.#path.rectangle =
        isFirst && operator === 're' ? { y: tokens.number(1), height: tokens.number(3) } : undefined;
      return true;
    }
    const path = this.#path;
    if (operator === 'W' || operator === 'W*') {
      if (path !== undefined) path.isClip = true;
      return false;
    }
    if (operator === 'n') {
      if (path?.isClip === true) this.#state.clip(path.rectangle);
      this.#path = undefined;
      return false;
    }
    if (!PAINTS.has(operator)) return false;
    this.#path = undefined;
    this.#add('path', path?.start ?? start);
    if (operator !== 'f' || path?.rectangle === undefined) return false;
    const surroundings = { mark: this.#marks.at(-1), paint: this.#state.paint };
    this.#bars.push({ surroundings, source: this.#tokens.text.slice(path.start, this.#tokens.end) });
    return true;
  }

  #add(kind: DrawnKind, start: number, name?: string): void {
    const mcid = this.#mcid();
    const { heights, isClipped } = this.#state;
    const piece = { kind, start, end: this.#lineEnd(), mcid, isInPage: isClipped, heights };
    this.#pieces.push(name === undefined ? piece : { ...piece, name });
    if (mcid === undefined) return;
    const known = this.#kinds.get(mcid);
    if (known === undefined) this.#kinds.set(mcid, new Set([kind]));
    else known.add(kind);
  }

  /** The gap that ends here; the next one is empty so far. */
  #gap(end: number): Gap {
    const [isJoint, isMoved, isClosing, bars] = [this.#isJoint, this.#isMoved, this.#isClosing, this.#bars];
    this.#isJoint = true;
    this.#isMoved = this.#isClosing = false;
    this.#bars = [];
    return { start: this.#gapStart, end, isJoint, isMoved, isClosing, bars };
  }

  #mcid(): number | undefined {
    return this.#marks.findLast((mark) => mark !== undefined)?.id;
  }

  /** The position behind the operator and the end of its line. */
  #lineEnd(): number {
    const { text, end } = this.#tokens;
    return text.charCodeAt(end) === 10 ? end + 1 : end;
  }
}
