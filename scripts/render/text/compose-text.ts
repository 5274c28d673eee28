import { beginsRightToLeft } from '../../lib/bidi-classes.ts';
import { type Direction, firstStrong, languageName } from '../../lib/text/index.ts';
import type { Document } from '../../model/document.ts';
import { foot } from './foot.ts';
import { columnsOf, lineBreaks } from './line-breaks.ts';
import { collectLinks, footnotesOf } from './note-links.ts';
import { labelled, plainPieces } from './pieces.ts';
import type { Setting } from './setting.ts';
import { body } from './text-blocks.ts';
import { paragraph, setPieces, stack, type TextLines, underlined } from './text-lines.ts';

/** Columns of a line, counted as a terminal shows them. */
const WIDTH = 72;
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

/**
 * One statement as plain text: UTF-8, NFC, lines of at most 72 columns, no tabs, no space at the end
 * of a line, one final newline. Only what cannot be broken (an address, a word of code) may be longer.
 *
 * Marks: a link is followed by its number, `[1]`, and its address stands under Links; a footnote
 * is called by its name in the document's language, `[Note 1]`, and stands under Notes by that same
 * name. So the two can never be mistaken for each other, and footnotes keep the numbers they have in
 * the other formats. What lies outside the statement (head, notes, links, contacts) starts at the
 * edge; the statement's text starts at column 5, its paragraph numbers hang before it.
 *
 * Direction: passages against the run of the text stand in isolates (U+2066–2069), closed at the end
 * of a line and opened again on the next, since a plain-text line is a paragraph to UAX #9. A viewer
 * takes the direction of a line from its first letter outside isolates; where that is not the
 * document's own (a line of digits or rules, or one that begins with a foreign word in a
 * right-to-left document), the line starts with U+200F (U+200E in a left-to-right one).
 */
export function composeText(document: Document): string {
  return composed(document, false);
}

/** One statement as plain text with each paragraph on one line, for mail: the reader's program breaks it (see `flowed`). */
export function composeUnbroken(document: Document): string {
  return composed(document, true);
}

function composed(document: Document, isFlowed: boolean): string {
  const setting: Setting = {
    language: document.language,
    words: document.words,
    direction: document.language.direction,
    isFlowed,
    links: collectLinks(document),
    notes: new Map(footnotesOf(document).map(({ properties }, index) => [String(properties.id), index + 1])),
  };
  const lines = stack([
    head(document, setting, WIDTH),
    body(document.body.children, setting, WIDTH),
    foot(document, setting, WIDTH),
  ]);
  const { direction, pseudo } = document.language;
  return finish(pseudo === 'mirrored' ? lines.map(mirroredLine) : lines, direction);
}

function finish(lines: TextLines, direction: Direction): string {
  return `${lines.map((line) => directed(line.trimEnd(), direction)).join('\n')}\n`.normalize('NFC');
}

function directed(line: string, direction: Direction): string {
  if (line === '') return line;
  const seen = firstStrong(line);
  if (direction === 'rtl') return seen === 'rtl' ? line : RIGHT_TO_LEFT_MARK + line;
  return seen === 'rtl' ? LEFT_TO_RIGHT_MARK + line : line;
}

/** A code in its isolate, which keeps its order; or a word. */
const PIECES = /\u2066[^\u2069]*\u2069?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * A line of the pseudo-language ar-XB: each word between U+202E and U+202C, so that it is shown as right-to-left letters
 * are. Only what comes out of the program for a designer to look at holds these characters.
 */
function mirroredLine(line: string): string {
  return line
    .replace(PIECES, (piece) => (/^\u2066/.test(piece) || beginsRightToLeft(piece) ? piece : `\u202E${piece}\u202C`))
    .replaceAll('\u2068', '\u2067');
}

/** Everything above the statement's own text: newsroom, kickers, headline, summary, notices, date and reference. */
function head(document: Document, setting: Setting, width: number): TextLines {
  const { masthead, kickers, headline, summary, date, reference, language, origin, words } = document;
  const plain = (text: string): TextLines => setPieces(plainPieces(text, setting), setting, width);
  const fact = (key: string, value: string | undefined): TextLines =>
    value === undefined
      ? []
      : setPieces(labelled(plainPieces(words(key), setting), plainPieces(value, setting), setting), setting, width);
  const original = { language: languageName(origin.tag, language.tag) };

  return stack([
    plain(masthead.name),
    ...document.notices
      .filter(({ kind }) => BARS.has(kind))
      .map(({ label }) => plain(label.toLocaleUpperCase(language.tag))),
    kickers.flatMap((kicker) => paragraph(kicker, setting, width)),
    underlined(paragraph(headline, setting, width), '='),
    paragraph(summary, setting, width),
    ...document.notices
      .filter(({ kind }) => !BARS.has(kind))
      .map(({ label, text }) =>
        paragraph([{ type: 'text', value: `${label}${text.length === 0 ? '' : ': '}` }, ...text], setting, width),
      ),
    document.standing === 'translated' ? plain(words('unreviewed', original)) : [],
    document.partial ? plain(words('partial', original)) : [],
    [...fact('published', date?.text), ...fact('reference', reference)],
  ]);
}

/** Notices that say that nothing of this may be published yet: they stand above everything. */
const BARS: ReadonlySet<string> = new Set(['draft', 'embargoed']);

/** The most columns of a line (RFC 3676, 4.2): of 78 two are for the spaces that a broken line may end in. */
const FLOWED_WIDTH = 74;

/**
 * Text as `format=flowed; delsp=yes` (RFC 3676): long lines are broken where the language allows it, and a reader's
 * program puts them together again without a trace. Each break adds one space at the end of the line, which is taken away
 * again: a break between Han characters leaves no gap, one between words keeps its own space. The text is the same after
 * `unflowed`, to the last character.
 */
export function flowed(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const parts = partsOf(line);
      return parts.map((part, index) => stuffed(part) + (index < parts.length - 1 ? ' ' : '')).join('\r\n');
    })
    .join('\r\n');
}

function partsOf(line: string): readonly string[] {
  const { before, boundary } = columnsOf(line);
  const columns = (start: number, end: number): number => (before[end] ?? 0) - (before[start] ?? 0);
  const parts: string[] = [];
  let start = 0;
  let previous = 0;
  for (const { position } of lineBreaks(line)) {
    if (boundary[position] !== 1) continue;
    if (previous > start && columns(start, position) > FLOWED_WIDTH) {
      parts.push(line.slice(start, previous));
      start = previous;
    }
    previous = position;
  }
  return [...parts, line.slice(start)];
}

/**
 * A line with a space before it where a mail program could take it for a quotation, an indent or the start of another
 * message (RFC 3676, 4.4).
 */
function stuffed(line: string): string {
  return /^(?: |>|From )/.test(line) ? ` ${line}` : line;
}
