import { sha256 } from '../../lib/files/index.ts';
import type { SegmentDraft } from '../../model/segment.ts';

/** What begins the key of a topic among the newsroom's own texts. */
const PREFIX = 'topic-';

/** The key under which a topic is translated, once for all statements that name it. */
export const topicKey = (name: string): string => `${PREFIX}${topicSlug(name)}`;

export const isTopicKey = (key: string): boolean => key.startsWith(PREFIX);

/**
 * The subjects that statements name as segments, one for each, in order of their slugs. Two spellings with one slug are one
 * topic; the first that is given counts.
 *
 * @param names in the newsroom's own language
 */
export function topicSegments(names: readonly string[]): readonly SegmentDraft[] {
  const bySlug = new Map([...names].reverse().map((name) => [topicSlug(name), name]));
  return [...bySlug]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => ({
      kind: 'text',
      source: name,
      pin: topicKey(name),
      place: undefined,
      notes: ['A subject that statements are filed under, in the archive and in feeds'],
      allows: [],
    }));
}

/**
 * The topic's name in addresses, the same in every language: `sexual-violence`; with a digest where letters had to go, so
 * that no two share one.
 */
export function topicSlug(name: string): string {
  const folded = name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '-');
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folded) && folded.length <= 60) return folded;
  const plain = folded
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|(?<!-)-+$/g, '');
  const digest = sha256(folded).slice(0, 8);
  return plain === '' ? `topic-${digest}` : `${plain}-${digest}`;
}
