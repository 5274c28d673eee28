import type { TextFonts } from '../document/text-fonts.ts';
import { isDict, isRef, type PdfDict, type PdfRef } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { type Content, readContent } from './read-content.ts';

/** A form that holds text: what has an opacity or a filter is drawn as one, whatever is in it (ISO 32000-1, 8.10). */
export type TextForm = { readonly ref: PdfRef; readonly dict: PdfDict; readonly content: Content };

export function textForm(file: PdfFile, resources: PdfDict, name: string, fonts: TextFonts): TextForm | undefined {
  const objects = file.resolve(resources.get('/XObject'));
  const ref = isDict(objects) ? objects.get(`/${name}`) : undefined;
  if (!isRef(ref)) return undefined;
  const { dict } = file.stream(ref);
  if (dict.get('/Subtype') !== '/Form') return undefined;
  const own = file.resolve(dict.get('/Resources'));
  const known = fonts.among(isDict(own) ? own : resources);
  for (const font of known.values()) font.keep();
  const content = readContent(file.bytes(ref), known);
  return content.objects.length === 0 ? undefined : { ref, dict, content };
}
