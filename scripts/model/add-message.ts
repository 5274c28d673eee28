import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { matchesIn } from '../lib/matches-in.ts';

/** `error` holds something back, `warning` asks for a person, `notice` is worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

/** A finding before it is added to a file: which rule, how grave, what is wrong, where, and what to do. */
export type MessageOptions = {
  /** Kebab-case name of the rule, e.g. `number`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, as one sentence without a final full stop: "Unexpected X, expected Y". */
  readonly reason: string;
  readonly place?: Node | Position | Point | undefined;
  /** What to do about it. */
  readonly advice?: string | undefined;
  /** Where the matter started, when that is another file: the Markdown behind a translation; or the error that was thrown. */
  readonly cause?: VFileMessage | Error | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  /** The i18next key concerned. */
  readonly key?: string | undefined;
  readonly compare?: Comparison | undefined;
  readonly waived?: WaivedBy | undefined;
};

/** A person's statement that a finding is no fault: who, why, and when (ISO date). */
export type WaivedBy = { readonly by: string; readonly why: string; readonly at: string };

/** Texts to be read against each other. */
export type Comparison = {
  readonly source: string;
  /** The source text as it was when the target was made, where it has changed since. */
  readonly previous?: string | undefined;
  /** Absent where there is no translation yet. */
  readonly target?: string | undefined;
};

declare module 'vfile-message' {
  interface VFileMessage {
    /** The i18next key concerned. */
    key?: string | undefined;
    compare?: Comparison | undefined;
    /** Set when a person has waived the finding. */
    waived?: WaivedBy | undefined;
  }
}

const FATAL: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, notice: undefined };

/** Puts one finding on the file that has to be edited. Never throws, whatever the severity. */
export function addMessage(file: VFile, options: MessageOptions): VFileMessage {
  const message = file.message(readable(options.reason), {
    ruleId: options.ruleId,
    source: 'communique',
    ...(options.place === undefined ? {} : { place: placeOf(options.place) }),
    ...(options.cause === undefined ? {} : { cause: options.cause }),
  });
  message.fatal = FATAL[options.severity];
  message.note = options.advice && readable(options.advice);
  message.actual = options.actual;
  message.expected = options.expected === undefined ? undefined : [...options.expected];
  message.key = options.key;
  message.compare = options.compare;
  message.waived = options.waived;
  return message;
}

/** The most characters of a value that a sentence shows; `actual` has all of it. */
const LONGEST = 200;
const SHOWN = 80;

/** A sentence in which long values are cut off. */
const readable = (sentence: string): string =>
  sentence.length <= LONGEST
    ? sentence
    : sentence.replace(/[^\s`]+/gu, (value) =>
        value.length <= LONGEST ? value : `${[...value.slice(0, LONGEST)].slice(0, SHOWN).join('')}…`,
      );

/** How grave a message is, by its `fatal`: true, false, or neither. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'notice';
}

/** True when something on the file must be mended before it can be published. */
export function hasErrors(...files: readonly (VFile | undefined)[]): boolean {
  return files.some((file) => file?.messages.some((message) => message.fatal === true) ?? false);
}

function placeOf(place: Node | Position | Point): Position | Point | undefined {
  return 'type' in place ? place.position : place;
}

/**
 * The place of words within a place of a file; that place itself, where the file has the words in another form.
 *
 * @param at where they are expected, as an offset from the beginning of the place
 */
export function placeWithin(file: VFile, place: Position | undefined, words: string, at = 0): Position | undefined {
  const [from, to] = [place?.start.offset, place?.end.offset];
  if (from === undefined || to === undefined) return place;
  const text = String(file);
  const written = text.slice(from, to);
  const found = written.startsWith(words, at) ? at : written.indexOf(words);
  if (found < 0) return place;
  const pointAt = pointsIn(text);
  return { start: pointAt(from + found), end: pointAt(from + found + words.length) };
}

/** Where words stand first in a file; its beginning, where it has them in another form. */
export const firstPlaceOf = (words: string, file: VFile): Point =>
  pointsIn(String(file))(Math.max(0, String(file).indexOf(words)));

const LINE_END = /\r\n?|\n/g;

/**
 * Lines and columns in a text, both from 1 on, by UTF-16 offset from 0 on. The lines are counted once, however many places are
 * asked for.
 *
 * @example pointsIn('a\nbc')(3) // { line: 2, column: 2, offset: 3 }
 */
export function pointsIn(text: string): (offset: number) => Required<Point> {
  const starts = [0, ...matchesIn(text, LINE_END).map((match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
