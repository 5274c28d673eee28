import { makeStream } from '../file/make-stream.ts';
import { withEntries } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { changed } from './changes.ts';
import type { PageContent } from './page-content.ts';

/**
 * What the forms say that a page draws, by the mark that they are drawn in. Marks inside of forms go: a form is drawn as
 * one piece of its page's content (ISO 32000-1, 14.7.4.3).
 */
export function formTexts(file: PdfFile, { pieces }: PageContent): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { mcid, form } of pieces) {
    if (form === undefined || mcid === undefined) continue;
    const { ref, content } = form;
    texts.set(mcid, (texts.get(mcid) ?? '') + content.objects.map(({ said }) => said).join(''));
    const unmarked = content.openings.map(({ start, end }) => ({ start, end, line: '/Span BMC\n' }));
    const { dict, data } = makeStream(Buffer.from(changed(content.text, unmarked), 'latin1'));
    file.set(ref, { dict: withEntries(form.dict, [['/StructParents', undefined], ...dict]), data });
  }
  return texts;
}
