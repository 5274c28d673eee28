import type { Heading, PhrasingContent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** The headings above the text: the last is the headline, those before it stand above it. */
export type Head = {
  readonly kickers: readonly Heading[];
  readonly headline: Heading | undefined;
};

/**
 * Lifts the run of headings before the first other block out of the tree, so that nothing stands twice,
 * and lets the headings that remain follow the h1 without a gap.
 */
export function liftHead(tree: Root): Head {
  // A rule above all else parts nothing.
  while (tree.children[0]?.type === 'thematicBreak') tree.children.shift();
  const end = tree.children.findIndex(
    (node) => node.type !== 'heading' && node.type !== 'definition' && node.type !== 'footnoteDefinition',
  );
  const run = tree.children
    .slice(0, end < 0 ? tree.children.length : end)
    .filter((node): node is Heading => node.type === 'heading');
  tree.children = tree.children.filter((node) => !run.some((heading) => heading === node));
  closeGaps(tree);
  const headline = run.at(-1);
  if (headline !== undefined) dropEmphasisAround(headline);
  return { kickers: run.slice(0, -1), headline };
}

/** Emphasis round the whole of a headline is typography, not meaning. */
function dropEmphasisAround(headline: Heading): void {
  for (;;) {
    const meaningful = headline.children.filter((node) => plainText(node).trim() !== '');
    const [only] = meaningful;
    if (meaningful.length !== 1 || (only?.type !== 'strong' && only?.type !== 'emphasis')) return;
    headline.children = only.children satisfies PhrasingContent[];
  }
}

/** Body headings start at h2 and go down one level at a time, whatever the author's numbers were. */
function closeGaps(tree: Root): void {
  const open: number[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    node.depth = DEPTHS[Math.min(open.length, 5)] ?? 6;
  }
}

const DEPTHS: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];
