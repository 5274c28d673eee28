import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { endAddresses } from '../addresses/ended-addresses.ts';
import { MEANINGS } from '../phrasing/as-meant.ts';
import { plainMarks } from '../phrasing/plain-marks.ts';
import { nodeSpan, withSteps } from '../tree/places.ts';
import { restorePhrasing } from './restore-phrasing.ts';

type Extension = NonNullable<Data['micromarkExtensions']>[number];

/**
 * A plugin that joins all that plugins have added to the syntax into one extension: the parser would join its parts
 * anew for every text. Like the parser, it puts a later part before what was there, but for constructs that ask to
 * stand after it.
 */
export function combined(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [(data.micromarkExtensions ?? []).reduce(together, {})];
}

function together(one: Extension, other: Extension): Extension {
  const hooks = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...hooks].map((hook) => [hook, constructsOf(entryOf(one, hook), entryOf(other, hook))]));
}

function constructsOf(one: object, other: object): object {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...codes].map((code) => {
      const [was, added] = [one, other].map((each) => [entryOf(each, code)].flat());
      return [
        code,
        [...(added ?? []).filter(isFirst), ...(was ?? []), ...(added ?? []).filter((each) => !isFirst(each))],
      ];
    }),
  );
}

const entryOf = (value: object, key: string): object => Object.entries(value).find(([each]) => each === key)?.[1] ?? [];

const isFirst = (construct: object): boolean =>
  !(typeof construct === 'object' && 'add' in construct && construct.add === 'after');

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Syntax['text']>;

/** GFM's constructs for `www.example.org`, `https://example.org` and `press@example.org` as they stand in a text. */
const BARE = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/**
 * A plugin that removes what makes links of bare addresses. `disable` would not do: the parser would still stop at
 * every letter to see that nothing begins there.
 */
function withoutBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) =>
    syntax.text === undefined ? syntax : { ...syntax, text: withoutBare(syntax.text) },
  );
  // The only transform that GFM has looks for addresses again, in the tree.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    [extension].flat().filter(({ transforms }) => transforms === undefined),
  );
}

function withoutBare(constructs: Constructs): Constructs {
  return Object.fromEntries(
    Object.entries(constructs).flatMap(([code, found = []]) => {
      const kept = [found].flat().filter(({ name = '' }) => !BARE.has(name));
      return kept.length === 0 ? [] : [[code, kept]];
    }),
  );
}

/** A plugin that switches off everything that starts a block, but definitions. */
export function withoutBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: {
      null: [
        'blockQuote',
        'codeFenced',
        'codeIndented',
        'headingAtx',
        'htmlFlow',
        'list',
        'setextUnderline',
        'table',
        'thematicBreak',
      ],
    },
  });
}

const parser = () => unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(withoutBlocks);
const whole = parser()
  .use(withSteps, [endAddresses, ...MEANINGS])
  .use(combined)
  .freeze();
const leaner = parser().use(withoutBareAddresses).use(withSteps, MEANINGS).use(combined).freeze();

