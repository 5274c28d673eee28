import type { Page } from '../document/pages.ts';
import { dict, type PdfRef, type PdfValue, withEntries } from '../file/object.ts';
import { numberOf, type PdfFile } from '../file/pdf-file.ts';
import { textString } from '../file/strings.ts';
import type { WrittenTags } from './write-tags.ts';

/**
 * Adds the tree that leads back from a page's marks and from annotations to their elements (ISO 32000-1, 14.7.4.4), and
 * gives every link its words (ISO 14289-1, 7.18.5). Marks that became artifacts lead nowhere; links without an element go.
 */
export function writeParentTree(file: PdfFile, written: WrittenTags, pages: readonly Page[]): void {
  const rows: (readonly [number, PdfRef])[] = [];
  for (const page of pages) {
    const marks = written.marks[page.index];
    if (marks !== undefined && marks.size > 0) {
      const parents = Array.from({ length: Math.max(...marks.keys()) + 1 }, (_, mcid) => marks.get(mcid) ?? null);
      rows.push([numberOf(page.dict.get('/StructParents')), file.add(parents)]);
    }
    for (const ref of page.annotations) {
      const owner = written.annotations.get(ref.number);
      const annotation = file.dict(ref);
      if (owner === undefined) continue;
      rows.push([numberOf(annotation.get('/StructParent')), owner.element]);
      file.set(ref, withEntries(annotation, [['/Contents', textString(owner.contents)]]));
    }
    const kept = page.annotations.filter(({ number }) => written.annotations.has(number));
    if (kept.length < page.annotations.length) {
      const annotations = kept.length === 0 ? undefined : kept;
      file.set(page.ref, withEntries(file.dict(page.ref), [['/Annots', annotations]]));
    }
  }
  rows.sort(([a], [b]) => a - b);
  const nums: readonly PdfValue[] = rows.flat();
  file.set(
    written.rootRef,
    withEntries(written.root, [
      ['/ParentTree', dict([['/Nums', nums]])],
      ['/ParentTreeNextKey', (rows.at(-1)?.[0] ?? -1) + 1],
    ]),
  );
}
