/** What a page draws, as pieces of its content stream; between them stands nothing but changes of state. */
export type ContentScan = {
  readonly pieces: readonly Piece[];
  /** Where marked content with a number begins: lines that end in `BDC`. */
  readonly openings: readonly Opening[];
  /** What is drawn under each number of marked content. */
  readonly kinds: ReadonlyMap<number, ReadonlySet<DrawnKind>>;
};

export type Opening = { readonly mcid: number; readonly start: number; readonly end: number };

export type DrawnKind = 'text' | 'path' | 'object';

export type Piece = {
  readonly kind: DrawnKind;
  /** Positions in the content, of whole lines. */
  readonly start: number;
  readonly end: number;
  /** The marked content it is in, if any. */
  readonly mcid: number | undefined;
  /** True inside the area that pages cut out for the sheet, false among the margin boxes. */
  readonly isInPage: boolean;
  /** True for a drawn form that holds text. */
  readonly hasText?: boolean;
  /** Name of the drawn XObject, without its slash. */
  readonly name?: string;
};

const SHOWS = /[\])>] T[jJ]\n/;
const PATHS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh']);

/**
 * Reads a page's content as Skia writes it: one operator a line, but for clips, colours and nothing else. Text objects are
 * passed over, since they can hold nothing but text.
 */
export function scanContent(text: string): ContentScan {
  const pieces: Piece[] = [];
  const openings: Opening[] = [];
  const kinds = new Map<number, Set<DrawnKind>>();
  const marks: (number | undefined)[] = [];
  const clips: boolean[] = [];
  let isClipped = false;
  let pathStart = -1;
  const add = (kind: DrawnKind, start: number, end: number, name?: string): void => {
    const mcid = marks.findLast((mark) => mark !== undefined);
    pieces.push({ kind, start, end, mcid, isInPage: isClipped, ...(name === undefined ? {} : { name }) });
    if (mcid === undefined) return;
    const known = kinds.get(mcid);
    if (known === undefined) kinds.set(mcid, new Set([kind]));
    else known.add(kind);
  };
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    let next = end;
    if (line === 'BT') {
      const close = text.indexOf('\nET\n', at);
      next = close < 0 ? text.length : close + '\nET\n'.length;
      // What is left of text that is painted on another page: it draws nothing.
      if (SHOWS.test(text.slice(at, next))) add('text', at, next);
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      const mcid = mcidOf(line);
      marks.push(mcid);
      if (mcid !== undefined) openings.push({ mcid, start: at, end });
    } else if (operator === 'EMC') marks.pop();
    else if (operator === 'q') clips.push(isClipped);
    else if (operator === 'Q') isClipped = clips.pop() ?? false;
    else if (operator === 'Do') add('object', at, next, line.slice(line.indexOf('/') + 1, -' Do'.length));
    else if (operator === 'n') {
      if (/\bW\*? n$/.test(line)) isClipped = true;
      pathStart = -1;
    } else if (PATHS.has(operator)) {
      if (pathStart < 0) pathStart = at;
    } else if (PAINTS.has(operator)) {
      add('path', pathStart < 0 ? at : pathStart, next);
      pathStart = -1;
    }
    at = next;
  }
  return { pieces, openings, kinds };
}

function mcidOf(line: string): number | undefined {
  const number = /\/MCID (\d+)/.exec(line)?.[1];
  return number === undefined ? undefined : Number(number);
}
