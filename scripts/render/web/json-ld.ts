import { asPlainText } from '../../compose/hast-nodes.ts';
import { type RenderedDocument, type RenderedStatement, sizeOf } from '../../model/artifact.ts';
import { correctionsOf, type Document, updatedOn, withdrawnOn } from '../../model/document.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { Site } from '../site.ts';

type JsonLd = Readonly<Record<string, unknown>>;

/** The statement as a schema.org NewsArticle; what needs a public address is left out without one. */
export function newsArticle(
  { document, renditions, picture }: RenderedDocument,
  all: RenderedStatement,
  site: Site,
): JsonLd {
  const { language, origin, masthead, title, summary, date, topics, place } = document;
  const { url } = site;
  const id = (tag: string): JsonLd =>
    url === undefined ? {} : { '@id': publicUrl(url, pathsOf({ ...document, language: { tag } }).page) };
  const original = all.find((each) => each.document.language.tag === origin.tag)?.document;
  const translations = all.filter((each) => each.document.language.tag !== origin.tag);
  const organization =
    masthead.name === ''
      ? undefined
      : { '@type': 'Organization', name: masthead.name, ...(url === undefined ? {} : { url }) };
  const description = asPlainText(summary);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...id(language.tag),
    headline: title,
    inLanguage: language.tag,
    ...(description === '' ? {} : { description }),
    ...(date === undefined ? {} : { datePublished: date.iso }),
    ...lifeOf(document),
    ...(place === undefined ? {} : { locationCreated: { '@type': 'Place', name: place } }),
    ...(topics.length === 0 ? {} : { keywords: topics.map(({ name }) => name) }),
    ...(organization === undefined ? {} : { author: organization, publisher: organization }),
    ...imageOf(document, picture?.path, site),
    ...(language.tag !== origin.tag && original !== undefined
      ? {
          translationOfWork: {
            '@type': 'NewsArticle',
            ...id(origin.tag),
            headline: original.title,
            inLanguage: origin.tag,
          },
        }
      : {}),
    ...(language.tag === origin.tag && translations.length > 0
      ? {
          workTranslation: translations.map((each) => ({
            '@type': 'NewsArticle',
            ...id(each.document.language.tag),
            headline: each.document.title,
            inLanguage: each.document.language.tag,
          })),
        }
      : {}),
    ...(url === undefined
      ? {}
      : {
          encoding: renditions.map((rendition) => ({
            '@type': 'MediaObject',
            contentUrl: publicUrl(url, rendition.path),
            encodingFormat: rendition.mediaType.split(';')[0],
            contentSize: String(sizeOf(rendition)),
          })),
        }),
  };
}

/** The statement's own picture with its credit and rights, else that of its first page. */
function imageOf(document: Document, firstPage: string | undefined, { url, imageOf: shownOf }: Site): JsonLd {
  if (url === undefined) return {};
  const { picture } = document;
  const shown = picture === undefined ? undefined : shownOf(pathsOf(document).page, picture.file);
  if (picture === undefined || shown === undefined)
    return firstPage === undefined ? {} : { image: publicUrl(url, firstPage) };
  const { text, caption, credit, rights } = picture;
  return {
    image: {
      '@type': 'ImageObject',
      url: publicUrl(url, shown.src),
      width: shown.width,
      height: shown.height,
      ...(text === undefined ? {} : { description: text }),
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { creditText: credit }),
      ...(rights === undefined ? {} : { copyrightNotice: rights }),
    },
  };
}

/**
 * Version, corrections and withdrawal as properties of schema.org (`CreativeWork.correction`, `creativeWorkStatus`).
 */
function lifeOf(document: Document): JsonLd {
  const { status, version } = document;
  const corrections = correctionsOf(document);
  const isChanged = corrections.length > 0 || withdrawnOn(document) !== undefined;
  return {
    version,
    ...(status === 'usable' ? {} : { creativeWorkStatus: status }),
    ...(isChanged ? { dateModified: updatedOn(document) } : {}),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ date, text, label }) => ({
            '@type': 'CorrectionComment',
            text: asPlainText(text) || label,
            ...(date === undefined ? {} : { datePublished: date }),
          })),
        }),
  };
}
