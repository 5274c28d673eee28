import type { ListKind, TagType } from './tag.ts';

/** The standard types of PDF 1.7 and of PDF 2.0 (ISO 32000-2, 14.8.6). */
export const NAMESPACES = { pdf: 'http://iso.org/pdf/ssn', pdf2: 'http://iso.org/pdf2/ssn' } as const;
export type Namespace = keyof typeof NAMESPACES;

/** How a tag tree is written down. */
export type Structure = {
  /** Types that are called something else. */
  readonly names: Partial<Readonly<Record<TagType, string>>>;
  /** Types that it does not know, and the standard type that each is. */
  readonly roles: Partial<Readonly<Record<TagType, TagType>>>;
  /** Where types are said to be from, if that is said; each from `namespace` unless it is named here. */
  readonly namespaces?: {
    readonly namespace: Namespace;
    readonly others: Partial<Readonly<Record<TagType, Namespace>>>;
  };
  /** How lists are numbered that the browser says nothing of; what is not here is left open. */
  readonly numbering: Partial<Readonly<Record<ListKind, string>>>;
  /** What kind of note the notes are, where that is said. */
  readonly noteType?: 'Endnote';
};

/** ISO 32000-1, 14.8.4; what else there is needs a role (ISO 14289-1, 7.1). */
export const PDF_1_STRUCTURE: Structure = {
  names: { Captioned: 'Div' },
  roles: { Em: 'Span', Strong: 'Span' },
  numbering: { ordered: 'Decimal' },
};

/**
 * ISO 32000-2, 14.8.4. Articles, quotations, code and references are not among the types of PDF 2.0: they stay what they
 * are, of PDF 1.7, and ISO/TS 32005 says where each may stand. A note may not (ISO 14289-2, 8.2.5.14). A caption is that
 * of its parent, which must be more than a division to count as one (8.2.5.27).
 */
export const PDF_2_STRUCTURE: Structure = {
  names: { Note: 'FENote', Captioned: 'Sect' },
  roles: {},
  namespaces: { namespace: 'pdf2', others: { Art: 'pdf', BlockQuote: 'pdf', Code: 'pdf', Reference: 'pdf' } },
  numbering: { ordered: 'Ordered', unordered: 'Unordered', terms: 'Description' },
  noteType: 'Endnote',
};
