import { readFileSync } from 'node:fs';
import { makeStream } from '../file/make-stream.ts';
import { dict, isRef, type PdfDict, type PdfRef, withEntries } from '../file/object.ts';
import { catalogOf } from '../file/pages.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { textString } from '../file/strings.ts';
import type { Claims } from './claims.ts';
import type { DocumentFacts } from './document-facts.ts';
import { stringifyXml, type Xml, xml } from './xml.ts';

/** What of its metadata hangs on what a file is to be. */
export type MetadataProfile = {
  readonly claims: Claims;
  /** Whether the facts stand in the information dictionary, too: PDF 2.0 has them in XMP alone (ISO 32000-2, 14.3.3). */
  readonly info: 'same-as-xmp' | 'none';
};

const WRITE_INFO: Readonly<Record<MetadataProfile['info'], (file: PdfFile, facts: DocumentFacts) => void>> = {
  'same-as-xmp': (file, facts) => {
    const info = file.trailer.get('/Info');
    if (!isRef(info)) throw pdfFault('it has no information dictionary');
    file.set(info, infoDict(facts));
  },
  none: (file) => file.setTrailer(withEntries(file.trailer, [['/Info', undefined]])),
};

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile, version 4.2: primaries adapted to D50 and the curve as a formula,
 * which makes it less than 500 bytes. Made for this program, and given away under CC0.
 */
const ICC = makeStream(readFileSync(new URL('srgb.icc', import.meta.url)), [['/N', 3]]);
const SRGB = textString('sRGB IEC61966-2.1');

/** Sets what the file as a whole says of itself, what its colours mean, and where its tags are. */
export function writeMetadata(
  file: PdfFile,
  facts: DocumentFacts,
  { claims, info }: MetadataProfile,
  tags: PdfRef,
): void {
  WRITE_INFO[info](file, facts);
  const { ref, dict: catalog } = catalogOf(file);
  const xmp = makeStream(
    xmpPacket(facts, claims),
    [
      ['/Type', '/Metadata'],
      ['/Subtype', '/XML'],
    ],
    { isCompressed: false },
  );
  const intent = dict([
    ['/Type', '/OutputIntent'],
    ['/S', '/GTS_PDFA1'],
    ['/OutputConditionIdentifier', SRGB],
    ['/Info', SRGB],
    ['/DestOutputProfile', file.add(ICC)],
  ]);
  file.set(
    ref,
    withEntries(catalog, [
      ['/Lang', textString(facts.language)],
      ['/MarkInfo', dict([['/Marked', true]])],
      ['/ViewerPreferences', dict([['/DisplayDocTitle', true]])],
      ['/StructTreeRoot', tags],
      ['/Metadata', file.add(xmp)],
      ['/OutputIntents', [intent]],
    ]),
  );
}

/**
 * The information dictionary (ISO 32000-1, 14.3.3): the same facts as in XMP, in the same words (ISO 19005-2, 6.6.2.2).
 * No program is named.
 */
function infoDict({ title, summary, organisation, topics, time }: DocumentFacts): PdfDict {
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

/** The file's metadata in XMP (ISO 19005-2, 6.6.2), with its claims. */
function xmpPacket(facts: DocumentFacts, { namespaces, properties, schemas }: Claims): Uint8Array {
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
