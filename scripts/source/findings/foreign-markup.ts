import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { chatbotMarksIn } from '../../lib/text/index.ts';
import { addMessage, placeWithin } from '../../model/add-message.ts';
import { writtenAs } from '../tree/places.ts';

type Kind = { readonly what: string; readonly pattern: RegExp; readonly advice: string };

const PLAIN = 'Take the signs away, or write it in Markdown.';

/** Kinds of markup that fill a whole line, or begin it. */
const LINE_KINDS: readonly Kind[] = [
  { what: 'the frame of a box in Pandoc, Docusaurus or MyST', pattern: /^:{3,}/, advice: PLAIN },
  { what: 'a box of MkDocs', pattern: /^(?:!!!|\?\?\?\+?) [\w-]/, advice: PLAIN },
  {
    what: 'a grid table of Pandoc',
    pattern: /^\+[-=:]{3,}\+/,
    advice: 'Write the table with `|` between its cells, or in HTML.',
  },
  { what: 'a remark or a box of reStructuredText', pattern: /^\.\. \S/, advice: PLAIN },
  {
    what: 'the place of a table of contents',
    pattern: /(?:^|\s)(?:\[\[?_?TOC_?\]?\]|__TOC__|\{:toc\})$/i,
    advice: 'Take it away.',
  },
  { what: 'a definition of a list in Pandoc', pattern: /^: {1,3}\S/, advice: 'Write `<dl><dt>…</dt><dd>…</dd></dl>`.' },
];

