import type { Rendition } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { pathsOf } from '../../model/paths.ts';
import { assertTextShown } from '../assert-shown.ts';
import { composeText } from './compose-text.ts';

/** A statement as plain text. */
export function renderText(document: Document): Rendition {
  const text = composeText(document);
  assertTextShown(document, text);
  return {
    format: 'text',
    path: pathsOf(document).text,
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text),
    about: { slug: document.slug, language: document.language.tag },
  };
}
