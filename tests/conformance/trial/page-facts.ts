import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export type Reference = { readonly from: string; readonly url: string; readonly kind: string };

/** What a page says of itself and of others. */
export type PageFacts = {
  readonly name: string;
  readonly language: string;
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
  /** `rel="alternate"` by `hreflang`. */
  readonly alternates: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
};

const ATTRIBUTES = ['href', 'src', 'poster', 'data', 'cite', 'action'] as const;

/** Reads one page of a built folder. */
export async function pageFacts(dist: string, name: string): Promise<PageFacts> {
  const tree = unified()
    .use(rehypeParse)
    .parse(await readFile(path.join(dist, name), 'utf8'));
  const ids: string[] = [];
  const references: Reference[] = [];
  const alternates = new Map<string, string>();
  let language = '';
  let canonical: string | undefined;
  visit(tree, 'element', (node) => {
    const { id, rel, hrefLang, lang, dataIndex, property, content } = node.properties;
    if (property === 'og:image' && typeof content === 'string')
      references.push({ from: name, url: content, kind: 'image' });
    if (typeof dataIndex === 'string') references.push({ from: name, url: dataIndex, kind: 'script' });
    if (typeof id === 'string') ids.push(id);
    if (node.tagName === 'html' && typeof lang === 'string') language = lang;
    const href = text(node, 'href');
    const kind = Array.isArray(rel) ? rel.join(' ') : node.tagName;
    if (kind === 'alternate' && typeof hrefLang === 'string' && href !== undefined) alternates.set(hrefLang, href);
    if (kind === 'canonical') canonical = href;
    for (const attribute of ATTRIBUTES) {
      const url = text(node, attribute);
      if (url !== undefined) references.push({ from: name, url, kind });
    }
    for (const url of sources(node)) references.push({ from: name, url, kind });
  });
  return { name, language, ids, references, alternates, canonical };
}

/** `url(…)` and `@import` of a style sheet. */
export async function styleReferences(dist: string, name: string): Promise<readonly Reference[]> {
  const css = await readFile(path.join(dist, name), 'utf8');
  return [...css.matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s;]+)/g)].map((match) => ({
    from: name,
    url: match[1] ?? '',
    kind: 'style',
  }));
}

function sources(node: Element): readonly string[] {
  const { srcSet } = node.properties;
  const list = Array.isArray(srcSet) ? srcSet.join(',') : typeof srcSet === 'string' ? srcSet : '';
  return list.split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []);
}

function text(node: Element, attribute: string): string | undefined {
  const value = node.properties[attribute];
  return typeof value === 'string' ? value : undefined;
}
