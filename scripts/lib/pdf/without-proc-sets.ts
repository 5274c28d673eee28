import { isDict, isRef, isStream, type PdfDict, withEntries } from './file/object.ts';
import type { Page } from './file/pages.ts';
import type { PdfFile } from './file/pdf-file.ts';

/** Leaves out what PDF 2.0 has no use for any more: lists of the procedures that a printer needs (ISO 32000-2, 14.2). */
export function withoutProcSets(file: PdfFile, pages: readonly Page[]): void {
  const seen = new Set<number>();
  const mended = (owner: PdfDict): PdfDict => {
    const value = owner.get('/Resources');
    const resources = file.resolve(value);
    if (!isDict(resources)) return owner;
    mendForms(resources);
    const plain = withEntries(resources, [['/ProcSet', undefined]]);
    if (!isRef(value)) return withEntries(owner, [['/Resources', plain]]);
    file.set(value, plain);
    return owner;
  };
  const mendForms = (resources: PdfDict): void => {
    const forms = file.resolve(resources.get('/XObject'));
    for (const ref of isDict(forms) ? forms.values() : []) {
      if (!isRef(ref) || seen.has(ref.number)) continue;
      seen.add(ref.number);
      const form = file.object(ref);
      if (isStream(form) && form.dict.has('/Resources')) file.set(ref, { ...form, dict: mended(form.dict) });
    }
  };
  for (const { ref } of pages) file.set(ref, mended(file.dict(ref)));
}
