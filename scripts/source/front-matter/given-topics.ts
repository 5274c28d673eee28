import { isEmpty, isRecord } from '../newsroom/fields.ts';

/** Lists of subjects; what stands in several of them is one list. */
export const TOPICS: readonly string[] = ['topics', 'tags', 'tag', 'categories', 'category', 'keywords'];

/** Subjects from every list; a line of words has commas between them, or is one subject. */
export function topicsOf(
  data: Readonly<Record<string, unknown>>,
): { readonly value: unknown; readonly from: string } | undefined {
  const given = TOPICS.filter((name) => data[name] !== undefined && data[name] !== null);
  const [from] = given;
  if (from === undefined) return undefined;
  const lists = given.map((name) => ({ name, list: listOf(data[name]) }));
  const faulty = lists.find(({ list }) => list?.every((each) => isEmpty(each) || typeof each === 'string') !== true);
  if (faulty !== undefined) return { value: faulty.list ?? data[faulty.name], from: faulty.name };
  const topics = new Set(lists.flatMap(({ list }) => list ?? []).filter((each) => !isEmpty(each)));
  return topics.size === 0 ? undefined : { value: [...topics], from };
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.map(labelOf);
  if (typeof value !== 'string') return undefined;
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** Docusaurus writes a subject with its address: `{ label: Water, permalink: /water }`. */
const labelOf = (value: unknown): unknown =>
  isRecord(value) && typeof value.label === 'string' && typeof value.permalink === 'string' ? value.label : value;
