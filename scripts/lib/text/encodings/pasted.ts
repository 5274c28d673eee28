import { matchesIn } from '../../matches-in.ts';
import { invisibleFaults } from '../characters/invisible-characters.ts';
import { idleMarks } from './idle-marks.ts';

/** A character that was taken out of a pasted text, or repaired. */
export type Pasting = {
  /** The character, and what was done: `U+00AD SOFT HYPHEN: taken out`. */
  readonly what: string;
  /** UTF-16 offset of the first in the text that was given. */
  readonly start: number;
  readonly count: number;
  /** True where something may be missing now, or could not be repaired. */
  readonly isDoubtful: boolean;
  /** True where it alone kept two figures apart: `14` and `15` are `1415` without it. */
  readonly joinsFigures?: boolean;
};

type Change = {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly what: string;
  readonly isDoubtful?: boolean;
  readonly joinsFigures?: boolean;
};

/**
 * Characters that word processors and mail programs leave behind, with the text that replaces them. Nothing is lost
 * with them.
 */
const LEFT_BEHIND: Readonly<Record<string, readonly [by: string, what: string]>> = {
  '\u00AD': ['', 'U+00AD SOFT HYPHEN: taken out'],
  '\u200B': ['', 'U+200B ZERO WIDTH SPACE: taken out'],
  '\u2060': ['', 'U+2060 WORD JOINER: taken out'],
  '\uFEFF': ['', 'U+FEFF BYTE ORDER MARK: taken out'],
  '\uFE0E': ['', 'U+FE0E VARIATION SELECTOR behind nothing that varies: taken out'],
  '\uFE0F': ['', 'U+FE0F VARIATION SELECTOR behind nothing that varies: taken out'],
  '\u000B': [' ', 'U+000B LINE TABULATION: a space now'],
  '\u000C': [' ', 'U+000C FORM FEED: a space now'],
  '\u2028': [' ', 'U+2028 LINE SEPARATOR: a space now'],
};
/** Characters that keyboards and terminals send: nobody reads them, though another letter may have stood there. */
const CONTROL = /[\u0001-\u0008\u000E-\u001F\u007F]/;
const PARTED = 'U+00AD SOFT HYPHEN at the end of a line: taken out, and the word that it parts has a space in it';
/** Blank cells of Braille that stand for spaces: several in a row, or beside a space; one within a word may hide something. */
const BLANK_CELLS = /\u2800{2,}|(?<=^|\s)\u2800|\u2800(?=\s|$)/gu;
/** Joiners that join nothing: beside letters of other scripts one may be needed. */
const IDLE: Readonly<Record<string, readonly [by: string, what: string]>> = {
  '\u200C': ['', 'U+200C ZERO WIDTH NON-JOINER where nothing is joined: taken out'],
  '\u200D': ['', 'U+200D ZERO WIDTH JOINER where nothing is joined: taken out'],
};
const NEVER_JOINED = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]|[^\p{L}\p{M}]/u;
const LOOSE_JOINER = ['', 'U+200D ZERO WIDTH JOINER behind an emoji, which joins nothing: taken out'] as const;
const ENDS_IN_EMOJI = /[\p{Extended_Pictographic}\uFE0F]$/u;
/** Blanks of other widths. Those that set figures and signs apart stay: U+00A0, U+2007, U+2009, U+200A, U+202F, U+3000; and so does that of Ogham in Ogham. */
const ODD_SPACES = /[\u2000-\u2006\u2008\u205F]|(?<![\u1681-\u169C])\u1680(?![\u1681-\u169C])/g;

