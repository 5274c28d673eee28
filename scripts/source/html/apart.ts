import type { PhrasingContent } from 'mdast';

/** Blanks inside the marks of Markdown would keep them from being marks: they go outside. */
export function apart(
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
