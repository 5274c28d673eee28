import type { ElementContent, RootContent } from 'hast';
import type { Html, PhrasingContent } from 'mdast';
import { withoutBlanksAtBreaks } from '../phrasing/phrases.ts';
import { readFragment, tooDeepHtml } from './fragment.ts';
import { isElementName } from './html-elements.ts';
import { toPhrasing } from './to-phrasing.ts';
import { closedAmong, isImageTag, nameOfWords } from './words-in-brackets.ts';

/**
 * Inline content in which tags have become elements, as a browser pairs them. `<name>` that is no element of HTML is text.
 * What cannot be published stands as an `html` node with `data.dropped`; comments are gone.
 */
export function restorePhrasing(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isForeign = children.some((node) => node.type === 'html' && /^<(?:svg|math)\b/i.test(node.value));
  const closed = closedAmong(children);
  const isImage = children.some((node) => node.type === 'html' && isImageTag(node.value));
  const inside = children.flatMap((node) => {
    // Browsers read `<image src>` as a picture, and do not see its end.
    if (isImage && node.type === 'html' && /^<\/image\s*>$/i.test(node.value)) return [];
    if ('children' in node) return withRestored(node);
    return isForeign ? node : asLiteral(node, closed);
  });
  if (!inside.some((node) => node.type === 'html')) return inside;
  const deep = tooDeepHtml(inside);
  if (deep !== undefined) return [deep];
  const fragment = readFragment(inside);
  const read = toPhrasing(fragment.root.children.filter(isContent), fragment);
  return withoutBlanksAtBreaks([...read, ...fragment.swallowed]);
}

/** The node with the tags among its children turned into elements. */
export function withRestored<Node extends PhrasingContent & { children: PhrasingContent[] }>(node: Node): Node {
  node.children = restorePhrasing(node.children);
  return node;
}

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';

/**
 * A tag as text where it is a word in angle brackets: `Type <name> here`, or `a Promise<Object>` that nothing beside it
 * closes.
 *
 * @param closed names of the elements that its siblings close
 */
export function asLiteral(node: PhrasingContent, closed: ReadonlySet<string>): PhrasingContent {
  if (node.type !== 'html' || !(isUnknown(node) || isNameAlone(node, closed))) return node;
  return { type: 'text', value: node.value, ...(node.position === undefined ? {} : { position: node.position }) };
}

function isUnknown({ value, data }: Html): boolean {
  const name = /^<\/?([A-Za-z][^\s/>]*)/.exec(value)?.[1];
  return data?.dropped === undefined && name !== undefined && !isElementName(name.toLowerCase()) && !isImageTag(value);
}

function isNameAlone({ value, data }: Html, closed: ReadonlySet<string>): boolean {
  const name = nameOfWords(value);
  return data?.dropped === undefined && name !== undefined && !closed.has(name.toLowerCase());
}
