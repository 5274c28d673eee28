import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Where an address is, which stays whole. */
const ORIGIN = /^(?:https?:\/\/|www\.)[^\s/?#]*\/?/;
/** After slashes, and before the marks that open the next part, so that no line ends in a mark of the sentence. */
const PART = /(?<=\/)(?!\/)|(?=[.?&=#_~])/;

/**
 * Lets printed web addresses part between their parts. Chromium parts them at hyphens alone, and an address that goes to
 * the next line as a whole leaves a gap, or stretches a justified line, before it.
 */
export function withAddressBreaks(nodes: readonly ElementContent[], isLink = false): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'element') {
      const children = [...withAddressBreaks(node.children, isLink || node.tagName === 'a')];
      return [{ ...node, children }];
    }
    return node.type === 'text' && isLink ? parted(node.value) : [node];
  });
}

function parted(text: string): readonly ElementContent[] {
  const [origin = ''] = ORIGIN.exec(text) ?? [];
  if (origin === '' || /\s/.test(text)) return [{ type: 'text', value: text }];
  const parts = [origin, ...text.slice(origin.length).split(PART)].filter((part) => part !== '');
  return parts.flatMap((value, index): ElementContent[] => [
    ...(index === 0 ? [] : [h('wbr')]),
    { type: 'text', value },
  ]);
}
