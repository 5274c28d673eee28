import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { inOrder, isolated } from '../../document/isolate-text.ts';
import type { Language } from '../../language/language.ts';
import { type TelephoneRun, telephonesIn } from '../../prose/telephone.ts';

/**
 * The numbers of a field as it was given, each a link that calls it, and the words beside them.
 *
 * @param label what screen readers say before a number
 */
export function telephoneNodes(field: string, language: Language, label: string): ElementContent[] {
  const nodes = (telephonesIn(field) ?? []).flatMap(({ runs, address }): ElementContent[] => {
    const children = runs.flatMap((run) => runNodes(run, language));
    if (address === undefined) return children;
    const said = runs.map(({ text }) => text).join('');
    return [h('a', { href: address, ariaLabel: `${label} ${said}` }, children)];
  });
  const [only] = nodes;
  // What belongs together stands together: the ways to reach somebody are set apart from each other.
  return nodes.length === 1 && only?.type === 'element' && only.tagName === 'a' ? nodes : [h('span.way', nodes)];
}

/** A number has the order of its digits wherever it stands. */
function runNodes({ text, isNumber }: TelephoneRun, language: Language): ElementContent[] {
  if (!isNumber) return isolated(text, language);
  return inOrder(text, language);
}
