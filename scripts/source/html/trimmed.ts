import type { PhrasingContent } from 'mdast';

/** A text without blanks and line breaks at its ends. Empty where nothing is left. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const full = withoutBlanksAtBreaks(children, true);
  const from = full.findIndex((node) => node.type !== 'break');
  const to = full.findLastIndex((node) => node.type !== 'break');
  return from < 0 ? [] : full.slice(from, to + 1);
}

/** A text without blanks round line breaks: they would show where white space is kept. */
export function withoutBlanksAtBreaks(children: readonly PhrasingContent[], isWhole = false): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined): boolean =>
    node === undefined ? isWhole : node.type === 'break' || (isWhole && node.type === 'html');
  return children.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const start = isEdge(children[index - 1]) ? node.value.trimStart() : node.value;
    const value = isEdge(children[index + 1]) ? start.trimEnd() : start;
    return value === '' ? [] : [value === node.value ? node : { ...node, value }];
  });
}
