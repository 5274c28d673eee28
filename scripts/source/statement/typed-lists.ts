import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matchesIn } from '../../lib/matches-in.ts';
import {
  countsOn,
  isNextMarker,
  type LineStart,
  type ListMarker,
  lineStartsOf,
  listMarkerIn,
  withoutEmphasis,
} from '../../lib/text/index.ts';
import { addMessage, pointsIn } from '../../model/add-message.ts';
import { nodeSpan, writtenAs } from '../tree/places.ts';

/** A line of a paragraph, with the marker that it begins with, if any. */
type Line = {
  readonly text: string;
  /** Where its text begins in the file, and where the file's line ends. */
  readonly start: number;
  readonly end: number;
  readonly marker: ListMarker | undefined;
  /** All that it may begin with as an item, also by no order that is known. */
  readonly starts: readonly LineStart[];
};
/** Lines of a paragraph that are items of one list, by their places among its lines. */
type Group = { readonly items: number[]; last: ListMarker };
type Found = {
  readonly items: readonly number[];
  readonly isSure: boolean;
  /** True for rows, which begin with anything and end in a figure. */
  readonly areRows?: boolean;
};

/** The end of a line behind which a list, or its next item, begins. */
const ENDED = /[.:;!?…。：；！？؛؟۔।]["”»’')\]*_]*$/u;
/** A row of words and a figure behind a comma, a colon or a dash: `Homs, 14`. */
const ROW =
  /^(?=.{0,12}\p{L}).{2,60}(?:[,;:،؛]|[ \u00A0][–—-]|[，；：])[ \u00A0]*(?<![,;:])[\p{Sc}~≈+−-]?\p{N}[\p{N}.,'’\u00A0\u202F]*[ \u00A0]?[%٪\p{Sc}]?[.;]?$/u;
const FEWEST_OF_SURE = 3;
const MOST_SHOWN = 3;
const LONGEST_SHOWN = 60;

/**
 * Keeps the lines of lists that are typed with markers which are none of Markdown's: `١.`, `一、`, `①`, `a)`, `(i)`, `–`. Each
 * line that begins with one gets a hard break before it, and keeps its marker. A list is several markers that count
 * on, dashes before all lines, or lines that all begin alike; where that is not sure, a warning says what runs together.
 *
 * @returns whether the file's text has changed, and must be parsed again
 */
export function keepTypedLists(tree: Root, file: VFile): boolean {
  const written = String(file);
  const pointAt = pointsIn(written);
  const edits: (readonly [start: number, end: number, by: string])[] = [];
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!writtenAs(node, written).includes('\n')) return;
    const lines = linesOf(node, written);
    const breaks = softBreaks(node, written);
    const isNested = parent?.type === 'listItem' && index === 0;
    for (const { items, isSure, areRows = false } of listsIn(lines, isNested)) {
      // Lines that are broken already, or whose ends are in code, stay as they are.
      const joined = items.filter((at) => at > 0 && breaks.has(lines[at - 1]?.end ?? -1));
      if (joined.length === 0) continue;
      say(
        items.flatMap((at) => lines[at] ?? []),
        { isSure, areRows },
        file,
        pointAt,
      );
      if (!isSure) continue;
      for (const at of joined) {
        const end = lines[at - 1]?.end ?? 0;
        const line = written.slice(lines[at - 1]?.start ?? end, end);
        edits.push([end - line.length + line.trimEnd().length, end, '  ']);
      }
      for (const at of items) {
        const tab = (lines[at]?.start ?? 0) + shownMarker(lines[at]).length;
        if (written[tab] === '\t') edits.push([tab, tab + 1, ' ']);
      }
    }
  });
  if (edits.length === 0) return false;
  let text = '';
  let position = 0;
  for (const [start, end, by] of edits.toSorted(([a], [b]) => a - b)) {
    text += written.slice(position, start) + by;
    position = end;
  }
  file.value = text + written.slice(position);
  return true;
}

function linesOf(node: Paragraph, written: string): readonly Line[] {
  const lines: Line[] = [];
  let [start] = nodeSpan(node);
  for (const line of writtenAs(node, written).split('\n')) {
    const prefix = lines.length === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    const text = line.slice(prefix).replace(/\r$/, '');
    lines.push({
      text: text.trimEnd(),
      start: start + prefix,
      end: start + prefix + text.length,
      marker: listMarkerIn(withoutEmphasis(text)),
      starts: lineStartsOf(text),
    });
    start += line.length + 1;
  }
  return lines;
}

