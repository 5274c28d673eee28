import { oncePerKey } from '../lib/once.ts';
import { languageName } from '../lib/text/index.ts';

/** An address of the source, and the one that stands for it in the translation. */
export type Counterpart = {
  readonly expected: string;
  readonly actual: string;
  /**
   * `page` for another version of the same page; `site` for another page of the same site's version in the
   * translation's language.
   */
  readonly kind: 'page' | 'site';
};

/** The addresses of a translation, compared with its source's. */
export type Addresses = {
  readonly localised: readonly Counterpart[];
  /** The addresses of the source and of the translation that have no counterpart, each named once. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
};

/**
 * The addresses of a translation paired with its source's: equal ones first, then the same page in another language,
 * then the same site.
 *
 * @param languages the language parts of the source's and of the translation's tag
 */
export function counterpartsOf(
  source: readonly string[],
  target: readonly string[],
  languages: readonly string[],
): Addresses {
  const [missing, added] = [without(source, target), without(target, source)];
  if (missing.length === 0 || added.length === 0)
    return { localised: [], missing: [...new Set(missing)], added: [...new Set(added)] };
  const localised = [
    ...paired(missing, added, 'page', (address) => pageKey(address, languages)),
    ...paired(missing, added, 'site', (address, isTarget) => siteKey(address, languages, isTarget)),
  ];
  return { localised, missing: [...new Set(missing)], added: [...new Set(added)] };
}

/** One list without the members of another, each as often as it stands there. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Takes the pairs with the same key out of both lists. */
function paired(
  missing: string[],
  added: string[],
  kind: Counterpart['kind'],
  keyOf: (address: string, isTarget: boolean) => string | undefined,
): readonly Counterpart[] {
  return [...missing].flatMap((expected) => {
    const key = keyOf(expected, false);
    const at = key === undefined ? -1 : added.findIndex((address) => keyOf(address, true) === key);
    const actual = added[at];
    if (actual === undefined) return [];
    added.splice(at, 1);
    missing.splice(missing.indexOf(expected), 1);
    return [{ expected, actual, kind }];
  });
}

/** Query parameters that say the language of a page. */
const LANGUAGE_PARAMETERS: ReadonlySet<string> = new Set(['lang', 'language', 'locale', 'hl', 'l', 'uselang']);
/** A host to read relative addresses by; no real one ends in `.invalid` (RFC 2606). */
const NOWHERE = 'https://here.invalid/';

/**
 * A key that is the same for all language versions of one page: its address without http or https, `www`, a language in the
 * host, the path or the query, a final slash, dash or `.html`, the part behind `#`; the deed of a Creative Commons licence is the licence's
 * page, and `Fr:Map` in a wiki the page `Map`. Two addresses with the same page are the same text in another language, or
 * the same page at another place.
 *
 * @param languages the language parts of both texts' tags, e.g. `en` and `pt`
 * @returns undefined for what is no page: telephone, what cannot be read
 */
export function pageKey(address: string, languages: readonly string[]): string | undefined {
  // No post office tells Press@example.org from press@example.org.
  if (/^mailto:/i.test(address)) return address.toLowerCase().replace(/^(mailto:)-|-{1,2}$/g, '$1');
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:|^\[/i.test(address) || !URL.canParse(address, NOWHERE)) return undefined;
  const url = new URL(address.replace(/-{1,2}$/, ''), NOWHERE);
  const isOwn = (part: string): boolean => isLanguage(part, languages);
  const host = url.host
    .split('.')
    .filter((label, at, labels) => at > labels.length - 3 || !(isEdition(label) || isOwn(label)));
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '' && !isOwn(part))
    .map((part) => withoutSuffix(part, isOwn).replace(/\.html?$/i, ''))
    .filter((part, at, parts) => at < parts.length - 1 || !/^index(?:\.\w+)?$/i.test(part))
    .filter(
      (part, at, parts) =>
        !(isDeed(part) && at === parts.length - 1 && /^(?:licenses|publicdomain)$/.test(parts[0] ?? '')),
    )
    .map((part) => withoutPrefix(part, isOwn))
    .filter((part) => part !== 'Special:MyLanguage');
  const query = [...url.searchParams].filter(([name]) => !LANGUAGE_PARAMETERS.has(name)).map((pair) => pair.join('='));
  const user = url.username === '' ? '' : `${url.username}:${url.password}@`;
  return `${user}${host.join('.')}/${path.join('/')}?${query.toSorted().join('&')}`;
}

