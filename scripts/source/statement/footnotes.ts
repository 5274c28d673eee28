import type { FootnoteReference, Nodes, Paragraph, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import type { FrontMatter } from '../../model/statement.ts';
import { fieldPlace } from '../front-matter/field-names.ts';
import { trimmedPhrases } from '../phrasing/phrases.ts';
import type { Head } from './lift-head.ts';
import { onlyImage } from './segments.ts';

declare module 'mdast' {
  interface Data {
    /**
     * On a paragraph: calls of footnotes in the headline, the title or the summary, which stand at its end in every
     * language.
     */
    headCalls?: readonly FootnoteReference[];
  }
}

/**
 * Deals with footnotes that readers would not see. A headline and a summary stand in lists, feeds and mail without the
 * notes, so notes that only they call are called at the end of the first paragraph instead. A note that nothing calls
 * is left out, as by all programs that read Markdown: in a newsroom an error. Both are reported on the file. A second
 * note of one name is an error: only the first would be published.
 *
 * @param isAlone true for a file without a newsroom: what is left out is a warning
 * @param calls of footnotes in front matter that is printed without notes
 */
export function placeFootnotes(
  tree: Root,
  head: Head,
  front: FrontMatter,
  file: VFile,
  { isAlone, calls }: { readonly isAlone: boolean; readonly calls: readonly FootnoteReference[] },
): void {
  const called = new Set(callsIn(tree).map(({ identifier }) => identifier));
  for (const { identifier, label, position } of calls)
    if (called.has(identifier))
      addMessage(file, {
        ruleId: 'footnote',
        severity: 'warning',
        reason: `Unexpected footnote \`[^${label ?? identifier}]\` in the front matter; its call is left out there`,
        place: position,
        advice: 'Take it out, and put it into the text.',
      });
  const headings = [...head.kickers, ...(head.headline === undefined ? [] : [head.headline])].flatMap(callsIn);
  const moved: FootnoteReference[] = [];
  const seen = new Set<string>();
  visit(tree, 'footnoteDefinition', (note) => {
    const { identifier, label, position } = note;
    const name = `[^${label ?? identifier}]`;
    if (seen.has(identifier)) {
      refuseSecond(name, file, position?.start);
      return;
    }
    seen.add(identifier);
    if (called.has(identifier)) return;
    const heading = headings.find((call) => call.identifier === identifier);
    const field = FIELDS.find((each) => front[each]?.toLowerCase().includes(`[^${identifier}]`) === true);
    const isCalled = heading !== undefined || field !== undefined;
    if (isCalled) moved.push({ type: 'footnoteReference', identifier, label });
    addMessage(file, {
      ruleId: 'footnote',
      severity: isCalled || isAlone || !/[\p{L}\p{N}]/u.test(plainText(note)) ? 'warning' : 'error',
      reason: isCalled
        ? `Unexpected footnote \`${name}\` in the ${field ?? 'headline'}; it is called at the end of the first paragraph`
        : `Unexpected note \`${name}\`, which nothing in the text calls; it is left out`,
      place: heading?.position ?? (field === undefined ? position?.start : fieldPlace(file, field)),
      advice: isCalled
        ? 'Put the call behind the sentence of the text that the note belongs to.'
        : 'Put its call into the text, or take the note away.',
    });
  });
  if (moved.length === 0) return;
  const first = firstParagraph(tree);
  if (first === undefined) tree.children.unshift({ type: 'paragraph', children: moved });
  else {
    first.data = { ...first.data, headCalls: moved };
    first.children = [...trimmedPhrases(first.children), ...moved];
  }
}

function refuseSecond(name: string, file: VFile, place: Point | undefined): void {
  addMessage(file, {
    ruleId: 'footnote',
    severity: 'error',
    reason: `Unexpected second note \`${name}\`: nobody would see it`,
    place,
    advice: 'Give each note a name of its own.',
  });
}

const FIELDS = ['title', 'summary', 'place'] as const;

function firstParagraph(tree: Root): Paragraph | undefined {
  let first: Paragraph | undefined;
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'paragraph' || onlyImage(node) !== undefined) return undefined;
    first = node;
    return EXIT;
  });
  return first;
}

function callsIn(node: Nodes): readonly FootnoteReference[] {
  const calls: FootnoteReference[] = [];
  visit(node, 'footnoteReference', (call: FootnoteReference) => {
    calls.push(call);
  });
  return calls;
}
