import type { Segment, SegmentDraft } from '../statement/segment.ts';
import { mintKey } from './mint-key.ts';

export type Keying = {
  readonly segments: readonly Segment[];
  /** Keys that this run minted. */
  readonly minted: readonly string[];
  /** Recorded keys that no segment bears any more. */
  readonly gone: readonly string[];
};

/**
 * Gives every segment its key: the author's pin, then the recorded key of the same text (equal texts in order),
 * then the fixed keys, then a new one.
 *
 * @param recorded key → source text, in document order, as the base file has them
 */
export function keySegments(drafts: readonly SegmentDraft[], recorded: ReadonlyMap<string, string>): Keying {
  const keys = new Map<SegmentDraft, string>();
  const used = new Set<string>();
  const give = (draft: SegmentDraft, key: string): void => {
    keys.set(draft, key);
    used.add(key);
  };
  for (const draft of drafts) if (draft.pin !== undefined && !used.has(draft.pin)) give(draft, draft.pin);

  const byText = new Map<string, string[]>();
  for (const [key, source] of recorded) if (!used.has(key)) byText.set(source, [...(byText.get(source) ?? []), key]);
  for (const draft of drafts) {
    if (keys.has(draft)) continue;
    const key = byText
      .get(draft.source)
      ?.find((candidate) => !used.has(candidate) && kindOf(candidate) === kindOf(draft.kind));
    if (key !== undefined) give(draft, key);
  }

  const minted: string[] = [];
  const taken = new Set([...recorded.keys(), ...used]);
  for (const draft of drafts) {
    if (keys.has(draft)) continue;
    const fixed = FIXED.has(draft.kind) && !used.has(draft.kind) ? draft.kind : undefined;
    const key = fixed ?? mintKey(draft, taken);
    taken.add(key);
    give(draft, key);
    if (!recorded.has(key)) minted.push(key);
  }
  return {
    segments: drafts.map((draft) => ({ ...draft, key: keys.get(draft) ?? mintKey(draft, taken) })),
    minted,
    gone: [...recorded.keys()].filter((key) => !used.has(key)),
  };
}

const FIXED: ReadonlySet<string> = new Set(['title', 'kicker', 'summary', 'place']);

/** A heading's key does not pass to a paragraph of the same words. */
function kindOf(keyOrKind: string): string {
  const kind = /^[a-z]+/.exec(keyOrKind)?.[0] ?? '';
  return FIXED.has(kind) || kind === 'heading' ? kind : 'prose';
}
