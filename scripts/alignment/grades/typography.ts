import type { Nodes } from 'mdast';
import { phrasingTree } from '../../statement/phrasing/phrasing-tree.ts';
import { withPlainSigns } from '../matching/fold-text.ts';

/**
 * A segment's Markdown without what only typography is about: kinds of quotes and dashes, ellipses, kinds of blanks, soft
 * hyphens, and how emphasis is written (`**` or `__`). Two texts of the same form differ in nothing else.
 */
export function typographicForm(source: string): string {
  return plainPunctuation(phrasingTree(source.normalize('NFC')).map(written).join(''));
}

/** The text with one kind of quote, dash and blank. A hyphen that joins words stays a hyphen; a spaced one is a dash. */
export function plainPunctuation(text: string): string {
  return withPlainSigns(text)
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?<=\d) ?[\u2012\u2013] ?(?=\d)/g, '-')
    .replace(/\u2212/g, '-')
    .replace(/ ?[\u2012-\u2015]+ ?| -{1,3} |(?<=[\p{L}\p{N}])---?(?=[\p{L}\p{N}])/gu, ' – ')
    .trim();
}

/** A tree in a notation of its own, with everything in it that a reader would see or follow. */
function written(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return `<code ${node.value}>`;
  if (node.type === 'image') return `<image ${node.url} ${node.alt ?? ''} ${node.title ?? ''}>`;
  const target = node.type === 'link' ? `${node.url} ${node.title ?? ''}` : 'identifier' in node ? node.identifier : '';
  const inside = 'children' in node ? node.children.map(written).join('') : 'value' in node ? node.value : '';
  const name = node.type === 'htmlSpan' ? node.name : node.type;
  return `<${name} ${target}>${inside}</${name}>`;
}
