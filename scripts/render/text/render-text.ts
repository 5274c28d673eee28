import type { Rendition } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { pathsOf } from '../../model/paths.ts';
import { assertTextShown } from '../assert-shown.ts';
import type { DocumentRenderer } from '../renderer.ts';
import { composeText } from './compose-text.ts';

/** The renderer of a statement as plain text. */
export const text: DocumentRenderer = {
  format: 'text',
  usesBrowser: false,
  async render(document, { part, done }) {
    const rendition = await part('The plain text', () => renderText(document));
    if (rendition === undefined) return {};
    done('text');
    return { renditions: [rendition] };
  },
};

function renderText(document: Document): Rendition {
  const content = composeText(document);
  assertTextShown(document, content);
  return {
    format: 'text',
    path: pathsOf(document).text,
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(content),
    about: { slug: document.slug, language: document.language.tag },
  };
}
