import { isArray, type PdfDict } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { dictEntry, nameEntry } from './entries.ts';
import type { ShownFont } from './shown-fonts.ts';

export type FontFacts = {
  /** Without the tag of a subset. */
  readonly name: string;
  /** `TrueType, by glyph`, `Type 3` …: how it is written in the file. */
  readonly kind: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  /** Different codes that the pages show, and how many of them say which text they stand for. */
  readonly glyphs: number;
  readonly mapped: number;
};

const KINDS: Readonly<Record<string, string>> = {
  CIDFontType2: 'TrueType (CID)',
  CIDFontType0: 'CFF (CID)',
  TrueType: 'TrueType',
  Type1: 'Type 1',
  Type3: 'Type 3',
};

const SUBSET = /^[A-Z]{6}\+/;

export function fontFacts(file: PdfFile, { dict, texts, used }: ShownFont): FontFacts {
  const font = descendantOf(file, dict) ?? dict;
  const subtype = nameEntry(file, font, '/Subtype') ?? '';
  const descriptor = dictEntry(file, font, '/FontDescriptor');
  const name = nameEntry(file, dict, '/BaseFont') ?? (descriptor && nameEntry(file, descriptor, '/FontName')) ?? '';
  // The shapes of a Type 3 font are in the file always.
  const isEmbedded =
    subtype === 'Type3' ||
    (['/FontFile', '/FontFile2', '/FontFile3'] as const).some((each) => descriptor?.has(each) === true);
  return {
    name: name.replace(SUBSET, ''),
    kind: KINDS[subtype] ?? subtype,
    isEmbedded,
    isSubset: SUBSET.test(name),
    glyphs: used.size,
    mapped: [...used].filter((code) => (texts.get(code) ?? '') !== '').length,
  };
}

/** What a composite font is made of (ISO 32000-1, 9.7). */
function descendantOf(file: PdfFile, dict: PdfDict): PdfDict | undefined {
  const list = file.resolve(dict.get('/DescendantFonts'));
  return isArray(list) ? file.dict(list[0]) : undefined;
}
