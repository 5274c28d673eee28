import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textOfAttribute } from './html-elements.ts';
import { hasWords } from './read-attributes.ts';
import { type StandIns, textWithin } from './style.ts';

/**
 * Gives a picture without a description the `aria-label` of the element that holds it and nothing else, as screen readers
 * say it: `<a aria-label="The verdict" href="…"><img alt="" src="…"></a>`.
 */
export function namePictures(root: Root, fragment: StandIns): void {
  visit(root, 'element', (element) => {
    const label = textOfAttribute(element.properties.ariaLabel);
    if (label === undefined || element.tagName === 'img' || hasWords(textWithin(element, fragment))) return;
    const pictures: Element[] = [];
    visit(element, 'element', (inner) => void (inner.tagName === 'img' && pictures.push(inner)));
    const [only, ...others] = pictures;
    if (only === undefined || others.length > 0 || hasWords(textOfAttribute(only.properties.alt) ?? '')) return;
    only.properties.alt = label;
  });
}
