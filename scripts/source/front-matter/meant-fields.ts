import type { Clock } from '../../lib/clock.ts';
import { foldedPhrase, lettersApart, nearest, phraseMarks } from '../../lib/text/index.ts';
import { isEmptyField, isNo, isRecord } from '../newsroom/field-values.ts';
import { whenOf } from '../not-public/waiting-time.ts';
import { isoOf } from './days.ts';
import { OUR_NAMES, PUBLISH_DATE } from './field-names.ts';
import { lastName } from './private-fields.ts';
import { TOPICS } from './topic-segments.ts';

/** Fields that a template leaves empty, to be filled in: they have no effect. */
export const LINES: ReadonlySet<string> = new Set(
  'title summary description excerpt abstract place reference'.split(' '),
);
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

/** True for a value with a day or a time of day in it. */
export const hasMoment = (value: unknown): boolean =>
  typeof value === 'string' && (MOMENT.test(value) || isoOf(value) !== value);

/** True for nothing but a day in words, with its hour: `Tuesday 5 January 2027, 10:00`. */
const isDayInWords = (text: string): boolean =>
  phraseMarks(foldedPhrase(text)).every(({ isDate, kinds }) => isDate || kinds.has('dates'));

/**
 * Whether a text has a time that may be to come: it may be one until which the statement must wait. A time that cannot be read may be; one
 * whose day is over is not, as in the name of a file, `2019-07-25-statement`, or in a sentence about an event.
 */
function isToCome(text: string, clock: Clock): boolean {
  const time = Date.parse(String(isoOf(text)).trim());
  if (hasMoment(text) && Number.isFinite(time)) return !clock.hasCome(time);
  const when = whenOf(text, clock);
  return hasMoment(text) ? when !== 'over' && when !== 'lately' : when === 'to come' && isDayInWords(text);
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
export function mayBeMeant(
  name: string,
  value: unknown,
  { ours, clock }: { readonly ours: ReadonlySet<string>; readonly clock: Clock },
): boolean {
  const own = lastName(name);
  // `ms.author`, `ms.date`: a field that another program has for itself, and no misspelling.
  if (own !== name)
    return (
      isToCome(String(value), clock) ||
      LIFE.has(own) ||
      (!isName(own, ours) && (MEANT.test(own) || MEANT_ELSEWHERE.test(own)))
    );
  if (ours.has(name) || TOPICS.includes(name) || !/^\w[\w -]*$/.test(name)) return true;
  if (isToCome(String(value), clock)) return true;
  // An address is no state of a text, and no time.
  if (/[ _-]/.test(name) && typeof value === 'string' && /^https?:\/\/\S+$/.test(value)) return false;
  if (name.includes(' ')) return true;
  // Nor is a list of things under a name of several words: `liveOptions`.
  if (SEVERAL_WORDS.test(name) && Array.isArray(value) && value.every(isRecord)) return false;
  if (DONE.test(name) && !isEmptyField(value) && !isNo(value)) return false;
  if (PART_OF_PAGE.test(name) || (name === 'hide' && areParts(value)) || isDirection(value)) return false;
  // Seconds or milliseconds since 1970 that are over.
  if (typeof value === 'number' && value > 1e9 && clock.hasCome(value > 1e11 ? value : value * 1000)) return false;
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
