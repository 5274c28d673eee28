import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { lettersApart, nearest } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { type Fields, isEmptyField, isNo, isRecord, isYes } from '../newsroom/fields.ts';
import { withHyphens } from '../newsroom/peek-languages.ts';
import { audienceOf, FINISHED, lastName, refuseHeld, warnOfHeld } from '../not-public/private-fields.ts';
import { isDenial } from '../not-public/waiting-name.ts';
import { isoOf, pastDay } from './days.ts';
import { OUR_NAMES, PUBLISH_DATE } from './field-names.ts';
import { type ForeignPicture, foreignPicture } from './foreign-picture.ts';
import { TOPICS, topicsOf } from './topic-segments.ts';

/** Fields that a template leaves empty, to be filled in: they have no effect. */
const LINES: ReadonlySet<string> = new Set('title summary description excerpt abstract place reference'.split(' '));
/** Fields that count as absent, with a notice, where a form left them empty or a word for none stands in them. */
const EMPTIED: ReadonlySet<string> = new Set('date slug contacts languages facts'.split(' '));
const DENIED: ReadonlySet<string> = new Set(['embargo', 'expires']);
const isAbsent = (name: string, value: unknown): boolean =>
  (EMPTIED.has(name) && isEmptyField(value)) || (DENIED.has(name) && (isNo(value) || isDenial(String(value ?? ''))));

/** Fields of other programs that have no use here. Hugo reads them in any case: `linktitle`. */
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
    'section source subtitle version editLink next prev head page aside outline icon color class css js keywords_extra license copyright'
  )
    .toLowerCase()
    .split(' '),
);

/**
 * Fields of front matter under the names that they have here. One that is unknown here is a notice, and left out.
 *
 * @param ours names of our own fields
 * @param now milliseconds since 1970: a time to come in an unknown field may be an embargo
 */
export function ourFields({ data, placeOf }: Fields, file: VFile, ours: ReadonlySet<string>, now: number): Fields {
  const names = new Map<string, string>();
  const fields = new Map<string, unknown>();
  const put = (name: string, value: unknown, from: string): void => {
    if (fields.has(name)) return;
    fields.set(name, value);
    names.set(name, from);
  };
  const putLater = (value: unknown, from: string): void => {
    if (isSooner(fields.get('publish-date'), value)) fields.delete('publish-date');
    put('publish-date', value, from);
  };
  // Our own names first: where both stand, ours counts.
  for (const [name, value] of Object.entries(data)) {
    if (!ours.has(name) || name === 'topics' || (LINES.has(name) && isEmptyField(value))) continue;
    if (isAbsent(name, value)) sayAbsent(file, name, value, placeOf([name]));
    else if (name === 'status' && typeof value === 'string' && FINISHED.has(value.trim().toLowerCase()))
      sayUnused(file, name, placeOf([name]));
    else put(name, value, name);
  }
  const theirs = ours.has('picture') && data.picture === undefined ? foreignPicture(data) : undefined;
  if (theirs !== undefined) {
    if (theirs.picture === undefined) sayUnshown(file, theirs, placeOf([theirs.name]));
    else put('picture', theirs.picture, theirs.name);
  }
  for (const [name, value] of Object.entries(data)) {
    if (name === theirs?.name || (theirs?.picture !== undefined && theirs.beside.has(name))) continue;
    const same = OUR_NAMES[name];
    if ((ours.has(name) && name !== 'topics') || (LINES.has(name) && isEmptyField(value))) continue;
    warnOfHeld(file, name, value, placeOf);
    if (ours.has(name) || refuseHeld(file, name, value, placeOf)) continue;
    if (same === 'expires' && isSooner(value, fields.get(same))) fields.set(same, value);
    else if (same !== undefined) put(same, value, name);
    else if (PUBLISH_DATE.test(name)) putLater(value, name);
    else if (name === 'draft' && isYesOrNo(value)) {
      if (isYes(value)) fields.set('status', held(fields.get('status')));
    } else if (name === 'published' && isYesOrNo(value)) {
      if (!isYes(value)) fields.set('status', held(fields.get('status')));
    } else if (name === 'published' && isMoment(value)) {
      putLater(value, name);
    } else if (isUnrendered(name, value)) {
      fields.set('status', held(fields.get('status')));
    } else if (isOfNoUse(name, value) || !mayBeMeant(name, value, { ours, now }))
      sayUnused(file, name, placeOf([name]));
    else if (!TOPICS.includes(name)) put(name, value, name);
  }
  const topics = topicsOf(data);
  if (topics !== undefined) put('topics', topics.value, topics.from);
  for (const name of ['date', 'expires', 'publish-date', 'withdrawn'])
    if (fields.has(name)) fields.set(name, isoOf(fields.get(name)));
  for (const name of ['date', 'publish-date']) {
    const day = pastDay(fields.get(name), now);
    if (day === undefined) continue;
    const from = names.get(name) ?? name;
    sayZoneless(file, from, placeOf([from]));
    fields.set(name, day);
  }
  for (const name of ['language', 'languages']) if (fields.has(name)) fields.set(name, tagsOf(fields.get(name)));
  return {
    data: Object.fromEntries(fields),
    nameOf: (name) => names.get(name) ?? name,
    placeOf: ([name = '', ...rest]) => placeOf([names.get(name) ?? name, ...rest]),
  };
}

