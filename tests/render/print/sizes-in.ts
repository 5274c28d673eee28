import { pagesOf } from '../../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../../scripts/lib/pdf/file/read-file.ts';

/** The sizes of type in a PDF, in px, as pages set text. */
export function sizesIn(bytes: Uint8Array): readonly number[] {
  const file = readPdf(bytes);
  const contents = pagesOf(file).map(({ content }) => Buffer.from(file.bytes(content)).toString('latin1'));
  const sizes = contents.join('\n').matchAll(/^\/\w+ ([\d.]+) Tf$/gm);
  return [...new Set(Array.from(sizes, ([, size]) => Number(size)))];
}
