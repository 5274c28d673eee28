import { foldedPhrase, type PhraseMark, phraseMarks } from '../../lib/text/index.ts';
import { plainTlp } from './waiting-clauses.ts';
import type { LinePlace, WaitSign } from './waiting-line.ts';
import {
  beginsWithArticle,
  hasKind,
  isAboutAnother,
  isBoundedIn,
  isCapitals,
  isState,
  isUnknown,
  meaningOf,
} from './waiting-meaning.ts';
import { isDenial } from './waiting-name.ts';

/** The most characters of a label: longer words before a colon are a sentence. */
const LONGEST = 90;
/** A label with its value: `Vertraulich: …`, `INTERN – …` */
const LABEL = /^([^:：\n]{2}[^:：\n]*?)(?:([:：])(?!\/\/)|\s[–—-](?=\s))[ \t]*(\S.*)?$/su;
/** A label in brackets before its text: `(internal) The source is …` */
const BRACKETED = /^[(（]([^()（）\n]{2,60})[)）][ \t]*(\S.*)$/su;
/** Parts of a label: `Number for editors only, please do not publish`, `Background (not for publication)`. */
const PIECES = /[,;，、()（）[\]]|\s[–—-]\s/u;
const QUOTED = /["“”„«»「」『』]/u;
const STOPPED = /[.!?。؟।]["”»)\]]*$/u;
/** A count, and not a time of day: `12 people`. */
const COUNT = /^\p{Nd}+(?![:.,/\p{Nd}])(?!\s*(?:uhr|h|am|pm|a\.m|p\.m)(?!\p{L}))/iu;
/** Details for colleagues alone: a telephone, an address. */
const CONTACT =
  /(?<![\p{L}\p{N}])\+\p{Nd}[\p{Nd} ().-]{6,30}|(?<![\p{L}\p{N}])0\p{Nd}[\p{Nd} /-]{6,30}|[\p{L}\d._-]{1,60}@[\p{L}\d-]{1,60}\.\p{L}{2}/u;
/** The word “private” is no sure sign: beaches and schools are private, too. */
const PRIVATE = /^private$/i;
const LOCKED = /^[🔒🔐🔏⛔🚫🛑]/u;

/**
 * What a label says of the part behind it, where that part is not for readers: `Not for publication: the witness is …`,
 * `INTERN – …`, or a heading above it: `Internal notes`; also what a sentence says of its own part. In a line of their
 * own the same words are about the whole text. An error where nothing else can be meant, a warning where the words may
 * be content.
 */
export function waitOfPart(line: string, place: LinePlace): WaitSign | undefined {
  const text = plainTlp(line)
    .replace(/`[^`]*`/g, ' ')
    .replace(/^[\s|]+|[*_~]+/g, '')
    .trim();
  if (place === 'heading')
    return text.length <= LONGEST
      ? worst(labelsIn(text.replace(/[:：]\s*$/u, '')).map((marks) => ofHeading(marks, text)))
      : undefined;
  if (place === 'title' || place === 'quote' || place === 'code') return undefined;
  const found = isOfOwnPart(text) || (place === 'text' && isHeadOfPart(text)) ? ERROR : waitOfLabelled(text, place);
  // A cell and a note are about much else.
  return found?.severity === 'warning' && place !== 'text' && place !== 'item' ? undefined : found;
}

const ERROR: WaitSign = { wait: 'draft', severity: 'error' };
const WARNING: WaitSign = { wait: 'draft', severity: 'warning' };

const worst = (found: readonly (WaitSign | undefined)[]): WaitSign | undefined =>
  found.find((each) => each?.severity === 'error') ?? found.find((each) => each !== undefined);

function waitOfLabelled(text: string, place: LinePlace): WaitSign | undefined {
  const [, bracketed, behind = ''] = BRACKETED.exec(text) ?? [];
  if (bracketed !== undefined && isInternal(phraseMarks(foldedPhrase(bracketed))))
    return place === 'item' || !STOPPED.test(behind) || PRIVATE.test(bracketed) ? WARNING : ERROR;
  const [, head = '', colon, value = ''] = LABEL.exec(text) ?? [];
  const label = head.trimEnd();
  if (
    label === '' ||
    label.length > LONGEST ||
    value === '' ||
    /^[[［【]/u.test(label) ||
    isDenial(value.replace(/[.!]$/, ''))
  )
    return undefined;
  const degree = ofMarking(label, value, place);
  if (degree !== undefined) return degree;
  // What says no more than the label does speaks of the whole text.
  if (/\p{L}/u.test(value) && !phraseMarks(foldedPhrase(value)).some(isUnknown)) return undefined;
  const found = worst(labelsIn(label).map((marks) => ofLabel(marks, label, value, place)));
  // A dash stands in sentences, too.
  return found?.severity === 'error' && colon === undefined && !isCapitals(label) ? WARNING : found;
}

/** What a mark of secrecy says: `Classification: RESTRICTED`, and not `Classification: internal (12 cases)`. */
function ofMarking(label: string, value: string, place: LinePlace): WaitSign | undefined {
  const [marks, degree] = [phraseMarks(foldedPhrase(label)), phraseMarks(foldedPhrase(value))];
  const isMarking =
    marks.some(({ kinds }) => kinds.has('marking')) &&
    marks.every((mark) => !isUnknown(mark) || mark.kinds.has('marking'));
  if (!isMarking || degree.some(isUnknown) || hasKind(degree, 'not') || hasKind(degree, 'none')) return undefined;
  if (degree.at(-1)?.kinds.has('secret') !== true) return undefined;
  return place === 'text' && (isCapitals(value) || !isInternal(degree)) ? ERROR : WARNING;
}

/** Whether a text is the head of a part: `Key messages (internal)` above a list. */
function isHeadOfPart(text: string): boolean {
  if (text.length > LONGEST || QUOTED.test(text) || /[:：]/u.test(text)) return false;
  const marks = phraseMarks(foldedPhrase(text));
  return !marks.some(isUnknown) && isAside(marks);
}

/** The words of a label and of each of its parts; those with an unknown word are left out. */
function labelsIn(label: string): readonly (readonly PhraseMark[])[] {
  if (QUOTED.test(label)) return [];
  return [...new Set([label, ...label.split(PIECES)])]
    .map((piece) => phraseMarks(foldedPhrase(piece)))
    .filter((marks) => marks.length > 0 && !marks.some(isUnknown));
}

const isAside = (marks: readonly PhraseMark[]): boolean =>
  !hasKind(marks, 'not') &&
  !hasKind(marks, 'none') &&
  marks.some(({ kinds }) => kinds.has('aside') && !kinds.has('secret') && !kinds.has('perhaps'));
/** Whether words have many other uses: `For media only`, `Off the record`. */
const isAsidePerhaps = (marks: readonly PhraseMark[]): boolean =>
  !hasKind(marks, 'not') &&
  !hasKind(marks, 'none') &&
  marks.some(({ kinds }) => kinds.has('aside') && !kinds.has('secret') && kinds.has('perhaps'));

/**
 * Whether words refuse publication, `Not for publication`; with a time or a word such as “before” they are an embargo.
 */
const isRefused = (marks: readonly PhraseMark[]): boolean =>
  meaningOf(marks, false)?.kind === 'refused' && !isBoundedIn(marks) && !marks.some(({ isDate }) => isDate);
/** Whether words may also be about prisoners or medicine: `Not yet released`, `Uso interno`. */
const isRefusedPerhaps = (marks: readonly PhraseMark[]): boolean =>
  isState(marks) ||
  (!(hasKind(marks, 'not') && hasKind(marks, 'publish')) &&
    marks.every(({ kinds }) => !kinds.has('hold') || kinds.has('perhaps')));

/** What a heading says: `Background (not for publication)`, or, of a tool, `Opening the menu (internal use only)`. */
function ofHeading(marks: readonly PhraseMark[], heading: string): WaitSign | undefined {
  if (isAside(marks)) return ERROR;
  if (isAsidePerhaps(marks)) return WARNING;
  if (!isRefused(marks)) return undefined;
  const isSure =
    (hasKind(marks, 'not') && hasKind(marks, 'publish')) || !phraseMarks(foldedPhrase(heading)).some(isUnknown);
  return !isSure || isRefusedPerhaps(marks) || isAboutAnother(marks) ? WARNING : ERROR;
}

function ofLabel(marks: readonly PhraseMark[], label: string, value: string, place: LinePlace): WaitSign | undefined {
  if (isAside(marks)) return ERROR;
  if (isAsidePerhaps(marks)) return isCapitals(label) && place === 'text' ? ERROR : WARNING;
  if (isInternal(marks)) return ofInternal(label, value, place);
  if (isRefused(marks)) return isRestOfHeadline(value) ? undefined : ofRefused(marks, value, place);
  return ofSecret(marks, label, value, place);
}

/** Whether a label is the word “internal” alone, which is used of trade and of displacement as well. */
const isInternal = (marks: readonly PhraseMark[]): boolean =>
  marks.length > 0 && marks.every(({ kinds }) => kinds.has('internal'));

/**
 * What the label “internal” says: `INTERNAL: call Omar`, `داخلي: المصدر عمر`, and not `Internal: build with Node 24`.
 */
function ofInternal(label: string, value: string, place: LinePlace): WaitSign | undefined {
  const isToColleagues =
    CONTACT.test(value) || hasKind(phraseMarks(foldedPhrase(value)), 'source') || LOCKED.test(label);
  if (isToColleagues || (isCapitals(label) && place !== 'item' && !PRIVATE.test(label))) return ERROR;
  // `**internal:** fix a typo` is an item of a log of changes.
  return /^\p{L}/u.test(value) && place === 'text' && !/^\p{Ll}\S*$/u.test(label) ? WARNING : undefined;
}

function ofRefused(marks: readonly PhraseMark[], value: string, place: LinePlace): WaitSign | undefined {
  const isCounted = COUNT.test(value);
  if (isRefusedPerhaps(marks)) return isCounted || place !== 'text' ? undefined : WARNING;
  return isCounted || isAboutAnother(marks) || hasKind(phraseMarks(foldedPhrase(value)), 'barred') ? WARNING : ERROR;
}

/** What `Confidential` says before the words of a part, and not before a telephone number or the rest of a headline. */
function ofSecret(marks: readonly PhraseMark[], label: string, value: string, place: LinePlace): WaitSign | undefined {
  if (hasKind(marks, 'not') || hasKind(marks, 'none') || marks.at(-1)?.kinds.has('secret') !== true) return undefined;
  if (!hasKind(marks, 'aside') && !isCapitals(label)) return undefined;
  // A hotline, or how many: `Vertraulich: 0800 111 222 (kostenlos)`.
  if (!/^[^\p{N}+]*\p{L}/u.test(value) || isRestOfHeadline(value)) return undefined;
  return isCapitals(label) && place === 'text' ? ERROR : WARNING;
}

/** Whether a value is the rest of a headline: `Strictly confidential: how the regime hid 8,000 deaths` */
const isRestOfHeadline = (value: string): boolean => /^\p{Ll}/u.test(value) && !STOPPED.test(value);

/**
 * Whether a sentence is about its own part: `This paragraph is for internal use only.`, `Everything below is internal.`
 */
function isOfOwnPart(text: string): boolean {
  if (text.length > LONGEST || QUOTED.test(text) || /\p{Nd}/u.test(text)) return false;
  const marks = phraseMarks(foldedPhrase(text));
  if (!hasKind(marks, 'own') || marks.some(isUnknown) || hasKind(marks, 'none')) return false;
  const kind = meaningOf(marks, true)?.kind;
  return kind === 'refused' || kind === 'said' || (kind === 'secret' && !hasKind(marks, 'not'));
}

/**
 * True for an order in a line of its own: `Not for publication.`, `No publicar todavía.`, and not
 * `The publication is prohibited.`
 */
export function isOrder(line: string): boolean {
  const text = line.replace(/[*_~]+/g, '').trim();
  if (text.length > LONGEST || QUOTED.test(text)) return false;
  const marks = phraseMarks(foldedPhrase(text));
  return (
    marks.length > 1 &&
    !marks.some((mark) => isUnknown(mark) || mark.kinds.has('none')) &&
    isRefused(marks) &&
    !isRefusedPerhaps(marks) &&
    !beginsWithArticle(marks)
  );
}
