import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { characterCounter, UNSPACED_LETTERS } from '../../lib/text/index.ts';
import { phrasingTree } from '../html/phrasing-tree.ts';
import { isNameOfText } from '../not-public/waiting-name.ts';

/** The headings above the text, taken out of it. */
export type Head = {
  readonly kickers: readonly Heading[];
  /** Absent where the title of the front matter, or the file name, is the headline. */
  readonly headline: Heading | undefined;
  /** What stood above the headline and follows it now: short lines alone, or a text. */
  readonly lifted: 'lines' | 'text' | undefined;
  /** Whether the title of the front matter is only the name of a kind of text, and stands above the headline. */
  readonly isTitleAbove: boolean;
  /** A heading of the first level above the text that is one of a section, since the title of the front matter counts. */
  readonly passedOver: Heading | undefined;
};

/**
 * The most that may stand above a headline: a logo, "For immediate release", place and date, contacts. Letters count
 * where they are more than those below.
 */
const MOST_ABOVE = { blocks: 4, letters: 300 } as const;

/**
 * The headline and what stands above it, taken out of the tree so that nothing stands twice; the headings that remain
 * are those of sections, and follow the h1 without a gap.
 *
 * - A heading of the first level above the text is the headline, and the title of the front matter where there is none.
 * - One that names a kind of text (`Press release`) stands above the headline, which is then the next heading or the title; so
 *   does a title that names one.
 * - Where a few blocks stand above the only heading of the first level, that is the headline.
 *
 * @param title of the front matter
 */
export function liftHead(tree: Root, title?: string): Head {
  tree.children = tree.children.flatMap((node): readonly RootContent[] =>
    node.type === 'heading' && isEmpty(node) ? picturesOf(node) : [node],
  );
  // A rule above all else parts nothing.
  while (tree.children[0]?.type === 'thematicBreak') tree.children.shift();
  takeOutOfBox(tree);
  const end = tree.children.findIndex(
    (node) => node.type !== 'heading' && node.type !== 'definition' && node.type !== 'footnoteDefinition',
  );
  const run = tree.children
    .slice(0, end < 0 ? tree.children.length : end)
    .filter((node): node is Heading => node.type === 'heading');
  const isKind = title !== undefined && isNameOfText(title);
  const own = isKind ? undefined : title;
  const below = headlineBelow(tree, run, own);
  const { kickers, headline } =
    below === undefined ? headOfRun(run, tree, own) : { kickers: run, headline: below.headline };
  const taken: ReadonlySet<RootContent> = new Set(headline === undefined ? kickers : [...kickers, headline]);
  tree.children = tree.children.filter((node) => !taken.has(node));
  if (headline !== undefined) dropEmphasisAround(headline);
  const isTitleAbove =
    isKind && headline !== undefined && ![...kickers, headline].some((node) => saysTitle(node, title));
  const passedOver = headline === undefined ? run.find((node) => node.depth === 1 && !taken.has(node)) : undefined;
  closeGaps(tree);
  return { kickers, headline, lifted: below?.lifted, isTitleAbove, passedOver };
}

/** Puts the headings of the first level at the beginning of a box in front of it: `<div dir="rtl">` round a whole text. */
function takeOutOfBox(tree: Root): void {
  const [box] = tree.children;
  if (box?.type !== 'htmlBlock' || !BOXES.has(box.name)) return;
  const end = box.children.findIndex((node) => node.type !== 'heading' || node.depth > 1);
  const highest = box.children
    .slice(0, end < 0 ? box.children.length : end)
    .filter((node): node is Heading => node.type === 'heading');
  box.children = box.children.slice(highest.length);
  tree.children = [...highest, ...(box.children.length === 0 ? [] : [box]), ...tree.children.slice(1)];
}

const BOXES: ReadonlySet<string> = new Set(['div', 'section', 'article', 'main', 'header', 'center']);

/** Whether a heading says what the title of the front matter does, but for emphasis. */
export const saysTitle = (heading: Heading, title: string): boolean =>
  wordsIn(heading) === wordsIn({ type: 'paragraph', children: phrasingTree(title) });

