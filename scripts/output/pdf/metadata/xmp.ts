import type { DocumentFacts } from './document-facts.ts';
import { stringifyXml, type Xml, xml } from './xml.ts';

/** The file's metadata in XMP (ISO 19005-2, 6.6.2), with its claims: PDF/A-2 level A and PDF/UA-1. */
export function xmpPacket(facts: DocumentFacts): Uint8Array {
  const tree = xml(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    xml(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      xml('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, ...properties(facts)),
    ),
  );
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${stringifyXml(tree)}\n<?xpacket end="w"?>`;
  return new TextEncoder().encode(packet);
}

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
  'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
  'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
  'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
  'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
} as const;

function properties({ title, summary, organisation, language, address, topics, time }: DocumentFacts): readonly Xml[] {
  const date = `${time.toISOString().slice(0, 19)}Z`;
  return [
    xml('pdfaid:part', {}, '2'),
    xml('pdfaid:conformance', {}, 'A'),
    xml('pdfuaid:part', {}, '1'),
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
    EXTENSION,
  ];
}

const list = (kind: 'Bag' | 'Seq', texts: readonly string[]): Xml =>
  xml(`rdf:${kind}`, {}, ...texts.map((text) => xml('rdf:li', {}, text)));

const alternatives = (text: string): Xml => xml('rdf:Alt', {}, xml('rdf:li', { 'xml:lang': 'x-default' }, text));

const RESOURCE = { 'rdf:parseType': 'Resource' } as const;

/** PDF/A asks for a description of every property it does not know: the one by which PDF/UA is claimed (ISO 19005-2, 6.6.2.3). */
const EXTENSION: Xml = xml(
  'pdfaExtension:schemas',
  {},
  xml(
    'rdf:Bag',
    {},
    xml(
      'rdf:li',
      RESOURCE,
      xml('pdfaSchema:schema', {}, 'PDF/UA identification schema'),
      xml('pdfaSchema:namespaceURI', {}, NAMESPACES['xmlns:pdfuaid']),
      xml('pdfaSchema:prefix', {}, 'pdfuaid'),
      xml(
        'pdfaSchema:property',
        {},
        xml(
          'rdf:Seq',
          {},
          xml(
            'rdf:li',
            RESOURCE,
            xml('pdfaProperty:name', {}, 'part'),
            xml('pdfaProperty:valueType', {}, 'Integer'),
            xml('pdfaProperty:category', {}, 'internal'),
            xml('pdfaProperty:description', {}, 'Part of ISO 14289 that the file conforms to'),
          ),
        ),
      ),
    ),
  ),
);
