import type { Element } from 'hast';
import { textOfAttribute } from './html-elements.ts';

/** Attributes that are seen or read out, beside `value`. */
const READ = ['alt', 'title', 'placeholder', 'label', 'summary'] as const;

/** The text of an element's attributes that its kind does not keep. */
export function lostAttributes(element: Element, kept: readonly string[]): string {
  const found = readAttributesOf(element)
    .filter((name) => !kept.includes(name))
    .flatMap((name) => textOfAttribute(element.properties[name]) ?? []);
  return found.filter(hasWords).join(' ');
}

/** The attributes of an element that are seen or read out: only pictures have an `alt`. */
export const readAttributesOf = ({ tagName }: Element): readonly (typeof READ)[number][] =>
  /^(?:img|area|input)$/.test(tagName) ? READ : READ.filter((name) => name !== 'alt');

/** True for a text with a letter or a figure. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Attributes that only screen readers say, in place of an element's text or with it. */
const SPOKEN = /^aria-?(?:label|description|valuetext|roledescription|placeholder|braillelabel)$/i;

/** The texts of an element's attributes for screen readers. */
export const spokenTexts = ({ tagName, properties }: Element): readonly string[] =>
  Object.entries(properties).flatMap(([name, value]) => {
    const text =
      SPOKEN.test(name) || (name === 'abbr' && tagName === 'th')
        ? textOfAttribute([value].flat().join(' '))
        : undefined;
    return text !== undefined && hasWords(text) ? [text] : [];
  });
