import type { Pattern } from './pattern.ts';

/** Properties that `recheck` does not know, as classes that hold the same or more. */
const PROPERTIES: Readonly<Record<string, string>> = {
  '\\p{RI}': '[\\u{1F1E6}-\\u{1F1FF}]',
  '\\p{EMod}': '[\\u{1F3FB}-\\u{1F3FF}]',
  '\\p{Emoji_Presentation}': '[\\u231A\\u{1F300}-\\u{1F9FF}]',
};

/**
 * A pattern in words that `recheck` knows. The flag `d` changes nothing of the time. A class of classes (`v`) becomes one
 * class that holds at least as much: what is taken away again, or cut down, stays. Time is not taken from this, only doubt.
 */
export function forRecheck({ source, flags }: Pattern): { readonly source: string; readonly flags: string } {
  const known = Object.entries(PROPERTIES).reduce((text, [name, letters]) => text.replaceAll(name, letters), source);
  return {
    source: flags.includes('v') ? flattened(known) : known,
    flags: flags.replace('d', '').replace('v', 'u'),
  };
}

/** `[\p{L}--[ab]]` as `[\p{L}]`, `[\p{L}&&[ab]]` as `[\p{L}]`, `[[ab]c]` as `[abc]`. */
function flattened(source: string): string {
  let written = '';
  let depth = 0;
  let dropped = Number.POSITIVE_INFINITY;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] ?? '';
    const keep = (text: string): void => {
      if (depth < dropped) written += text;
    };
    if (letter === '\\') {
      const whole = /^\\(?:[pPux]\{[^}]*\}|.)/su.exec(source.slice(at))?.[0] ?? letter;
      keep(whole);
      at += whole.length - 1;
    } else if (letter === '[') {
      depth++;
      if (depth === 1) keep('[');
    } else if (letter === ']') {
      if (depth === 1) {
        written += ']';
        dropped = Number.POSITIVE_INFINITY;
      } else if (dropped === depth) dropped = Number.POSITIVE_INFINITY;
      depth--;
    } else if (depth > 0 && /^(?:--|&&)/.test(source.slice(at))) {
      dropped = Math.min(dropped, depth);
      at++;
    } else keep(letter);
  }
  return written;
}