/** The ends of lines that Markdown makes blanks of: those within a text that no `<br>` stands before. */
function softBreaks(node: Paragraph, written: string): ReadonlySet<number> {
  const found = new Set<number>();
  visit(node, 'text', (text) => {
    const [from, to] = nodeSpan(text);
    for (const { index } of matchesIn(written.slice(from, to), /\r?\n/g))
      if (!/<br\s*\/?>\s*$/i.test(written.slice(Math.max(0, from + index - 20), from + index))) found.add(from + index);
  });
  return found;
}

function listsIn(lines: readonly Line[], isNested: boolean): readonly Found[] {
  const counted = countedIn(lines);
  const inCounted = new Set(counted.flatMap(({ items }) => items));
  const found = counted.flatMap(({ items }): readonly Found[] => {
    const [first = 0] = items;
    const isBegun =
      first === 0 || ENDED.test(lines[first - 1]?.text ?? '') || inCounted.has(first - 1) || (isNested && first === 1);
    const isFromOne = [...(lines[first]?.marker?.values.values() ?? [])].includes(1);
    if (!isBegun && !isFromOne) return [];
    return [{ items, isSure: isBegun || items.length >= FEWEST_OF_SURE }];
  });
  const signs = Map.groupBy(lines.keys(), (at) => {
    const { marker } = lines[at] ?? {};
    return marker?.values.size === 0 ? marker.form : undefined;
  });
  const all = [
    ...found,
    ...[...signs].flatMap(([sign, items]): readonly Found[] =>
      sign === undefined || items.length < 2 ? [] : [{ items, isSure: areItems(items, lines) }],
    ),
  ];
  const alike = all.some(({ isSure }) => isSure) ? undefined : alikeIn(lines, isNested);
  if (alike?.isSure === true) return [alike];
  const doubtful = alike ?? (all.length === 0 ? rowsIn(lines) : undefined);
  const rest = all.length === 0 && doubtful !== undefined ? [doubtful] : [];
  const others = othersIn(lines, all);
  const last = all.findLast(({ isSure }) => isSure);
  return [
    ...all.map((list) =>
      list === last ? { ...list, items: [...list.items, ...others].toSorted((a, b) => a - b) } : list,
    ),
    ...rest,
  ];
}

/** The lines within a list, or behind its last item, that begin as items do by an order that is not known: `ç)`, `ט"ו.`. */
function othersIn(lines: readonly Line[], lists: readonly Found[]): readonly number[] {
  const sure = lists.filter(({ isSure }) => isSure).flatMap(({ items }) => items);
  const known = new Set(lists.flatMap(({ items }) => items));
  const kinds = new Set(sure.flatMap((at) => lines[at]?.starts.map(({ kind }) => kind) ?? []));
  const first = Math.min(...sure);
  return [...lines.keys()].filter((at) => {
    const { marker, starts = [] } = lines[at] ?? {};
    const isLike = marker !== undefined || starts.some(({ kind }) => kinds.has(kind) && kind !== 'label');
    return at > first && !known.has(at) && isLike;
  });
}

/**
 * Lines that begin alike, by whatever: all from the first on, which is where that is sure; or two beside each other behind
 * a line that has ended.
 */
