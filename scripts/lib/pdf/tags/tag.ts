import { decodedPart } from '../../decoded-address.ts';
/** The structure types of a sheet; the profile gives them their names in a file. */
export type TagType =
  | 'Document'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  /** Pictures with their caption. */
  | 'Captioned'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Code'
  | 'Em'
  | 'Strong';

/** One element of the tag tree that a sheet must come out with. Plain values: a tree goes to another thread. */
export type Tag = {
  /** Absent for an element without meaning: its content stands in its place. */
  readonly type?: TagType | undefined;
  /** True for a label that stands in a line of text, such as the number of a paragraph. */
  readonly isInLine?: boolean;
  /** True for the number or the sign before an item of a list, which is the style sheet's; it has no children. */
  readonly isMarker?: boolean;
  /** The language of its content (BCP 47). */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** True for an element that is isolated from the text about it (UAX #9, X5a), also in the same direction. */
  readonly isIsolate?: boolean | undefined;
  /** The description of a picture. */
  readonly alt?: string | undefined;
  /** The description of a link's target, in words. */
  readonly contents?: string | undefined;
  /** Names by which links of the sheet lead here. */
  readonly anchors?: readonly string[] | undefined;
  /** The name that a link in the sheet leads to, or a reference. */
  readonly target?: string | undefined;
  readonly list?: ListKind | undefined;
  readonly cell?: Cell | undefined;
  readonly children: readonly (Tag | TagText)[];
};

/** A piece of text, as it stands in the sheet. */
export type TagText = { readonly text: string };

/** The kinds of lists in HTML: `ol`, `ul`, `dl`. */
export type ListKind = 'ordered' | 'unordered' | 'terms';

/** What is said of a cell of a table: its headers, and how many columns and rows it spans. */
export type Cell = {
  /** What a header cell heads. */
  readonly scope?: 'Column' | 'Row' | undefined;
  readonly columns: number;
  readonly rows: number;
  /** The number of a header cell in the sheet, from 1. */
  readonly id?: number | undefined;
  /** The numbers of its header cells. */
  readonly headers: readonly number[];
};

export const isTag = (node: Tag | TagText): node is Tag => 'children' in node;

/** Tags that stand in a line of text. */
const IN_LINE: ReadonlySet<TagType | undefined> = new Set([
  'Reference',
  'Link',
  'Span',
  'Code',
  'Em',
  'Strong',
] as const);

/** True for text and for elements within a line of it; blank text does not count. */
export function isInLine(node: Tag | TagText): boolean {
  if (!isTag(node)) return !isBlank(node.text);
  if (node.isInLine === true) return true;
  return node.type === undefined ? node.isIsolate === true : IN_LINE.has(node.type);
}

/** True for elements that are no part of a line. */
export const isBlockTag = (tag: Tag): boolean => tag.type !== undefined && !isInLine(tag);

const isBlank = (text: string): boolean => /^[ \t\r\n\f]*$/.test(text);

export const isHeading = ({ type }: Tag): boolean => /^H[1-6]$/.test(type ?? '');

/** The whole text of an element, as the sheet has it. */
export function textOfTag(node: Tag | TagText): string {
  return isTag(node) ? node.children.map(textOfTag).join('') : node.text;
}

type Kids = readonly (Tag | TagText)[];

/** The tags of an element that links can lead to, with its name on the first of them that will be in the file. */
export function anchored(kids: Kids, name: unknown): Kids {
  if (typeof name !== 'string' || name === '') return kids;
  const index = kids.findIndex(isTag);
  const tag = kids[index];
  if (tag === undefined || !isTag(tag)) return kids;
  const named =
    tag.type === undefined
      ? { ...tag, children: anchored(tag.children, name) }
      : { ...tag, anchors: [...(tag.anchors ?? []), name] };
  return kids.with(index, named);
}

/** The name that an address within the sheet leads to; undefined for any other. */
export function nameIn(address: string): string | undefined {
  return /^#./.test(address) ? decodedPart(address.slice(1)) : undefined;
}
