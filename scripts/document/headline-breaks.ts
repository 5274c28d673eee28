import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../language/language.ts';

/** Scripts that write words without spaces and whose headlines may part anywhere. */
const UNSPACED: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan']);

/** A headline that parts between words, not inside them: the style sheets forbid other breaks (`word-break: keep-all`). */
export function withWordBreaks(nodes: readonly ElementContent[], language: Language): readonly ElementContent[] {
  if (!UNSPACED.has(language.script)) return nodes;
  const segmenter = new Intl.Segmenter(language.tag, { granularity: 'word' });
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: [...withWordBreaks(node.children, language)] }];
    if (node.type !== 'text') return [node];
    const words = [...segmenter.segment(node.value)];
    return words.flatMap(({ segment, isWordLike }, index): ElementContent[] => {
      const text: ElementContent = { type: 'text', value: segment };
      const follows = words[index - 1]?.segment === '·';
      return index > 0 && isWordLike === true && !follows ? [h('wbr'), text] : [text];
    });
  });
}
