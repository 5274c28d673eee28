import { styleText } from 'node:util';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Comparison, type Severity, severityOf } from '../message/add-message.ts';

const COLOURS: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
};
const CONTEXT = 60;

export type ReportOptions = {
  readonly colour: boolean;
  /** Notices take one line each unless more is asked for. */
  readonly verbose: boolean;
};

/** Findings as a person reads them: file, line and column, what is wrong, the line with a caret, the source, the remedy. */
export function reportMessages(files: readonly VFile[], { colour, verbose }: ReportOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks = files.flatMap((file) =>
    [...file.messages]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      .map((message) => messageBlock(file, message, paint, verbose || severityOf(message) !== 'notice')),
  );
  return blocks.join('\n');
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function messageBlock(file: VFile, message: VFileMessage, paint: Paint, isWhole: boolean): string {
  const severity = severityOf(message);
  const place = message.line === undefined ? file.path : `${file.path}:${message.line}:${message.column ?? 1}`;
  const lines = [
    `${place}: ${paint(COLOURS[severity], severity)}: ${inert(message.reason)} ${paint('dim', `[${message.ruleId}]`)}`,
  ];
  if (!isWhole) return `${lines.join('\n')}\n`;
  if (message.key !== undefined) lines.push(`  key: ${inert(message.key)}`);
  lines.push(...excerpt(file, message));
  if (message.compare !== undefined) lines.push(...sourceLines(message.compare, message.expected?.[0]));
  const cause = message.cause;
  if (isMessage(cause)) lines.push(`  from: ${cause.file}:${cause.line}:${cause.column}`);
  if (message.note !== undefined) lines.push(`  ${paint('dim', `→ ${inert(message.note)}`)}`);
  return `${lines.join('\n')}\n`;
}

/** The line concerned, cut to what is near, with carets under the part concerned. */
function excerpt(file: VFile, message: VFileMessage): readonly string[] {
  const { place } = message;
  if (place === undefined) return [];
  const { start, end } = bounds(place);
  const line = inert(String(file).split('\n')[start.line - 1] ?? '');
  if (line.trim() === '') return [];
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const left = Math.max(0, from - CONTEXT);
  const right = Math.min(line.length, Math.max(to, from + 1) + CONTEXT, from + 3 * CONTEXT);
  const head = left > 0 ? '…' : '';
  const shown = head + line.slice(left, right) + (right < line.length ? '…' : '');
  const before = head + line.slice(left, from);
  return [
    `  | ${shown}`,
    `  | ${blank(before)}${'^'.repeat(Math.max(1, Math.min(width(line.slice(from, to)), CONTEXT)))}`,
  ];
}

function bounds(place: Position | Point): Position {
  return 'start' in place ? place : { start: place, end: place };
}

/** The source sentence; where it has changed since the translation, as it was and as it is, near the first difference. */
function sourceLines({ source, previous }: Comparison, part: string | undefined): readonly string[] {
  if (previous === undefined || previous === source) return [`  source: ${around(source, part)}`];
  const length = Math.min(source.length, previous.length);
  let same = 0;
  while (same < length && source[same] === previous[same]) same++;
  return [`  was:    ${near(previous, same, same)}`, `  source: ${near(source, same, same)}`];
}

/** A text with the part that matters in view. */
function around(text: string, part: string | undefined): string {
  const at = part === undefined ? -1 : text.indexOf(part);
  if (at < 0) return near(text, 0, 2 * CONTEXT);
  return near(text, at, at + (part ?? '').length);
}

function near(text: string, from: number, to: number): string {
  const left = Math.max(0, from - CONTEXT);
  const right = Math.min(text.length, to + CONTEXT);
  return inert(`${left > 0 ? '…' : ''}${text.slice(left, right)}${right < text.length ? '…' : ''}`);
}

/** What acts on a terminal (escape sequences, turns of the reading order) is shown as a mark, one for one, and does nothing. */
const inert = (text: string): string => text.replace(/\t/g, ' ').replace(/[\p{Cc}\u202A-\u202E]/gu, '\uFFFD');

const blank = (text: string): string => ' '.repeat(width(text));

/** Columns on a terminal, near enough for a caret: marks take none, Han and its like two. */
function width(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, '')].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

function isMessage(value: unknown): value is VFileMessage {
  return value instanceof Error && 'reason' in value && 'line' in value;
}

export type Counts = Readonly<Record<Severity, number>>;

export function countMessages(files: readonly VFile[]): Counts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const file of files) for (const message of file.messages) counts[severityOf(message)]++;
  return counts;
}

/** "1 error, 2 warnings" */
export function countsText({ error, warning, notice }: Counts): string {
  const some = (count: number, name: string): string[] =>
    count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  return [...some(error, 'error'), ...some(warning, 'warning'), ...some(notice, 'notice')].join(', ') || 'no findings';
}
