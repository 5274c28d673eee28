import { isolates } from '../../../../scripts/lib/text/bidi/isolate.ts';

/** A text with the characters of Unicode round each isolate. */
export function isolated(text: string, direction: 'ltr' | 'rtl', script: string): string {
  let result = '';
  let at = 0;
  for (const piece of isolates(text, { direction, script })) {
    result += `${text.slice(at, piece.start)}${piece.direction === 'ltr' ? '\u2066' : '\u2067'}${text.slice(piece.start, piece.end)}\u2069`;
    at = piece.end;
  }
  return result + text.slice(at);
}

/** The same with square brackets, to be read. */
export function marked(
  text: string,
  direction: 'ltr' | 'rtl' = 'rtl',
  script = direction === 'rtl' ? 'Arab' : 'Latn',
): string {
  return isolated(text, direction, script)
    .replace(/[\u2066\u2067]/gu, '[')
    .replace(/\u2069/gu, ']');
}
