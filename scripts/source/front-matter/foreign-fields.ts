import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Clock } from '../../lib/clock.ts';
import { addMessage } from '../../model/add-message.ts';
import { isEmptyField, isNo, isRecord, isYes } from '../newsroom/field-values.ts';
import type { Fields } from '../newsroom/fields.ts';
import { withHyphens } from '../newsroom/peek-languages.ts';
import { isDenial } from '../not-public/waiting-name.ts';
import { whenOf } from '../not-public/waiting-time.ts';
import { isoOf, pastDay } from './days.ts';
import { nameElsewhere, OUR_NAMES, PUBLISH_DATE } from './field-names.ts';
import { type ForeignPicture, foreignPicture } from './foreign-picture.ts';
import { hasMoment, LINES, mayBeMeant } from './meant-fields.ts';
import {
  audienceOf,
  FINISHED,
  lastName,
  refuseHeld,
  refuseSwitch,
  warnOfHeld,
  warnOfUnlisted,
} from './private-fields.ts';
import { TOPICS, topicsOf } from './topic-segments.ts';
import { isLost, textsIn, type UnusedText, warnOfLost } from './unused-texts.ts';

/** Fields that count as absent, with a notice, where a form left them empty or a word for none stands in them. */
const EMPTIED: ReadonlySet<string> = new Set('date slug contacts languages facts'.split(' '));
const DENIED: ReadonlySet<string> = new Set(['embargo', 'expires']);
/** What Eleventy puts in the place of a date. */
const FILLED_IN = /^(?:git )?(?:last modified|created)$/i;
const isAbsent = (name: string, value: unknown): boolean =>
  (name === 'date' && typeof value === 'string' && FILLED_IN.test(value.trim())) ||
  (EMPTIED.has(name) && isEmptyField(value)) ||
  (DENIED.has(name) && (isNo(value) || isDenial(String(value ?? ''))));

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
    'section source stats statistics version editLink next prev head page aside outline icon color class css js keywords_extra license copyright'
  )
    .toLowerCase()
    .split(' '),
);

/**
 * Fields of front matter under the names that they have here. One that is unknown here is a notice, and left out.
 *
 * @param ours names of our own fields
 * @param settings by its `clock` a time to come in an unknown field may be an embargo; `isAlone` is true
 * for a file without a newsroom, which no list names
 * @returns also the texts of fields that are not used
 */
