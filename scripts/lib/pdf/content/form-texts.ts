import type { TextFonts } from '../document/text-fonts.ts';
import { makeStream } from '../file/make-stream.ts';
import { isDict, type PdfDict, withEntries } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { allText } from '../text/mark-texts.ts';
import { type Content, textForm } from './read-content.ts';

/**
 * What the forms say that a page draws, by the mark that they are drawn in. Marks inside of forms go: a form is drawn as
 * one piece of its page's content (ISO 32000-1, 14.7.4.3).
 */
export function formTexts(
  file: PdfFile,
  resources: PdfDict,
  { pieces }: Content,
  fonts: TextFonts,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { mcid, hasText, name } of pieces) {
    const form = hasText === true && mcid !== undefined ? textForm(file, resources, name) : undefined;
    if (form === undefined || mcid === undefined) continue;
    const own = file.resolve(form.dict.get('/Resources'));
    texts.set(mcid, (texts.get(mcid) ?? '') + allText(form.text, fonts.among(isDict(own) ? own : resources)));
    const unmarked = form.text.replace(/\/\w+ <<\/MCID \d+ ?>>\s*BDC/g, '/Span BMC');
    const { dict, data } = makeStream(Buffer.from(unmarked, 'latin1'));
    const plain = withEntries(form.dict, [['/StructParents', undefined], ...dict]);
    file.set(form.ref, { dict: plain, data });
  }
  return texts;
}