/**
 * The site of an address, without the language that its host or the head of its path names.
 *
 * @param isTarget true to have only what names the second of the languages, the translation's
 * @returns undefined where none is named
 */
function siteKey(address: string, languages: readonly string[], isTarget: boolean): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const own = isTarget ? languages.slice(1) : languages;
  const { host, pathname } = new URL(address);
  const labels = host.split('.');
  const [head = ''] = pathname.slice(1).split('/');
  const isNamed =
    labels.slice(0, -2).some((label) => isLanguage(label, own)) ||
    isLanguage(head, own) ||
    pathname.split('/').some((page) => withoutPrefix(page, (part) => isLanguage(part, own)) !== page);
  return isNamed || !isTarget
    ? labels
        .filter((label, at) => !(at < labels.length - 2 && isEdition(label)) && !isLanguage(label, languages))
        .join('.')
    : undefined;
}

/** The part of a host that says for which device its pages are made: `en.m.wikipedia.org` is `en.wikipedia.org`. */
const isEdition = (label: string): boolean => label === 'www' || label === 'm' || label === 'mobile';

/** True for a language of one of the two texts, whatever its region, or its name: `en`, `pt-BR`, `zh_cn`, `russian`. */
function isLanguage(part: string, languages: readonly string[]): boolean {
  if (part.length > LONGEST_TAG && languages.some((tag) => namesOf(tag).has(part.toLowerCase()))) return true;
  const found = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8}){0,2}$/i.exec(part);
  return found?.[1] !== undefined && languages.includes(found[1].toLowerCase());
}

/** No part of a path that is longer is a tag with a region; names of languages are. */
const LONGEST_TAG = 3;

/** What a language is called in English, and by those who speak it. */
const namesOf = oncePerKey(
  (tag): ReadonlySet<string> =>
    new Set([languageName(tag, 'en'), languageName(tag, tag)].map((name) => name.toLowerCase())),
);

/** The page of a licence for readers, in any language: `deed.fr`. */
const isDeed = (part: string): boolean => /^deed(?:\.[a-z]{2,3}(?:[-_][a-z]+)?)?$/i.test(part);

/** A part of a path without its language prefix: `Fr:Map` is the French page `Map` of a wiki. */
function withoutPrefix(part: string, isOwn: (part: string) => boolean): string {
  const found = /^([a-z]{2,3}(?:-[a-z]{2,4})?)(?::|%3A)(?=.)/i.exec(part);
  return found?.[1] !== undefined && isOwn(found[1]) ? part.slice(found[0].length) : part;
}

/**
 * A part of a path without its language suffix: `verdict.de.html` and `README-de.md` are the German `verdict.html` and
 * `README.md`.
 */
function withoutSuffix(part: string, isOwn: (part: string) => boolean): string {
  const found = /^(.+?)[.\-_]([a-z]{2,3}(?:[-_][a-z0-9]{2,8})?)(\.\w+)?$/i.exec(part);
  return found?.[2] !== undefined && isOwn(found[2]) ? `${found[1]}${found[3] ?? ''}` : part;
}

/** An example address of mail, `username@example.org`, whose first part is a word to be translated. */
const USER = /^mailto:(?:user(?:name)?|(?:your[._-]?)?name|you|someone|somebody)@/iu;
/** Hosts that are kept for examples (RFC 2606, section 3). */
const HOST = /[/@.](?:example\.(?:com|net|org)|(?:[a-z]+-)?example-[a-z-]+\.[a-z]{2,})(?=[/:?#]|$)/iu;
/** A host without a point, which no page of the web has: http://server/index.php. */
const BARE_HOST = /^https?:\/\/[\p{L}-]+(?=[/:?#]|$)/iu;
/** Words that stand for what a reader fills in: custom-domain, package_name, yourcity. */
const BLANK =
  /(?:^|[^a-z])(?:sub[-_]?domain|(?:custom|my|your)[-_.]?(?:city|company|domain|email|host|name|organi[sz]ation|server|site)|(?:account|domain|file|first|host|last|list|package|server|user)[-_]?(?:name|subject))(?![a-z])/iu;

/** Whether an address is an example that leads nowhere: translators put words of their language there. */
export const isExampleAddress = (address: string): boolean =>
  USER.test(address) || HOST.test(address) || BLANK.test(address) || BARE_HOST.test(address);
