import type { Page } from '../document/pages.ts';
import { isDict, isRef, type PdfDict, type PdfRef } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { type ContentScan, scanContent } from './scan-content.ts';

/** A page's content: its operators as text, and what they draw. */
export type Content = ContentScan & {
  readonly text: string;
};

export function readContent(file: PdfFile, page: Page): Content {
  const text = latin1(file.bytes(page.content));
  const scan = scanContent(text);
  const pieces = scan.pieces.map((piece) => {
    const isOfText = piece.kind === 'object' && textForm(file, page.resources, piece.name) !== undefined;
    return isOfText ? { ...piece, hasText: true } : piece;
  });
  return { ...scan, pieces, text };
}

/** A form that holds text: what has an opacity or a filter is drawn as one, whatever is in it (ISO 32000-1, 8.10). */
export type TextForm = { readonly ref: PdfRef; readonly dict: PdfDict; readonly text: string };

export function textForm(file: PdfFile, resources: PdfDict, name: string | undefined): TextForm | undefined {
  const objects = file.resolve(resources.get('/XObject'));
  const ref = isDict(objects) && name !== undefined ? objects.get(`/${name}`) : undefined;
  if (!isRef(ref)) return undefined;
  const { dict } = file.stream(ref);
  if (dict.get('/Subtype') !== '/Form') return undefined;
  const text = latin1(file.bytes(ref));
  return text.includes('BT\n') ? { ref, dict, text } : undefined;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
