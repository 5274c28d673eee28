import type { FootnoteReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { type FrontMatter, fieldPlace } from './front-matter.ts';
import type { Head } from './head.ts';

const ADVICE = 'Put the call behind a sentence of the text, or say there what the note says.';

/**
 * Says which footnotes nobody would see: calls in the headline, the title or the summary, which stand in lists, feeds and
 * mail without the notes, are errors; a note that nothing calls is a warning.
 */
export function checkFootnotes(tree: Root, head: Head, front: FrontMatter, file: VFile): void {
  const calls = [...head.kickers, ...(head.headline === undefined ? [] : [head.headline])].flatMap(callsIn);
  for (const { label, identifier, position } of calls) sayUnshown(label ?? identifier, 'headline', position);
  const told = new Set(calls.map(({ identifier }) => identifier));
  const known = new Map<string, string>();
  visit(tree, 'footnoteDefinition', ({ identifier, label }) => {
    known.set(identifier, label ?? identifier);
  });
  for (const field of ['title', 'summary', 'place'] as const)
    for (const [identifier, label] of known) {
      if (front[field]?.toLowerCase().includes(`[^${identifier}]`) !== true) continue;
      told.add(identifier);
      sayUnshown(label, field, fieldPlace(file, field));
    }
  for (const { identifier } of callsIn(tree)) told.add(identifier);
  visit(tree, 'footnoteDefinition', ({ identifier, label, position }) => {
    if (told.has(identifier)) return;
    addMessage(file, {
      ruleId: 'footnote',
      severity: 'warning',
      reason: `Unexpected note \`[^${label ?? identifier}]\`, which nothing in the text calls; it is left out`,
      place: position?.start,
      advice: 'Put its call into the text, or take the note away.',
    });
  });

  function sayUnshown(label: string, where: string, place: Parameters<typeof addMessage>[1]['place']): void {
    addMessage(file, {
      ruleId: 'footnote',
      severity: 'error',
      reason: `Unexpected footnote \`[^${label}]\` in the ${where}, where no note is shown`,
      place,
      advice: ADVICE,
    });
  }
}

function callsIn(node: Nodes): readonly FootnoteReference[] {
  const found: FootnoteReference[] = [];
  visit(node, 'footnoteReference', (call: FootnoteReference) => {
    found.push(call);
  });
  return found;
}
