import type { Claims } from './claims.ts';
import type { DocumentFacts } from './document-facts.ts';
import { stringifyXml, type Xml, xml } from './xml.ts';

/** The file's metadata in XMP (ISO 19005-2, 6.6.2), with its claims. */
export function xmpPacket(facts: DocumentFacts, { namespaces, properties, schemas }: Claims): Uint8Array {
  const tree = xml(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    xml(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      xml(
        'rdf:Description',
        { 'rdf:about': '', ...NAMESPACES, ...namespaces },
        ...properties,
        ...propertiesOf(facts),
        ...schemas,
      ),
    ),
  );
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${stringifyXml(tree)}\n<?xpacket end="w"?>`;
  return new TextEncoder().encode(packet);
}

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
} as const;

function propertiesOf(facts: DocumentFacts): readonly Xml[] {
  const { title, summary, organisation, language, address, topics, time } = facts;
  const date = `${time.toISOString().slice(0, 19)}Z`;
  return [
    xml('dc:title', {}, alternatives(title)),
    ...(summary === undefined ? [] : [xml('dc:description', {}, alternatives(summary))]),
    ...(organisation === undefined
      ? []
      : [xml('dc:creator', {}, list('Seq', [organisation])), xml('dc:publisher', {}, list('Bag', [organisation]))]),
    xml('dc:language', {}, list('Bag', [language])),
    ...(address === undefined ? [] : [xml('dc:identifier', {}, address)]),
    ...(topics.length === 0
      ? []
      : [xml('dc:subject', {}, list('Bag', topics)), xml('pdf:Keywords', {}, topics.join(', '))]),
    xml('xmp:CreateDate', {}, date),
    xml('xmp:ModifyDate', {}, date),
  ];
}

const list = (kind: 'Bag' | 'Seq', texts: readonly string[]): Xml =>
  xml(`rdf:${kind}`, {}, ...texts.map((text) => xml('rdf:li', {}, text)));

const alternatives = (text: string): Xml => xml('rdf:Alt', {}, xml('rdf:li', { 'xml:lang': 'x-default' }, text));
