import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readableAddress } from '../../lib/decoded-address.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import { directionIn, withoutPasting } from '../../lib/text/index.ts';
import { addMessage, pointsIn } from '../../model/add-message.ts';
import { reportHidden, reportHiddenIn, reportLeft } from '../../model/report-hidden.ts';
import { peekFrontMatter } from '../front-matter/read-front-matter.ts';
import { nodeSpan } from '../tree/places.ts';

/**
 * Repairs what pasting left in a statement, where that is safe, and reports what hides in it and in its name. The file
 * holds the repaired text; lines stay lines.
 *
 * @param isAlone true for a file without a newsroom: a letter that looks like another is a warning
 */
export function checkCharacters(file: VFile, isAlone = false): void {
  clean(file, String(file));
  reportHidden(file, peekFrontMatter(String(file)).language, isAlone);
  const start = { line: 1, column: 1 };
  reportHiddenIn(file, path.basename(file.path), start, '', undefined, isAlone);
  reportLeft(file, path.basename(file.path), start);
}

function clean(file: VFile, written: string): void {
  const { text, found } = withoutPasting(written);
  const pointAt = pointsIn(written);
  for (const { what, start, count, isDoubtful, joinsFigures } of found) {
    addMessage(file, {
      ruleId: 'pasted',
      severity: joinsFigures === true ? 'error' : isDoubtful ? 'warning' : 'notice',
      reason: `Unexpected ${count === 1 ? '' : `${count} × `}${what}`,
      place: pointAt(start),
      advice:
        joinsFigures === true
          ? 'Write a space or a sign between the two; or take the character out, where they are one figure.'
          : isDoubtful
            ? 'Look at this place in the original.'
            : 'It is put right in what is published; nothing needs to be done.',
    });
  }
  if (text !== String(file)) file.value = text;
}

/** The line breaks of word processors, between two words of one line. */
const LINE_BREAK = /(?<=[^\s\\][ \t]{0,8})[\u000B\u2028](?=[ \t]{0,8}\S)/g;

/**
 * Makes a line break of Markdown of the line breaks that word processors have within a paragraph (U+000B, U+2028). In
 * headlines, code and HTML they are left to `checkCharacters`.
 *
 * The file's text is changed, and must be parsed again.
 */
export function keepLineBreaks(tree: Root, file: VFile): void {
  const written = String(file);
  const texts: (readonly [from: number, to: number])[] = [];
  for (const block of tree.children)
    if (block.type !== 'heading') visit(block, 'text', (node) => void texts.push(nodeSpan(node)));
  const places = matchesIn(written, LINE_BREAK).flatMap(({ index }) =>
    texts.some(([from, to]) => from <= index && index < to) ? [index] : [],
  );
  const [first] = places;
  if (first === undefined) return;
  addMessage(file, {
    ruleId: 'pasted',
    severity: 'notice',
    reason: `Unexpected ${places.length === 1 ? 'line break' : `${places.length} line breaks`} of a word processor (U+000B, U+2028): kept as \`<br>\``,
    place: pointsIn(written)(first),
    advice: 'Nothing needs to be done; for a paragraph of its own, put an empty line there.',
  });
  const isBreak = new Set(places);
  file.value = written.replace(/[\u000B\u2028]/g, (mark, at: number) => (isBreak.has(at) ? '<br>' : mark));
}

