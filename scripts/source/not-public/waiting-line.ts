import type { Clock } from '../../lib/clock.ts';
import { isSmallWord, once, type PhraseMark, phraseMarks, type ReleaseKind, smallWords } from '../../lib/text/index.ts';
import type { Severity } from '../../model/add-message.ts';
import { type Clause, clausesOf, plainTlp } from './waiting-clauses.ts';
import {
  hasKind,
  isAboutAnother,
  isCapitals,
  isCounted,
  isOfSubject,
  isOfTrade,
  isReported,
  isUnknown,
  type Meaning,
  meaningOf,
  type Wait,
} from './waiting-meaning.ts';
import { type When, whenOf } from './waiting-time.ts';

type Marks = readonly PhraseMark[];
/**
 * The kind of place that a line has. At the head of a text it is about the text; in a row of many, an item, a note, a
 * section's heading it is about the text's subject, unless it says more.
 */
export type LinePlace = 'title' | 'text' | 'heading' | 'item' | 'row' | 'note' | 'quote' | 'code';

/** What a line says of publication, and how sure that is; a notice is of a time that is over. */
export type WaitSign = { readonly wait: Wait; readonly severity: Severity };

/** A line in parts, with the facts by which all of them are judged. */
type Line = {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly place: LinePlace;
  readonly when: When | undefined;
};

/** The length of a line from which only its beginning counts: a longer one is a text about something. */
const MOST = 240;
/** The most words about something else behind “under embargo until”, and before a verb at the end. */
const [MOST_AFTER, MOST_BEFORE] = [8, 4];
/** The most small words before an order: `Please do not`. */
const MOST_LEADING = 2;

/** Places in which words are an example, or a quotation. */
const ASIDE: readonly LinePlace[] = ['note', 'quote', 'code'];

