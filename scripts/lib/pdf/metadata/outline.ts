import { isSame, type LetterBag, letterBag } from '../alignment/letter-bag.ts';
import { isRef, isString, type PdfRef, type PdfValue, stringText, textString, withEntries } from '../file/object.ts';
import { catalogOf, type PdfFile } from '../file/pdf-file.ts';
import type { WrittenHeading } from '../tags/write-tags.ts';

/**
 * Replaces the titles and destinations of the outline by the texts and the elements of its headings. Chromium writes
 * titles in visual order, so that right-to-left ones come out with their words glued or turned round, and its elements
 * are gone. Where there are not as many entries as headings, each entry goes to the next heading of its letters, and
 * keeps its own title where there is none.
 *
 * @param headings in document order
 */
export function writeOutline(file: PdfFile, headings: readonly WrittenHeading[]): void {
  const entries = outlineEntries(file);
  const found = entries.length === headings.length ? headings : headingsOf(file, entries, headings);
  for (const [index, ref] of entries.entries()) {
    const heading = found[index];
    if (heading === undefined) continue;
    const entry = withEntries(file.dict(ref), [
      ['/Title', textString(heading.text)],
      ['/SE', heading.element],
    ]);
    file.set(ref, entry);
  }
}

function headingsOf(
  file: PdfFile,
  entries: readonly PdfRef[],
  headings: readonly WrittenHeading[],
): readonly (WrittenHeading | undefined)[] {
  const written = headings.map(({ text }): LetterBag => letterBag(text));
  let next = 0;
  return entries.map((ref) => {
    const title = file.dict(ref).get('/Title');
    const own = letterBag(isString(title) ? stringText(title) : '');
    const at = written.findIndex((letters, index) => index >= next && isSame(letters, own));
    if (at >= 0) next = at + 1;
    return headings[at];
  });
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
