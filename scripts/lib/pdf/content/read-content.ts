import type { Page } from '../document/pages.ts';
import { isDict } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { type ContentScan, scanContent } from './scan-content.ts';

/** A page's content: its operators as text, and what they draw. */
export type Content = ContentScan & {
  /** Which page it is, for faults: `page 3`. */
  readonly place: string;
  readonly text: string;
};

export function readContent(file: PdfFile, page: Page): Content {
  const bytes = file.bytes(page.content);
  const text = latin1(bytes);
  const scan = scanContent(text);
  const pieces = scan.pieces.map((piece) =>
    piece.kind === 'object' && formHasText(file, page, piece.name) ? { ...piece, hasText: true } : piece,
  );
  return { ...scan, pieces, place: `page ${page.index + 1}`, text };
}

/** How much of pages' contents is text of a mark, in characters. */
export function textSizes(contents: readonly Content[]): (mark: { page: number; mcid: number }) => number {
  const pages = contents.map(({ pieces }) => {
    const sizes = new Map<number, number>();
    for (const { kind, mcid, start, end } of pieces)
      if (kind === 'text' && mcid !== undefined) sizes.set(mcid, (sizes.get(mcid) ?? 0) + end - start);
    return sizes;
  });
  return ({ page, mcid }) => pages[page]?.get(mcid) ?? 0;
}

/** What is drawn with an opacity or a filter is drawn as a form, whatever is in it (ISO 32000-1, 8.10). */
function formHasText(file: PdfFile, { resources }: Page, name: string | undefined): boolean {
  const objects = file.resolve(resources.get('/XObject'));
  const form = isDict(objects) && name !== undefined ? objects.get(`/${name}`) : undefined;
  if (form === undefined) return false;
  const { dict } = file.stream(form);
  return dict.get('/Subtype') === '/Form' && latin1(file.bytes(form)).includes('BT\n');
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
