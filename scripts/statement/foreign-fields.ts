import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import type { Fields } from '../newsroom/fields.ts';

type Data = Readonly<Record<string, unknown>>;

/** What Hugo, Jekyll, Docusaurus, Eleventy and Astro call what we have under another name. */
const SAME: Readonly<Record<string, string>> = {
  description: 'summary',
  excerpt: 'summary',
  abstract: 'summary',
  lang: 'language',
  locale: 'language',
  pubDate: 'date',
  pubdate: 'date',
  expirydate: 'expires',
  expiryDate: 'expires',
  languages: 'languages',
};

/** Lists of subjects; what stands in several of them is one list. */
const TOPICS = ['topics', 'tags', 'categories', 'keywords'];

/** Fields of theirs that we have no use for. Whatever is in none of the lists is an error: it may be ours, misspelt. */
const UNUSED = new Set(
  (
    'author authors aliases alias redirect_from redirects layout permalink url weight order sidebar sidebar_position ' +
    'sidebar_label sidebar_class_name pagination_label pagination_next pagination_prev hide_title hide_table_of_contents ' +
    'toc toc_min_heading_level toc_max_heading_level custom_edit_url displayed_sidebar parse_number_prefixes id image ' +
    'images cover featured featured_image thumbnail banner hero menu menus type series series_order linkTitle markup ' +
    'outputs params resources sitemap cascade headless isCJKLanguage lastmod lastUpdated last_update last_modified_at ' +
    'updated modified updatedDate comments share math mermaid katex pin pinned seo robots noindex og_image canonical ' +
    'canonical_url canonicalUrl eleventyNavigation eleventyExcludeFromCollections eleventyComputed templateEngine ' +
    'templateEngineOverride override pagination navtitle nav_order parent grand_parent has_children has_toc category_slug ' +
    'subtitle version editLink next prev head page aside outline icon color class css js keywords_extra license copyright'
  ).split(' '),
);

/**
 * Fields of front matter under the names that we have for them. What we have not is a notice, and left out.
 *
 * @param ours names of our own fields
 */
export function ourFields({ data, placeOf }: Fields, file: VFile, ours: ReadonlySet<string>): Fields {
  const names = new Map<string, string>();
  const fields = new Map<string, unknown>();
  const put = (name: string, value: unknown, from: string): void => {
    if (fields.has(name)) return;
    fields.set(name, value);
    names.set(name, from);
  };
  // Our own names first: where both stand, ours counts.
  for (const [name, value] of Object.entries(data)) if (ours.has(name) && name !== 'topics') put(name, value, name);
  for (const [name, value] of Object.entries(data)) {
    const same = SAME[name];
    if (ours.has(name)) continue;
    if (same !== undefined) put(same, value, name);
    else if (/^publish_?date$/i.test(name)) put('publish-date', value, name);
    else if (name === 'draft' && typeof value === 'boolean') {
      if (value) put('status', 'draft', name);
    } else if (name === 'published') {
      if (typeof value !== 'boolean') put('date', value, name);
      else if (!value) put('status', 'draft', name);
    } else if (UNUSED.has(name)) sayUnused(file, name, placeOf([name]));
    else if (!TOPICS.includes(name)) put(name, value, name);
  }
  const topics = topicsOf(data);
  if (topics !== undefined) put('topics', topics.value, topics.from);
  for (const name of ['date', 'expires', 'publish-date', 'withdrawn'])
    if (fields.has(name)) fields.set(name, isoOf(fields.get(name)));
  return {
    data: Object.fromEntries(fields),
    placeOf: ([name = '', ...rest]) => placeOf([names.get(name) ?? name, ...rest]),
  };
}

function sayUnused(file: VFile, name: string, place: { line: number; column: number }): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason: `The field \`${name}\` is not used here`,
    place,
    actual: name,
    advice: 'Nothing of it is published; it may stay.',
  });
}

/** Subjects from every list; a line of words has commas between them, or is one subject. */
function topicsOf(data: Data): { readonly value: unknown; readonly from: string } | undefined {
  const given = TOPICS.filter((name) => data[name] !== undefined && data[name] !== null);
  const [from] = given;
  if (from === undefined) return undefined;
  const lists = given.map((name) => listOf(data[name]));
  const strange = lists.find((list) => list === undefined || list.some((each) => typeof each !== 'string'));
  if (lists.includes(undefined) || strange !== undefined) return { value: data[from], from };
  return { value: [...new Set(lists.flatMap((list) => list ?? []))], from };
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return undefined;
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/**
 * A date as ISO 8601 writes it, where it stands in a form that means one thing: `2024-05-02 10:00:00 +0200`, or with
 * fractions of a second. Anything else stays as it is, and is judged as such.
 */
function isoOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const match = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?[ ]*(Z|UTC|[+-]\d{2}:?\d{2})$/i.exec(
    value.trim(),
  );
  if (match === null) return value;
  const [, day, minute, second = '', zone = 'Z'] = match;
  const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${day}T${minute}${second}${offset}`;
}
