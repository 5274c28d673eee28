import { plain, withImages } from '../../compose/hast-nodes.ts';
import type { Document } from '../../model/document.ts';

/** Every character that a document shows of its own, for its fonts. */
export function documentText(document: Document): string {
  const { masthead, language } = document;
  const contacts = masthead.contacts.flatMap((contact) => Object.values(contact));
  return [
    document.title,
    ...document.kickers.map(plain),
    plain(document.summary),
    document.place ?? '',
    document.date?.text ?? '',
    document.reference ?? '',
    masthead.name,
    masthead.about ?? '',
    ...contacts,
    plain(withImages(document.body, () => undefined)),
    language.autonym,
  ].join(' ');
}
