/** What an address may say of the language of its page, as a whole query parameter. */
const LANGUAGE_PARAMETERS: ReadonlySet<string> = new Set(['lang', 'language', 'locale', 'hl', 'l', 'uselang']);
/** A host to read relative addresses by; no real one ends in `.invalid` (RFC 2606). */
const NOWHERE = 'https://here.invalid/';

/**
 * Where an address leads, without what differs between the language versions of one page: http or https, `www`, a language
 * in the host, the path or the query, a final slash, the part behind `#`; the deed of a Creative Commons licence is the
 * licence's page, and `Fr:Map` in a wiki the page `Map`. Two addresses with the same page are the same text in another
 * language, or the same page at another place.
 *
 * @param languages the language parts of both texts' tags, e.g. `en` and `pt`
 * @returns undefined for what is no page: telephone, what cannot be read
 */
export function pageOf(address: string, languages: readonly string[]): string | undefined {
  // No post office tells Press@example.org from press@example.org.
  if (/^mailto:/i.test(address)) return address.toLowerCase();
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:|^\[/i.test(address) || !URL.canParse(address, NOWHERE)) return undefined;
  const url = new URL(address, NOWHERE);
  const isOwn = (part: string): boolean => isLanguage(part, languages);
  const host = url.host
    .split('.')
    .filter((label, at, labels) => at > labels.length - 3 || !(label === 'www' || label === 'm' || isOwn(label)));
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '' && !isOwn(part))
    .map((part) => withoutSuffix(part, isOwn))
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
export function siteOf(address: string, languages: readonly string[], isTarget: boolean): string | undefined {
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
    ? labels.filter((label) => label !== 'www' && !isLanguage(label, languages)).join('.')
    : undefined;
}

/** `en`, `pt-BR`, `zh_cn`: a language of one of the two texts, whatever its region. */
function isLanguage(part: string, languages: readonly string[]): boolean {
  const found = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8}){0,2}$/i.exec(part);
  return found?.[1] !== undefined && languages.includes(found[1].toLowerCase());
}

/** The page of a licence for readers, in any language: `deed.fr`. */
const isDeed = (part: string): boolean => /^deed(?:\.[a-z]{2,3}(?:[-_][a-z]+)?)?$/i.test(part);

/** `Fr:Map` is the French page `Map` of a wiki. */
function withoutPrefix(part: string, isOwn: (part: string) => boolean): string {
  const found = /^([a-z]{2,3}(?:-[a-z]{2,4})?)(?::|%3A)(?=.)/i.exec(part);
  return found?.[1] !== undefined && isOwn(found[1]) ? part.slice(found[0].length) : part;
}

/** `verdict.de.html` and `README-de.md` are the German `verdict.html` and `README.md`. */
function withoutSuffix(part: string, isOwn: (part: string) => boolean): string {
  const found = /^(.+?)[.\-_]([a-z]{2,3}(?:[-_][a-z0-9]{2,8})?)(\.\w+)?$/i.exec(part);
  return found?.[2] !== undefined && isOwn(found[2]) ? `${found[1]}${found[3] ?? ''}` : part;
}
