import { Buffer } from 'node:buffer';
import { latin1 } from '../file/stream.ts';

/** The text of each glyph, by its code (ISO 32000-1, 9.10.3). Codes have two bytes. */
export function parseToUnicode(bytes: Uint8Array): Map<number, string> {
  const text = latin1(bytes);
  const texts = new Map<number, string>();
  // What stands behind the last end is no list.
  for (const part of text.split('endbf').slice(0, -1)) {
    const [, kind, body = ''] = /beginbf(char|range)([\s\S]*)/.exec(part) ?? [];
    const words = body.match(/<[0-9A-Fa-f]*>|[[\]]/g) ?? [];
    for (let at = 0; at < words.length; at++) {
      const first = code(words[at]);
      if (kind === 'char') {
        texts.set(first, utf16(words[++at]));
        continue;
      }
      const last = code(words[++at]);
      if (words[++at] === '[') {
        for (let each = first; words[++at] !== ']' && at < words.length; each++) texts.set(each, utf16(words[at]));
        continue;
      }
      const start = utf16(words[at]);
      for (let each = first; each <= last; each++) {
        const unit = start.charCodeAt(start.length - 1) + each - first;
        texts.set(each, start.slice(0, -1) + String.fromCharCode(unit));
      }
    }
  }
  return texts;
}

const code = (word = '<>'): number => Number.parseInt(word.slice(1, -1), 16);

function utf16(word = '<>'): string {
  let text = '';
  for (let at = 1; at < word.length - 1; at += 4) {
    text += String.fromCharCode(Number.parseInt(word.slice(at, at + 4), 16));
  }
  return text;
}

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const FOOT = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
/** The most entries of a section of a CMap (Adobe Technical Note 5014, 1.4.1). */
const SECTION = 100;

/** The CMap of the texts. Codes that follow each other are one range; codes that stand for no text are left out. */
export function writeToUnicode(texts: ReadonlyMap<number, string>): Uint8Array {
  const entries = [...texts].filter(([, text]) => text !== '').sort(([a], [b]) => a - b);
  const ranges: { readonly first: number; readonly texts: string[] }[] = [];
  for (const [code, text] of entries) {
    const last = ranges.at(-1);
    // The codes of a range have one high byte.
    if (
      last !== undefined &&
      code === last.first + last.texts.length &&
      code % 256 !== 0 &&
      last.texts.length < SECTION
    )
      last.texts.push(text);
    else ranges.push({ first: code, texts: [text] });
  }
  const [single, several] = [
    ranges.filter((range) => range.texts.length === 1),
    ranges.filter((range) => range.texts.length > 1),
  ];
  const parts = [
    HEAD,
    ...sections(
      'bfchar',
      single.map(({ first, texts }) => `<${hex(first)}> <${hexText(texts[0] ?? '')}>`),
    ),
    ...sections(
      'bfrange',
      several.map(({ first, texts }) => {
        const said = texts.map((text) => `<${hexText(text)}>`).join('');
        return `<${hex(first)}> <${hex(first + texts.length - 1)}> [${said}]`;
      }),
    ),
    FOOT,
  ];
  return Buffer.from(parts.join(''), 'latin1');
}

function sections(kind: 'bfchar' | 'bfrange', entries: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < entries.length; at += SECTION) {
    const section = entries.slice(at, at + SECTION);
    parts.push(`${section.length} begin${kind}\n${section.join('\n')}\nend${kind}\n`);
  }
  return parts;
}

/** A code of two bytes in hexadecimal, as CMaps have it. */
export function hex(glyph: number): string {
  let digits = written[glyph];
  if (digits === undefined) {
    digits = glyph.toString(16).toUpperCase().padStart(4, '0');
    written[glyph] = digits;
  }
  return digits;
}

/**
 * Codes in hexadecimal, by code, since the same few are written again and again. As long as there are codes, so that it
 * stays an array inside.
 */
const written = new Array<string | undefined>(0x10000);

function hexText(text: string): string {
  let written = '';
  for (let at = 0; at < text.length; at++) written += hex(text.charCodeAt(at));
  return written;
}
