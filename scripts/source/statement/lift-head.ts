import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { characterCounter, foldedPhrase, phraseMarks, UNSPACED_LETTERS } from '../../lib/text/index.ts';

/** The headings above the text: the last is the headline, those before it stand above it. */
export type Head = {
  readonly kickers: readonly Heading[];
  readonly headline: Heading | undefined;
  /** True where short lines stood above the headline; they follow it now. */
  readonly isLifted: boolean;
};

/** The most that may stand above a headline: a logo, "For immediate release", contacts. */
const MOST_ABOVE = { blocks: 4, letters: 300 } as const;

/**
 * The headings before the first other block, taken out of the tree so that nothing stands twice, but for those of
 * sections; the headings that remain follow the h1 without a gap. Where a few short lines stand above the only heading
 * of the first level, that is the headline, unless the front matter has one.
 *
 * @param title of the front matter
 */
export function liftHead(tree: Root, title?: string): Head {
  tree.children = tree.children.flatMap((node): readonly RootContent[] =>
    node.type === 'heading' && isEmpty(node) ? picturesOf(node) : [node],
  );
  // A rule above all else parts nothing.
  while (tree.children[0]?.type === 'thematicBreak') tree.children.shift();
  const end = tree.children.findIndex(
    (node) => node.type !== 'heading' && node.type !== 'definition' && node.type !== 'footnoteDefinition',
  );
  const first = tree.children
    .slice(0, end < 0 ? tree.children.length : end)
    .filter((node): node is Heading => node.type === 'heading');
  const run = first.slice(0, sectionsFrom(first, tree));
  tree.children = tree.children.filter((node) => !run.some((heading) => heading === node));
  const lifted = run.length === 0 && title === undefined ? headlineBelow(tree) : undefined;
  if (lifted !== undefined) tree.children = tree.children.filter((node) => node !== lifted);
  closeGaps(tree);
  const headline = run.at(-1) ?? lifted;
  if (headline !== undefined) dropEmphasisAround(headline);
  return { kickers: run.slice(0, -1), headline, isLifted: lifted !== undefined };
}

/**
 * The index in the headings above the text at which those of its sections begin: `# Report`, `## Findings` and the
 * text, with a `## Method` further down. A long line is a headline, below `# Statement` any is. The number of headings
 * where none is a section's.
 */
function sectionsFrom(run: readonly Heading[], tree: Root): number {
  const below = tree.children.filter((node): node is Heading => node.type === 'heading' && !run.includes(node));
  const isMoreBelow = (depth: number): boolean => below.some((heading) => heading.depth === depth);
  const at = run.findIndex(({ depth }, index) => {
    const top = Math.min(...run.slice(0, index).map((heading) => heading.depth));
    if (index === 0 || depth < top) return false;
    if (isMoreBelow(top)) return true;
    const isMore = isMoreBelow(depth) || run.filter((heading) => heading.depth === depth).length > 1;
    return depth > top && top === 1 && isMore;
  });
  const [top, section] = [run[0], run[at]];
  if (top === undefined || section === undefined || isHeadline(section)) return run.length;
  return at === 1 && isKindOfDocument(top) ? 2 : at;
}

/** The fewest words, or letters where no blanks separate words, of a line that can only be a headline. */
const FEWEST = { words: 6, letters: 14 } as const;

const unspacedLetters = characterCounter(new RegExp(`[${UNSPACED_LETTERS}]`, 'u'));

function isHeadline(heading: Heading): boolean {
  const text = plainText(heading);
  const letters = unspacedLetters(text);
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= FEWEST.words || letters >= FEWEST.letters;
}

/** Whether a heading is the name of a kind of text: `Press release`, `Déclaration`. */
const isKindOfDocument = (heading: Heading): boolean => {
  const marks = phraseMarks(foldedPhrase(plainText(heading)));
  return marks.length > 0 && marks.every(({ isKnown }) => isKnown);
};

/** True for `# `, and for a picture without words: they are no headline. */
const isEmpty = (heading: Heading): boolean =>
  plainText(heading).trim() === '' && heading.children.every(({ type }) => SILENT.has(type));

const SILENT: ReadonlySet<string> = new Set(['text', 'break', 'emphasis', 'strong', 'image', 'imageReference']);

/** The pictures of a heading without words, as paragraphs: a logo stays. */
function picturesOf({ children, position }: Heading): readonly Paragraph[] {
  const pictures = children.filter(({ type }) => type === 'image' || type === 'imageReference');
  return pictures.length === 0
    ? []
    : [{ type: 'paragraph', children: pictures, ...(position === undefined ? {} : { position }) }];
}

/** The only heading of the first level, where few short paragraphs and pictures stand above it, and none is a sentence. */
function headlineBelow(tree: Root): Heading | undefined {
  const highest = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const [headline] = highest;
  if (headline === undefined || highest.length > 1) return undefined;
  const at = tree.children.indexOf(headline);
  const above = tree.children.slice(0, at);
  const letters = lettersOf(above);
  const isShort = above.length <= MOST_ABOVE.blocks && letters <= MOST_ABOVE.letters;
  const areLines = above.every((node) => ABOVE.has(node.type) && !isSentence(wordsOf(node).trim()));
  return isShort && areLines && letters <= lettersOf(tree.children.slice(at + 1)) ? headline : undefined;
}

const wordsOf = (node: Nodes): string => plainText(node, { includeImageAlt: false });

const lettersOf = (nodes: readonly Nodes[]): number => nodes.reduce((sum, node) => sum + wordsOf(node).length, 0);

/**
 * True for several words and a full stop: the text has begun. A name, a day, or "For immediate release" stands above
 * headlines.
 */
const isSentence = (text: string): boolean =>
  STOP.test(text) && (text.split(/\s+/).length > 5 || (STOP_OF_UNSPACED.test(text) && text.length > 12));

const STOP = /[.!?؟۔।።…。！？]["'”’»)\]」』）]*$/u;
const STOP_OF_UNSPACED = /[。！？។៕။]["'”’」』）]*$/u;

const ABOVE: ReadonlySet<string> = new Set(['paragraph', 'htmlBlock', 'thematicBreak', 'definition']);

/** Removes emphasis round the whole of a headline, which is typography, not meaning. */
function dropEmphasisAround(headline: Heading): void {
  for (;;) {
    const meaningful = headline.children.filter((node) => plainText(node).trim() !== '');
    const [only] = meaningful;
    if (meaningful.length !== 1 || (only?.type !== 'strong' && only?.type !== 'emphasis')) return;
    headline.children = only.children satisfies PhrasingContent[];
  }
}

/**
 * Renumbers the levels of body headings: they start at h2 and go down one level at a time, whatever the author's were.
 */
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
