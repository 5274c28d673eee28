import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { RTL_LETTER } from '../lib/bidi-classes.ts';
import { firstStrong, hasRtlLetter, type Isolate, isInArabicGroups, isolates, languageOf } from '../lib/text/index.ts';

type Base = {
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly pseudo?: string | undefined;
  /** True where what is isolated stands in a sentence with right-to-left words. */
  readonly isSentence?: boolean;
};

type AnyNode = ElementContent | Root['children'][number];

/** How many characters behind a text are looked at for a word that follows. */
const REACH = 8;
/** Elements of titles and quotations: their whole text is one piece, if no right-to-left word stands in it. */
const TITLES = new Set(['cite', 'em', 'i', 'q']);

/** Elements whose text keeps its own order as a whole. */
const WHOLE = new Set(['bdi', 'bdo', 'code', 'pre', 'time']);

/**
 * The text beside a part of a sentence: the word before it that it is attached to, and the beginning of what follows.
 */
type Beside = { readonly before: string; readonly next: string };
const ALONE: Beside = { before: '', next: '' };

/**
 * The tree with phones, dates, addresses, section numbers and runs of foreign script in `<bdi dir>`, so that each keeps
 * its own order wherever it stands. A new tree is returned.
 */
export function isolateText<Parent extends Root | Element>(
  parent: Parent,
  { isSentence = false, ...language }: Base,
  { before, next }: Beside = ALONE,
): Parent {
  const isBlock = parent.type === 'element' && BLOCKS.has(parent.tagName);
  const isApart = isBlock || (parent.type === 'element' && TITLES.has(parent.tagName));
  const base = { ...language, isSentence: isSentence && !isApart };
  if (isBlock && base.direction === 'ltr') return { ...parent, children: turnedTexts(parent.children, base) };
  return { ...parent, children: isolateAll(parent.children, base, isBlock ? ALONE : { before, next }) };
}

/** Blocks that hold text. */
const BLOCKS = new Set('p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption blockquote div'.split(' '));
const PHRASES = new Set(
  'a abbr b bdi bdo br cite code del em i ins kbd mark q s small span strong sub sup u'.split(' '),
);

/**
 * Nodes in which a text that mostly runs from right to left, in a left-to-right block, is one isolate with its stops
 * and brackets: a paragraph in Arabic begins at its own right and ends with its stop at the left.
 */
function turnedTexts(nodes: readonly AnyNode[], base: Base): ElementContent[] {
  const result: ElementContent[] = [];
  let phrases: AnyNode[] = [];
  const close = (): void => {
    const text = phrases.map(textIn).join('');
    const [only, ...others] = phrases;
    const isIsolate = others.length === 0 && only?.type === 'element' && only.tagName === 'bdi';
    if (!isIsolate && isTurned(text))
      result.push(h('bdi', { dir: 'rtl' }, isolateAll(phrases, { ...base, direction: 'rtl' })));
    else result.push(...isolateAll(phrases, base));
    phrases = [];
  };
  for (const node of nodes) {
    const isBlank = phrases.length === 0 && node.type === 'text' && node.value.trim() === '';
    const isNumber = node.type === 'element' && node.tagName === 'a' && node.properties.className !== undefined;
    const isPhrase = node.type === 'text' || (node.type === 'element' && PHRASES.has(node.tagName));
    if (isPhrase && !isNumber && !isBlank) phrases.push(node);
    else {
      close();
      result.push(...isolateNode(node, base));
    }
  }
  close();
  return result;
}

/**
 * Whether most letters run from right to left. A text that begins with a left-to-right word (`Contact: محمد علي
 * الشامي`) counts as a line with a name in it, unless nearly all the rest runs from right to left.
 */
function isTurned(text: string): boolean {
  if (!hasRtlLetter(text)) return false;
  const share = count(text, RTL) / count(text, LETTER);
  return share > (firstStrong(text) === 'ltr' ? MOST : HALF);
}

const HALF = 0.5;
const MOST = 0.9;
const LETTER = /\p{L}/gu;
const RTL = new RegExp(RTL_LETTER, 'gv');
const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;

/** All the text in a node. */
export const textIn = (node: AnyNode): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textIn).join('') : '';