const isOfNoUse = (name: string, value: unknown): boolean =>
  UNUSED.has(lastName(name).toLowerCase()) || audienceOf(lastName(name), value) === 'all';

const isYesOrNo = (value: unknown): boolean => isYes(value) || isNo(value);

type Place = Parameters<typeof addMessage>[1]['place'];

/** The status of a statement that another field makes a draft: one that was taken back stays so. */
const held = (status: unknown): unknown => (status === 'withheld' || status === 'canceled' ? status : 'draft');

/** True for a value by which Hugo or Eleventy make no page of a file. */
function isUnrendered(name: string, value: unknown): boolean {
  if (name === 'headless') return isYes(value);
  if (name === 'permalink') return value === false;
  const render = typeof value === 'object' && value !== null && 'render' in value ? value.render : undefined;
  return /^_?build$/.test(name) && (render === false || render === 'never');
}

/** Whether one of two values is a time before the other. */
const isSooner = (one: unknown, other: unknown): boolean =>
  Date.parse(String(isoOf(one))) < Date.parse(String(isoOf(other)));

/** Words in the name of a field that may say when and whether a statement is public. */
const MEANT =
  /embarg|draft|publi|unlist|h[eo]ld|status|state|stage|stag(?:ing|ed)|private|secret|confiden|visib|hid(?:e|den)|expir|release|with(?:h|dr)|cancel|correct|retract|remov|delet|review|approv|ready|live|final|until|after|before/i;
/**
 * Words in the name of a field that may stand for one of ours. With another word they mean something else:
 * `meta_title`.
 */
const OTHER_NAME = /lang|locale|date|time|title|headline|summary|contact|reason|fact/i;
const SEVERAL_WORDS = /[_-]|[a-z][A-Z]/;
const PARTS =
  '(?:toc|path|nav(?:bar|igation)?|sidebar|menu|header|footer|breadcrumbs?|comments?|sharing|search|edit|feedback|tags|' +
  'dark_?mode|themes?|logo|cover|image|author|reading_?time|line_?numbers|code|examples?|demo)';
/**
 * Fields that show or hide a part of a page, whatever becomes of the statement: `toc_hide`, `hide_sidebar`,
 * `hideNavbar`.
 */
const PART_OF_PAGE = new RegExp(`^(?:hid(?:e|den)|show)[_-]?${PARTS}$|^${PARTS}[_-]?(?:hid(?:e|den)|show)$`, 'i');
/**
 * True for names of parts of a page: `hide: [navigation, toc]`; a translator may have put another of them into the
 * language of the text.
 */
const areParts = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((part) => typeof part === 'string') &&
  value.some((part) => new RegExp(`^${PARTS}$`, 'i').test(part));
/** True for a direction, as in `language_dir: rtl`: here it follows from the language. */
const isDirection = (value: unknown): boolean => /^(?:ltr|rtl)$/i.test(String(value));
/** Fields with the reader of a text, or the day on which it was read. */
const DONE = /^(?:last_?)?(?:reviewed|approved|checked|edited|proofread)(?:_?(?:by|on|at|date))?$/i;
/** Words in other languages, as names of fields, that may hold a text back. */
const MEANT_ELSEWHERE =
  /sperr|freigabe|entwurf|geheim|vertraul|brouillon|interdit|bloqu|borrador|vedad|rascunho|sigilo|bozza|riservat|segret|ambargo|taslak|gizli|utkast|udkast|kladde|szkic/i;
/** A day, or a time of day, as people write one. */
const MOMENT = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{1,2}:\d{2}/;

const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && (MOMENT.test(value) || isoOf(value) !== value);

/** Whether a text has a time that may be to come: it may be one until which the statement must wait. */
function isToCome(text: string, now: number): boolean {
  const time = Date.parse(String(isoOf(text)).trim());
  return isMoment(text) && !(time <= now);
}

/** The least likeness of a misspelling to one of our names. */
const ALIKE = 0.5;
const ALIKE_IN_WORDS = 0.75;
/** How many letters a misspelling may be off: two, and one of a short name. `agent` is no misspelt `tag`. */
const apartOf = (name: string): number => Math.min(2, Math.floor(name.length / 3));

/** A name of ours behind another word: `shortDescription`, `meta_keywords`. */
const DESCRIBES =
  /^describes$|[a-z0-9][_-]?(?:Description|description|Summary|summary|Excerpt|excerpt|Keywords|keywords|Tags|tags)$/;