/** Characters that may begin anything but text, or that Markdown changes. Marks that only end something are allowed. */
const MARK = /[*_`[<\\~&@\t\n\r\0\uFEFF]|^ | $|:\/\/|www\./i;
/** The places of most addresses of links; addresses in other places are mostly bare. */
const DESTINATION = /\]\([^()\s]*\)/g;
/** Text that GFM may turn into a link by itself. */
const BARE_ADDRESS = /@|:\/\/|www\./i;

/**
 * The tree of one segment's Markdown: `1.` or `#` at its start is text, not a list or a heading.
 *
 * Most texts have no marks and need no parser; most of the others have no bare addresses, which take a parser half its
 * time to look for. The result is always that of `wholePhrasingTree`. Tags are elements, and what cannot be published
 * is an `html` node with `data.dropped`.
 *
 * @param definitions the document's link and footnote definitions as Markdown, so that `[x][ref]` and `[^1]` resolve
 */
export function phrasingTree(value: string, definitions = ''): PhrasingContent[] {
  const tree = taggedTree(value, definitions);
  return value.includes('<') ? restorePhrasing(tree) : tree;
}

/** The tree of one segment's Markdown with each tag as a node of its own. */
export function taggedTree(value: string, definitions = ''): PhrasingContent[] {
  if (value !== '' && (!MARK.test(value) || haveNoPartner(value, definitions))) return [textOf(value)];
  const marked = plainMarks(value);
  if (marked !== undefined) return marked;
  if (BARE_ADDRESS.test(value.replace(DESTINATION, ''))) return wholeTree(value, definitions);
  const tree = phrasesOf(leaner.parse(withDefinitions(value, definitions)), value);
  return mayHoldBareAddress(tree) ? wholeTree(value, definitions) : tree;
}

/** Such characters other than a star, a bracket, a low line and an at sign. */
const OTHER_MARK = /[`<\\~&\t\n\r\0\uFEFF]|^ | $|:\/\/|www\.|\]\(|\]:|\[\^|!\[/i;
const STARS = /\*+/g;
/** A low line that does not stand within a word of ASCII; an at sign that may be one of an address. */
const LOW_LINE_AT_EDGE = /(?<![A-Za-z0-9_])_|_(?![A-Za-z0-9_])/;
const ADDRESS = /[-.\w+]@/;

/**
 * True where all marks of a text are without a partner, and so mean themselves: `snake_case`, `[withheld]`, `14 * 3`.
 */
function haveNoPartner(value: string, definitions: string): boolean {
  if (OTHER_MARK.test(value) || (definitions !== '' && value.includes('['))) return false;
  return !LOW_LINE_AT_EDGE.test(value) && !ADDRESS.test(value) && (value.match(STARS)?.length ?? 0) < 2;
}

/** The tree of one segment's Markdown as `phrasingTree` returns it, always by the whole parser. */
export function wholePhrasingTree(value: string, definitions = ''): PhrasingContent[] {
  return restorePhrasing(wholeTree(value, definitions));
}

const wholeTree = (value: string, definitions: string): PhrasingContent[] =>
  phrasesOf(whole.parse(withDefinitions(value, definitions)), value);

/**
 * The text with only the definitions that it may call: with all of them, each call of a thousand notes would cost a
 * thousand.
 */
function withDefinitions(value: string, definitions: string): string {
  if (definitions === '' || !value.includes('[')) return value;
  const folded = foldLabel(value);
  const called = definitions.split('\n\n').filter((line) => folded.includes(foldLabel(LABEL.exec(line)?.[1] ?? '')));
  return [value, ...called].join('\n\n');
}

/** The label that `definitionsOf` puts between the brackets of a definition. */
const LABEL = /^\[\^?(.*?)\]: [<x]/s;

/** A label in the form by which CommonMark compares labels: in one case, and with single blanks. */
const foldLabel = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .toLowerCase()
    .toUpperCase();

function phrasesOf(tree: Root, value: string): PhrasingContent[] {
  const paragraphs = tree.children.filter((node): node is Paragraph => node.type === 'paragraph');
  const inside = paragraphs.filter((node) => nodeSpan(node)[0] <= value.length);
  return inside.flatMap((node, index) => {
    const before = inside[index - 1]?.position;
    if (before === undefined || node.position === undefined) return node.children;
    const between = { start: before.end, end: node.position.start };
    return [{ type: 'text', value: ' ', position: between }, ...node.children];
  });
}

function textOf(value: string): PhrasingContent {
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: 1, column: value.length + 1, offset: value.length };
  return { type: 'text', value, position: { start, end } };
}

/**
 * Whether the tree may hold a bare address. Up to the first one both parsers read the same, and the smaller one takes
 * it for text: in the text itself, or in what an image has in its place.
 */
function mayHoldBareAddress(children: PhrasingContent[]): boolean {
  let isFound = false;
  visit({ type: 'root', children } satisfies Root, ['text', 'image', 'imageReference'], (node) => {
    const text = node.type === 'text' ? node.value : 'alt' in node ? node.alt : undefined;
    if (text && BARE_ADDRESS.test(text)) isFound = true;
  });
  return isFound;
}
