import type { Element, Nodes } from 'hast';
import { readableAddress } from '../../lib/decoded-address.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import { plainDigits } from '../../lib/text/index.ts';
import type { Document } from '../../model/document.ts';
import { elementText, hasClass, property } from './element.ts';

/**
 * The addresses that get a note, with their numbers: the number that the text has itself where it says `[3]`, else the
 * first free one, in the order they appear. An address has one number, and none has one that the text has for something
 * else (`Report [1]`): theirs begin behind the greatest of those.
 */
export function collectLinks(document: Document): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  const addresses = new Set<string>();
  for (const link of linksIn(document)) {
    if (hasClass(link, 'pn') || footnoteId(link) !== undefined || isBackReference(link)) continue;
    const address = notedAddress(link);
    if (address === undefined) continue;
    addresses.add(address);
    const number = ownNumber(link);
    if (number !== undefined && !own.has(address) && ![...own.values()].includes(number)) own.set(address, number);
  }
  const inText = numbersInText(document);
  const taken = new Set([...own.values(), ...inText]);
  let next = Math.max(0, ...inText.filter((number) => number <= LAST_OF_LIST));
  const free = (): number => {
    do next++;
    while (taken.has(next));
    return next;
  };
  return new Map(
    [...addresses]
      .map((address) => [address, own.get(address) ?? free()] as const)
      .toSorted(([, one], [, other]) => one - other),
  );
}

/** Numbers in brackets; those beyond are mostly years: `[2024] UKSC 14`. */
const NUMBERS = /\[(\p{Nd}{1,4}(?:\s?[,;،–-]\s?\p{Nd}{1,4}){0,20})\]/gu;
const LAST_OF_LIST = 999;

/** The numbers that a text has in brackets by itself, not as the words of a link that gets a note, nor in code. */
function numbersInText({ kickers, headline, summary, body }: Document): readonly number[] {
  const said = [...kickers.flat(), ...headline, ...summary, body].map((root: Nodes) => textOutside(root)).join(' ');
  return matchesIn(said.replace(/[\u2066-\u2069\u200e\u200f]/g, ''), NUMBERS).flatMap(([, list = '']) =>
    (plainDigits(list).text.match(/\p{N}+/gu) ?? []).map(Number),
  );
}

function textOutside(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (/^(?:code|pre|samp|kbd)$/.test(node.tagName)) return '\uFFFC';
    if (node.tagName === 'a' && (footnoteId(node) !== undefined || isBackReference(node))) return '';
    if (node.tagName === 'a' && notedAddress(node) !== undefined && ownNumber(node) !== undefined) return '';
  }
  return 'children' in node ? node.children.map(textOutside).join('') : '';
}

const linksIn = ({ kickers, headline, summary, body }: Document): readonly Element[] =>
  [...kickers.flat(), ...headline, ...summary, body].flatMap((root: Nodes) =>
    elementsIn(root, ({ tagName }) => tagName === 'a'),
  );

/** The titles of links, by address: all that one has, each once. */
export function collectTitles(document: Document): ReadonlyMap<string, string> {
  const titles = new Map<string, ReadonlySet<string>>();
  for (const link of linksIn(document)) {
    const [address, title] = [notedAddress(link), property(link, 'title')];
    if (address === undefined || title === undefined) continue;
    titles.set(address, new Set([...(titles.get(address) ?? []), title]));
  }
  return new Map([...titles].map(([address, all]) => [address, [...all].join(' – ')]));
}

/** The sections of footnotes in a body. */
function notesSections(document: Document): readonly Element[] {
  return elementsIn(document.body, isNotesSection);
}

/** The footnotes themselves, in order. */
export function footnotesOf(document: Document): readonly Element[] {
  return notesSections(document).flatMap((section) =>
    elementsIn(section, ({ tagName, properties }) => tagName === 'li' && typeof properties.id === 'string'),
  );
}

/** True for the section that holds the footnotes. */
export function isNotesSection(element: Element): boolean {
  return element.tagName === 'section' && hasClass(element, 'notes');
}

function elementsIn(node: Nodes, wanted: (element: Element) => boolean): readonly Element[] {
  if (node.type === 'element' && wanted(node)) return [node];
  return 'children' in node ? node.children.flatMap((child) => elementsIn(child, wanted)) : [];
}

/**
 * The address that a link's note has to print, or nothing: for places inside the document, and
 * where the text already says the address (autolinks, telephone numbers, e-mail addresses).
 */
export function notedAddress(link: Element): string | undefined {
  const href = property(link, 'href')?.trim() ?? '';
  if (href === '' || href.startsWith('#')) return undefined;
  const address = href.replace(/^(?:mailto|tel):/i, '');
  return bare(address) === bare(elementText(link)) ? undefined : address;
}

/** The number that a link has as its text, as sources of mail and wikis do: 3 of `[3]`, in any digits. */
export function ownNumber(link: Element): number | undefined {
  const digits = /^\[(\p{Nd}{1,4})\]$/u.exec(elementText(link).replace(/[\u2066-\u2069\u200e\u200f]/g, ''))?.[1];
  return digits === undefined ? undefined : Number(plainDigits(digits).text);
}

/** The id of the footnote that a link refers to, e.g. `fn-1`. */
export function footnoteId(link: Element): string | undefined {
  const href = property(link, 'href') ?? '';
  return href.startsWith('#fn-') ? href.slice(1) : undefined;
}

/** True for the link at the end of a footnote that leads back to the text. */
export function isBackReference(link: Element): boolean {
  return (property(link, 'href') ?? '').startsWith('#fnref-');
}

/** An address without what readers leave out: the scheme, a final slash, the spaces of a telephone number. */
function bare(address: string): string {
  const text = readableAddress(address.replace(/[\s\u2066-\u2069\u200e\u200f]/g, ''));
  const short = text
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return /^\+?[\d().\-/]+$/.test(short) ? short.replace(/[().\-/]/g, '') : short;
}