/** Fields that decide what becomes of a statement. */
const LIFE: ReadonlySet<string> = new Set(
  'status embargo staging withdrawn expires reason republished corrections'.split(' '),
);
const isName = (name: string, ours: ReadonlySet<string>): boolean =>
  ours.has(name) || OUR_NAMES[name] !== undefined || TOPICS.includes(name) || PUBLISH_DATE.test(name);
/** Names that begin with `sub`, such as `subCategory`, which are something else. */
const BELOW = /^sub[_-]?(?:title|heading|headline|category|categories|topics?|tags?|section|slug)s?$/i;

/** True for a field that is in no list and may be one of ours, misspelt or under another name: that is an error. */
function mayBeMeant(
  name: string,
  value: unknown,
  { ours, now }: { readonly ours: ReadonlySet<string>; readonly now: number },
): boolean {
  const own = lastName(name);
  // `ms.author`, `ms.date`: a field that another program has for itself, and no misspelling.
  if (own !== name)
    return (
      isToCome(String(value), now) ||
      LIFE.has(own) ||
      (!isName(own, ours) && (MEANT.test(own) || MEANT_ELSEWHERE.test(own)))
    );
  if (ours.has(name) || TOPICS.includes(name) || !/^\w[\w -]*$/.test(name)) return true;
  if (isToCome(String(value), now)) return true;
  // An address is no state of a text, and no time.
  if (/[ _-]/.test(name) && typeof value === 'string' && /^https?:\/\/\S+$/.test(value)) return false;
  if (name.includes(' ')) return true;
  // Nor is a list of things under a name of several words: `liveOptions`.
  if (SEVERAL_WORDS.test(name) && Array.isArray(value) && value.every(isRecord)) return false;
  if (DONE.test(name) && !isEmptyField(value) && !isNo(value)) return false;
  if (PART_OF_PAGE.test(name) || (name === 'hide' && areParts(value)) || isDirection(value)) return false;
  // Seconds or milliseconds since 1970 that are over.
  if (typeof value === 'number' && value > 1e9 && (value > 1e11 ? value : value * 1000) < now) return false;
  const isOneWord = !SEVERAL_WORDS.test(name);
  if (MEANT.test(name) || MEANT_ELSEWHERE.test(name) || (isOneWord && OTHER_NAME.test(name))) return true;
  // What a text is called or described as holds nothing back: another name of it is a notice.
  if (DESCRIBES.test(name) || BELOW.test(name)) return false;
  const all = typeof value === 'boolean' && !isOneWord ? FLAGS : [...ours, ...Object.keys(OUR_NAMES), ...TOPICS];
  // No list is a misspelt line of text: `slugs: [guide, start]`.
  const known = Array.isArray(value) ? all.filter((other) => !LINES.has(other) && other !== 'slug') : all;
  const alike = isOneWord ? ALIKE : ALIKE_IN_WORDS;
  // Only these hold fields of their own: what an editor keeps (`ace: {…}`) is no misspelt title.
  if (isRecord(value) && nearest(name, ['facts', 'contacts'], alike) === undefined) return false;
  return (
    nearest(name, known, alike) !== undefined ||
    known.some((other) => lettersApart(name.toLowerCase(), other) <= apartOf(other))
  );
}

/** Fields with yes or no: `api_reference: true` is no misspelt `reference`. */
const FLAGS: readonly string[] = ['draft', 'published', 'withdrawn', 'embargo', 'staging'];

function sayUnused(file: VFile, name: string, place: Point | Position): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason: `The field \`${name}\` is not used here`,
    place,
    actual: name,
    advice: 'Nothing of it is published; it may stay.',
  });
}

function sayUnshown(file: VFile, { name, file: picture, text }: ForeignPicture, place: Place): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason:
      text === undefined
        ? `The picture of \`${name}\` is not shown: nothing says what it shows`
        : `The picture of \`${name}\` is not shown: \`${picture}\` does not lie below the text’s folder`,
    place,
    actual: picture,
    advice: `Write \`picture:\`, and below it, two blanks further in, \`file: ${picture.replace(/^[./\\]+/, '')}\` and \`text: ${text ?? '…'}\`${text === undefined ? ' with what it shows' : ''}.`,
  });
}

function sayAbsent(file: VFile, name: string, value: unknown, place: Point | Position): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason: isEmptyField(value)
      ? `The field \`${name}\` has no value`
      : `The field \`${name}\` says that there is none`,
    place,
    actual: name,
    advice: 'It counts as if it were not there.',
  });
}

function sayZoneless(file: VFile, name: string, place: Point | Position): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason: `The time of \`${name}\` has no zone, and is not shown`,
    place,
    actual: name,
    advice: 'Add the zone where the time matters, such as 2022-01-13T10:00+01:00.',
  });
}

function tagsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tagsOf);
  return typeof value === 'string' ? withHyphens(value) : value;
}
