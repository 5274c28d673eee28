import { styleText } from 'node:util';
import { formatMoment, languageOf } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { preparedWith, whatWaits, willNotOpen } from '../../workflows/open-release.ts';
import type { Readiness, ReadinessRow, RowState } from '../../workflows/readiness/readiness.ts';
import type { Discretion } from './discretion.ts';
import { tableLines } from './terminal.ts';

type Options = { readonly colour: boolean; readonly discretion?: Pick<Discretion, 'hides' | 'told'> | undefined };

/**
 * A row for a log: without a reason, which may have words of the text in it, and without a command, which would not
 * work under another name.
 */
function discreet({ next: _, ...row }: ReadinessRow, { told }: Pick<Discretion, 'told'>): ReadinessRow {
  const { reason, state } = row;
  const isPlain = reason === undefined || state === 'waiting';
  return { ...row, slug: told(row.slug), reason: isPlain ? reason : 'it is under embargo: --verbose says why' };
}

/** States of what the public does not see, before and after. */
const NOT_OUT: ReadonlySet<string> = new Set(['shared', 'waiting', 'left out', 'dropped']);

/** The board that a release is decided on: a line a language, reasons and next steps below, GO or NO-GO at its end. */
export function readinessReport({ rows: all, isGo }: Readiness, { colour, discretion }: Options): string {
  const rows = all.map((row) => (discretion?.hides(`${row.slug}.md`) === true ? discreet(row, discretion) : row));
  const cells = rows.map(({ slug, tag, checks, state, isBlocking }) => [
    slug,
    tag,
    ...COLUMNS.map((name) => checks.find((check) => check.name === name)?.detail ?? ''),
    [STATE_WORDS[state] ?? state, isBlocking ? 'NO-GO' : ''].filter(Boolean).join(', '),
  ]);
  const [heading = '', ...lines] = tableLines([['', '', ...COLUMNS, ''], ...cells]);
  const table = [heading, ...lines.map((line, at) => painted(line, rows[at], colour))];
  const reasons = reasonLines(rows);
  const verdict = isGo ? 'GO' : 'NO-GO';
  const isEmpty = isGo && all.every(({ state }) => NOT_OUT.has(state));
  return [
    ...table,
    '',
    ...(reasons.length === 0 ? [] : [...reasons, '']),
    `All: ${colour ? styleText(isGo ? 'green' : 'red', verdict, { validateStream: false }) : verdict}${isEmpty ? ', and no statement goes out' : ''}`,
    '',
  ].join('\n');
}

/** Settings, templates and the organisation's own texts may change a page whose text is the same. */
const STATE_WORDS: Readonly<Partial<Record<RowState, string>>> = { shared: '', unchanged: 'same text' };

const COLUMNS = ['text', 'findings', 'reviewed'] as const;

/** The reasons and next steps of rows that do not simply go; the same words for several languages stand once. */
function reasonLines(rows: readonly ReadinessRow[]): readonly string[] {
  const said = rows.filter(({ reason }) => reason !== undefined);
  const groups = Map.groupBy(said, ({ slug, state, reason, next }) => JSON.stringify([slug, state, reason, next]));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const tags = [first, ...others].map(({ tag }) => tag).filter((tag) => tag !== '');
    const name = [first.slug, tags.join(', ')].filter(Boolean).join(' ');
    const state = first.state === 'shared' ? '' : `${first.state}: `;
    return [`${name}: ${state}${first.reason}`, ...(first.next === undefined ? [] : [`  → ${first.next}`])];
  });
}

function painted(line: string, row: ReadinessRow | undefined, colour: boolean): string {
  if (!colour || row === undefined) return line;
  if (row.isBlocking) return styleText('red', line, { validateStream: false });
  if (row.state === 'held') return styleText('yellow', line, { validateStream: false });
  return row.state === 'going' ? styleText('green', line, { validateStream: false }) : line;
}

type Change = {
  readonly name: string;
  readonly kind: 'back' | 'lost' | 'other-text' | 'withdrawn' | 'let-out' | 'setting';
  readonly value?: string;
  readonly isNotice?: true;
};

const WORDS: Readonly<Record<Change['kind'], string>> = {
  back: 'would be public again',
  lost: 'would not be public any more',
  'other-text': 'would have another text',
  withdrawn: 'would have a notice in the place of its text',
  'let-out': 'would have its text in the place of a notice',
  setting: 'would be as it was',
};

/** The changes that the public would see, an address a line, and what stays as it is today. */
export function changesReport(
  changes: readonly Change[],
  kept: readonly { readonly slug: string; readonly reason: string }[],
): string {
  const rows = changes.map(
    ({ name, kind, isNotice, value }) =>
      [isNotice ? `the notice of ${name}` : name, `${WORDS[kind]}${value === undefined ? '' : `: ${value}`}`] as const,
  );
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, words]) => `${name.padEnd(width)}  ${words}\n`),
    ...kept.map(({ slug, reason }) => `${slug} does not come back: ${reason}\n`),
  ].join('');
}

/** Warns that what was prepared will not open any more, since another release has been made. */
export function warnWillNotOpen(out: string, newsroom: Newsroom, output: Output): void {
  if (willNotOpen(out)) warn(out, newsroom, 'another release has been made since', output);
}

/** Warns that what was prepared will not open, since a statement in it has made a transition. */
export function warnPreparedOutdated(out: string, slug: string, newsroom: Newsroom, output: Output): void {
  if (preparedWith(out, slug)) warn(out, newsroom, `${slug} is in it as it was`, output);
}

/** Where a result goes to. */
type Output = { readonly stdout: (text: string) => void };

function warn(out: string, { timeZone }: Newsroom, why: string, { stdout }: Output): void {
  const waiting = whatWaits(out);
  if (waiting === undefined) return;
  const iso = new Date(waiting.time).toISOString();
  stdout(
    `Release ${waiting.number}, prepared for ${formatMoment(iso, languageOf('en'), timeZone)}, will not open: ${why}.\n  → Prepare it again: communique release --prepare --at ${iso.replace(/\.\d+/, '')}\n`,
  );
}