/** Colours of a terminal (ECMA-48, SGR and its like). */
const TERMINAL = /\u001B\[[0-9;]*[A-Za-z]/g;

/**
 * A line that begins with a bullet of a word processor: a point, a private character of its fonts for signs, or a letter
 * that stands for one before a tab.
 */
const BULLET =
  /^([ \t]*)([•◦▪‣●⁃∙·]|[\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF076](?=[ \t\u00A0])|o(?=\t))([ \t\u00A0]+)(?=\S)/;
const SECOND_BULLET = /\S[ \t\u00A0]+[•◦▪‣●⁃∙][ \t\u00A0]+\S/;
/** The text that Outlook leaves in the place of a picture. */
const LOST_PICTURE = /\[cid:[\w.@%+-]{3,200}\]/g;

/**
 * The mark that a chatbot puts where it names a source: private characters round a number of its own, which means
 * nothing elsewhere.
 */
const SOURCE_MARK =
  /\uE200([a-z]{2,20}(?:\uE202[\w.,:-]{1,60}){1,20}|[a-z]{2,20}\d{1,4}[a-z]{2,20}\d{1,4}(?:[a-z]{2,20}\d{1,4}){0,20})\uE201/g;

/** The text with the remains of pasting repaired where that is safe, and a list of what was done or found. */
export function withoutPasting(text: string): { readonly text: string; readonly found: readonly Pasting[] } {
  const changes = [...charactersIn(text), ...bulletsIn(text), ...picturesIn(text), ...sourceMarksIn(text)].sort(
    (a, b) => a.start - b.start,
  );
  if (changes.length === 0) return { text, found: [] };
  let clean = '';
  let position = 0;
  const found = new Map<string, Pasting>();
  for (const { start, end, by, what, isDoubtful = false, joinsFigures = false } of changes) {
    if (start < position) continue;
    clean += text.slice(position, start) + by;
    position = end;
    const known = found.get(what);
    found.set(
      what,
      known === undefined ? { what, start, count: 1, isDoubtful, joinsFigures } : { ...known, count: known.count + 1 },
    );
  }
  return { text: clean + text.slice(position), found: [...found.values()].filter(({ what }) => what !== '') };
}

/** The first character in a name or a value that pasting left there, though it hides nothing: `U+00AD SOFT HYPHEN`. */
export function leftByPasting(text: string): string | undefined {
  if (text.includes('\u00AD')) return 'U+00AD SOFT HYPHEN';
  const [space] = text.match(ODD_SPACES) ?? [];
  return space === undefined
    ? undefined
    : `space of an odd width (U+${space.charCodeAt(0).toString(16).toUpperCase()})`;
}

function charactersIn(text: string): readonly Change[] {
  const soft = matchesIn(text, /\u00AD/g).map(({ index }) => index);
  const hidden = invisibleFaults(text).filter(({ start }) => text[start] !== '\u00AD');
  const left = [...soft, ...hidden.map(({ start }) => start)].flatMap((start): Change[] => {
    if (text[start] === '\u2029' && isAtEmptyLine(text, start))
      return [{ start, end: start + 1, by: '', what: 'U+2029 PARAGRAPH SEPARATOR beside an empty line: taken out' }];
    const isLoose = text[start] === '\u200D' && ENDS_IN_EMOJI.test(text.slice(Math.max(0, start - 3), start));
    if (CONTROL.test(text[start] ?? '')) {
      const code = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return [{ start, end: start + 1, by: '', what: `U+${code} CONTROL CHARACTER: taken out`, isDoubtful: true }];
    }
    // A word that was parted there has a space in it now.
    if (text[start] === '\u00AD' && /^\u00AD[ \t]*\r?\n[ \t]*\p{Ll}/u.test(text.slice(start, start + 40)))
      return [{ start, end: start + 1, by: '', what: PARTED, isDoubtful: true }];
    const [by, what] = isLoose
      ? LOOSE_JOINER
      : (LEFT_BEHIND[text[start] ?? ''] ?? (isIdleAt(text, start) ? IDLE[text[start] ?? ''] : undefined) ?? []);
    if (by === undefined || what === undefined) return [];
    // A byte order mark at the start is how some programs begin every file.
    return [{ start, end: start + 1, by, what: start === 0 && text[0] === '\uFEFF' ? '' : what }];
  });
  const spaces = matchesIn(text, ODD_SPACES).map(
    ({ index }): Change => ({
      start: index,
      end: index + 1,
      by: ' ',
      what: 'space of an odd width: an ordinary one now',
    }),
  );
  const cells = (text.includes('\u2800') ? matchesIn(text, BLANK_CELLS) : []).map(
    ({ index, 0: blanks }): Change => ({
      start: index,
      end: index + blanks.length,
      by: ' ',
      what: 'U+2800 BRAILLE PATTERN BLANK: a space now',
    }),
  );
  const colours = matchesIn(text, TERMINAL).map(
    ({ index, 0: code }): Change => ({
      start: index,
      end: index + code.length,
      by: '',
      what: 'U+001B: a colour of a terminal, taken out',
    }),
  );
  const marks = idleMarks(text).map(
    ({ start, name }): Change => ({
      start,
      end: start + 1,
      by: '',
      what: `${name} in a text that runs from the left: taken out`,
    }),
  );
  return [...colours, ...[...left, ...marks].map((change) => withFigures(change, text)), ...spaces, ...cells];
}

/** True at an end of the text and beside an empty line, where a paragraph ends in any case. */
const isAtEmptyLine = (text: string, start: number): boolean =>
  /^\u2029[ \t]*(?:$|\r?\n[ \t]*(?:$|\r?\n))/.test(text.slice(start, start + 80)) ||
  /(?:^|\n)[ \t]*\r?\n[ \t]*$|^[ \t]*$/.test(text.slice(Math.max(0, start - 80), start));

/** True where the visible characters on both sides are none that a joiner could join or part. */
function isIdleAt(text: string, start: number): boolean {
  const isSeen = (character: string): boolean => !/\p{Cf}/u.test(character);
  const before = [...text.slice(Math.max(0, start - 8), start)].findLast(isSeen);
  const after = [...text.slice(start + 1, start + 9)].find(isSeen);
  return [before, after].every((each) => each === undefined || NEVER_JOINED.test(each));
}

/** A change that joins two figures, with that in its report. */
function withFigures(change: Change, text: string): Change {
  const one = /\p{N}[\p{N}.,]{0,20}(?=[\p{Cf}\uFE0E\uFE0F\u0001-\u0008\u000E-\u001F\u007F]{0,8}$)/u.exec(
    text.slice(Math.max(0, change.start - 30), change.start),
  )?.[0];
  const other = /^[\p{Cf}\uFE0E\uFE0F\u0001-\u0008\u000E-\u001F\u007F]{0,8}(\p{N}[\p{N}.,]{0,20})/u.exec(
    text.slice(change.end, change.end + 30),
  )?.[1];
  const isPart = one !== undefined && other !== undefined && /\p{N}$/u.test(one);
  if (!(change.by === '' ? isPart : isLineBetween(change, text))) return change;
  const [name = ''] = change.what.split(':', 1);
  return {
    ...change,
    what: isPart
      ? `${name} between \`${one}\` and \`${other}\`, which would be one figure without it`
      : `${name} between two figures, which would be read as one without it`,
    joinsFigures: true,
  };
}

/** True for a line break of a word processor with a figure on both sides, which a space in its place would join. */
const isLineBetween = ({ start, end }: Change, text: string): boolean =>
  /[\u000B\u000C\u2028]/.test(text.slice(start, end)) &&
  /\p{N}[ \t]{0,8}$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /^[ \t]{0,8}\p{N}/u.test(text.slice(end, end + 12));

/** Lines outside code that begin with a bullet: a list, but not to Markdown. */
function bulletsIn(text: string): readonly Change[] {
  const changes: Change[] = [];
  const hasLetters = (text.match(/^[ \t]*o\t/gm)?.length ?? 0) > 1;
  let fence: string | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence;
    const bullet = fence === undefined && mark === undefined && !/^(?: {4}|\t)/.test(line) ? BULLET.exec(line) : null;
    if (bullet !== null && (bullet[2] !== 'o' || hasLetters)) {
      const at = start + (bullet[1] ?? '').length;
      if (SECOND_BULLET.test(line.slice(bullet[0].length)))
        changes.push({
          start: at,
          end: at,
          by: '',
          what: 'bullets within one line: write each on a line of its own, after `- `',
          isDoubtful: true,
        });
      else changes.push(itemOf(bullet, start, at));
    }
    start += line.length + 1;
  }
  return changes;
}

