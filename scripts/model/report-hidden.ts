import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type HiddenFault, hiddenFaults, leftByPasting } from '../lib/text/index.ts';
import { addMessage, pointsIn } from './add-message.ts';

/** The most findings of one file: one with more is damaged, or no text. */
const MOST = 1000;

/**
 * Reports the hidden characters of a Markdown file, each with its line and column. All are errors, but for what
 * `isAlone` allows.
 *
 * @param language its tag, where the file says one: some languages are commonly typed with letters of others
 * @param isAlone true for a file without a newsroom, where nothing is released: a letter that looks like another is a
 * warning
 */
export function reportHidden(file: VFile, language: string | undefined, isAlone = false): void {
  const text = String(file);
  const faults = hiddenFaults(text, undefined, language);
  if (faults.length === 0) return;
  const pointAt = pointsIn(text);
  for (const fault of faults.slice(0, MOST))
    say(file, fault, { start: pointAt(fault.start), end: pointAt(fault.end) }, isAlone);
}

/** Reports the hidden characters of a file that is read line by line: settings, labels, a template, a list of terms. */
export function reportHiddenLines(file: VFile): void {
  for (const [index, text] of String(file)
    .split(/\r\n?|\n/)
    .entries()) {
    const point = (offset: number): Point => ({ line: index + 1, column: offset + 1 });
    for (const fault of hiddenFaults(text)) say(file, fault, { start: point(fault.start), end: point(fault.end) });
    reportLeft(file, text, point(0));
  }
}

/**
 * Reports hidden characters that were written as escapes (`\u202E`, `&rlm;`), in a text whose escapes are resolved.
 * Those that the file itself holds are reported with the file.
 *
 * @param written what has been looked at already
 * @param direction of what the text stands in, as `hiddenFaults` takes it
 */
export function reportHiddenIn(
  file: VFile,
  text: string,
  place: Point | Position | undefined,
  written = String(file),
  direction?: 'ltr' | 'rtl',
  isAlone = false,
): void {
  for (const fault of hiddenFaults(text, direction))
    if (!written.includes(text.slice(fault.start, fault.end))) say(file, fault, place, isAlone);
}

/** Reports the hidden characters of named values, each at the place of its name. */
export function reportHiddenValues(
  values: unknown,
  file: VFile,
  placeOf: (names: readonly string[]) => Point | Position,
  names: readonly string[] = [],
): void {
  if (typeof values === 'string') {
    const place = placeOf(names);
    reportHiddenIn(file, values, place);
    reportLeft(file, values, place);
  }
  if (typeof values !== 'object' || values === null) return;
  for (const [name, value] of Object.entries(values)) {
    reportHiddenIn(file, name, placeOf([...names, name]));
    reportHiddenValues(value, file, placeOf, [...names, name]);
  }
}

/** Reports a soft hyphen: a name with one in it is not found by its name. */
export function reportLeft(file: VFile, text: string, place: Point | Position): void {
  const left = leftByPasting(text);
  if (left === undefined) return;
  const advice = 'Type it again: it was left there when the text was copied.';
  addMessage(file, { ruleId: 'pasted', severity: 'warning', reason: `Unexpected ${left}`, place, advice });
}

function say(
  file: VFile,
  { rule, what, advice }: HiddenFault,
  place: Point | Position | undefined,
  isAlone = false,
): void {
  const severity = isAlone && rule === 'homoglyph' ? 'warning' : 'error';
  addMessage(file, { ruleId: rule, severity, reason: `Unexpected ${what}`, place, advice });
}
