import type { Element, Nodes } from 'hast';
import type { Document } from '../../document/document.ts';
import { hasClass, property } from './inline/element.ts';
import { footnoteId, isBackReference, notedAddress } from './inline/link.ts';

/** The addresses that get a note, numbered from 1 in the order they appear; the same address has one number. */
export function collectLinks(document: Document): ReadonlyMap<string, number> {
  const links = new Map<string, number>();
  const roots: readonly Nodes[] = [
    ...document.kickers.flat(),
    ...document.headline,
    ...document.summary,
    document.body,
  ];
  for (const link of roots.flatMap((root) => elementsIn(root, ({ tagName }) => tagName === 'a'))) {
    if (hasClass(link, 'pn') || footnoteId(link) !== undefined || isBackReference(link)) continue;
    const address = notedAddress(link);
    if (address !== undefined && !links.has(address)) links.set(address, links.size + 1);
  }
  return links;
}

/** What links say beside their text, by the address: the first title that one has. */
export function collectTitles(document: Document): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const link of elementsIn(document.body, ({ tagName }) => tagName === 'a')) {
    const [address, title] = [notedAddress(link), property(link, 'title')];
    if (address !== undefined && title !== undefined && !titles.has(address)) titles.set(address, title);
  }
  return titles;
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