/** The change of a bullet into a mark of Markdown, which knows no U+00A0 behind one, and takes five blanks for code. */
function itemOf([whole, , sign = '', blanks = '']: RegExpExecArray, start: number, at: number): Change {
  const isPlain = /^(?: {1,4}|\t)$/.test(blanks);
  const code = sign.charCodeAt(0);
  const named = code < 0xe000 ? `\`${sign}\`` : `U+${code.toString(16).toUpperCase()}, a bullet of a word processor,`;
  return {
    start: at,
    end: isPlain ? at + 1 : start + whole.length,
    by: isPlain ? '-' : '- ',
    what: `${named} at the start of a line: an item of a list now`,
  };
}

function picturesIn(text: string): readonly Change[] {
  return matchesIn(text, LOST_PICTURE).map(
    ({ index, 0: mark }): Change => ({
      start: index,
      end: index + mark.length,
      by: '',
      what: `\`${mark}\`: a picture was lost when the text was copied; taken out`,
      isDoubtful: true,
    }),
  );
}

function sourceMarksIn(text: string): readonly Change[] {
  if (!text.includes('\uE200')) return [];
  return matchesIn(text, SOURCE_MARK).map(
    ({ index, 0: mark, 1: name = '' }): Change => ({
      start: index,
      end: index + mark.length,
      by:
        /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index)) &&
        /^[\p{L}\p{N}]/u.test(text.slice(index + mark.length, index + mark.length + 2))
          ? ' '
          : '',
      what: `\`${name.replaceAll('\uE202', '')}\`, by which a chatbot refers to a source: taken out`,
      isDoubtful: true,
    }),
  );
}
