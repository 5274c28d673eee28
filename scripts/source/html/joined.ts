import type { PhrasingContent, Text } from 'mdast';

/** Neighbouring texts as one; those with a tag between them keep their places. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
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
