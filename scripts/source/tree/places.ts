import type { Nodes, Parents, Root, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { once, oncePerKey } from '../../lib/once.ts';
import { pointsIn } from '../../model/add-message.ts';

/** Where a text begins and ends in its file, by UTF-16 offset. */
type Span = readonly [start: number, end: number];

/**
 * The place of a node in its file, by offset; undefined for a node that was put in, which stands nowhere. Nothing stands
 * in for a missing place: the beginning of the file would put front matter into a text.
 */
export function givenSpan({ position }: { readonly position?: Position | undefined }): Span | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** The place of a node of a parsed tree, which always has one. An error is thrown where it has none. */
export function nodeSpan(node: Nodes): Span {
  const span = givenSpan(node);
  if (span === undefined) throw new Error(`Unexpected ${node.type} without a place in its file`);
  return span;
}

/** The place of neighbours in a parsed tree, from the first to the last; undefined for none. */
export function spanOfNodes(nodes: readonly Nodes[]): Span | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first === undefined || last === undefined ? undefined : [nodeSpan(first)[0], nodeSpan(last)[1]];
}

/** What a node is written as in its file; empty for one that was put in. */
export const writtenAs = (node: { readonly position?: Position | undefined }, source: string): string =>
  source.slice(...(givenSpan(node) ?? [0, 0]));

/** A change of a tree that has just been parsed. */
export type TreeStep = (tree: Root, source: string) => void;

/**
 * A plugin that changes the trees of a parser step by step. The steps that other plugins have added come first, and what
 * they put in place of a text gets its place in the file: GFM looks in the tree for addresses that the parser did not
 * see (`[press@example.org]`, `&#119;ww.example.org`), and leaves the parts of the text without any.
 */
export function withSteps(this: Processor, steps: readonly TreeStep[]): void {
  const data = this.data();
  const { parser } = this;
  if (parser === undefined) throw new Error('Unexpected steps before the parser');
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  const added = extensions.flatMap(({ transforms }) => transforms ?? []);
  data.fromMarkdownExtensions = extensions.map(({ transforms: _, ...extension }) => extension);
  this.parser = (document, file) => {
    const tree = parser(document, file);
    if (!isRoot(tree)) return tree;
    if (added.length > 0) {
      const before = childrenIn(tree);
      for (const transform of added) transform(tree);
      const placesOf = once(() => placesIn(document));
      for (const [parent, children] of before) placeParts(parent.children, children, placesOf);
    }
    for (const step of steps) step(tree, document);
    return tree;
  };
}

const isRoot = (node: { readonly type: string }): node is Root => node.type === 'root';

function childrenIn(tree: Root): ReadonlyMap<Parents, readonly Nodes[]> {
  const found = new Map<Parents, readonly Nodes[]>();
  visit(tree, (node) => {
    if ('children' in node) found.set(node, [...node.children]);
  });
  return found;
}

/** Gives the parts that stand in place of texts their places. */
function placeParts(now: readonly Nodes[], before: readonly Nodes[], placesOf: () => Places): void {
  let at = 0;
  for (const old of before) {
    if (now[at] === old) {
      at++;
      continue;
    }
    if (old.type !== 'text') throw new Error(`Unexpected change of a ${old.type}`);
    const placeIn = placesOf()(old);
    for (let start = 0; start < old.value.length; at++) {
      const part = now[at];
      const end = start + (part === undefined ? 0 : plainText(part).length);
      if (part === undefined || end === start) throw new Error('Unexpected parts of a text');
      const position = placeIn(start, end);
      visit(part, (node) => {
        node.position = position;
      });
      start = end;
    }
  }
}

/** Gives the places of parts of a text, which are told by where they begin and end in its value. */
export type Places = (text: Text) => (start: number, end: number) => Position;

/** The places of parts of a file's texts. */
export function placesIn(source: string): Places {
  // The parser passes over a mark of the order of bytes, and does not count it.
  const written = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const pointAt = pointsIn(written);
  return (text) => {
    const [from, to] = nodeSpan(text);
    const offsets = offsetsOf(text.value, written.slice(0, to), from);
    return (start, end) => ({ start: pointAt(offsets[start] ?? to), end: pointAt(offsets[end] ?? to) });
  };
}

/** A sign that a backslash makes text of, and a reference to a character. */
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const REFERENCE = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{0,30});/iy;
/** The end of a line, with the blanks that are left out before it, and what stands before the words of the next one. */
const LINE_END = /[ \t]*(\r\n?|\n)/y;
const BEFORE_WORDS = /[ \t>]*/y;

const meaningOf = oncePerKey(
  (reference): string => plainText(unified().use(remarkParse).parse(`.${reference}.`)).slice(1, -1),
  10_000,
);

/** Where each UTF-16 unit of a text's value stands in what is written, and where the last one ends. */
function offsetsOf(value: string, written: string, from: number): readonly number[] {
  if (written.slice(from) === value) return Array.from({ length: value.length + 1 }, (_, at) => from + at);
  const offsets: number[] = [];
  let offset = from;
  // In a bare address backslashes and references stand for themselves: what does not fit was one.
  const read: (readonly [at: number, offset: number])[] = [];
  let isVerbatim = false;
  while (offsets.length < value.length || offset < written.length) {
    const at = offsets.length;
    const [meant, length] = isVerbatim ? [written.charAt(offset), 1] : pieceAt(value, at, written, offset);
    isVerbatim = false;
    if (meant !== '' && value.startsWith(meant, at)) {
      if (length > 1) read.push([at, offset]);
      for (let unit = 0; unit < meant.length; unit++) offsets.push(offset);
      offset += length;
      continue;
    }
    const last = read.pop();
    if (last === undefined) throw new Error('Unexpected text, which is not as it is written');
    [offsets.length, offset] = last;
    isVerbatim = true;
  }
  return [...offsets, offset];
}

/** The next characters of a text, and the length that they have in what is written. */
function pieceAt(value: string, at: number, written: string, offset: number): readonly [meant: string, length: number] {
  const match = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const end = match(LINE_END, written, offset);
  if (end !== null) {
    const [before, meant = ''] = end;
    const prefix = match(BEFORE_WORDS, written, offset + before.length)?.[0] ?? '';
    // A text may begin its line with `>`: that is no prefix.
    const own = match(BEFORE_WORDS, value, at + meant.length)?.[0].trimEnd() ?? '';
    return [meant, before.length + (own === '' ? prefix.length : prefix.trimEnd().length - own.length)];
  }
  const [escaped = '', sign = ''] = match(ESCAPED, written, offset) ?? [];
  if (escaped !== '' && value.startsWith(sign, at)) return [sign, escaped.length];
  const [reference = ''] = match(REFERENCE, written, offset) ?? [];
  if (reference !== '' && value.startsWith(meaningOf(reference), at)) return [meaningOf(reference), reference.length];
  const character = written[offset] ?? '';
  return [character === '\0' ? '\uFFFD' : character, 1];
}
