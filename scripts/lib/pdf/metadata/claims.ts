import { type Xml, xml } from './xml.ts';

/** What a file says it keeps to: properties of its XMP, the namespaces they are in, and what PDF/A wants to be told of them. */
export type Claims = {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly properties: readonly Xml[];
  readonly schemas: readonly Xml[];
};

const PDFAID = 'http://www.aiim.org/pdfa/ns/id/';
const PDFUAID = 'http://www.aiim.org/pdfua/ns/id/';
const RESOURCE = { 'rdf:parseType': 'Resource' } as const;

/** PDF/UA-1 (ISO 14289-1) and level A of PDF/A-2 (ISO 19005-2). */
export const UA_1_CLAIMS: Claims = {
  namespaces: {
    'xmlns:pdfaid': PDFAID,
    'xmlns:pdfuaid': PDFUAID,
    'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
  },
  properties: [xml('pdfaid:part', {}, '2'), xml('pdfaid:conformance', {}, 'A'), xml('pdfuaid:part', {}, '1')],
  // Every property that PDF/A does not know is described: the one by which PDF/UA is claimed (ISO 19005-2, 6.6.2.3).
  schemas: [
    xml(
      'pdfaExtension:schemas',
      {},
      xml(
        'rdf:Bag',
        {},
        xml(
          'rdf:li',
          RESOURCE,
          xml('pdfaSchema:schema', {}, 'PDF/UA identification schema'),
          xml('pdfaSchema:namespaceURI', {}, PDFUAID),
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
    ),
  ],
};

/** PDF/UA-2 (ISO 14289-2), PDF/A-4 (ISO 19005-4), and both levels of Well-Tagged PDF 1.0, which are declared (6.1). */
export const UA_2_CLAIMS: Claims = {
  namespaces: { 'xmlns:pdfaid': PDFAID, 'xmlns:pdfuaid': PDFUAID, 'xmlns:pdfd': 'http://pdfa.org/declarations/' },
  properties: [
    xml('pdfaid:part', {}, '4'),
    xml('pdfaid:rev', {}, '2020'),
    xml('pdfuaid:part', {}, '2'),
    xml('pdfuaid:rev', {}, '2024'),
    xml('pdfd:declarations', {}, xml('rdf:Bag', {}, declaration('accessibility1.0'), declaration('reuse1.0'))),
  ],
  schemas: [],
};

function declaration(level: string): Xml {
  return xml('rdf:li', RESOURCE, xml('pdfd:conformsTo', {}, `http://pdfa.org/declarations/wtpdf#${level}`));
}
