import { sha256 } from '../../lib/files/index.ts';
import type { SegmentDraft } from '../../model/statement.ts';
import { isEmptyField, isRecord } from '../newsroom/field-values.ts';

/** The beginning of a topic's key among the newsroom's own texts. */
const PREFIX = 'topic-';

/** The key under which a topic is translated, once for all statements that name it. */
export const topicKey = (name: string): string => `${PREFIX}${topicSlug(name)}`;

/** True for the key of a topic. */
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

/** Fields that list topics, under our name and other programs'; those that are there are joined to one list. */
export const TOPICS: readonly string[] = ['topics', 'tags', 'tag', 'categories', 'category', 'keywords'];

/** The topics of all these fields, each once, with the name of the first field; a text is split at its commas. */
export function topicsOf(
  data: Readonly<Record<string, unknown>>,
): { readonly value: unknown; readonly from: string } | undefined {
  const given = TOPICS.filter((name) => data[name] !== undefined && data[name] !== null);
  const [from] = given;
  if (from === undefined) return undefined;
  const lists = given.map((name) => ({ name, list: listOf(data[name]) }));
  const faulty = lists.find(
    ({ list }) => list?.every((each) => isEmptyField(each) || typeof each === 'string') !== true,
  );
  if (faulty !== undefined) return { value: faulty.list ?? data[faulty.name], from: faulty.name };
  const topics = new Set(lists.flatMap(({ list }) => list ?? []).filter((each) => !isEmptyField(each)));
  return topics.size === 0 ? undefined : { value: [...topics], from };
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.map(labelOf);
  // Some write a list as names that are set or not: `tags: { water: true }`.
  if (isRecord(value) && Object.values(value).every((each) => typeof each === 'boolean'))
    return Object.keys(value).filter((name) => value[name] === true);
  if (typeof value !== 'string') return undefined;
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** The name of a subject; Docusaurus has one with its address: `{ label: Water, permalink: /water }`. */
const labelOf = (value: unknown): unknown =>
  isRecord(value) && typeof value.label === 'string' && typeof value.permalink === 'string' ? value.label : value;
