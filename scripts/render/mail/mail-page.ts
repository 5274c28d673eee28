import type { ElementContent, Properties, Root } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../compose/isolate-text.ts';
import { said } from '../../compose/said.ts';
import { articleFragments } from '../../compose/template/article.ts';
import type { Document } from '../../model/document.ts';

/** Mail programs drop style sheets and know few properties; what is here every one of them knows. */
const LOOK = 'max-width:40em;margin:0 auto;padding:1em;line-height:1.5;font-family:Georgia,serif';

/**
 * A statement as the HTML of a mail: nothing in it is fetched from anywhere, nothing tells who has read it. Images stand
 * as their descriptions, and are in the PDF that comes along.
 *
 * @param address public address of the page
 */
export function mailPage(document: Document, address: string | undefined): Root {
  const { language, words, masthead, title } = document;
  const parts = articleFragments(document, {});
  const some = (nodes: readonly ElementContent[], make: () => ElementContent): ElementContent[] =>
    nodes.length === 0 ? [] : [make()];
  const body = h('div', { lang: language.tag, dir: language.direction, style: LOOK }, [
    ...(masthead.name === '' ? [] : [h('p', isolated(masthead.name, language))]),
    ...parts.kickers,
    h('h1', [...document.headline]),
    ...some(parts.summary, () => h('p', [h('strong', [...parts.summary])])),
    ...parts.notice,
    ...some(parts.facts, () => h('dl', [...parts.facts])),
    ...document.body.children.flatMap((node) => mailed(node, document, address)),
    h('p', [...parts.ends]),
    ...some(parts.contacts, () => h('div', [h('h2', said(words, 'contact')), ...parts.contacts])),
    ...some(parts.about, () => h('div', [h('h2', said(words, 'about')), ...parts.about])),
    ...(address === undefined
      ? []
      : [h('p', [`${words('web-address')}: `, h('a', { href: address }, isolated(address, language))])]),
  ]);
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language.tag, dir: language.direction }, [
        h('head', [h('meta', { charSet: 'utf-8' }), h('title', title)]),
        h('body', [body]),
      ]),
    ],
  };
}

/** A block as it can be sent: no image, no link that leads nowhere outside of the release. */
function mailed(
  node: Root['children'][number] | ElementContent,
  document: Document,
  address: string | undefined,
): ElementContent[] {
  if (node.type === 'doctype') return [];
  if (node.type !== 'element') return [node];
  const { tagName, properties } = node;
  if (tagName === 'img') {
    const description = String(properties.alt ?? '');
    return description === '' ? [] : [h('span', document.words('image', { description }))];
  }
  const children = node.children.flatMap((child) => mailed(child, document, address));
  // A number is a link to itself on the page; in a mail it is a number.
  const isNumber = Array.isArray(properties.className) && properties.className.includes('pn');
  if (isNumber) return [h('small', [...children, { type: 'text', value: ' ' }])];
  if (tagName !== 'a') return [{ ...node, properties: withSide(properties, document), children }];
  const href = String(properties.href ?? '');
  if (/^(?:#|https?:|mailto:|tel:)/i.test(href)) return [{ ...node, children }];
  if (address === undefined) return children;
  return [{ ...node, properties: { ...properties, href: new URL(href, address).href }, children }];
}

/**
 * In a mail no style sheet sets columns; every program knows the attribute that a page may have no longer. As on the page,
 * columns of words turn with the text and figures do not.
 */
function withSide({ dataAlign, ...properties }: Properties, { language }: Document): Properties {
  if (typeof dataAlign !== 'string') return properties;
  return { ...properties, align: dataAlign === 'left' && language.direction === 'rtl' ? 'right' : dataAlign };
}