export function ourFields(
  { data, placeOf, nameOf }: Fields,
  file: VFile,
  ours: ReadonlySet<string>,
  { clock, isAlone = false }: { readonly clock: Clock; readonly isAlone?: boolean },
): Fields & { readonly unused: readonly UnusedText[] } {
  const unused: UnusedText[] = [];
  const leaveOut = (name: string): void => {
    unused.push(...textsIn([name], data[name], placeOf));
    const lost = textsIn([name], data[name], placeOf).filter(isLost);
    if (lost.length > 0) warnOfLost(file, name, lost);
    else sayUnused(file, name, placeOf([name]));
  };
  const elsewhere: string[] = [];
  const names = new Map<string, string>();
  const fields = new Map<string, unknown>();
  const put = (name: string, value: unknown, from: string): void => {
    if (fields.has(name)) {
      if (fields.get(name) !== value && from !== name) leaveOut(from);
      return;
    }
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
    else if (name === 'status' && typeof value === 'string' && FINISHED.has(value.trim().toLowerCase())) leaveOut(name);
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
    if (isAlone && warnOfUnlisted(file, name, value, placeOf)) continue;
    if (ours.has(name) || refuseHeld(file, name, value, placeOf)) continue;
    if (same === 'expires' && isSooner(value, fields.get(same))) fields.set(same, value);
    else if (same !== undefined) put(same, same === 'contacts' && isRecord(value) ? [value] : value, name);
    else if (PUBLISH_DATE.test(name)) putLater(value, name);
    else if (name === 'draft' && isYesOrNo(value)) {
      if (isYes(value)) fields.set('status', held(fields.get('status')));
    } else if (name === 'published' && isYesOrNo(value)) {
      if (!isYes(value)) fields.set('status', held(fields.get('status')));
    } else if (name === 'published' && hasMoment(value)) {
      putLater(value, name);
    } else if (isUnrendered(name, value)) {
      fields.set('status', held(fields.get('status')));
    } else if (isElsewhere(name, value, clock)) {
      elsewhere.push(name);
    } else if (name === 'draft' || name === 'published') {
      refuseSwitch(file, name, value, placeOf);
    } else if (isOfNoUse(name, value) || isTold(name, value, clock) || !mayBeMeant(name, value, { ours, clock }))
      leaveOut(name);
    else if (!TOPICS.includes(name)) put(name, value, name);
  }
  for (const name of elsewhere) {
    const same = nameElsewhere(name) ?? name;
    if (fields.has(same)) leaveOut(name);
    else {
      put(same, data[name], name);
      sayRead(file, name, same, placeOf([name]));
    }
  }
  const topics = topicsOf(data);
  if (topics !== undefined) put('topics', topics.value, topics.from);
  for (const name of ['date', 'expires', 'publish-date', 'withdrawn'])
    if (fields.has(name)) fields.set(name, isoOf(fields.get(name)));
  for (const name of ['date', 'publish-date']) {
    const day = pastDay(fields.get(name), clock);
    if (day === undefined) continue;
    const from = names.get(name) ?? name;
    sayZoneless(file, from, placeOf([from]));
    fields.set(name, day);
  }
  for (const name of ['language', 'languages']) if (fields.has(name)) fields.set(name, tagsOf(fields.get(name)));
  return {
    unused,
    data: Object.fromEntries(fields),
    nameOf: (name) => nameOf(names.get(name) ?? name),
    placeOf: ([name = '', ...rest]) => placeOf([names.get(name) ?? name, ...rest]),
  };
}

const isOfNoUse = (name: string, value: unknown): boolean =>
  UNUSED.has(lastName(name).toLowerCase()) || audienceOf(lastName(name), value) === 'all';

/** True for a field of ours under another name, with a text that may be its value. */
const isElsewhere = (name: string, value: unknown, clock: Clock): boolean => {
  const same = nameElsewhere(name);
  if (same === undefined || typeof value !== 'string' || !/[\p{L}\p{N}]/u.test(value)) return false;
  if (same === 'date') return hasMoment(value) || whenOf(value, clock) !== undefined;
  if (same === 'place') return !/\p{N}/u.test(value);
  return same === 'title' || /\s|[^\x00-\u02FF]/.test(value.trim());
};

/** True for a field of ours under another name that holds nothing back, whatever its value. */
const isTold = (name: string, value: unknown, clock: Clock): boolean =>
  nameElsewhere(name) !== undefined && whenOf(String(value), clock) !== 'to come';

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

/** Says that a field is read as one of ours. */
export function sayRead(file: VFile, name: string, same: string, place: Place): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason: `The field \`${name}\` is read as \`${same}\``,
    place,
    actual: name,
    expected: [same],
    advice: `Write \`${same}:\`, so that nobody has to guess.`,
  });
}

function sayUnshown(file: VFile, { name, file: picture, caption }: ForeignPicture, place: Place): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: caption === undefined ? 'notice' : 'warning',
    reason: `The picture of \`${name}\` is not shown: nothing says what it shows${caption === undefined ? '' : `; its caption is not published: “${caption}”`}`,
    place,
    actual: picture,
    advice: `Write \`picture:\`, and below it, two blanks further in, \`file: ${picture.replace(/^[./\\]+/, '')}\` and \`text: …\` with what it shows.`,
  });
}

function sayAbsent(file: VFile, name: string, value: unknown, place: Point | Position): void {
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'notice',
    reason: FILLED_IN.test(String(value))
      ? `The field \`${name}\` names no day: \`${String(value)}\` is for Eleventy to fill in`
      : isEmptyField(value)
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
