import type { Document } from '../../document/document.ts';
import type { Direction } from '../../language/language.ts';
import { firstStrong } from '../../prose/strong.ts';
import { type Lines, stack } from './block/lines.ts';
import { body } from './body.ts';
import { collectLinks, footnotesOf } from './collect.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { mirroredLine } from './mirror.ts';
import type { Setting } from './setting.ts';

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

/** The same with each paragraph on one line, for mail: the reader's program breaks it (see `flowed`). */
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

function finish(lines: Lines, direction: Direction): string {
  return `${lines.map((line) => directed(line.trimEnd(), direction)).join('\n')}\n`.normalize('NFC');
}

function directed(line: string, direction: Direction): string {
  if (line === '') return line;
  const seen = firstStrong(line);
  if (direction === 'rtl') return seen === 'rtl' ? line : RIGHT_TO_LEFT_MARK + line;
  return seen === 'rtl' ? LEFT_TO_RIGHT_MARK + line : line;
}
