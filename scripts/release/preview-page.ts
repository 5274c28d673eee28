import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { stringifyHtml } from '../output/template/stringify.ts';

const parser = unified().use(rehypeParse).freeze();

/**
 * A published page as the preview sends it: with a script that reloads it at each news from an address, and with the
 * page's own policy widened for that script. All else is as it was.
 */
export function previewPage(html: string, news: string): string {
  const tree: Root = parser.parse(html);
  visit(tree, 'element', ({ tagName, properties, children }) => {
    const isPolicy = tagName === 'meta' && /^content-security-policy$/i.test(String(properties.httpEquiv));
    if (isPolicy && typeof properties.content === 'string') properties.content = withReloader(properties.content);
    if (tagName === 'body')
      children.push(h('script', `new EventSource('${news}').onmessage = () => location.reload()`));
  });
  return stringifyHtml(tree);
}

/** A policy with the reloading script let in, and nothing else that it does not let in: of a directive given twice the first counts. */
export const withReloader = (text: string): string =>
  text.replace(/default-src 'none';.*/, (policy) =>
    allowing(allowing(policy, 'script-src', "'unsafe-inline'"), 'connect-src', "'self'"),
  );

function allowing(policy: string, directive: string, source: string): string {
  const own = new RegExp(`${directive} [^;]*`).exec(policy)?.[0];
  if (own === undefined) return `${policy}; ${directive} ${source}`;
  return own.includes(source) ? policy : policy.replace(own, `${own} ${source}`);
}
