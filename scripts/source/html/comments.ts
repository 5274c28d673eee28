import type { Html, Paragraph, Parent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage, type Severity } from '../../model/add-message.ts';
import type { Dropped } from '../phrasing/nodes.ts';
import { phrasingTree } from './phrasing-tree.ts';

/** Notes to translators and allowed rules, from the comments before a block. */
export type Remarks = { readonly notes: readonly string[]; readonly allows: readonly string[] };

/**
 * The notes and rules in comments before each block; what is left of HTML is taken out of the tree, whose elements have
 * become nodes. `<!-- note: … -->` goes to the translators of the next block, `<!-- check: allow number -->` switches a
 * rule off there; other comments are the author's own; what cannot be published is reported on the file.
 */
export function liftComments(tree: Root, file: VFile): ReadonlyMap<RootContent, Remarks> {
  const remarks = new Map<RootContent, Remarks>();
  liftFrom(tree, file, remarks);
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    reportDropped(node, file);
    parent.children.splice(index, 1);
    return index;
  });
  return remarks;
}

function liftFrom(parent: Parent, file: VFile, remarks: Map<RootContent, Remarks>): void {
  let notes: string[] = [];
  let allows: string[] = [];
  const kept: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'html' && isBlockParent(parent)) {
      reportDropped(node, file);
      for (const comment of commentsIn(node.value)) {
        const [, word, rest = ''] = /^(note|check):\s*([\s\S]*)$/.exec(comment) ?? [];
        if (word === 'note') notes.push(rest.replace(/\s+/g, ' ').trim());
        if (word === 'check')
          allows.push(
            ...rest
              .replace(/^allow\s+/, '')
              .split(/[\s,]+/)
              .filter(Boolean),
          );
      }
      continue;
    }
    if (notes.length > 0 || allows.length > 0) remarks.set(node, { notes, allows });
    notes = [];
    allows = [];
    if ('children' in node) liftFrom(node, file, remarks);
    kept.push(node);
  }
  parent.children = kept;
}

const isBlockParent = (parent: Parent): boolean =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'htmlBlock'].includes(parent.type);

function commentsIn(html: string): readonly string[] {
  return commentsAside(html).comments.map((comment) => comment.trim());
}

/**
 * Reports what cannot be published: an error where words or figures are lost with it. A comment without an end takes
 * all that follows.
 */
function reportDropped({ value, data, position }: Html, file: VFile): void {
  if (hasOpenComment(value)) {
    addMessage(file, {
      ruleId: 'raw-html',
      severity: 'error',
      reason: 'Unexpected comment without an end: everything after it is lost',
      place: position?.start,
      advice: 'Close it with -->.',
    });
    return;
  }
  if (data?.dropped === undefined) return;
  addMessage(file, { ruleId: 'raw-html', ...saidOf(data.dropped), place: position, advice: data.dropped.advice });
}

/**
 * Reports what of a text outside of the body, such as a summary or a contact's name, cannot be published: it is read as Markdown
 * with HTML, too.
 */
export function reportDroppedIn(source: string, place: Position | undefined, file: VFile): void {
  if (!source.includes('<')) return;
  const paragraph: Paragraph = { type: 'paragraph', children: phrasingTree(source) };
  visit(paragraph, 'html', (node) => reportDropped({ ...node, position: place }, file));
}

/** The severity and the words of a report on an element that is not published as it stands. */
function saidOf({ name, words, aside, spoken, moved, linked, mostLevels }: Dropped): {
  readonly severity: Severity;
  readonly reason: string;
} {
  if (aside !== undefined)
    return {
      severity: 'notice',
      reason: `\`${aside.slice(0, MOST)}\`, which only screen readers would say of a link, is left out`,
    };
  if (spoken !== undefined)
    return {
      severity: 'warning',
      reason: `\`${spoken.slice(0, MOST)}\`, which only screen readers would say of \`<${name}>\`, is left out`,
    };
  if (moved !== undefined)
    return {
      severity: 'warning',
      reason: `\`${moved.slice(0, MOST)}\` stands in a table, and in none of its cells: it is shown above the table, as browsers do`,
    };
  if (linked !== undefined)
    return {
      severity: 'warning',
      reason: `What \`<${name}>\` embeds is published as a link: \`${linked.slice(0, MOST)}\``,
    };
  if (mostLevels !== undefined)
    return {
      severity: 'error',
      reason: `Unexpected HTML: more than ${mostLevels} elements stand in each other (the last is \`<${name}>\`), and none of them is read`,
    };
  if (words === '') return { severity: 'warning', reason: `Unexpected HTML \`<${name}>\`; it is left out` };
  const said = words.length > MOST ? `${words.slice(0, MOST)}…` : words;
  return {
    severity: 'error',
    reason: `Unexpected HTML \`<${name}>\`, which cannot be published: \`${said}\` would be lost`,
  };
}

const MOST = 60;

/** The comments of a piece of HTML, as browsers end them (`<!-->` and `--!>` too), and what is left without them. */
export function commentsAside(html: string): { readonly comments: readonly string[]; readonly rest: string } {
  const comments: string[] = [];
  const ends = /--!?>/g;
  let rest = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    if (start < 0) return { comments, rest: rest + html.slice(from) };
    const empty = /^<!---?>/.exec(html.slice(start, start + 6))?.[0];
    ends.lastIndex = start + 4;
    const end = empty === undefined ? ends.exec(html) : null;
    if (empty === undefined && end === null) return { comments, rest: rest + html.slice(from) };
    if (end !== null) comments.push(html.slice(start + 4, end.index));
    rest += html.slice(from, start);
    from = end === null ? start + (empty?.length ?? 0) : ends.lastIndex;
  }
}

/** True where a comment has no end: everything behind it is lost. */
export function hasOpenComment(html: string): boolean {
  const last = html.lastIndexOf('<!--');
  return last >= 0 && !/--!?>/.test(html.slice(last));
}