const wordsIn = (node: Nodes): string => plainText(node).replace(/\s+/g, ' ').trim();

/** The headline in the headings above the text, and those before it; what follows is of sections. */
function headOfRun(run: readonly Heading[], tree: Root, title?: string): Pick<Head, 'kickers' | 'headline'> {
  if (title !== undefined) {
    const same = run.findIndex((heading) => saysTitle(heading, title));
    if (same >= 0 && run.slice(0, same).every((heading, at) => mayStandAbove(heading, run[at + 1], tree, run)))
      return { kickers: run.slice(0, same), headline: run[same] };
    const highest = run.filter(({ depth }) => depth === 1);
    if (highest.length === 0) return { kickers: [], headline: undefined };
    if (highest.every(isKindOfText)) return { kickers: highest, headline: undefined };
    // A section stands above: what follows it is another, whatever its level.
    if (run[0] !== undefined && run[0].depth > 1 && !isKindOfText(run[0])) return { kickers: [], headline: undefined };
  }
  const at = run.findIndex((heading, index) => !mayStandAbove(heading, run[index + 1], tree, run));
  return { kickers: run.slice(0, Math.max(at, 0)), headline: run[at] };
}

/**
 * Whether a heading stands above the headline, which is the next one or further down, and is not the headline itself:
 * `# Press release`, or the name of an office.
 */
function mayStandAbove(upper: Heading, lower: Heading | undefined, tree: Root, run: readonly Heading[]): boolean {
  if (lower === undefined) return false;
  if (lower.depth < upper.depth || isKindOfText(upper)) return true;
  const isLonger = isLong(lower) && !isLong(upper);
  if (lower.depth > upper.depth) return upper.depth > 1 && isLonger;
  const isMoreBelow = tree.children.some(
    (node) => node.type === 'heading' && node.depth === upper.depth && !run.includes(node),
  );
  return isMoreBelow ? isLonger : isLonger || isLong(lower) === isLong(upper);
}

/** The fewest words, or letters where no blanks separate words, of a line that can only be a headline. */
const FEWEST = { words: 6, letters: 14 } as const;

const unspacedLetters = characterCounter(new RegExp(`[${UNSPACED_LETTERS}]`, 'u'));

function isLong(heading: Heading): boolean {
  const text = plainText(heading);
  const letters = unspacedLetters(text);
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= FEWEST.words || letters >= FEWEST.letters;
}

/** Whether a heading is the name of a kind of text: `Press release`, `Déclaration`. */
const isKindOfText = (heading: Heading): boolean => !isLong(heading) && isNameOfText(plainText(heading));

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

/** The heading of the first level below a few blocks, where it is the headline, and what stands above it. */
function headlineBelow(
  tree: Root,
  run: readonly Heading[],
  title?: string,
): { readonly headline: Heading; readonly lifted: Head['lifted'] } | undefined {
  if (!run.every((heading) => heading.depth > 1 && isKindOfText(heading))) return undefined;
  const highest = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const [headline] = highest;
  if (headline === undefined || (title !== undefined && !saysTitle(headline, title))) return undefined;
  const at = tree.children.indexOf(headline);
  const above = tree.children
    .slice(0, at)
    .filter((node) => !UNCOUNTED.has(node.type) && !run.some((each) => each === node));
  const letters = lettersOf(above);
  const isFew = above.length <= MOST_ABOVE.blocks && above.every(({ type }) => type !== 'heading');
  if (!isFew || (letters > MOST_ABOVE.letters && letters > lettersOf(tree.children.slice(at + 1)))) return undefined;
  const isText = above.some((node) => !LINES.has(node.type) || isSentence(wordsOf(node).trim()));
  // Among several, the others are of sections; below a text, the first is, too.
  return isText && highest.length > 1 ? undefined : { headline, lifted: isText ? 'text' : 'lines' };
}

const UNCOUNTED: ReadonlySet<string> = new Set(['thematicBreak', 'definition', 'footnoteDefinition']);

const LINES: ReadonlySet<string> = new Set(['paragraph', 'htmlBlock']);

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
