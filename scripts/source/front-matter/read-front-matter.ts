import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { type Clock, clockAt } from '../../lib/clock.ts';
import { oncePerKey } from '../../lib/once.ts';
import { addMessage } from '../../model/add-message.ts';
import type { FrontMatter } from '../../model/statement.ts';
import { checkFields, type Fields, refuse, writtenPath } from '../newsroom/fields.ts';
import { type FrontBlock, frontBlock } from '../newsroom/front-block.ts';
import { parseToml } from '../newsroom/toml.ts';
import { parseYaml } from '../newsroom/yaml.ts';
import { isIsoDate, isMoment, otherCalendarOf, startOfDay } from './days.ts';
import { ourFields } from './foreign-fields.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { refuseMistyped } from './mistyped-block.ts';
import { refuseStray } from './stray-fields.ts';
import { commentsIn, type UnusedText } from './unused-texts.ts';
import { inSmallLetters } from './written-case.ts';

const OURS: ReadonlySet<string> = new Set(Object.keys(frontMatterSchema.shape));

/**
 * The front matter, taken off the tree and read; problems are reported on the file.
 *
 * @param timeZone in which a day of publication begins, such as `Europe/Berlin`
 * @param settings by its `clock` a time of publication that is still to come is an embargo;
 * `isAlone` is true for a file without a newsroom
 */
export function liftFrontMatter(
  tree: Root,
  file: VFile,
  timeZone: string,
  settings: { readonly clock: Clock; readonly isAlone?: boolean | undefined },
): FrontMatter {
  refuseEngines(file);
  const [first] = tree.children;
  const block = frontBlock(String(file));
  if (block === undefined || first?.position?.start.line !== 1) {
    if (refuseMistyped(file)) return {};
    refuseUnclosed(file);
    refuseBraced(file);
    refuseStray(tree, file, {}, settings);
    return {};
  }
  if (first.type === 'yaml') tree.children.shift();
  const { front, unused } = readBlock(file, block, settings, timeZone);
  refuseStray(tree, file, front, { ...settings, unused: [...unused, ...commentsIn(block)] });
  return front;
}

/**
 * The front matter of a statement without its text; what is wrong with it is reported by `liftFrontMatter`.
 *
 * @param now milliseconds since 1970; when left out, a time of publication without an embargo counts for nothing
 * @param timeZone in which a day of publication begins
 */
export function peekFrontMatter(markdown: string, now = Number.POSITIVE_INFINITY, timeZone = 'UTC'): FrontMatter {
  const block = frontBlock(markdown);
  if (block === undefined) return {};
  return peeked(JSON.stringify([block.format, block.value, `${now}`, timeZone]), block, now, timeZone);
}

/** How many blocks are remembered: a command looks at that of each statement several times. */
const MOST_PEEKED = 2000;
const peeked = oncePerKey(
  (_: string, block: FrontBlock, now: number, timeZone: string): FrontMatter =>
    readBlock(new VFile(), block, { clock: clockAt(now) }, timeZone).front,
  MOST_PEEKED,
);

function readBlock(
  file: VFile,
  { format, value, line }: FrontBlock,
  { clock, isAlone = false }: { readonly clock: Clock; readonly isAlone?: boolean | undefined },
  timeZone: string,
): { readonly front: FrontMatter; readonly unused: readonly UnusedText[] } {
  const parse = format === 'toml' ? parseToml : parseYaml;
  const fields = parse(file, value, { line, column: 1 }, 'front-matter');
  if (fields === undefined) return { front: {}, unused: [] };
  const known = ourFields(inSmallLetters(fields, file, OURS), file, OURS, { clock, isAlone });
  const ours = withEnd(withPublication(known, clock, timeZone), timeZone);
  const front = checkFields(file, ours, frontMatterSchema, 'front-matter') ?? {};
  // It would outlive every withdrawal until then.
  if (front.republished !== undefined && !clock.hasCome(Date.parse(front.republished)))
    refuse(
      file,
      'front-matter',
      `Unexpected value of \`republished\`, expected a time that is over (${front.republished})`,
      ours.placeOf(['republished']),
      'Write when it was let out again; `communique publish` writes it.',
    );
  if (
    front.embargo !== undefined &&
    front.expires !== undefined &&
    Date.parse(front.expires) <= Date.parse(front.embargo)
  )
    refuse(
      file,
      'front-matter',
      `Unexpected value of \`${ours.nameOf('expires')}\`, expected a time after the embargo (${front.embargo})`,
      ours.placeOf(['expires']),
      'It would never be public.',
    );
  return { front: inOwnCalendar(front, ours, file, clock), unused: known.unused };
}

/** The front matter without dates of another calendar, which are reported: its days are Gregorian. */
function inOwnCalendar(front: FrontMatter, { placeOf, nameOf }: Fields, file: VFile, clock: Clock): FrontMatter {
  const fields = ['date', 'embargo', 'expires', 'withdrawn', 'republished'] as const;
  const days = [
    ...fields.map((field) => ({ value: front[field], path: [field] })),
    ...(front.corrections ?? []).map(({ date }, at) => ({ value: date, path: ['corrections', String(at), 'date'] })),
  ];
  const wrong = days.filter(({ value, path }) => {
    const other = value === undefined ? undefined : otherCalendarOf(value, clock, front.language);
    if (value === undefined || other === undefined) return false;
    const { name, year, gregorian } = other;
    refuse(
      file,
      'front-matter',
      `Unexpected year ${year} of \`${writtenPath(path, nameOf)}\`, which is likely one of the ${name} calendar; expected the Gregorian day (${gregorian})`,
      placeOf(path),
      `Write the day as the Gregorian calendar has it: ${value.slice(0, 10)} of the ${name} calendar is ${gregorian}.`,
    );
    return true;
  });
  if (!wrong.some(({ path }) => path[0] === 'date')) return front;
  const { date: _, ...others } = front;
  return others;
}