const OPENING = /[([{【〔「『《（［]/u;
const CLOSING = /[)\]}】〕」』》）］]/u;
const LABEL_END = /[:：–—|-]/u;
const DASH = /[–—-]/u;
/** A word with blanks between its letters: `E M B A R G O` */
const LETTER_SPACED = /(?<![\p{L}\p{N}])\p{Lu} (?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu;
/** A quick test for such a word: most lines have short words in a row, but none of these letters. */
const MAY_BE_SPACED =
  /(?<![A-Za-z\d])(?:[^\x00-@[-~\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]) (?:(?:[^\x00-@\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]) ){2}/;
/** A quotation, or the number of a document, such as A/HRC/50/L.1: the line is about it. */
const QUOTATION = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|"[^"]*"|「[^「」]*」|『[^『』]*』|‘[^‘’]*’(?!\p{L})/gu;
const MAY_BE_QUOTED = /[“„«»"「『‘]/;
const MAY_BE_SYMBOL = /\/(?:L\.)?\d/;
const SYMBOL = /(?<![\p{L}\p{N}/])[A-Z]{1,5}(?:\/[A-Z0-9.]{1,12}){0,5}\/(?:L\.)?\d/u;
/** True for an hour without a blank: `10:00`, `10am`, `10 Uhr`. */
const isHour = ({ text }: PhraseMark): boolean => /^(?:\p{Nd}{1,2}(?::\p{Nd}{2}|h\p{Nd}{0,2}|[ap]m)|uhr$)/u.test(text);
const hasCase = (text: string): boolean => text.toUpperCase() !== text.toLowerCase();

/** Runs of neighbouring parts in which all words are known. */
function runsOf(clauses: readonly Clause[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const [at, { marks }] of clauses.entries()) {
    if (marks.some(isUnknown)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** A line without what it quotes; one that is nothing but a quotation stays. */
function withoutQuotations(line: string): string {
  if (!MAY_BE_QUOTED.test(line)) return line;
  const rest = line.replace(QUOTATION, ' “” ');
  return /\p{L}/u.test(rest) ? rest : line;
}

/**
 * What a line says of when its text is public, where it says nothing else, or begins or ends with it: `Embargoed until
 * 10:00 on 3 May`, `Verdict (draft)`, `Media release – not for publication`. A sentence about an embargo on arms or a
 * draft of a law has other words in it, and does not count; nor does a row of a list of laws.
 *
 * @param clock an embargo until a time that is over holds nothing back
 */
export function waitOf(line: string, place: LinePlace, clock: Clock): WaitSign | undefined {
  const joined = MAY_BE_SPACED.test(line) ? line.replace(LETTER_SPACED, (spaced) => spaced.replaceAll(' ', '')) : line;
  const text = plainTlp(withoutQuotations(joined)).slice(0, MOST);
  if (MAY_BE_SYMBOL.test(text) && SYMBOL.test(text)) return undefined;
  const clauses = clausesOf(text);
  const read: Line = { text, clauses, place, when: whenOf(text, clock) };
  const found = [
    ...runsOf(read.clauses).map(([from, to]) => waitOfRun(read, from, to)),
    ...read.clauses.map(
      (clause, at) => waitOfEvent(read, at) ?? waitOfStart(read, clause, at) ?? waitOfEnd(read, clause),
    ),
  ];
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const worst = found.find((each) => each?.severity === severity);
    if (worst === undefined) continue;
    return severity === 'error' && isReported(clauses) ? { ...worst, severity: 'warning' } : worst;
  }
  return undefined;
}

/** The place of a run of parts in its line. */
type Stand = {
  readonly isCaps: boolean;
  readonly isWhole: boolean;
  /** True in brackets, or behind a dash at the end. */
  readonly isTail: boolean;
  /** True before a colon or a dash at the beginning. */
  readonly isLabel: boolean;
  readonly isEdge: boolean;
  readonly isCased: boolean;
  /** True where a statement or a press release is named right behind it. */
  readonly isOfText: boolean;
};

function standOf({ clauses }: Line, from: number, to: number): Stand {
  const run = clauses.slice(from, to);
  const text = run.map((clause) => clause.text).join(' ');
  const [before, after] = [run[0]?.before ?? '', run.at(-1)?.after ?? ''];
  const isEdge = from === 0 || to === clauses.length;
  const isBracketed = OPENING.test(before) && CLOSING.test(after);
  return {
    isCaps: isCapitals(text),
    isWhole: run.length === clauses.length,
    isTail: (isBracketed && isEdge) || (to === clauses.length && DASH.test(before)),
    isLabel: from === 0 && LABEL_END.test(after),
    isEdge,
    isCased: hasCase(text),
    isOfText: clauses[to]?.marks.slice(0, 2).some(({ kinds }) => kinds.has('document')) === true,
  };
}

function waitOfRun(line: Line, from: number, to: number): WaitSign | undefined {
  const marks = line.clauses.slice(from, to).flatMap((clause) => clause.marks);
  const stand = standOf(line, from, to);
  const meaning = meaningOf(marks, stand.isWhole);
  if (meaning === undefined) return undefined;
  const severity = severityOf(meaning.kind, stand, line, marks);
  if (severity === undefined || isOfMuchElse(meaning.kind, line, marks)) return undefined;
  const behind = line.clauses[to - 1]?.text ?? '';
  const value = line.text.slice(line.text.lastIndexOf(behind) + behind.length);
  const isLabelOfText = line.place === 'text' && stand.isLabel && !stand.isWhole && !stand.isCaps;
  if (severity === 'warning' && isLabelOfText && isOfSubject(marks, value)) return undefined;
  const isDoubtful = severity === 'error' && mayBeContent(meaning.kind, stand, line, marks, value);
  return { wait: meaning.wait, severity: isDoubtful ? 'warning' : severity };
}

/** Whether words such as `- Not yet released: 12` are about people or other things. */
const isOfMuchElse = (kind: Meaning, { text, place }: Line, marks: Marks): boolean =>
  kind === 'refused' &&
  marks.every(({ kinds }) => !kinds.has('hold') || kinds.has('perhaps')) &&
  !(hasKind(marks, 'not') && hasKind(marks, 'publish')) &&
  (isCounted(text) || place === 'item' || place === 'row');

/** Whether words may as well be about a report, arms, a form or a road. */
function mayBeContent(
  kind: Meaning,
  { isCaps, isWhole }: Stand,
  { text, place }: Line,
  marks: Marks,
  value: string,
): boolean {
  if (isCaps) return false;
  const isTimed = marks.some(({ isDate }) => isDate);
  if (kind === 'refused' || kind === 'secret') return !isTimed && isAboutAnother(marks);
  if (kind === 'perhaps') return marks.some((mark) => isSmallWord('of', mark.text));
  if (marks.some(isHour) && kind !== 'said') return false;
  if (kind === 'release') return !isWhole;
  if (kind !== 'said') return false;
  if (hasKind(marks, 'vague')) return /[:：]\s*\p{L}/u.test(text);
  return (
    place !== 'title' &&
    !marks.some(isHour) &&
    isOfTrade(marks, (place === 'item' || place === 'row') && !/[:：]/u.test(text), value)
  );
}
/** The word for “of”, as in `Publication of the report: …` */

/** How sure it is that a run speaks of the text that it stands in. */
function severityOf(kind: Meaning, stand: Stand, { place, when }: Line, marks: Marks): Severity | undefined {
  const { isWhole, isCaps, isEdge } = stand;
  const isTimed = marks.some(({ isDate }) => isDate);
  const isHead = place === 'title' || place === 'text';
  const isEmbargo = kind === 'said' || kind === 'release' || (kind === 'perhaps' && isTimed);
  if (isEmbargo && when === 'over') return isWhole && kind === 'said' && isHead ? 'notice' : undefined;
  if (isEmbargo && when === 'lately') return isWhole && kind === 'said' ? 'warning' : undefined;
  if (ASIDE.includes(place)) return isWhole && kind === 'said' && isTimed ? 'error' : undefined;
  if (kind === 'release') {
    if (!isHead || (when === 'begun' && isTimed)) return undefined;
    return isWhole || stand.isLabel ? 'error' : undefined;
  }
  // Nobody is let out of prison at a minute.
  if (kind === 'perhaps' && isWhole && isHead && when === 'to come' && hasKind(marks, 'release') && marks.some(isHour))
    return 'error';
  if (kind === 'perhaps') return isWhole && isHead && !(isTimed && when === 'begun') ? 'warning' : undefined;
  if (kind === 'secret') return isWhole && isHead ? (isCaps || place === 'text' ? 'error' : 'warning') : undefined;
  if (kind === 'alone') return isWhole && isCaps && isHead ? 'error' : undefined;
  if (kind === 'vague') return isCaps && isWhole && isHead ? 'error' : isWhole && isHead ? 'warning' : undefined;
  if (kind === 'draft' && !isCaps && isOfDraft(marks, stand, place)) return undefined;
  // A step of many, such as `Draft: 2021`, and a section's heading.
  const isStep = kind === 'bare' || (kind === 'draft' && marks.some(({ kinds }) => kinds.has('dates')));
  if (isWhole && isStep && !isHead && !isCaps) return undefined;
  if (isWhole) return isHead || isCaps || (kind === 'said' && isTimed) ? 'error' : 'warning';
  const isSure =
    isEdge && (isCaps || (kind === 'said' && isTimed) || hasKind(marks, 'alone') || hasKind(marks, 'secret'));
  if (isSure && (stand.isLabel || stand.isTail || kind === 'said')) return isHead ? 'error' : 'warning';
  if (isCaps && kind !== 'bare') return 'warning';
  if (!isHead || kind === 'bare') return undefined;
  if (place === 'title' && (stand.isTail || (stand.isLabel && kind === 'draft' && (stand.isOfText || !stand.isCased))))
    return 'error';
  return stand.isTail || stand.isLabel ? 'warning' : undefined;
}

/** Whether words are about a draft: the heading of a part (`El borrador`, `Concept`), and “The draft – version 3 – …”. */
const isOfDraft = (marks: Marks, { isWhole, isLabel }: Stand, place: LinePlace): boolean =>
  (isSmallWord('article', marks[0]?.text ?? '') && (isWhole ? place === 'heading' : isLabel)) ||
  (place === 'heading' && isWhole && /^concepts?$/.test(marks.map(({ text }) => text).join(' ')));

const untilLast = once(() => new RegExp(`(?<!\\p{L})(?:${smallWords('until')})$`, 'u'));
const SILENT: readonly ReleaseKind[] = ['words', 'dates', 'document'];

/** What the beginning of a line says: `Do not publish before the hearing`, `DRAFT Verdict in Homs`. */
function waitOfStart({ place, when }: Line, { text, marks }: Clause, at: number): WaitSign | undefined {
  const unknown = marks.filter(isUnknown).length;
  const telling = marks.filter(({ kinds }) => SILENT.every((kind) => !kinds.has(kind)));
  const [first, ...rest] = telling;
  if (first === undefined || isUnknown(first) || ASIDE.includes(place)) return undefined;
  const isSaid = first.kinds.has('embargoed') || first.kinds.has('hold');
  const isSoft = rest[0]?.kinds.has('use') === true;
  const refused = first.kinds.has('not') && (isSoft || rest[0]?.kinds.has('publish') === true);
  const next = refused ? rest[1] : rest[0];
  const isBounded = next?.kinds.has('until') === true || (isSaid && untilLast().test(first.text));
  const isTimed = marks.some(({ isDate }) => isDate);
  const isBare = first.kinds.has('embargo') && isBounded && isTimed && unknown <= 2;
  if (((isSaid || refused) && isBounded && unknown <= MOST_AFTER) || isBare) {
    if (when === 'over' || when === 'lately') return undefined;
    const isHead = place === 'title' || place === 'text';
    if (!isHead && !isTimed) return undefined;
    // “Not published before” is no order, nor is “The text may not be published before …”.
    const isOrder = place === 'text' && !isSoft && unknown > 0 && marks.indexOf(first) <= (refused ? MOST_LEADING : 0);
    if (unknown === 0) return undefined;
    const isSure = at === 0 && isHead && (isTimed || isCapitals(text) || isOrder);
    return { wait: 'embargo', severity: isSure ? 'error' : 'warning' };
  }
  const isHead = place === 'title' || place === 'text';
  if (at === 0 && isHead && marks[0] === first && unknown > 0 && isDraftOfText(first))
    return { wait: 'draft', severity: 'warning' };
  const word = text.trim().slice(0, first.text.length);
  if (at > 0 || !isCapitals(word) || isCapitals(text) || marks[0] !== first) return undefined;
  const wait = first.kinds.has('draft') ? 'draft' : isSaid || first.kinds.has('embargo') ? 'embargo' : undefined;
  if (wait === undefined || (place !== 'title' && place !== 'text')) return undefined;
  // “DRAFT resolution” is a resolution, “DRAFT Verdict” a text.
  const isName = /^\s*\p{Ll}/u.test(text.trim().slice(word.length)) && marks[1]?.isKnown === false;
  return { wait, severity: isName ? 'warning' : 'error' };
}

/** What an embargo until an event says: `Sperrfrist: Redebeginn`, `Embargo: start of the hearing` */
function waitOfEvent({ place, clauses }: Line, at: number): WaitSign | undefined {
  const [label, value] = [clauses[at], clauses[at + 1]];
  if (label === undefined || value === undefined || !/[:：]/u.test(label.after) || at > 0) return undefined;
  if (label.marks.some(isUnknown) || !(hasKind(label.marks, 'embargo') || hasKind(label.marks, 'embargoed')))
    return undefined;
  const [first] = value.marks.filter(({ kinds }) => kinds.size === 0 || kinds.has('event') || !kinds.has('words'));
  const isEvent =
    value.marks.find(({ kinds }) => !kinds.has('until') && !kinds.has('words'))?.kinds.has('event') === true;
  if ((first?.kinds.has('event') !== true && !isEvent) || value.marks.filter(isUnknown).length > MOST_BEFORE)
    return undefined;
  return { wait: 'embargo', severity: place === 'text' ? 'error' : 'warning' };
}

/** Whether words name a draft of a text: `Draft statement`, `projet de communiqué`, and not `draft law`. */
function isDraftOfText({ kinds, text }: PhraseMark): boolean {
  const words = text.split(' ');
  return kinds.has('draft') && words.length > 1 && hasKind(phraseMarks(words.at(-1) ?? ''), 'document');
}

/** What the end of a line says, where the verb comes last: `判决前不得发布`; or a sentence about a text under embargo. */
function waitOfEnd({ place, when }: Line, { marks }: Clause): WaitSign | undefined {
  if (place !== 'title' && place !== 'text') return undefined;
  const unknown = marks.filter(isUnknown).length;
  const last = marks.at(-1);
  const isSaid = last?.kinds.has('embargoed') === true || last?.kinds.has('hold') === true;
  if (isSaid && marks.at(-2)?.kinds.has('until') === true && unknown <= MOST_BEFORE && when !== 'over')
    return { wait: 'embargo', severity: 'error' };
  const isSentence = hasKind(marks, 'embargoed') && unknown > 0 && unknown <= MOST_AFTER && when === 'to come';
  return isSentence ? { wait: 'embargo', severity: 'warning' } : undefined;
}