/** Kinds of markup anywhere in a line. */
const KINDS: readonly Kind[] = [
  {
    what: 'a footnote of Pandoc inside the text',
    pattern: /\^\[[^[\]]+\]/,
    advice: 'Write `[^1]` here, and `[^1]: …` below.',
  },
  {
    what: 'a raised figure of Pandoc',
    pattern: /(?<=[\p{L}\p{N})])\^[+−-]?[\p{L}\p{N}]{1,4}\^/u,
    advice: 'Write `10<sup>6</sup>`.',
  },
  {
    what: 'an attribute of Pandoc or kramdown',
    pattern:
      /\{:? ?(?:[#.][\p{L}\p{N}_-]+\s[^{}]*|\.[\p{L}\p{N}_-]+)\}|\{(?:: ?#|#(?![a-z\d-]+\}))[\p{L}\p{N}_.-]+ ?\}|(?<=\])\{(?!index=\d)[\w-]+=[^{}]+\}/u,
    advice: PLAIN,
  },
  {
    what: 'a citation of Pandoc',
    pattern: /\[-?@[\p{L}\p{N}_][\p{L}\p{N}_:.-]*(?:[\s,;][^[\]]*)?\]/u,
    advice: 'Write the source in a footnote.',
  },
  {
    what: 'marked text of Pandoc or Obsidian',
    pattern: /==(?=[\p{L}\p{N}“"'(])[^=\n]+(?<=[\p{L}\p{N}\p{P}])==/u,
    advice: 'Write `<mark>…</mark>`.',
  },
  {
    what: 'a formula of TeX',
    pattern: /\$\$[^$]{1,2000}\$\$|\$(?=[^\s$])(?=[^$\n\\^_{]{0,200}[\\^_{])[^$\n]{1,200}(?<=\S)\$(?!\d)/,
    advice: 'Write it in plain characters, or show it as a picture.',
  },
  {
    what: 'bold text that Markdown does not see, since a sign stands right at its stars',
    pattern: /\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*/,
    advice: 'Write `<b>…</b>`, or put the signs outside the stars.',
  },
  {
    what: 'the call of a footnote that is not there',
    pattern: /\[\^(?:[^\]\s]{1,60}\]|[^\]\n]{1,60}\]:)/,
    advice: 'Write the note, as a line of its own: `[^1]: …`. The name of a note has no blank in it.',
  },
  {
    what: 'a tag of a word processor',
    pattern: /<\/?(?:o|w|v|x|m|st1):[a-z]+(?:\s[^<>]*)?\/?>|<!\[(?:if\s[^\]<>]*|endif)\]>/i,
    advice: 'Take it away.',
  },
  {
    what: 'a place that a program in Ruby or the like fills in',
    pattern: /(?<![\\\p{L}\p{N}])[#%]\{[a-z_@][\w.]*\}/u,
    advice: 'Write what readers are to see in its place.',
  },
  {
    what: 'a picture that Markdown does not see',
    pattern: /!\[[^[\]\n]{0,200}\]\([^()\n]{1,200}\)/,
    advice: 'Put it on a line of its own, and encode blanks in its address as `%20`.',
  },
  { what: 'a link of a wiki', pattern: /\[\[[^[\]\n]+\]\]/, advice: 'Write `[words](address)`.' },
];

/** `[!NOTE]` of GitHub and `[!info]` of Obsidian, first in a quotation. */
const CALLOUT = /^\[!\w+\][+-]?/;
/** A row of Pandoc's simple tables: a line of dashes for each column. */
const COLUMNS = /^ *--+ +--[- ]*$/;

/**
 * Warns of markup of other programs, which readers here see as it is typed: boxes, grid tables, formulas, attributes.
 * Each kind is reported once, at its first place; so is each form in which a chatbot refers to its sources.
 */
export function warnOfForeignMarkup(tree: Root, file: VFile): void {
  const seen = new Set<string>();
  const warn = (
    { what, advice }: Omit<Kind, 'pattern'>,
    actual: string,
    node: Nodes,
    at?: number,
    form = what,
  ): void => {
    if (seen.has(form)) return;
    seen.add(form);
    const becomes = node.type === 'delete' ? 'and strikes out what it stands round' : 'and is published as it stands';
    addMessage(file, {
      ruleId: 'foreign-markup',
      severity: 'warning',
      reason: `Unexpected \`${actual.slice(0, 60)}\`: that is ${what}, ${becomes}`,
      place: placeWithin(file, node.position, actual, at),
      actual,
      advice,
    });
  };
  visit(tree, (node, _, parent) => {
    if (node.type === 'thematicBreak') {
      const line = writtenAs(node, String(file));
      if (COLUMNS.test(line)) warn(TABLE, line, node);
    } else if (node.type === 'delete') {
      if (/^~(?!~)/.test(writtenAs(node, String(file)))) warn(STRUCK, '~', node);
    } else if (node.type === 'paragraph') {
      const text = ownText(node);
      const callout =
        parent?.type === 'blockquote' && parent.children[0] === node ? CALLOUT.exec(text)?.[0] : undefined;
      if (callout !== undefined) warn(BOX, callout, node);
      for (const line of text.split('\n'))
        for (const kind of LINE_KINDS) if (kind.pattern.test(line)) warn(kind, line, node);
    } else if (node.type === 'text') {
      for (const { actual, at } of chatbotMarksIn(node.value))
        warn(CHATBOT, actual, node, at, CHATBOT_FORM.exec(actual)?.[0]);
      for (const kind of KINDS) {
        const found = kind.pattern.exec(node.value);
        if (found !== null) warn(kind, found[0], node, found.index);
      }
    }
  });
}

const STRUCK = {
  what: 'one tilde',
  advice: 'Write two tildes (`~~14~~`), or put a backslash before one that means itself.',
};
const CHATBOT = { what: 'a reference of a chatbot to a source', advice: 'Name the source, or take it out.' };
/** What marks of one form have in common: the first letters in them, or a dagger. */
const CHATBOT_FORM = /†|\p{L}+/u;
const TABLE = { what: 'a row of a table of Pandoc', advice: 'Write the table with `|` between its cells, or in HTML.' };
const BOX = {
  what: 'the kind of a box of GitHub or Obsidian',
  advice: 'Write the word that readers are to see: **Note:**',
};

/** The words of a paragraph itself, as it is written; code, links and emphasis are one character each (U+FFFC). */
const ownText = ({ children }: Paragraph): string =>
  children.map((child) => (child.type === 'text' ? child.value : child.type === 'break' ? '\n' : '\uFFFC')).join('');