/**
 * The fields with a time of publication as an embargo while it is to come, unless a later one is given, and as the date
 * once it is over; a date with a time of day counts as one where nothing else says when the statement is public.
 */
function withPublication(fields: Fields, clock: Clock, timeZone: string): Fields {
  const { data, placeOf, nameOf } = fields;
  const { 'publish-date': given, ...rest } = data;
  const { embargo: own, date } = rest;
  const isTimed = own === undefined && typeof date === 'string' && date.includes('T') && isIsoDate(date);
  const isDateLater =
    isTimed && !(typeof given === 'string' && isIsoDate(given) && Date.parse(given) >= Date.parse(date));
  const said = isDateLater ? date : given;
  if (said === undefined) return fields;
  const at = typeof said === 'string' && isIsoDate(said) ? said : undefined;
  const moment = at === undefined || at.includes('T') ? at : startOfDay(at, timeZone);
  const isToCome = moment !== undefined && !clock.hasCome(Date.parse(moment));
  // What cannot be read as a time is an error where it stands, under the name of what it would be.
  const field = isToCome || at === undefined ? { embargo: moment ?? said } : {};
  const isLater = isToCome && typeof own === 'string' && isMoment(own) && Date.parse(own) < Date.parse(moment);
  const source = (name: string): string => {
    if (name === 'embargo' && own === undefined) return isDateLater ? 'date' : 'publish-date';
    return name === 'date' && date === undefined ? 'publish-date' : name;
  };
  return {
    data: { ...field, ...(at === undefined ? {} : { date: at }), ...rest, ...(isLater && field) },
    nameOf: (name) => nameOf(source(name)),
    placeOf: ([name = '', ...more]) => placeOf([source(name), ...more]),
  };
}

/**
 * The fields with the end of a statement as a time, if it is a day: it begins where the newsroom is, as a day of
 * publication does.
 */
function withEnd(fields: Fields, timeZone: string): Fields {
  const { expires } = fields.data;
  if (typeof expires !== 'string' || expires.includes('T') || !isIsoDate(expires)) return fields;
  const moment = startOfDay(expires, timeZone);
  return moment.endsWith('Z') ? fields : { ...fields, data: { ...fields.data, expires: moment } };
}

/** Refuses `---js` and the like, which some programs run; here front matter is data. */
function refuseEngines(file: VFile): void {
  const opening = /^---[ \t]*([^\s-].*)$/m.exec(String(file).split('\n', 1)[0] ?? '');
  if (opening === null) return;
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'error',
    reason: `Unexpected \`---${opening[1]}\`, expected \`---\``,
    place: { line: 1, column: 1 },
    advice: 'Front matter is YAML between `---`, TOML between `+++` or a JSON object, and nothing else.',
  });
}

/** Refuses front matter without its second line of hyphens: it would be printed as the statement's first paragraph. */
function refuseUnclosed(file: VFile): void {
  const field = Object.keys(frontMatterSchema.shape).join('|');
  if (!new RegExp(`^---[ \\t]*\\r?\\n(?:[ \\t]*(?:#.*)?\\r?\\n)*(?:${field}):`).test(String(file))) return;
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'error',
    reason: 'Unexpected front matter without an end',
    place: { line: 1, column: 1 },
    advice: 'Close it with a line of three hyphens: ---',
  });
}

/** Braces above the text, with or without a frame, and the first name within. */
const BRACED =
  /^[\s;([\uFEFF]{0,20}\{(?:\s|\/\*(?:(?!\*\/)[\s\S]){0,200}\*\/|\/\/[^\n]{0,200}\n)*["'`]?[\p{L}_][\w-]*["'`]?\s*[:=]/u;
/** Names that only front matter has: of visible texts, and of fields that hold a text back. */
const NAMED =
  /(?<![\w-])(?:title|draft|status|embargo|published|publish_?date|expir(?:es|y_?date)|date|slug|layout|permalink|lang(?:uage)?|summary|description|author|tags)["'`]?\s*[:=]/i;

/** Refuses fields in braces that are no front matter: they would be printed, and hold nothing back. */
function refuseBraced(file: VFile): void {
  const start = String(file).slice(0, 2000);
  const [head = ''] = BRACED.exec(start) ?? [];
  const end = start.indexOf('}');
  if (head === '' || !NAMED.test(start.slice(0, end < 0 ? start.length : end))) return;
  const line = (/^\s*/.exec(head)?.[0] ?? '').split('\n').length;
  addMessage(file, {
    ruleId: 'front-matter',
    severity: 'error',
    reason: 'Unexpected fields in braces above the text, which cannot be read as front matter',
    place: { line, column: 1 },
    advice: 'Write them as YAML between two lines of ---; an object of JSON has nothing else on its lines.',
  });
}
