import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { articleFragments } from '../../compose/template/article.ts';
import type { Document } from '../../model/document.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { Channel } from './channel.ts';

/** HTML that is well-formed XML as well, so that one body serves feeds and ninjs. */
const processor = unified()
  .use(rehypeStringify, { closeSelfClosing: true, characterReferences: { useNamedReferences: false } })
  .freeze();

/**
 * What a statement says, where its page is not: its notices, its text, every address absolute, its language and direction
 * on the outermost element. Numbers of paragraphs belong to the page.
 */
export function wireBody(document: Document, channel: Channel): string {
  const { language, origin, body } = document;
  const page = pathsOf(document).page;
  const pageOf = (tag: string): string => publicUrl(channel.url, pathsOf({ ...document, language: { tag } }).page);
  const here = pageOf(language.tag);
  const { notice } = articleFragments(document, { originHref: pageOf(origin.tag) });
  const text = body.children.filter((node) => node.type !== 'doctype');
  const carried = [...notice, ...text].flatMap((node) =>
    carry(node, here, (url) => channel.imageOf(page, url)?.src ?? url),
  );
  const root: Root = {
    type: 'root',
    children: [h('div', { lang: language.tag, dir: language.direction }, carried)],
  };
  return processor.stringify(root);
}

/** Attributes that mean something without the page's style sheet. */
const KEPT = new Set([
  'lang',
  'dir',
  'href',
  'hrefLang',
  'src',
  'alt',
  'width',
  'height',
  'dateTime',
  'colSpan',
  'rowSpan',
  'start',
]);

function carry(node: ElementContent, here: string, imageOf: (url: string) => string): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || hasClass(node, 'pn') || node.tagName === 'wbr') return [];
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => KEPT.has(name)));
  const { href, src } = properties;
  return [
    {
      ...node,
      properties: {
        ...properties,
        ...(typeof href === 'string' ? { href: new URL(href, here).href } : {}),
        ...(typeof src === 'string' ? { src: new URL(imageOf(src), here).href } : {}),
      },
      children: node.children.flatMap((child) => carry(child, here, imageOf)),
    },
  ];
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
