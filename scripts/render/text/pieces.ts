import type { Element, ElementContent, RootContent } from 'hast';
import { formatOrdinalDigits, raisedText, withMarksOfOrder } from '../../lib/text/index.ts';
import {
  differs,
  elementText,
  FIRST_STRONG,
  hasClass,
  isolateOf,
  isUnbroken,
  LEFT_TO_RIGHT,
  property,
} from './element.ts';
import { footnoteId, isBackReference, notedAddress, ownNumber } from './note-links.ts';
import { isUnspaced, type Setting } from './setting.ts';

/**
 * `Label: value`, with the colon of the language: full width in Chinese and Japanese, after a no-break space in French. A
 * label that ends with a colon of its own gets no other.
 */
export function* labelled(
  label: Iterable<InlinePiece>,
  value: Iterable<InlinePiece>,
  { language }: Setting,
): Generator<InlinePiece> {
  const pieces = [...label];
  yield* pieces;
  const ownColon = colonAtEnd(pieces);
  const colon = isUnspaced(language) ? '：' : /^fr\b/.test(language.tag) ? '\u00a0: ' : ': ';
  yield { kind: 'text', value: ownColon === undefined ? colon : ownColon === '：' ? '' : ' ' };
  yield* value;
}

/** The colon that the last words end with, or `undefined`. */
function colonAtEnd(pieces: readonly InlinePiece[]): string | undefined {
  const words = pieces.flatMap((piece) => (piece.kind === 'text' && piece.value.trim() !== '' ? [piece.value] : []));
  return /[:：]$/.exec(words.at(-1)?.trim() ?? '')?.[0];
}

/** A flat piece of inline content. Every `open` has its `close`. */
export type InlinePiece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'break' }
  /** A note mark, which stays with the word before it. */
  | { readonly kind: 'mark'; readonly value: string; readonly spaced: boolean }
  | { readonly kind: 'open'; readonly opener: string | undefined; readonly unbroken: boolean }
  | { readonly kind: 'close' };

/** The pieces of inline content: emphasis is left out, marks, isolates and breaks stay. */
export function* piecesOf(nodes: readonly (ElementContent | RootContent)[], setting: Setting): Generator<InlinePiece> {
  for (const node of nodes) {
    if (node.type === 'text') yield { kind: 'text', value: node.value };
    else if (node.type === 'element' && !hasClass(node, 'pn')) yield* elementPieces(node, setting);
  }
}

function* elementPieces(element: Element, setting: Setting): Generator<InlinePiece> {
  if (hasClass(element, 'lost-picture')) {
    yield { kind: 'text', value: setting.words('image', { description: elementText(element) }) };
    return;
  }
  const own = OWN[element.tagName];
  const isolate = isolateOf(element, setting.direction);
  const unbroken = isUnbroken(element);
  if (isolate === undefined && !unbroken) {
    yield* own === undefined ? piecesOf(element.children, setting) : own(element, setting);
    return;
  }
  const inner = { ...setting, direction: isolate?.direction ?? setting.direction };
  yield { kind: 'open', opener: isolate?.opener, unbroken };
  yield* own === undefined ? piecesOf(element.children, inner) : own(element, inner);
  yield { kind: 'close' };
}

const OWN: Readonly<Record<string, (element: Element, setting: Setting) => Iterable<InlinePiece>>> = {
  a: linkPieces,
  bdo: overridden,
  br: () => [{ kind: 'break' }],
  // Without its marks a struck-out figure would stand beside the right one as its equal.
  del: (element, setting) => [
    { kind: 'text', value: '~~' },
    ...piecesOf(element.children, setting),
    { kind: 'text', value: '~~' },
  ],
  img: imagePieces,
  input: (element) => [{ kind: 'text', value: property(element, 'checked') === undefined ? '[ ]' : '[x]' }],
  rp: () => [],
  rt: (element, setting) => [
    { kind: 'text', value: '(' },
    ...piecesOf(element.children, setting),
    { kind: 'text', value: ')' },
  ],
  // Without these digits `10<sup>6</sup>` would read 106.
  sub: (element, setting) => raised(element, setting, 'sub'),
  sup: (element, setting) => raised(element, setting, 'sup'),
  script: () => [],
  style: () => [],
};

/** The pieces of an override, which no line of text can hold, with marks in its place. */
function* overridden(element: Element, setting: Setting): Generator<InlinePiece> {
  const isLeftToRight = property(element, 'dir') === 'ltr';
  for (const piece of piecesOf(element.children, setting))
    yield isLeftToRight && piece.kind === 'text' ? { kind: 'text', value: withMarksOfOrder(piece.value) } : piece;
}

function* linkPieces(link: Element, setting: Setting): Generator<InlinePiece> {
  if (isBackReference(link)) return;
  const note = footnoteId(link);
  if (note !== undefined) {
    const number = setting.notes.get(note);
    const spaced = !isUnspaced(setting.language);
    yield { kind: 'mark', value: noteMark(number ?? elementText(link), setting), spaced };
    return;
  }
  yield* piecesOf(link.children, setting);
  yield* linkMarkOf(link, setting);
}

function* linkMarkOf(link: Element, setting: Setting): Generator<InlinePiece> {
  const number = setting.links.get(notedAddress(link) ?? '');
  if (number !== undefined && number !== ownNumber(link))
    yield { kind: 'mark', value: linkMark(number, setting), spaced: !isUnspaced(setting.language) };
}

/** The mark of a link, in the digits of the document: `[1]`. */
export function linkMark(number: number, { language }: Setting): string {
  return `[${formatOrdinalDigits(number, language)}]`;
}

/** The mark of a footnote, in the words of the document: `[Note 1]`. */
export function noteMark(number: number | string, { language, words }: Setting): string {
  return `[${words('note', { number: typeof number === 'number' ? formatOrdinalDigits(number, language) : number })}]`;
}

function* imagePieces(image: Element, { words }: Setting): Generator<InlinePiece> {
  const description = property(image, 'alt')?.trim() ?? '';
  if (description !== '') yield { kind: 'text', value: words('image', { description }) };
}

function* raised(element: Element, setting: Setting, kind: 'sup' | 'sub'): Generator<InlinePiece> {
  const text = elementText(element);
  const links = linksIn(element);
  const isCall = links.some((link) => footnoteId(link) !== undefined || isBackReference(link));
  // `[3]` parts itself from what stands before it.
  if (isCall || !/\p{N}/u.test(text) || (links.length > 0 && /^\s*\[/.test(text))) {
    yield* piecesOf(element.children, setting);
    return;
  }
  yield { kind: 'text', value: raisedText(text, kind) };
  for (const link of links) yield* linkMarkOf(link, setting);
}

const linksIn = (element: Element): readonly Element[] =>
  element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'a' ? [child] : linksIn(child),
  );

/**
 * The pieces of a plain string, isolated where its letters need it, or always to the left (`code`: telephone, address).
 */
export function* plainPieces(
  value: string,
  { direction }: Setting,
  kind: 'prose' | 'code' = 'prose',
): Generator<InlinePiece> {
  const opener = kind === 'code' ? LEFT_TO_RIGHT : FIRST_STRONG;
  const needed = kind === 'code' ? direction === 'rtl' : differs(value, direction);
  yield { kind: 'open', opener: needed ? opener : undefined, unbroken: kind === 'code' };
  yield { kind: 'text', value: kind === 'code' ? withMarksOfOrder(value) : value };
  yield { kind: 'close' };
}
