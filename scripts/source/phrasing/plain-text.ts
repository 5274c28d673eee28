import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { raisedText } from '../../lib/text/index.ts';

/** The characters of a text without its marks: 10⁶ for `10<sup>6</sup>`. */
export function plainPhrases(nodes: readonly PhrasingContent[]): string {
  return nodes.map(plainPhrase).join('');
}

function plainPhrase(node: PhrasingContent): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return plainText(node);
  const inside = plainPhrases(node.children);
  return node.type === 'htmlSpan' && (node.name === 'sup' || node.name === 'sub')
    ? raisedText(inside, node.name)
    : inside;
}
