import { dict, isArray, isRef, type PdfArray, type PdfDict, type PdfRef, withEntries } from './file/object.ts';
import { catalogOf } from './file/pages.ts';
import type { PdfFile } from './file/pdf-file.ts';
import { plainName } from './file/strings.ts';
import { outlineEntries } from './outline.ts';
import { nameIn } from './tags/anchors.ts';
import type { WrittenTags } from './tags/write-tags.ts';

/**
 * Has every destination in the file name the element that it leads to beside its place on a page (ISO 32000-2, 12.3.2.3
 * and ISO 14289-2, 8.8). Older programs go to the place.
 */
export function aimAtElements(file: PdfFile, { anchors, top }: WrittenTags): void {
  const { dict: catalog } = catalogOf(file);
  const named = catalog.get('/Dests');
  if (isRef(named)) {
    const entries = [...file.dict(named)].map(([name, place]) => {
      // Chromium names them as they stand in an address.
      const element = anchors.get(nameIn(`#${plainName(name)}`) ?? '') ?? top;
      return [name, aimed(file.array(place), element)] as const;
    });
    file.set(named, dict(entries));
  }
  for (const ref of outlineEntries(file)) {
    const entry = file.dict(ref);
    const [place, element] = [file.resolve(entry.get('/Dest')), entry.get('/SE')];
    if (!isArray(place) || !isRef(element)) continue;
    const action = withEntries(aimed(place, element), [['/S', '/GoTo']]);
    const aims = [['/Dest', undefined] as const, ['/A', action] as const];
    file.set(ref, withEntries(entry, aims));
  }
}

/** A place, and the same with an element instead of the page. */
function aimed(place: PdfArray, element: PdfRef): PdfDict {
  return dict([
    ['/D', place],
    ['/SD', [element, ...place.slice(1)]],
  ]);
}
