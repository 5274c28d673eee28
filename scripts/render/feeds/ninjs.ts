import { asPlainText } from '../../compose/hast-nodes.ts';
import { isListed, type RenderedDocument, type RenderedStatement, sizeOf } from '../../model/artifact.ts';
import { changedAt, moment, publishedOn, pubStatusOf } from '../../model/document.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import { type Channel, leadImage, publisherOf, wireBody } from './feed-entries.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

/** A statement in one language for newsrooms' systems (IPTC ninjs 3.1). */
export function ninjs({ document, renditions }: RenderedDocument, all: RenderedStatement, channel: Channel): string {
  const { language, origin, title, summary, place, topics, reference, embargo, version, slug } = document;
  const { url, now } = channel;
  const uriOf = (each: RenderedDocument['document']): string => publicUrl(url, pathsOf(each).page);
  const updated = changedAt(document, now);
  const description = asPlainText(summary);
  const item = {
    standard: STANDARD,
    uri: uriOf(document),
    type: 'text',
    representationType: 'full',
    version: String(version),
    firstCreated: moment(publishedOn(document), now),
    versionCreated: updated,
    pubStatus: pubStatusOf(document),
    ...(embargo === undefined ? {} : { embargoedUntil: moment(embargo, now) }),
    language: language.tag,
    ...(reference === undefined ? {} : { altIds: [{ role: 'reference', value: reference }] }),
    slugline: slug,
    by: publisherOf(channel, language),
    ...(place === undefined ? {} : { located: place }),
    ...(topics.length === 0 ? {} : { subjects: topics.map(({ name }) => ({ name })) }),
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    ...(description === ''
      ? {}
      : { descriptions: [{ role: 'summary', contentType: 'text/plain', value: description }] }),
    bodies: [
      { role: 'richtext', contentType: 'application/xhtml+xml', value: wireBody(document, channel) },
      ...renditions
        .filter(({ format }) => format === 'text')
        .map(({ bytes }) => ({ role: 'plaintext', contentType: 'text/plain', value: new TextDecoder().decode(bytes) })),
    ],
    renditions: [
      { name: 'page', href: uriOf(document), contentType: 'text/html', title },
      ...renditions.map((rendition) => ({
        name: rendition.format,
        href: publicUrl(url, rendition.path),
        contentType: rendition.mediaType.split(';')[0],
        sizeInBytes: sizeOf(rendition),
      })),
    ],
    associations: [
      ...pictureOf(document, channel),
      ...all
        .filter((each) => each.document !== document && isListed(each.document.language))
        .map((each) => ({
          name: each.document.language.tag,
          rel: each.document.language.tag === origin.tag ? 'translationOf' : 'translation',
          uri: uriOf(each.document),
          type: 'text',
          version: String(each.document.version),
          pubStatus: pubStatusOf(each.document),
          language: each.document.language.tag,
          headlines: [{ role: 'main', contentType: 'text/plain', value: each.document.title }],
          renditions: [
            {
              name: 'ninjs',
              href: publicUrl(url, pathsOf(each.document).ninjs),
              contentType: 'application/json',
            },
          ],
        })),
    ],
  };
  return `${JSON.stringify(item, null, 2)}\n`;
}

/** The picture of a statement as an item that belongs to it. */
function pictureOf(document: RenderedDocument['document'], channel: Channel): readonly object[] {
  const { picture, language, version } = document;
  const uri = leadImage(document, channel);
  if (picture === undefined || uri === undefined) return [];
  const { text, caption, credit, rights } = picture;
  const described = [
    { role: 'alternative', value: text },
    { role: 'caption', value: caption },
  ].flatMap(({ role, value }) => (value === undefined ? [] : [{ role, contentType: 'text/plain', value }]));
  return [
    {
      name: 'picture',
      rel: 'illustration',
      uri,
      type: 'picture',
      version: String(version),
      language: language.tag,
      ...(described.length === 0 ? {} : { descriptions: described }),
      ...(credit === undefined ? {} : { by: credit }),
      ...(rights === undefined ? {} : { usageTerms: rights }),
      renditions: [{ name: 'original', href: uri }],
    },
  ];
}
