import type { Page } from 'puppeteer';
import { z } from 'zod';

/**
 * Every piece of text that a browser finds in HTML: each text node, hidden or not, and what attributes say to a reader. One
 * string a node; rules of style are left out.
 */
const COLLECT = `((html, selector) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const root = selector === '' ? holder : holder.querySelector(selector);
  const found = { text: [], attributes: [] };
  if (root === null) return found;
  const visit = (node) => {
    if (node.nodeType === 3) found.text.push(node.nodeValue);
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (node.nodeType === 1) {
      if (node.localName === 'style' || node.matches('.pn, .back')) return;
      for (const name of ['alt', 'title', 'placeholder', 'label', 'summary']) found.attributes.push(node.getAttribute(name) ?? '');
      if (node.localName === 'input' && !['hidden', 'checkbox', 'radio'].includes(node.type)) found.attributes.push(node.getAttribute('value') ?? '');
      if (node.localName === 'template') visit(node.content);
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
})`;

const foundSchema = z.object({ text: z.array(z.string()), attributes: z.array(z.string()) });

/** Words and figures: of text, and of what pictures, links and fields say in attributes. */
export type FoundWords = { readonly text: readonly string[]; readonly attributes: readonly string[] };

/** The words and figures of HTML as a browser reads it; of one element where a selector is given. */
export async function wordsInHtml(page: Page, html: string, selector = ''): Promise<FoundWords> {
  const answer = await page.evaluate(`${COLLECT}(${JSON.stringify(html)}, ${JSON.stringify(selector)})`);
  const { text, attributes } = foundSchema.parse(answer);
  return { text: text.flatMap(wordsOf), attributes: attributes.flatMap(wordsOf) };
}

/** Runs of letters, marks and figures. */
const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
