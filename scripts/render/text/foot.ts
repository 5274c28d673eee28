import stringWidth from 'string-width';
import { telephonesIn } from '../../lib/text/index.ts';
import type { Contact, Document } from '../../model/document.ts';
import { checkAddress, groupedCode } from '../../model/text-code.ts';
import { inlineAsLine, inlineOf } from './inline.ts';
import { collectTitles, footnotesOf } from './note-links.ts';
import { type InlinePiece, labelled, linkMark, noteMark, plainPieces } from './pieces.ts';
import type { Setting } from './setting.ts';
import { blocksAsLines, NUMBER_COLUMN } from './text-blocks.ts';
import { prefixed, setPieces, stack, type TextLines, underlined } from './text-lines.ts';

/** Everything below the statement's own text: end mark, notes, links, contacts, about, and how to check the copy. */
export function foot(document: Document, setting: Setting, width: number): TextLines {
  const { words, masthead } = document;
  const plain = (text: string): TextLines => setPieces(plainPieces(text, setting), setting, width);
  const section = (key: string, ...blocks: readonly TextLines[]): TextLines => {
    const content = stack(blocks);
    return content.length === 0 ? [] : stack([underlined(plain(words(key)), '-'), content]);
  };

  return stack([
    prefixed(plain(words('ends')), ' '.repeat(NUMBER_COLUMN)),
    section('notes', ...notes(document, setting, width)),
    section('links', links(document, setting, width)),
    section('contact', ...masthead.contacts.map((each) => contact(each, setting, width))),
    section('about', ...(masthead.about ?? '').split(/\n\s*\n/).map(plain)),
    section('check-copy', check(document, setting, width)),
  ]);
}

function notes(document: Document, setting: Setting, width: number): readonly TextLines[] {
  return footnotesOf(document).map((note, index) => {
    const marker = `${noteMark(index + 1, setting)} `;
    const column = stringWidth(marker);
    const content = stack(blocksAsLines(note.children, setting, width - column));
    // An empty note keeps its number, since the text refers to it.
    return content.length === 0 ? [marker] : prefixed(content, marker, ' '.repeat(column));
  });
}

/** The links, one address a line, whole, however long; a link's title stands under it. */
function links(document: Document, setting: Setting, width: number): TextLines {
  const titles = collectTitles(document);
  return [...setting.links].flatMap(([address, number]) => {
    const marker = `${linkMark(number, setting)} `;
    const column = stringWidth(marker);
    const title = setPieces(plainPieces(titles.get(address) ?? '', setting), setting, width - column);
    const line = marker + inlineAsLine(inlineOf(plainPieces(address, setting, 'code')));
    return [line, ...title.map((each) => ' '.repeat(column) + each)];
  });
}

/** The lines that tell where a copy can be checked, and what for: a text is passed on without its address. */
function check(document: Document, setting: Setting, width: number): TextLines {
  const address = checkAddress(document);
  if (address === undefined) return [];
  const code = plainPieces(groupedCode(document), setting, 'code');
  return [
    inlineAsLine(inlineOf(plainPieces(address.whole, setting, 'code'))),
    ...setPieces(labelled(plainPieces(setting.words('check-code'), setting), code, setting), setting, width),
  ];
}

/**
 * A telephone field as lines: each number keeps the order of its digits, and the words beside it have that of the text.
 */
function telephones(field: string, setting: Setting, width: number): TextLines {
  const runs = (telephonesIn(field) ?? []).flatMap((piece) => piece.runs);
  const pieces = runs.flatMap(({ text, isNumber }): readonly InlinePiece[] =>
    isNumber || /\p{L}/u.test(text)
      ? [...plainPieces(text, setting, isNumber ? 'code' : 'prose')]
      : [{ kind: 'text', value: text }],
  );
  return setPieces(labelled(plainPieces(setting.words('phone'), setting), pieces, setting), setting, width);
}

function contact({ name, phone, email, note }: Contact, setting: Setting, width: number): TextLines {
  const set = (pieces: Iterable<InlinePiece>): TextLines => setPieces(pieces, setting, width);
  const label = (key: string, value: string | undefined): TextLines =>
    value === undefined
      ? []
      : set(labelled(plainPieces(setting.words(key), setting), plainPieces(value, setting, 'code'), setting));
  return [
    ...(name === undefined ? [] : set(plainPieces(name, setting))),
    ...(phone === undefined ? [] : telephones(phone, setting, width)),
    ...label('email', email),
    ...(note === undefined ? [] : set(plainPieces(note, setting))),
  ];
}
