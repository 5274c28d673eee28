import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type Language, raisedText, type Words } from '../lib/text/index.ts';
import type { ShownImage } from '../model/artifact.ts';
import type { DateText } from '../model/document.ts';

/** A word of the templates as nodes, marked with its language where that is not the page's. */
export function said(words: Words, key: string, values?: Readonly<Record<string, string | number>>): ElementContent[] {
  const text = words(key, values);
  const language = words.fallback?.(key);
  return language === undefined ? [{ type: 'text', value: text }] : [h('span', inLanguage(language), text)];
}

/** A `<time>` element: a date for people and for programs. */
export function timeNode({ iso, text, language }: DateText): Element {
  return h('time', { dateTime: iso, ...inLanguage(language) }, text);
}

/** The attributes of a language's name, which is in that language where it has one. */
export function inOwnName({ tag, direction, namedIn }: Language): Properties {
  return { lang: namedIn?.tag ?? tag, dir: namedIn?.direction ?? direction };
}

/** The `lang` and `dir` of an element in another language than what is round it; none for `undefined`. */
export function inLanguage(language: Language | undefined): Properties {
  return language === undefined ? {} : { lang: language.tag, dir: language.direction };
}

/** How many columns or rows a cell of a table spans, by its `colSpan` or `rowSpan`: 1 or more. */
export function cellSpan(value: unknown): number {
  const count = Number(value ?? 1);
  return Number.isFinite(count) ? Math.max(1, Math.trunc(count)) : 1;
}

/** The characters in a node, as they stand. */
export function plainOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}

/** Nodes as plain text on one line. */
export function plain(nodes: readonly ElementContent[]): string {
  let text = '';
  visit({ type: 'root', children: [...nodes] }, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Nodes as plain text on one line for a place without marks, such as a description: 10² for `10<sup>2</sup>`. */
export function asPlainText(nodes: readonly ElementContent[]): string {
  const textOf = (node: ElementContent): string => {
    if (node.type !== 'element') return node.type === 'text' ? node.value : '';
    const inside = node.children.map(textOf).join('');
    return node.tagName === 'sup' || node.tagName === 'sub' ? raisedText(inside, node.tagName) : inside;
  };
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** The body with each image's address replaced by where its bytes are for this format, and its size in pixels. */
export function withImages(body: Root, imageOf: (url: string) => ShownImage | undefined): readonly ElementContent[] {
  const replaced = (node: RootContent | ElementContent): ElementContent[] => {
    if (node.type === 'doctype') return [];
    if (node.type !== 'element') return [node];
    const image = node.tagName === 'img' ? imageOf(String(node.properties.src)) : undefined;
    return [{ ...node, properties: { ...node.properties, ...image }, children: node.children.flatMap(replaced) }];
  };
  return body.children.flatMap(replaced);
}
