import type { InlinePiece } from './pieces.ts';

/** A stretch of the text, in UTF-16 offsets. */
export type Range = { readonly start: number; readonly end: number };

/** A directional isolate: U+2066, U+2067 or U+2068 before the range, U+2069 after it. */
export type IsolatedRange = Range & { readonly opener: string };

/**
 * Inline content ready to be broken into lines. The text holds no isolate characters: they are put
 * in when a line is written, so none can stay open across a line break. `\n` is a forced break.
 */
export type Inline = {
  readonly text: string;
  /** The isolates, outer before inner. */
  readonly isolates: readonly IsolatedRange[];
  /** Ranges not to be broken inside unless one alone is longer than a line. */
  readonly unbroken: readonly Range[];
};

type OpenIsolate = { readonly opener: string; readonly start: number; end: number };

const WHITE_SPACE = /[ \t\n\v\f\r\u0085\u2028\u2029]/;
/**
 * Characters that are left out of a text: control characters (an escape sequence acts on a terminal), soft hyphens, and
 * the embeddings and overrides that cannot be closed line by line.
 */
const DROPPED = /[\p{Cc}\u00ad\u202a-\u202e\ufeff]/gu;
/** Characters between which a line break of the source is no space (CSS Text 3, 4.1.3): in Thai and its like it is one. */
const EAST_ASIAN_WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const OPENERS = new Set(['\u2066', '\u2067', '\u2068']);
const CLOSER = '\u2069';

/** Folds pieces into one text: white space collapsed as HTML does, NFC, isolates and unbroken ranges by offset. */
export function inlineOf(pieces: Iterable<InlinePiece>): Inline {
  let text = '';
  let gap: 'none' | 'space' | 'line' = 'none';
  const isolates: OpenIsolate[] = [];
  const unbroken: { readonly start: number; end: number }[] = [];
  const elements: { readonly depth: number; readonly range: { end: number } | undefined }[] = [];
  const stack: { readonly isolate: OpenIsolate; readonly typed: boolean }[] = [];

  const closeGap = (next: string): void => {
    const silent =
      text === '' ||
      text.endsWith('\n') ||
      (gap === 'line' && EAST_ASIAN_WIDE.test(next) && EAST_ASIAN_WIDE.test(text.at(-1) ?? ''));
    if (gap !== 'none' && !silent) text += ' ';
    gap = 'none';
  };
  const open = (opener: string, typed: boolean): void => {
    closeGap('');
    const isolate = { opener, start: text.length, end: Number.POSITIVE_INFINITY };
    isolates.push(isolate);
    stack.push({ isolate, typed });
  };
  const closeTo = (depth: number): void => {
    for (const { isolate } of stack.splice(depth)) isolate.end = text.length;
  };
  const append = (run: string): void => {
    for (const part of run.split(/([\u2066-\u2069])/)) {
      if (OPENERS.has(part)) open(part, true);
      else if (part === CLOSER) stack.at(-1)?.typed === true && closeTo(stack.length - 1);
      else if (part !== '') {
        closeGap(part);
        text += part;
      }
    }
  };

  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        for (const run of piece.value.normalize('NFC').split(/([ \t\n\v\f\r\u0085\u2028\u2029]+)/)) {
          if (run === '') continue;
          if (!WHITE_SPACE.test(run)) append(run.replace(DROPPED, ''));
          else if (gap !== 'line') gap = run.includes('\n') ? 'line' : 'space';
        }
        break;
      case 'break':
        gap = 'none';
        text += '\n';
        break;
      case 'mark': {
        // A mark belongs to the word before it, so a space that is waiting goes behind it.
        const range = { start: Math.max(0, text.length - 1), end: 0 };
        text += (piece.spaced && text !== '' ? ' ' : '') + piece.value;
        range.end = text.length;
        unbroken.push(range);
        break;
      }
      case 'open': {
        const depth = stack.length;
        if (piece.opener !== undefined) open(piece.opener, false);
        else closeGap('');
        const range = piece.unbroken ? { start: text.length, end: text.length } : undefined;
        if (range !== undefined) unbroken.push(range);
        elements.push({ depth, range });
        break;
      }
      case 'close': {
        const element = elements.pop();
        if (element?.range !== undefined) element.range.end = text.length;
        if (element !== undefined) closeTo(element.depth);
        break;
      }
    }
  }
  closeTo(0);
  return { text, isolates, unbroken };
}

/** Inline content inside one more isolate. */
export function inIsolate(inline: Inline, opener: string): Inline {
  return { ...inline, isolates: [{ opener, start: 0, end: inline.text.length }, ...inline.isolates] };
}

/**
 * The text between two offsets, as a line by itself: white space at its end dropped, and every
 * isolate that reaches into it opened and closed inside it.
 */
export function inlineAsLine(inline: Inline, start = 0, end = inline.text.length): string {
  const content = inline.text.slice(start, end).replace(/(?<![\s\u200b])[\s\u200b]+$/u, '');
  const stop = start + content.length;
  const open: number[] = [];
  let line = '';
  let written = start;

  const advance = (offset: number): void => {
    // Isolates that end before the offset, innermost first.
    for (let last = open.at(-1); last !== undefined && last <= offset; last = open.at(-1)) {
      line += inline.text.slice(written, last) + CLOSER;
      written = last;
      open.pop();
    }
    line += inline.text.slice(written, offset);
    written = offset;
  };

  for (const isolate of inline.isolates) {
    const from = Math.max(isolate.start, start);
    const to = Math.min(isolate.end, stop);
    if (from >= to) continue;
    advance(from);
    line += isolate.opener;
    open.push(to);
  }
  advance(stop);
  return line;
}
