import { pagesOf } from './file/pages.ts';
import { readPdf } from './file/read-file.ts';

/**
 * The number of pages of a PDF that Chromium printed.
 *
 * @throws {Fault} `pdf-unreadable` for any other file
 */
export function pageCount(bytes: Uint8Array): number {
  return pagesOf(readPdf(bytes)).length;
}
