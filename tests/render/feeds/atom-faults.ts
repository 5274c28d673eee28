import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** How often each child may be there: RFC 4287, 4.1.1 and 4.1.2. */
const FEED: Readonly<Record<string, readonly [least: number, most: number]>> = {
  ...{ id: [1, 1], title: [1, 1], updated: [1, 1], author: [0, 99], category: [0, 99], contributor: [0, 99] },
  ...{
    generator: [0, 1],
    icon: [0, 1],
    link: [0, 99],
    logo: [0, 1],
    rights: [0, 1],
    subtitle: [0, 1],
    entry: [0, 9999],
  },
};
const ENTRY: typeof FEED = {
  ...{ id: [1, 1], title: [1, 1], updated: [1, 1], author: [0, 99], category: [0, 99], contributor: [0, 99] },
  ...{ content: [0, 1], link: [0, 99], published: [0, 1], rights: [0, 1], source: [0, 1], summary: [0, 1] },
};
const PERSON: typeof FEED = { name: [1, 1], uri: [0, 1], email: [0, 1] };

/** RFC 3339 with the capital letters that RFC 4287, 3.3 wants. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?:;.*)?$/;

/** What an Atom feed must be and is not, by RFC 4287. */
export function atomFaults(xml: string): readonly string[] {
  const [feed] = fromXml(xml).children.filter((each) => each.type === 'element');
  if (feed?.type !== 'element' || feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom')
    return ['4.1.1: no feed'];
  const entries = childrenOf(feed, 'entry');
  const keys = entries.map((entry) => `${text(entry, 'id')} ${text(entry, 'updated')}`);
  const hasAuthor = childrenOf(feed, 'author').length > 0;
  return [
    ...countFaults(feed, FEED),
    ...commonFaults(feed),
    ...(childrenOf(feed, 'link').some((link) => link.attributes['rel'] === 'self') ? [] : ['4.1.1: no link to itself']),
    ...(new Set(keys).size === keys.length ? [] : ['4.1.1: two entries with one id and one time']),
    ...entries.flatMap((entry) => entryFaults(entry, hasAuthor)),
  ];
}

function entryFaults(entry: Element, hasAuthor: boolean): readonly string[] {
  const [content] = childrenOf(entry, 'content');
  const hasAlternate = childrenOf(entry, 'link').some(
    (link) => (link.attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return [
    ...countFaults(entry, ENTRY),
    ...commonFaults(entry),
    ...(hasAuthor || childrenOf(entry, 'author').length > 0 ? [] : ['4.1.2: nobody has written it']),
    ...(content === undefined && !hasAlternate ? ['4.1.2: neither content nor a place where it is'] : []),
    ...(content?.attributes['type'] === 'html' && content.children.some((each) => each.type === 'element')
      ? ['4.1.3.3: elements in escaped HTML']
      : []),
  ];
}

/** What feed and entry have in common: addresses, times, links, persons, categories. */
function commonFaults(element: Element): readonly string[] {
  const links = childrenOf(element, 'link');
  const alternates = links
    .filter((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate')
    .map(({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`);
  const dates = ['updated', 'published'].flatMap((name) => childrenOf(element, name).map(textOf));
  return [
    ...(URL.canParse(text(element, 'id')) ? [] : ['4.2.6: the id is no absolute address']),
    ...(new Set(alternates).size === alternates.length ? [] : ['4.1.1: two alternates of one type and language']),
    ...dates.filter((date) => !DATE.test(date) || Number.isNaN(Date.parse(date))).map((date) => `3.3: ${date}`),
    ...links.flatMap(({ attributes: { href, type, hreflang } }) => [
      ...(typeof href === 'string' && URL.canParse(href) ? [] : ['4.2.7.1: a link without an address']),
      ...(type === undefined || MEDIA_TYPE.test(String(type)) ? [] : [`4.2.7.3: ${type}`]),
      ...(hreflang === undefined || isTag(String(hreflang)) ? [] : [`4.2.7.4: ${hreflang}`]),
    ]),
    ...childrenOf(element, 'author').flatMap((author) => countFaults(author, PERSON)),
    ...childrenOf(element, 'category')
      .filter(({ attributes }) => attributes['term'] === undefined)
      .map(() => '4.2.2.1: a category without a term'),
  ];
}

function countFaults(element: Element, allowed: typeof FEED): readonly string[] {
  const names = element.children.flatMap((each) => (each.type === 'element' ? [each.name] : []));
  const unknown = names.filter((name) => !Object.hasOwn(allowed, name));
  const wrong = Object.entries(allowed).filter(([name, [least, most]]) => {
    const count = names.filter((each) => each === name).length;
    return count < least || count > most;
  });
  return [...unknown, ...wrong.map(([name]) => name)].map((name) => `4.1: ${name} in ${element.name}`);
}

function isTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() !== '';
  } catch {
    return false;
  }
}

const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((each): each is Element => each.type === 'element' && each.name === name);
const textOf = (element: Element): string =>
  element.children.map((each) => (each.type === 'text' ? each.value : '')).join('');
const text = (element: Element, name: string): string => childrenOf(element, name).map(textOf).join('');
