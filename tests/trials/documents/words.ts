import { execFileSync } from 'node:child_process';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { frontBlock } from '../../../scripts/source/newsroom/front-block.ts';

/** A text as words, and without its blanks: a script may have none, and a line may end inside a word. */
export type Wording = { readonly words: readonly string[]; readonly solid: string };

const html = unified().use(rehypeParse);
/** What a browser shows nothing of. */
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'iframe',
  'object',
  'svg',
  'textarea',
  'select',
]);
const BLOCKS =
  /^(?:p|div|h[1-6]|li|td|th|tr|dt|dd|br|hr|pre|blockquote|section|article|figure|figcaption|summary|details|table|ul|ol|dl|caption|center|img)$/;

/** Between inline elements that touch: a word may go on there, in another face and another direction. */
const SEAM = '\u{F0000}';
/** Where no blanks stand between words, each character counts as one. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}\u{F0000}])+/gu;

export function wordingOf(text: string): Wording {
  // Marks that show nothing, and isolates, part no word.
  const plain = text.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\u200E\u200F]/gu, '');
  return {
    words: plain.match(WORD)?.filter((word) => word !== SEAM) ?? [],
    solid: plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  };
}

/**
 * The words that cmark-gfm, which is no code of ours, finds in a Markdown text. Alternative texts of pictures are words
 * too; numbers of footnotes are not.
 */
export function wordsInMarkdown(written: string): Wording {
  // Some programs begin every file with a byte order mark.
  // And marks by which a chatbot refers to a source are no text.
  const markdown = written.replace(/^\uFEFF/, '').replace(/\uE200[\w.,:\uE202-]*\uE201/g, '');
  const block = frontBlock(markdown);
  const text = block === undefined ? markdown : withoutFront(markdown);
  // What Pandoc and kramdown read as the name of a heading, and we as a segment's key, is no text.
  const body = text.replace(/^(#{1,6} .*?)[ \t]*\{#[\w-]+\}[ \t]*$/gm, '$1');
  const extensions = ['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes'].flatMap((name) => ['-e', name]);
  const page = execFileSync('cmark-gfm', ['--unsafe', ...extensions], {
    input: body,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return wordingOf(textOf(html.parse(`<body>${page}</body>`)));
}

const withoutFront = (markdown: string): string =>
  markdown.replace(
    /^(?:---[ \t]*\r?\n[\s\S]*?\n---|\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+|\{[ \t]*\r?\n[\s\S]*?\n\})[ \t]*(?:\r?\n|$)/,
    '',
  );

/** The words of a page: its article, which is what the statement says. */
export function wordsOnPage(page: string): Wording {
  return wordingOf(textOf(html.parse(page)));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(textOf).join('');
  if (node.type !== 'element' || UNSEEN.has(node.tagName)) return '';
  const { className, alt, dataFootnoteBackref, dataFootnoteRef } = node.properties;
  if (dataFootnoteBackref !== undefined || dataFootnoteRef !== undefined) return ' ';
  if (Array.isArray(className) && className.some((name) => /^footnote-(?:ref|backref)$/.test(String(name)))) return ' ';
  const inside = node.tagName === 'img' && typeof alt === 'string' ? alt : node.children.map(textOf).join('');
  if (BLOCKS.test(node.tagName)) return `\n${inside}\n`;
  // Code runs in a direction of its own: a word that touches it may stand at its other end.
  return node.tagName === 'code' ? ` ${inside} ` : `${SEAM}${inside}${SEAM}`;
}

/** The words of the first that the second has not, or not so often. */
export function lost(expected: Wording, found: Wording): readonly string[] {
  const counts = new Map<string, number>();
  const bare = (word: string): string => word.replaceAll(SEAM, '');
  for (const word of found.words) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  return expected.words.filter((sewn) => {
    const word = bare(sewn);
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    // A line may end inside a word, and two words may stand without a blank between them; digits and letters that touch
    // may change places where a text runs from right to left.
    return count <= 0 && !found.solid.includes(word) && !partsOf(sewn).every((part) => found.solid.includes(part));
  });
}

const partsOf = (word: string): readonly string[] =>
  word.match(/\p{N}+|\p{sc=Latn}[\p{sc=Latn}\p{M}]*|(?:(?!\p{sc=Latn})[\p{L}\p{M}])+/gu) ?? [word];
