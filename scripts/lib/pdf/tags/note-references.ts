import type { PdfRef } from '../file/object.ts';
import { withEntries } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { WrittenTags } from './write-tags.ts';

/** Has notes name the references to them, and references their notes (ISO 14289-2, 8.2.5.14). */
export function referToNotes(file: PdfFile, { anchors, references }: WrittenTags): void {
  const pairs = references.flatMap(({ element, target }) => {
    const note = anchors.get(target);
    return note === undefined ? [] : [{ element, note }];
  });
  for (const { element, note } of pairs) refer(file, element, [note]);
  for (const group of Map.groupBy(pairs, ({ note }) => note.number).values()) {
    const [first] = group;
    if (first !== undefined) {
      refer(
        file,
        first.note,
        group.map(({ element }) => element),
      );
    }
  }
}

function refer(file: PdfFile, element: PdfRef, others: readonly PdfRef[]): void {
  file.set(element, withEntries(file.dict(element), [['/Ref', others]]));
}
