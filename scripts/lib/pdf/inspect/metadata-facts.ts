import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type PdfDict, pdfFault, plainName } from '../file/object.ts';
import { type PdfFile, textEntry } from '../file/pdf-file.ts';

/**
 * Simple properties and lists of a packet by prefix and name, such as `dc:title`; structured ones are left out, but for
 * `pdfd:declarations`: the addresses of what is declared.
 */
export type XmpProperties = Readonly<Record<string, string | readonly string[]>>;

/**
 * The properties of an XMP packet (ISO 16684-1, 7). Of alternatives in several languages the default one is taken.
 *
 * @throws {PdfError} for a packet that is no XML
 */
export function xmpProperties(packet: string): XmpProperties {
  const properties: Record<string, string | readonly string[]> = {};
  for (const description of elementsIn(parsed(packet), 'rdf:Description')) {
    for (const [name, value] of Object.entries(description.attributes)) {
      if (!/^(?:xmlns|rdf|xml)\b/.test(name) && typeof value === 'string') properties[name] = value;
    }
    for (const property of children(description)) {
      const value =
        property.name === 'pdfd:declarations' ? elementsIn(property, 'pdfd:conformsTo').map(textIn) : saidBy(property);
      if (value !== undefined) properties[property.name] = value;
    }
  }
  return properties;
}

function parsed(packet: string): Root {
  try {
    return fromXml(packet.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw pdfFault(`its XMP is no XML (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

function saidBy(property: Element): string | readonly string[] | undefined {
  const [holder] = children(property);
  if (holder === undefined) return textIn(property);
  const items = children(holder).filter(({ name }) => name === 'rdf:li');
  if (items.some((item) => children(item).length > 0)) return undefined;
  if (holder.name === 'rdf:Alt') {
    const own = items.find(({ attributes }) => attributes['xml:lang'] === 'x-default') ?? items[0];
    return own === undefined ? undefined : textIn(own);
  }
  return holder.name === 'rdf:Seq' || holder.name === 'rdf:Bag' ? items.map(textIn) : undefined;
}

function elementsIn(node: Nodes, name: string): readonly Element[] {
  if (node.type === 'element' && node.name === name) return [node];
  return 'children' in node ? node.children.flatMap((child) => elementsIn(child, name)) : [];
}

const children = (element: Element): readonly Element[] =>
  element.children.filter((child): child is Element => child.type === 'element');

const textIn = (element: Element): string =>
  element.children.map((child) => ('value' in child && child.type !== 'comment' ? child.value : '')).join('');

/** Names of PDF declarations by address (Well-Tagged PDF 1.0, 6.1). */
const DECLARED: Readonly<Record<string, string>> = {
  'http://pdfa.org/declarations/wtpdf#accessibility1.0': 'WTPDF 1.0 accessibility',
  'http://pdfa.org/declarations/wtpdf#reuse1.0': 'WTPDF 1.0 reuse',
};

/** The standards that a file claims to conform to, such as `PDF/A-2a`; only a validator can confirm it. */
export function claimsIn(xmp: XmpProperties): readonly string[] {
  const part = (name: string): string | undefined => {
    const value = xmp[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const accessible = part('pdfuaid:part');
  const archival = part('pdfaid:part');
  const level = part('pdfaid:conformance')?.toLowerCase() ?? '';
  return [
    ...(accessible === undefined ? [] : [`PDF/UA-${accessible}`]),
    ...(archival === undefined ? [] : [`PDF/A-${archival}${level}`]),
    ...[xmp['pdfd:declarations'] ?? []].flat().map((address) => DECLARED[address] ?? address),
  ];
}

const DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?'?)?/;

/** The entries of the information dictionary (ISO 32000-1, 14.3.3), by its own names; dates as in ISO 8601. */
export function infoEntries(file: PdfFile): Readonly<Record<string, string>> {
  const value = file.trailer.get('/Info');
  if (value === undefined) return {};
  const info: PdfDict = file.dict(value);
  return Object.fromEntries(
    [...info.keys()].flatMap((name): readonly (readonly [string, string])[] => {
      const text = textEntry(file, info, name);
      return text === undefined ? [] : [[plainName(name), isoDate(text) ?? text]];
    }),
  );
}

/**
 * A date of a PDF in ISO 8601 (ISO 32000-1, 7.9.4); undefined for what is no date.
 *
 * @example isoDate('D:20220113150000Z') // '2022-01-13T15:00:00Z'
 */
function isoDate(text: string): string | undefined {
  const [all, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone, zoneMinute = '00'] =
    DATE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const offset = zone === undefined || (/^[+-]00$/.test(zone) && zoneMinute === '00') ? 'Z' : `${zone}:${zoneMinute}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

/** XMP's name of each fact in the information dictionary, as ISO 19005-2, 6.6.2.2 pairs them. */
const PAIRS: Readonly<Record<string, string>> = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Keywords: 'pdf:Keywords',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer',
  CreationDate: 'xmp:CreateDate',
  ModDate: 'xmp:ModifyDate',
};

/** A fact of the information dictionary that XMP does not say, or says in other words. */
export type MetadataDifference = {
  readonly info: string;
  readonly xmp: string;
  readonly said: string;
  /** The value in XMP; absent where it has none. */
  readonly instead?: string;
};

/** The facts of the information dictionary that XMP lacks or has another value for. */
export function differencesBetween(
  info: Readonly<Record<string, string>>,
  xmp: XmpProperties,
): readonly MetadataDifference[] {
  return Object.entries(PAIRS).flatMap(([name, property]): readonly MetadataDifference[] => {
    const said = info[name];
    const other = xmp[property];
    const instead = typeof other === 'string' ? other : other?.join('; ');
    if (said === undefined || (instead !== undefined && isSame(said, instead))) return [];
    return [{ info: name, xmp: property, said, ...(instead === undefined ? {} : { instead }) }];
  });
}

/** True for equal values; dates are equal where they are the same moment. */
function isSame(said: string, instead: string): boolean {
  if (said === instead) return true;
  return /^\d{4}-\d\d-\d\dT/.test(said) && Date.parse(said) === Date.parse(instead);
}
