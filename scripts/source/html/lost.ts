import type { Element, ElementContent } from 'hast';
import type { Html, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Position } from 'unist';
import type { HtmlFragment } from './fragment.ts';
import { textOfAttribute } from './html-elements.ts';
import { hasWords, readAttributesOf, spokenTexts } from './read-attributes.ts';

/** The words and figures that go when an element is left out: its text, descriptions, options. Empty where it has none. */
export function lostWords(element: Element, fragment: HtmlFragment): string {
  const found = wordsOf(element, fragment).join(' ').replace(/\s+/g, ' ').trim();
  return hasWords(found) ? found : '';
}

function wordsOf(node: ElementContent, fragment: HtmlFragment): readonly string[] {
  if (node.type === 'text') return [fragment.wordsIn(node.value, plain)];
  if (node.type === 'comment') {
    const known = fragment.nodeOf(node.value);
    const said = known === undefined ? fragment.declarationIn(node) : plain(known);
    return said === undefined ? [] : [said];
  }
  if (node.type !== 'element') return [];
  // Rules for the look of a page are no words; what stands behind a `<style>` without an end is.
  if (node.tagName === 'style' && isClosed(node, fragment)) return [];
  const { type, value } = node.properties;
  const shown = /^(?:hidden|checkbox|radio)$/.test(String(type)) ? undefined : textOfAttribute(value);
  return [
    ...readAttributesOf(node).flatMap((name) => textOfAttribute(node.properties[name]) ?? []),
    ...(node.tagName === 'input' && shown !== undefined ? [shown] : []),
    ...spokenTexts(node),
    textOfAttribute(node.properties.srcDoc)
      ?.replace(/<[^<>]*>/g, ' ')
      .trim() ?? '',
    ...node.children.flatMap((child) => wordsOf(child, fragment)),
    ...(node.content?.children ?? []).flatMap((child) => (child.type === 'doctype' ? [] : wordsOf(child, fragment))),
  ];
}

const isClosed = ({ tagName, position }: Element, fragment: HtmlFragment): boolean =>
  fragment.written(position?.start.offset, position?.end.offset).toLowerCase().trimEnd().endsWith(`</${tagName}>`);

const plain = (node: Nodes): string => plainText(node, { includeHtml: false });

/** The node that takes the place of an element whose words are lost, for a finding at its place. */
export function markOf({ tagName, position }: Element, fragment: HtmlFragment, words: string, advice: string): Html {
  const point = fragment.pointAt(position?.start.offset);
  return {
    type: 'html',
    value: `<${tagName}>`,
    data: { dropped: { name: tagName, words, advice } },
    position: point === undefined ? undefined : { start: point, end: point },
  };
}

/** The position of an element in the Markdown file; undefined where it is not known. */
export function fragmentPosition({ position }: ElementContent, fragment: HtmlFragment): Position | undefined {
  const start = fragment.pointAt(position?.start.offset);
  return start === undefined ? undefined : { start, end: fragment.pointAt(position?.end.offset) ?? start };
}
