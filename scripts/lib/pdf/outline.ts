import { Fault } from '../../message/fault.ts';
import { catalogOf } from './document/pages.ts';
import { isRef, type PdfRef, type PdfValue, withEntries } from './file/object.ts';
import type { PdfFile } from './file/pdf-file.ts';
import { textString } from './file/strings.ts';
import type { WrittenHeading } from './tags/write-tags.ts';

/**
 * Gives the entries of the outline the texts and the elements of the headings they lead to. Chromium writes titles in
 * visual order, so that right-to-left ones come out with their words glued or turned round, and its elements are gone.
 *
 * @param headings in document order
 * @throws {Fault} `pdf-tags` when there are not as many entries as headings, rather than naming one after another
 */
export function writeOutline(file: PdfFile, headings: readonly WrittenHeading[]): void {
  const entries = outlineEntries(file);
  if (entries.length !== headings.length) {
    throw new Fault(
      'pdf-tags',
      `The PDF's outline has ${entries.length} entries for ${headings.length} headings`,
      'Does print.css hide a heading?',
    );
  }
  for (const [index, ref] of entries.entries()) {
    const heading = headings[index];
    if (heading === undefined) continue;
    const entry = withEntries(file.dict(ref), [
      ['/Title', textString(heading.text)],
      ['/SE', heading.element],
    ]);
    file.set(ref, entry);
  }
}

/** The entries in the order in which a viewer lists them (ISO 32000-1, 12.3.3). */
export function outlineEntries(file: PdfFile): readonly PdfRef[] {
  const entries: PdfRef[] = [];
  const walk = (first: PdfValue | undefined): void => {
    for (let next = first; isRef(next); next = file.dict(next).get('/Next')) {
      entries.push(next);
      walk(file.dict(next).get('/First'));
    }
  };
  const outlines = catalogOf(file).dict.get('/Outlines');
  if (outlines !== undefined) walk(file.dict(outlines).get('/First'));
  return entries;
}