/** Nodes with isolates round all that runs in another direction than the text. */
export function isolateAll(
  nodes: readonly AnyNode[],
  language: Base,
  { before, next }: Beside = ALONE,
): ElementContent[] {
  const isSentence = language.isSentence === true || nodes.some((node) => hasRtlLetter(flat(node)));
  const base = { ...language, isSentence };
  const parts = cutAt(nodes, piecesAcross(nodes, base, next));
  const following = nextOf(parts, next);
  const opened = new Map<Isolate, ElementContent[]>();
  let behind = before;
  const result = parts.flatMap(({ node, piece }, index): ElementContent[] => {
    const beside = { before: behind, next: following[index] ?? '' };
    behind = WORD_BEHIND.exec(`${behind}${flat(node)}`)?.[0] ?? '';
    if (piece === undefined || node.type === 'doctype') return isolateNode(node, base, beside);
    const children = opened.get(piece);
    if (children !== undefined) {
      children.push(node);
      return [];
    }
    const element = isolate([node], piece);
    opened.set(piece, element.children);
    return [element];
  });
  for (const [piece, children] of opened)
    if (isTurnedRun(piece, base)) children.splice(0, Infinity, ...withinTurned(children, base));
  return result;
}

/** Whether a piece of left-to-right text runs from right to left. */
const isTurnedRun = ({ direction, kind }: Isolate, base: Base): boolean =>
  base.direction === 'ltr' && direction === 'rtl' && kind === 'foreign';

/** The nodes of a right-to-left run with its own isolates: the figures in it have an order of theirs. */
const withinTurned = (nodes: readonly ElementContent[], base: Base): ElementContent[] =>
  isolateAll(nodes, { ...base, direction: 'rtl' });

/** For each part, the beginning of the text that follows it. */
function nextOf(parts: readonly { node: AnyNode }[], last: string): readonly string[] {
  let next = last;
  return parts
    .toReversed()
    .map(({ node }) => {
      const following = next;
      next = `${flat(node).slice(0, REACH)}${next}`.slice(0, REACH);
      return following;
    })
    .toReversed();
}

/** The word that a text ends with: it may be a particle, and then a hyphen behind it is no minus. */
const WORD_BEHIND = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,20}$/u;

function isolateNode(node: AnyNode, base: Base, beside: Beside = ALONE): ElementContent[] {
  if (node.type === 'doctype') return [];
  if (node.type === 'text') return isolateRuns(node, base, beside);
  if (node.type !== 'element') return [node];
  if (WHOLE.has(node.tagName))
    return [
      base.direction === 'rtl' && node.properties.dir === undefined && /^(?:code|pre)$/.test(node.tagName)
        ? { ...node, properties: { ...node.properties, dir: 'ltr' } }
        : node,
    ];
  return [isolateText(node, baseOf(node, base), beside)];
}

/**
 * The nodes cut where pieces begin and end, each with the piece that holds it. The pieces are sorted and hold whole
 * elements.
 */
function cutAt(nodes: readonly AnyNode[], pieces: readonly Isolate[]): { node: AnyNode; piece: Isolate | undefined }[] {
  let [at, next] = [0, 0];
  return nodes.flatMap((node) => {
    const text = flat(node);
    const end = at + text.length;
    const parts: { node: AnyNode; piece: Isolate | undefined }[] = [];
    for (const from = at; at < end; ) {
      while ((pieces[next]?.end ?? end) <= at) next++;
      const piece = pieces[next];
      const isInside = piece !== undefined && piece.start <= at;
      const stop = node.type === 'text' ? Math.min(end, (isInside ? piece.end : piece?.start) ?? end) : end;
      const part = node.type === 'text' ? { ...node, value: text.slice(at - from, stop - from) } : node;
      parts.push({ node: part, piece: isInside ? piece : undefined });
      at = stop;
    }
    return parts;
  });
}

/** Inline elements in which a foreign name or a code may begin or end: `**Human** Rights Watch`. */
const PASSED = new Set('a abbr b cite del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(' '));
/** A character that no piece reaches over. */
const BARRIER = '\uE000';

/** The pieces that hold several nodes, or one and a part of another; none is made of two links. */
function piecesAcross(nodes: readonly AnyNode[], base: Base, next: string): readonly Isolate[] {
  if (base.pseudo === 'mirrored' || nodes.filter((node) => node.type === 'text' || isPassed(node)).length < 2)
    return [];
  const ends: number[] = [];
  const links: number[] = [];
  const closed: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const node of nodes) {
    const start = text.length;
    text += flat(node);
    ends.push(text.length);
    if (isPassed(node)) closed.push({ start, end: text.length });
    if (node.type === 'element' && hasLink(node)) links.push(start);
  }
  let [element, link, edge] = [0, 0, 0];
  return isolates(text, base, { isSentence: base.isSentence === true, next }).filter(({ start, end }) => {
    while ((closed[element]?.end ?? end) <= start) element++;
    while ((links[link] ?? end) < start) link++;
    while ((ends[edge] ?? end) <= start) edge++;
    const isAcross = (ends[edge] ?? end) < end;
    if (!isAcross || (links[link + 1] ?? end) < end || text.slice(start, end).includes(BARRIER)) return false;
    const held: (typeof closed)[number][] = [];
    for (let at = element; (closed[at]?.start ?? end) < end; at++) held.push(...closed.slice(at, at + 1));
    return held.every((each) => start <= each.start && each.end <= end);
  });
}