function alikeIn(lines: readonly Line[], isNested: boolean): Found | undefined {
  const kinds = new Set(lines.flatMap(({ starts }) => starts.map(({ kind }) => kind)));
  const hasEnded = (at: number): boolean =>
    at === 0 ||
    (isNested && at === 1) ||
    /[.:;,!?…。：；！？、，؛؟،۔।፡፣፤።]["”»’')\]*_]*$/u.test(lines[at - 1]?.text ?? '');
  const runOf = (kind?: LineStart['kind']): readonly number[] =>
    [...lines.keys()].filter((at) =>
      lines[at]?.starts.some((start) => (kind ?? start.kind) === start.kind && isInRow(start, at, lines)),
    );
  const runs = [...[...kinds].map(runOf), runOf()];
  const whole = runs.find((items) => {
    const [first = 0] = items;
    const isBegun = first === 0 || (isNested && first === 1) || ENDED.test(lines[first - 1]?.text ?? '');
    return items.length > 1 && items.length === lines.length - first && isBegun;
  });
  if (whole !== undefined) return { items: whole, isSure: true };
  const [doubtful] = runs.filter((items) =>
    items.some((at) => items.includes(at + 1) && (hasEnded(at) || hasEnded(at + 1))),
  );
  return doubtful === undefined ? undefined : { items: doubtful, isSure: false };
}

/** Rows of words and a figure, `Homs, 14`: all lines, or all below one that names what the rows are of. */
function rowsIn(lines: readonly Line[]): Found | undefined {
  const items = [...lines.keys()].filter((at) => ROW.test(lines[at]?.text ?? ''));
  const [first = 0] = items;
  if (items.length < 2 || items.length < lines.length - 1) return undefined;
  const isWhole = items.length === lines.length - first;
  if (isWhole && (first === 0 || items.length >= FEWEST_OF_SURE)) return { items, isSure: true, areRows: true };
  return items.length < FEWEST_OF_SURE ? undefined : { items, isSure: false, areRows: true };
}

/** True for a start that is none of a number, and for a number that counts on from the line before or to the next. */
function isInRow(start: LineStart, at: number, lines: readonly Line[]): boolean {
  if (start.kind !== 'number') return true;
  const numberAt = (line: number): LineStart | undefined => lines[line]?.starts.find(({ kind }) => kind === 'number');
  const [before, after] = [numberAt(at - 1), numberAt(at + 1)];
  // A bare figure before a word may be one of the text, unless it begins a count.
  const isBare = start.form?.trim() === '' && start.parts?.length === 1;
  if (isBare && !(at === 0 ? start : (numberAt(0) ?? numberAt(1) ?? start)).parts?.includes(1)) return false;
  return (before !== undefined && countsOn(before, start)) || (after !== undefined && countsOn(start, after));
}

/** What a line begins with, as it is named in messages. */
const shownMarker = (line: Line | undefined): string =>
  line?.marker?.text ?? line?.starts.map(({ text }) => text).toSorted((a, b) => b.length - a.length)[0] ?? '';

/** Markers that count on from one to the next, with lines without one between them; none of a marker alone. */
function countedIn(lines: readonly Line[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [at, { marker }] of lines.entries()) {
    if (marker === undefined || marker.values.size === 0) continue;
    const group = groups.findLast(({ last }) => isNextMarker(last, marker));
    if (group === undefined) groups.push({ items: [at], last: marker });
    else {
      group.items.push(at);
      group.last = marker;
    }
  }
  return groups.filter(({ items }) => items.length > 1);
}

/**
 * Whether lines that begin with the same sign are items: all lines from the first on begin with it, or those before
 * them have ended. A dash may also be one of a sentence that goes over several lines.
 */
function areItems(items: readonly number[], lines: readonly Line[]): boolean {
  const [first = 0] = items;
  const hasEnded = (at: number): boolean => at === 0 || ENDED.test(lines[at - 1]?.text ?? '');
  const areAll = items.length === lines.length - first;
  if (areAll) return hasEnded(first) || (first === 1 && items.length >= FEWEST_OF_SURE);
  return items.every(hasEnded);
}

function say(
  lines: readonly Line[],
  { isSure, areRows }: { readonly isSure: boolean; readonly areRows: boolean },
  file: VFile,
  pointAt: ReturnType<typeof pointsIn>,
): void {
  const [first] = lines;
  const { text, start } = first ?? { text: '', start: 0 };
  const shown = lines.slice(0, MOST_SHOWN).map(({ text: each }) => each);
  const markers = [...new Set(lines.slice(0, MOST_SHOWN).map((line) => `\`${shownMarker(line)}\``))].join(', ');
  const more = lines.length > MOST_SHOWN ? ' …' : '';
  const what = areRows ? 'rows that end in a figure' : `lines that begin with ${markers}`;
  const printed = shown.join(' ');
  addMessage(file, {
    ruleId: isSure ? 'pasted' : 'run-together',
    severity: isSure ? 'notice' : 'warning',
    reason: isSure
      ? `Unexpected ${what}${areRows ? '' : more}: each stays a line of its own${areRows ? '' : ', with its marker'}`
      : `Unexpected ${what}, which run together: \`${printed.slice(0, LONGEST_SHOWN)}${printed.length > LONGEST_SHOWN ? ' …' : ''}\``,
    place: pointAt(start),
    actual: text,
    advice: adviceFor(isSure, areRows, shownMarker(first)),
  });
}

function adviceFor(isSure: boolean, areRows: boolean, marker: string): string {
  if (isSure) return 'Nothing needs to be done; for a list of Markdown, begin each line with `- ` or `1. `.';
  if (areRows) return 'Begin each row with `- `, or end the line before it with a backslash.';
  return `For a list, begin each line with \`- \` in place of \`${marker}\`, or end the line before it with a backslash; where it is a sentence, let no line begin so.`;
}
