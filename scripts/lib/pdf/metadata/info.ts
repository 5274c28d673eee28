import { dict, type PdfDict } from '../file/object.ts';
import { textString } from '../file/strings.ts';
import type { DocumentFacts } from './document-facts.ts';

/**
 * The information dictionary (ISO 32000-1, 14.3.3): the same facts as in XMP, in the same words (ISO 19005-2, 6.6.2.2).
 * No program is named.
 */
export function infoDict({ title, summary, organisation, topics, time }: DocumentFacts): PdfDict {
  const date = textString(`D:${time.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
  const optional = (text: string | undefined) => (text === undefined || text === '' ? undefined : textString(text));
  return dict([
    ['/Title', textString(title)],
    ['/Author', optional(organisation)],
    ['/Subject', optional(summary)],
    ['/Keywords', optional(topics.join(', '))],
    ['/CreationDate', date],
    ['/ModDate', date],
  ]);
}