const isPassed = (node: AnyNode): node is Element =>
  node.type === 'element' &&
  PASSED.has(node.tagName) &&
  node.properties.lang === undefined &&
  node.properties.dir === undefined &&
  node.properties.className === undefined;

const hasLink = (node: Element): boolean =>
  node.tagName === 'a' || node.children.some((child) => child.type === 'element' && hasLink(child));

/** The text of a node that a piece may hold; a barrier for any other. */
function flat(node: AnyNode): string {
  if (node.type === 'text') return node.value;
  if (!isPassed(node)) return BARRIER;
  const text = node.children.map(flat).join('');
  return text === '' ? BARRIER : text;
}

/** A string as nodes, with its isolates. */
export function isolatedNodes(text: string, base: Base): ElementContent[] {
  return isolateRuns({ type: 'text', value: text }, base, ALONE);
}

/** The nodes of a number or code, read from left to right as a whole, in any digits. */
export function orderedNodes(text: string, { direction }: Base): ElementContent[] {
  const whole = { start: 0, end: text.length, direction: 'ltr', kind: 'phone' } as const;
  const node = { type: 'text', value: text } as const;
  return direction === 'rtl' || isInArabicGroups(text) ? [isolate([node], whole)] : [node];
}

function isolateRuns(node: Text, base: Base, { before, next }: Beside): ElementContent[] {
  const isJoined = base.direction === 'rtl' && /^[-‐‑–—]/u.test(node.value) && hasRtlLetter(before);
  const word = isJoined ? before : '';
  const isSentence = base.isSentence === true || hasRtlLetter(node.value);
  const found = isolates(word + node.value, base, { isSentence, next })
    .map((piece) => ({ ...piece, start: piece.start - word.length, end: piece.end - word.length }))
    .filter(({ start }) => start >= 0);
  if (found.length === 0) return [node];
  const pieces: ElementContent[] = [];
  let position = 0;
  for (const { start, end, direction, kind } of found) {
    if (start > position) pieces.push({ type: 'text', value: node.value.slice(position, start) });
    const piece = { start, end, direction, kind };
    const inner: ElementContent[] = [{ type: 'text', value: node.value.slice(start, end) }];
    pieces.push(isolate(isTurnedRun(piece, base) ? withinTurned(inner, base) : inner, piece));
    position = end;
  }
  if (position < node.value.length) pieces.push({ type: 'text', value: node.value.slice(position) });
  return pieces;
}

/**
 * The most characters of a code that stays on one line: half a telephone number is of no use. Longer addresses may
 * part.
 */
const MAX_WHOLE = 24;

function isolate(children: readonly ElementContent[], { start, end, direction, kind }: Isolate): Element {
  const text = children.map(textIn).join('');
  // A range or a score that is parted over two lines would be read from its other end: 5 – 7.
  const isWhole = (kind !== 'foreign' || !/\p{L}/u.test(text)) && end - start <= MAX_WHOLE;
  const properties = isWhole ? { className: ['nb'], dir: direction } : { dir: direction };
  const isOverridden = ORDERED.has(kind) && isInArabicGroups(text);
  return h(isOverridden ? 'bdo' : 'bdi', properties, [...children]);
}

/** Kinds that are read from left to right in any digits; a range in Arabic ones begins at the right. */
const ORDERED: ReadonlySet<Isolate['kind']> = new Set(['phone', 'number']);

function baseOf(element: Element, base: Base): Base {
  const { lang, dir } = element.properties;
  const own = typeof lang === 'string' ? languageOf(lang) : base;
  // Text may be written in another script than its language usually is.
  return dir === 'ltr' || dir === 'rtl' ? { ...own, direction: dir } : own;
}
