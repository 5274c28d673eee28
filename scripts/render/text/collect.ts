import type { Element, Nodes } from 'hast';
import type { Document } from '../../model/document.ts';
import { hasClass, property } from './inline/element.ts';
import { footnoteId, isBackReference, notedAddress, ownNumber } from './inline/link.ts';

/**
 * The addresses that get a note, with its number: the one that the text has itself where it says `[3]`, and else the first that
 * is free, in the order they appear. The same address has one number.
 */
export function collectLinks(document: Document): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  const addresses = new Set<string>();
  const roots: readonly Nodes[] = [
    ...document.kickers.flat(),
    ...document.headline,
    ...document.summary,
    document.body,
  ];
  for (const link of roots.flatMap((root) => elementsIn(root, ({ tagName }) => tagName === 'a'))) {
    if (hasClass(link, 'pn') || footnoteId(link) !== undefined || isBackReference(link)) continue;
    const address = notedAddress(link);
    if (address === undefined) continue;
    addresses.add(address);
    const number = ownNumber(link);
    if (number !== undefined && !own.has(address) && ![...own.values()].includes(number)) own.set(address, number);
  }
  const taken = new Set(own.values());
  let next = 0;
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
