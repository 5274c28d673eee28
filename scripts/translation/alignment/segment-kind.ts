import type { SegmentKind } from '../../model/segment.ts';

/** Kinds of which a statement has one: their key is their name. */
export const FIXED_KEYS: ReadonlySet<string> = new Set<SegmentKind>(['title', 'kicker', 'summary', 'place']);

const KINDS: readonly SegmentKind[] = [
  'title',
  'kicker',
  'summary',
  'place',
  'heading',
  'paragraph',
  'item',
  'cell',
  'note',
  'alt',
  'link-title',
  'text',
];

/** The kind that a key was minted for; `undefined` for a key that an author pinned, which says nothing of it. */
export function kindOfKey(key: string): SegmentKind | undefined {
  return KINDS.find((kind) => key === kind || key.startsWith(`${kind}-`));
}

/** Whether a key can pass from one segment to another: headings, the head's texts and prose keep to themselves. */
export function canPass(before: SegmentKind | undefined, after: SegmentKind): boolean {
  if (before === undefined) return !FIXED_KEYS.has(after);
  return classOf(before) === classOf(after);
}

function classOf(kind: SegmentKind): string {
  return FIXED_KEYS.has(kind) || kind === 'heading' ? kind : 'prose';
}
