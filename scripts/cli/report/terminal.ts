import { hasRightToLeft } from '../../lib/bidi-classes.ts';

/** Characters shown on each side of what matters. */
export const CONTEXT = 60;

/** A text cut round a part of it, so that the part is in view. */
export function around(text: string, part: string | undefined): string {
  const at = part === undefined || part === '' ? -1 : text.indexOf(part);
  if (at < 0) return near(text, 0, 2 * CONTEXT);
  return near(text, at, at + (part ?? '').length);
}

/** Two texts cut to what is near their first difference. */
export function nearDifference(before: string, after: string): readonly [before: string, after: string] {
  const length = Math.min(before.length, after.length);
  let same = 0;
  while (same < length && before[same] === after[same]) same++;
  return [near(before, same, same), near(after, same, same)];
}

function near(text: string, from: number, to: number): string {
  const left = Math.max(0, from - CONTEXT);
  const right = Math.min(text.length, to + CONTEXT);
  return inert(`${left > 0 ? '…' : ''}${text.slice(left, right)}${right < text.length ? '…' : ''}`);
}

/**
 * A file's text for a terminal or a log: characters that would act there (escape sequences, ends of line, turns of the
 * reading order) are replaced by a mark, one for one.
 */
export const inert = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** A word, and what makes an address of it: those are in Latin letters whatever the language. */
const WORD = /[^\s()<>]+/g;
const ADDRESS = /@|:\/\/|www\./;

/**
 * The side at which a reader begins, by most of the letters, those of addresses aside: the left for a text that was left in English.
 */
export function readsFrom(text: string): 'left' | 'right' {
  const letters = text.replace(WORD, (word) => (ADDRESS.test(word) ? '' : word)).match(/\p{L}/gu) ?? [];
  return letters.filter(hasRightToLeft).length * 2 > letters.length ? 'right' : 'left';
}

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/**
 * A text between the characters that let it run its own way inside an English line (UAX #9, 2.4). A terminal without
 * bidirectional display draws them with no width. Texts without right-to-left letters come back as they are.
 */
export function isolatedForTerminal(text: string): string {
  if (!hasRightToLeft(text)) return text;
  return `${readsFrom(text) === 'right' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`;
}

/**
 * Characters that act in a terminal, but for ends of line and page, tabs, and isolates, which the reports set
 * themselves.
 */
const ACTS = /(?!\r\n)[\u0000-\u0008\u000B\u000D-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/g;

/** Escape sequences that the program writes itself: colours, and the start of a line that is written over. */
const OWN = /(\u001B\[(?:0|1|2|22|31|32|33|36|39)m|^\r\u001B\[K)/;

/**
 * A text that is safe on a screen or in a log, arguments and file names included: characters that would act there are
 * replaced by marks. The last step before output. Values as JSON keep every character, as an escape.
 *
 * @param isColoured true on a terminal that may be written to in colours
 */
export function safeText(text: string, isColoured: boolean): string {
  if (/^\s*[{[]/.test(text) && /[\]}]\s*$/.test(text)) return text.replace(ACTS, escaped);
  if (!isColoured) return text.replace(ACTS, '\uFFFD');
  return text
    .split(OWN)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(ACTS, '\uFFFD')))
    .join('');
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Rows as aligned columns; the first and the last are set from the left, figures between them from the right. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

type Event =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'planned'; readonly count: number }
  | { readonly kind: 'done'; readonly what: string };

type Terminal = { readonly isTerminal: boolean; readonly stderr: (text: string) => void };

/** Progress as one line that is written over on a terminal; a log gets nothing but the result. */
export function progressLine({ isTerminal, stderr }: Terminal): {
  readonly event: (event: Event) => void;
  readonly clear: () => void;
} {
  let count = 0;
  let done = 0;
  const show = (what: string): void => {
    if (isTerminal) stderr(`\r\x1B[K${done}/${count} ${what}`);
  };
  return {
    event: (event) => {
      if (event.kind === 'waiting') return stderr('Waiting for another process that writes the same folder …\n');
      if (event.kind === 'planned') count = event.count;
      else done++;
      show(event.kind === 'done' ? event.what : '');
    },
    clear: () => {
      if (isTerminal) stderr('\r\x1B[K');
    },
  };
}