/** References to characters that `withoutPasting` takes out, and by the numbers that Windows has for signs (`&#146;`). */
const REFERENCE =
  /(?<!\\)&(?:(shy|NoBreak|ZeroWidthSpace|lrm|rlm)|#0*(173|8203|820[67]|8232|8288|65279|1564|1(?:2[89]|[345]\d))|#x0*(AD|200[BEF]|2028|2060|FEFF|61C|[89][\dA-F]));/gi;
const NAMED: Readonly<Record<string, string>> = {
  shy: '\u00AD',
  nobreak: '\u2060',
  zerowidthspace: '\u200B',
  lrm: '\u200E',
  rlm: '\u200F',
};
const MARK_OF_ORDER = /[\u200E\u200F\u061C]/;

/**
 * Repairs what a reference has instead of the character itself: `&shy;`, `&#8203;`; a mark of direction only where none of
 * them turns anything. `&#146;` is the sign that Windows has there, as browsers read it (HTML, "numeric character reference
 * end state"). In code it is text.
 *
 * @returns whether the file's text has changed, and must be parsed again
 */
export function readReferences(tree: Root, file: VFile): boolean {
  const written = String(file);
  if (written.search(REFERENCE) < 0) return false;
  const all = withCharacters(tree, written, () => true);
  // One that is there for a reason stays a reference, and is reported as one.
  const isNeeded = MARK_OF_ORDER.test(withoutPasting(all).text);
  const text = isNeeded ? withCharacters(tree, written, (character) => !MARK_OF_ORDER.test(character)) : all;
  if (text === written) return false;
  reportSigns(file, written);
  clean(file, text);
  return true;
}

/** The text with the references in its prose as the characters that they mean, where these are wanted. */
function withCharacters(tree: Root, written: string, isWanted: (character: string) => boolean): string {
  let text = '';
  let end = 0;
  visit(tree, ['text', 'html'], (node) => {
    const [from, to] = nodeSpan(node);
    if (from < end) return;
    text += written.slice(end, from);
    text += written.slice(from, to).replace(REFERENCE, (reference: string, ...parts: (string | undefined)[]) => {
      const character = characterOf(parts);
      return character !== undefined && isWanted(character) ? character : reference;
    });
    end = to;
  });
  return text + written.slice(end);
}

/** The character that a reference means; undefined for a number that no browser has a sign for. */
function characterOf([name, decimal, hex]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = codeIn(decimal, hex);
  if (isOfUnicode(decimal, hex)) return String.fromCodePoint(code);
  const sign = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return sign.charCodeAt(0) === code ? undefined : sign;
}

const codeIn = (decimal?: string, hex = ''): number =>
  decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);

/** False for the numbers that are control characters in Unicode, and signs in Windows. */
const isOfUnicode = (decimal?: string, hex?: string): boolean =>
  !/^[\u0080-\u009F]$/.test(String.fromCodePoint(codeIn(decimal, hex)));

/** Says which signs stand for references by the numbers of Windows. */
function reportSigns(file: VFile, written: string): void {
  const pointAt = pointsIn(written);
  const seen = new Set<string>();
  for (const { 0: reference, 1: name, 2: decimal, 3: hex, index } of matchesIn(written, REFERENCE)) {
    const sign = characterOf([name, decimal, hex]);
    // The numbers of Unicode are those of other characters.
    if (sign === undefined || name !== undefined || isOfUnicode(decimal, hex) || seen.has(sign)) continue;
    seen.add(sign);
    addMessage(file, {
      ruleId: 'pasted',
      severity: 'notice',
      reason: `Unexpected \`${reference}\`, a number that Windows has for a sign: \`${sign}\` now, as browsers read it`,
      place: pointAt(index),
      advice: 'It is put right in what is published; nothing needs to be done.',
    });
  }
}

/** Reports hidden characters that are written as escapes (`&rlm;`, `&#x202E;`, `%E2%80%AE`). */
export function checkEscapes(tree: Root, file: VFile): void {
  const written = String(file);
  if (!/[&%]/.test(written)) return;
  const direction = directionIn(written);
  const linked = new Set<string>();
  visit(tree, 'linkReference', ({ identifier }) => void linked.add(identifier));
  visit(tree, (node) => {
    if (node.type === 'yaml' || node.type === 'html') return;
    // Headings with an emoji have addresses with its selector.
    const url = 'url' in node ? readableAddress(node.url).replace(/[\uFE0E\uFE0F\u200D]/g, '') : undefined;
    const isOfPicture = node.type === 'image' || (node.type === 'definition' && !linked.has(node.identifier));
    // Addresses of badges may have U+200B for an empty label; nobody reads or opens the address of a picture.
    const address = isOfPicture ? url?.replaceAll('\u200B', '') : url;
    const attributes = 'attributes' in node ? Object.values(node.attributes).map(String) : [];
    const texts = [
      'value' in node ? node.value : undefined,
      'alt' in node ? node.alt : undefined,
      'title' in node ? node.title : undefined,
      address,
      ...attributes,
    ];
    for (const text of texts)
      if (typeof text === 'string') reportHiddenIn(file, text, node.position, written, direction);
  });
}
