import { isElementName, REFUSED } from './elements.ts';

/** Attributes that stand without a value. Other words in a tag are words: `<name withheld>`, `<a letter of the family>`. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'hidden open disabled checked reversed controls required readonly multiple selected autofocus async defer nowrap noshade ' +
    'compact ismap novalidate itemscope inert loop muted autoplay default allowfullscreen playsinline download nomodule border ' +
    'align valign width height class id style title lang dir href src alt name target color face size start type value rel'
  ).split(' '),
);

/** A tag whose attributes have no values. */
const BARE_TAG = /^<([A-Za-z][A-Za-z0-9_]*)((?:\s+[^\s<>="'`/]+)*)\s*>$/;

/**
 * The name in a tag that nobody may have meant as HTML, where nothing closes it: `<Geometry>` or `<Object>` in a type, the
 * `<redacted>` of a name, witness `<A>`. Undefined for other tags: `<li>`, `<Br>`, `<details open>`.
 */
export function nameOfWords(tag: string): string | undefined {
  const [, name, rest = ''] = BARE_TAG.exec(tag) ?? [];
  if (name === undefined) return undefined;
  const element = name.toLowerCase();
  if (!isElementName(element)) return name;
  const words = rest.split(/\s+/).filter((word) => word !== '');
  if (words.length > 0)
    return words.every((word) => /^\p{L}/u.test(word) && !ATTRIBUTES.has(word.toLowerCase())) && !/-/.test(rest)
      ? name
      : undefined;
  if (/^[A-OQ-Z]$/.test(name)) return name;
  // Of an element that nobody closes and that is never published, the text speaks: "the new <select> is wider".
  if (REFUSED.has(element) && /^(?:[a-z]+|[A-Z][a-z]+)$/.test(name)) return name;
  return /^[A-Z][a-z]/.test(name) && name.length > 3 ? name : undefined;
}

const TAG = /<([A-Za-z][A-Za-z0-9_]*)(?![A-Za-z0-9_])[^<>]*>/g;

/** HTML in which such words stand as text, unless the same HTML closes them. */
export function withWordsInBrackets(html: string, whole: string): string {
  // In a comment or a program nothing is a tag.
  if (/<(?:!--|script|style|pre|textarea|svg|math)/i.test(html)) return html;
  return html.replace(TAG, (tag) => {
    const name = nameOfWords(tag);
    return name === undefined || closes(whole, name) ? tag : `&lt;${tag.slice(1, -1)}&gt;`;
  });
}

/** True for HTML that closes an element of a name. */
export const closes = (html: string, name: string): boolean => html.toLowerCase().includes(`</${name.toLowerCase()}`);
