import { pageOf, siteOf } from './same-page.ts';

/** An address of the source, and the one that stands for it in the translation. */
export type Counterpart = {
  readonly expected: string;
  readonly actual: string;
  /** The same page, or only the same site's own version for the language of the translation. */
  readonly kind: 'page' | 'site';
};

export type Addresses = {
  readonly localised: readonly Counterpart[];
  /** What is left of the source's and of the translation's, each named once. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
};

/**
 * Sets a translation's addresses against its source's: equal ones first, then the same page in another language, then
 * the same site.
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
    ...paired(missing, added, 'page', (address) => pageOf(address, languages)),
    ...paired(missing, added, 'site', (address, isTarget) => siteOf(address, languages, isTarget)),
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
