import type { PhrasingContent, Text } from 'mdast';

/** A text without blanks and line breaks at its ends. Empty where nothing is left. */
export function trimmedPhrases(children: readonly PhrasingContent[]): PhrasingContent[] {
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

/** Neighbouring texts as one; those with a tag between them keep their places. */
export function joinedTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type !== 'text' || last?.type !== 'text' || !areNeighbours(last, node)) result.push(node);
    else result[result.length - 1] = { ...last, value: last.value + node.value, ...whole(last, node) };
  }
  return result;
}

const areNeighbours = (one: Text, other: Text): boolean => one.position?.end.offset === other.position?.start.offset;

function whole(one: Text, other: Text): Pick<Text, 'position'> {
  if (one.position === undefined || other.position === undefined) return {};
  return { position: { start: one.position.start, end: other.position.end } };
}

/** The nodes wrapped, with blanks at their ends outside: inside, `** word**` would be no mark of Markdown. */
export function blanksOutside(
  children: readonly PhrasingContent[],
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const inside = [...children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const [first] = inside;
  if (first?.type === 'text' && first.value.startsWith(' ')) {
    before.push({ type: 'text', value: ' ' });
    inside[0] = { ...first, value: first.value.trimStart() };
  }
  const last = inside.at(-1);
  if (last?.type === 'text' && last.value.endsWith(' ')) {
    after.push({ type: 'text', value: ' ' });
    inside[inside.length - 1] = { ...last, value: last.value.trimEnd() };
  }
  const kept = inside.filter((node) => node.type !== 'text' || node.value !== '');
  return kept.length === 0 ? [...before, ...after] : [...before, wrap(kept), ...after];
}
