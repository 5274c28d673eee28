import type { Html, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';

/** What the author wrote for translators and for the checks, beside the block that follows it. */
export type Remarks = { readonly notes: readonly string[]; readonly allows: readonly string[] };

/**
 * Takes all HTML out of the tree. `<!-- note: … -->` goes to the translators of the next block,
 * `<!-- check: allow number -->` switches a rule off there; other comments are the author's own; tags are dropped with a finding.
 */
export function liftComments(tree: Root, file: VFile): ReadonlyMap<RootContent, Remarks> {
  const remarks = new Map<RootContent, Remarks>();
  liftFrom(tree, file, remarks);
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    reportTags(node, file);
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
      const found = commentsIn(node.value);
      if (found === undefined) reportTags(node, file);
      for (const comment of found ?? []) {
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
  ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);

/** The comments of an HTML node that holds nothing else. */
function commentsIn(html: string): readonly string[] | undefined {
  if (html.replace(/<!--[\s\S]*?-->/g, '').trim() !== '') return undefined;
  return [...html.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => (match[1] ?? '').trim());
}

function reportTags(node: Html, file: VFile): void {
  if (commentsIn(node.value) !== undefined) return;
  if (/<!--(?![\s\S]*-->)/.test(node.value)) {
    addMessage(file, {
      ruleId: 'raw-html',
      severity: 'error',
      reason: 'Unexpected comment without an end: everything after it is lost',
      place: node.position?.start,
      advice: 'Close it with -->.',
    });
    return;
  }
  addMessage(file, {
    ruleId: 'raw-html',
    severity: 'warning',
    reason: `Unexpected HTML \`${node.value.split('\n')[0]?.slice(0, 40)}\`; it is dropped`,
    place: node,
    advice: 'Write it in Markdown.',
  });
}
