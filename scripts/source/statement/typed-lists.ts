import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isNextMarker, type ListMarker, listMarkerIn } from '../../lib/text/index.ts';
import { addMessage, pointsIn } from '../../model/add-message.ts';

/** A line of a paragraph, with the marker that it begins with, if any. */
type Line = {
  readonly text: string;
  /** Where its text begins in the file, and where the file's line ends. */
  readonly start: number;
  readonly end: number;
  readonly marker: ListMarker | undefined;
};
/** Lines of a paragraph that are items of one list, by their places among its lines. */
type Group = { readonly items: number[]; last: ListMarker };

/** The end of a line behind which a list, or its next item, begins. */
const ENDED = /[.:;!?…。：；！？؛؟۔।]["”»’')\]*_]*$/u;
const FEWEST_OF_SURE = 3;
const MOST_SHOWN = 3;
const LONGEST_SHOWN = 60;

/**
 * Keeps the lines of lists that are typed with markers which are none of Markdown's: `١.`, `一、`, `①`, `a)`, `(i)`, `–`. Each
 * line that begins with one gets a hard break before it, and keeps its marker. A list is several markers that count
 * on, or dashes before all lines; where that is not sure, a warning says what runs together.
 *
 * @returns whether the file's text has changed, and must be parsed again
 */
export function keepTypedLists(tree: Root, file: VFile): boolean {
  const written = String(file);
  const pointAt = pointsIn(written);
  const edits: (readonly [start: number, end: number, by: string])[] = [];
  visit(tree, 'paragraph', (node, index, parent) => {
    const lines = linesOf(node, written);
    if (lines.length < 2 || lines.every(({ marker }) => marker === undefined)) return;
    const breaks = softBreaks(node, written);
    const isNested = parent?.type === 'listItem' && index === 0;
    for (const { items, isSure } of listsIn(lines, isNested)) {
      // Lines that are broken already, or whose ends are in code, stay as they are.
      const joined = items.filter((at) => at > 0 && breaks.has(lines[at - 1]?.end ?? -1));
      if (joined.length === 0) continue;
      say(
        items.flatMap((at) => lines[at] ?? []),
        isSure,
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
        const tab = (lines[at]?.start ?? 0) + (lines[at]?.marker?.text.length ?? 0);
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

function linesOf({ position }: Paragraph, written: string): readonly Line[] {
  const lines: Line[] = [];
  let start = position?.start.offset ?? 0;
  for (const line of written.slice(start, position?.end.offset ?? start).split('\n')) {
    const prefix = lines.length === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    const text = line.slice(prefix).replace(/\r$/, '');
    lines.push({
      text: text.trimEnd(),
      start: start + prefix,
      end: start + prefix + text.length,
      marker: listMarkerIn(text),
    });
    start += line.length + 1;
  }
  return lines;
}

/** The ends of lines that Markdown makes blanks of: those within a text that no `<br>` stands before. */
function softBreaks(node: Paragraph, written: string): ReadonlySet<number> {
  const found = new Set<number>();
  visit(node, 'text', ({ position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    for (const { index } of written.slice(from, to).matchAll(/\r?\n/g))
      if (!/<br\s*\/?>\s*$/i.test(written.slice(Math.max(0, from + index - 20), from + index))) found.add(from + index);
  });
  return found;
}

function listsIn(
  lines: readonly Line[],
  isNested: boolean,
): readonly { readonly items: readonly number[]; readonly isSure: boolean }[] {
  const counted = countedIn(lines);
  const inCounted = new Set(counted.flatMap(({ items }) => items));
  const found = counted.flatMap(({ items }) => {
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
  return [
    ...found,
    ...[...signs].flatMap(([sign, items]) =>
      sign === undefined || items.length < 2 ? [] : [{ items, isSure: areItems(items, lines) }],
    ),
  ];
}

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

function say(lines: readonly Line[], isSure: boolean, file: VFile, pointAt: ReturnType<typeof pointsIn>): void {
  const [{ text, marker, start } = { text: '', marker: undefined, start: 0 }] = lines;
  const shown = lines.slice(0, MOST_SHOWN).map(({ text: each }) => each);
  const markers = lines.slice(0, MOST_SHOWN).map((line) => `\`${line.marker?.text ?? ''}\``);
  const printed = shown.join(' ');
  addMessage(file, {
    ruleId: isSure ? 'pasted' : 'run-together',
    severity: isSure ? 'notice' : 'warning',
    reason: isSure
      ? `Unexpected lines that begin with ${[...new Set(markers)].join(', ')}${lines.length > MOST_SHOWN ? ' …' : ''}: each stays a line of its own, with its marker`
      : `Unexpected lines that begin with ${[...new Set(markers)].join(', ')}, which run together: \`${printed.slice(0, LONGEST_SHOWN)}${printed.length > LONGEST_SHOWN ? ' …' : ''}\``,
    place: pointAt(start),
    actual: text,
    advice: isSure
      ? 'Nothing needs to be done; for a list of Markdown, begin each line with `- ` or `1. `.'
      : `For a list, begin each line with \`- \` in place of \`${marker?.text ?? ''}\`, or end the line before it with a backslash; where it is a sentence, let no line begin so.`,
  });
}
