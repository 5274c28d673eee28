/** The facts about a PDF as a whole. */
export type DocumentFacts = {
  readonly title: string;
  readonly summary?: string;
  /** The name of the organisation. */
  readonly organisation?: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly topics: readonly string[];
  /** Public address of the page, where the newsroom has one. */
  readonly address?: string | undefined;
  /** The time of the statement: both dates of the file, whenever it is printed. */
  readonly time: Date;
};

/**
 * The standards that a file claims to conform to: properties of its XMP, their namespaces, and their descriptions for
 * PDF/A.
 */
export type Claims = {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly properties: readonly Xml[];
  readonly schemas: readonly Xml[];
};

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

/** An element, or its text. Attributes and children stand in the order given. */
type Xml =
  | string
  | { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Xml[] };

function xml(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Xml[]): Xml {
  return { name, attributes, children };
}

function stringifyXml(node: Xml): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inside = node.children.map(stringifyXml).join('');
  return `<${node.name}${attributes.join('')}${inside === '' ? '/' : `>${inside}</${node.name}`}>`;
}

/** Characters that XML 1.0 does not allow (2.2); they are left out. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (character) => NAMES[character] ?? character);
