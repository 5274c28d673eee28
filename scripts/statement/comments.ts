import type { Html, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { commentsAside, hasOpenComment } from './html/comments-aside.ts';

/** What the author wrote for translators and for the checks, beside the block that follows it. */
export type Remarks = { readonly notes: readonly string[]; readonly allows: readonly string[] };

/**
 * Takes what is left of HTML out of a tree whose elements have become nodes. `<!-- note: … -->` goes to the translators of
 * the next block, `<!-- check: allow number -->` switches a rule off there; other comments are the author's own; what
 * cannot be published is said on the file.
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

/** What cannot be published is an error where words or figures go with it; a comment without an end takes all that follows. */
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
  const { name, words, advice } = data.dropped;
  if (data.dropped.aside !== undefined) {
    addMessage(file, {
      ruleId: 'raw-html',
      severity: 'notice',
      reason: `\`${data.dropped.aside.slice(0, MOST)}\`, which only screen readers would say of a link, is left out`,
      place: position,
      advice,
    });
    return;
  }
  if (data.dropped.moved !== undefined) {
    addMessage(file, {
      ruleId: 'raw-html',
      severity: 'warning',
      reason: `\`${data.dropped.moved.slice(0, MOST)}\` stands in a table, and in none of its cells: it is shown above the table, as browsers do`,
      place: position,
      advice,
    });
    return;
  }
  if (data.dropped.linked !== undefined) {
    addMessage(file, {
      ruleId: 'raw-html',
      severity: 'warning',
      reason: `What \`<${name}>\` embeds is published as a link: \`${data.dropped.linked.slice(0, MOST)}\``,
      place: position,
      advice: 'Write the link yourself, where its words should be others.',
    });
    return;
  }
  const said = words.length > MOST ? `${words.slice(0, MOST)}…` : words;
  addMessage(file, {
    ruleId: 'raw-html',
    severity: words === '' ? 'warning' : 'error',
    reason:
      words === ''
        ? `Unexpected HTML \`<${name}>\`; it is left out`
        : `Unexpected HTML \`<${name}>\`, which cannot be published: \`${said}\` would be lost`,
    place: position,
    advice,
  });
}

const MOST = 60;
