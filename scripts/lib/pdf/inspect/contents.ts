import type { Page } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { pageText } from './page-text.ts';
import type { MarkKey, Shown } from './shown.ts';
import type { ShownFonts } from './shown-fonts.ts';

/** What is on the pages, by the marked content that it stands in. */
export type Contents = {
  readonly pages: readonly (readonly Shown[])[];
  /** Of one page (from 0): a form that is drawn twice has the same numbers on both. */
  readonly marked: (page: number, key: MarkKey) => readonly Shown[];
};

export function contentsOf(file: PdfFile, pages: readonly Page[], fonts: ShownFonts): Contents {
  for (const { resources } of pages) fonts.list(resources);
  const shown = pages.map((page) => pageText(file, fonts, page));
  const marks = shown.map((pieces) => Map.groupBy(pieces, ({ mark }) => mark));
  return { pages: shown, marked: (page, key) => marks[page]?.get(key) ?? [] };
}
