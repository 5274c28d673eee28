import { dict, type PdfDict, type PdfName, type PdfRef, type PdfValue, textString } from '../file/object.ts';
import type { PdfFile, PdfPage } from '../file/pdf-file.ts';
import { type Annotation, isMark, isMatched, type Matched, type PageMark } from './matched.ts';
import { type Cell, isHeading, type ListKind, type TagType, textOfTag } from './tag.ts';

/** A heading's plain text, and its element. */
export type WrittenHeading = { readonly text: string; readonly element: PdfRef };

/** Facts about a file's new tag tree that its other parts need. */
export type WrittenTags = {
  readonly root: PdfDict;
  readonly rootRef: PdfRef;
  /** The element of each mark, by page and number. */
  readonly marks: readonly ReadonlyMap<number, PdfRef>[];
  /** The element of each annotation, by the number of its object. */
  readonly annotations: ReadonlyMap<number, { readonly element: PdfRef; readonly contents: string }>;
  /** The element that holds all others. */
  readonly top: PdfRef;
  /** The elements that links of the sheet lead to, by name. */
  readonly anchors: ReadonlyMap<string, PdfRef>;
  /** References to notes, with the names of these. */
  readonly references: readonly { readonly element: PdfRef; readonly target: string }[];
  /** In document order. */
  readonly headings: readonly WrittenHeading[];
};

/**
 * Writes a tag tree into a file, in tree order, and returns its elements; the parent tree is still to be added to its
 * root.
 */
export function writeTags(file: PdfFile, tree: Matched, pages: readonly PdfPage[], structure: Structure): WrittenTags {
  const marks = pages.map(() => new Map<number, PdfRef>());
  const annotations = new Map<number, { element: PdfRef; contents: string }>();
  const anchors = new Map<string, PdfRef>();
  const references: { element: PdfRef; target: string }[] = [];
  const headings: WrittenHeading[] = [];
  const ids: (readonly [string, PdfRef])[] = [];
  const types = new Set<TagType>();
  let notes = 0;
  const rootRef = file.reserve();
  const namespaces = writeNamespaces(file, structure);

  const write = (node: Matched, parent: PdfRef, language: string): PdfRef => {
    const { tag } = node;
    const { type = 'Div' } = tag;
    const ref = file.reserve();
    const page = pageOf(node);
    const id = tag.cell?.id === undefined ? (type === 'Note' ? `note-${++notes}` : undefined) : cellId(tag.cell.id);
    if (id !== undefined) ids.push([id, ref]);
    if (isHeading(tag)) headings.push({ text: textOfTag(tag).replace(/\s+/g, ' ').trim(), element: ref });
    for (const name of tag.anchors ?? []) anchors.set(name, ref);
    if (type === 'Reference' && tag.target !== undefined) references.push({ element: ref, target: tag.target });
    types.add(type);
    const kids = node.kids.map((kid): PdfValue => {
      if (isMatched(kid)) return write(kid, ref, tag.language);
      if (isMark(kid)) {
        marks[kid.page]?.set(kid.mcid, ref);
        return kid.page === page ? kid.mcid : markReference(kid, pages);
      }
      annotations.set(kid.annotation.number, { element: ref, contents: tag.contents ?? '' });
      return objectReference(kid);
    });
    file.set(
      ref,
      dict([
        ['/S', `/${structure.names[type] ?? type}`],
        ['/NS', namespaces?.of(type)],
        ['/P', parent],
        ['/ID', id === undefined ? undefined : textString(id)],
        ['/Pg', page === undefined ? undefined : pages[page]?.ref],
        ['/Lang', tag.language === language ? undefined : textString(tag.language)],
        ['/Alt', tag.alt === undefined ? undefined : textString(tag.alt)],
        ['/ActualText', node.actualText === undefined ? undefined : textString(node.actualText)],
        ['/A', attributesOf(node, structure)],
        ['/K', kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : kids],
      ]),
    );
    return ref;
  };

  const top = write(tree, rootRef, '');
  const root = dict([
    ['/Type', '/StructTreeRoot'],
    ['/K', top],
    ['/Namespaces', namespaces?.all],
    ['/RoleMap', roleMap([...types], structure)],
    ['/IDTree', ids.length === 0 ? undefined : dict([['/Names', names(ids)]])],
  ]);
  return { root, rootRef, top, marks, annotations, anchors, references, headings };
}

/** The types of a tree that its standard does not know, and what each is (ISO 32000-1, 14.7.3). */
function roleMap(types: readonly TagType[], { roles }: Structure): PdfDict | undefined {
  const entries = types.toSorted().flatMap((type): readonly (readonly [PdfName, PdfName])[] => {
    const role = roles[type];
    return role === undefined ? [] : [[`/${type}`, `/${role}`]];
  });
  return entries.length === 0 ? undefined : dict(entries);
}

/** The namespaces that a tree's types are from, as objects (ISO 32000-2, 14.7.4.2); undefined where none are named. */
function writeNamespaces(file: PdfFile, { namespaces }: Structure) {
  if (namespaces === undefined) return undefined;
  const { namespace, others } = namespaces;
  const used = [...new Set([namespace, ...Object.values(others)])];
  const refs = new Map(
    used.map((each) => {
      const entries = [['/Type', '/Namespace'] as const, ['/NS', textString(NAMESPACES[each])] as const];
      return [each, file.add(dict(entries))];
    }),
  );
  return { all: [...refs.values()], of: (type: TagType) => refs.get(others[type] ?? namespace) };
}

/** A name tree of one node: names in order (ISO 32000-1, 7.9.6). */
function names(ids: readonly (readonly [string, PdfRef])[]): readonly PdfValue[] {
  return [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, ref]) => [textString(name), ref]);
}

/** The page of the first mark that an element holds itself. */
function pageOf({ kids }: Matched): number | undefined {
  return kids.find((kid) => isMark(kid))?.page;
}

function markReference({ page, mcid }: PageMark, pages: readonly PdfPage[]): PdfDict {
  return dict([
    ['/Type', '/MCR'],
    ['/Pg', pages[page]?.ref],
    ['/MCID', mcid],
  ]);
}

function objectReference({ annotation }: Annotation): PdfDict {
  return dict([
    ['/Type', '/OBJR'],
    ['/Obj', annotation],
  ]);
}

/** The name of a header cell in the file. */
const cellId = (id: number): string => `cell-${id}`;

/** The attributes of an element beside its type: how a list is numbered, what a cell heads (ISO 32000-1, 14.8.5). */
function attributesOf({ tag, numbering }: Matched, structure: Structure): PdfValue | undefined {
  if (tag.type === 'Document' && tag.direction === 'rtl') return owned('/Layout', [['/WritingMode', '/RlTb']]);
  if (tag.type === 'L') {
    const kind = numbering ?? structure.numbering[tag.list ?? 'unordered'];
    return kind === undefined ? undefined : owned('/List', [['/ListNumbering', `/${kind}`]]);
  }
  if (tag.type === 'Note' && structure.noteType !== undefined)
    return owned('/FENote', [['/NoteType', `/${structure.noteType}`]]);
  return tag.cell === undefined ? undefined : cellAttributes(tag.cell);
}

function cellAttributes({ scope, columns, rows, headers }: Cell): PdfDict | undefined {
  const entries: Entries = [
    ['/Scope', scope === undefined ? undefined : `/${scope}`],
    ['/Headers', headers.length === 0 ? undefined : headers.map((id) => textString(cellId(id)))],
    ['/ColSpan', columns > 1 ? columns : undefined],
    ['/RowSpan', rows > 1 ? rows : undefined],
  ];
  return entries.every(([, value]) => value === undefined) ? undefined : owned('/Table', entries);
}

type Entries = Parameters<typeof dict>[0];

const owned = (owner: `/${string}`, entries: Entries): PdfDict => dict([['/O', owner], ...entries]);

/** The standard types of PDF 1.7 and of PDF 2.0 (ISO 32000-2, 14.8.6). */
const NAMESPACES = { pdf: 'http://iso.org/pdf/ssn', pdf2: 'http://iso.org/pdf2/ssn' } as const;
type Namespace = keyof typeof NAMESPACES;

/** The way a profile writes a tag tree. */
export type Structure = {
  /** Types with another name. */
  readonly names: Partial<Readonly<Record<TagType, string>>>;
  /** Types that the standard lacks, and the standard type of each. */
  readonly roles: Partial<Readonly<Record<TagType, TagType>>>;
  /** The namespaces that types are said to be from, if that is said; each from `namespace` unless it is named here. */
  readonly namespaces?: {
    readonly namespace: Namespace;
    readonly others: Partial<Readonly<Record<TagType, Namespace>>>;
  };
  /** The numbering of lists for which the browser says none; any other is left open. */
  readonly numbering: Partial<Readonly<Record<ListKind, string>>>;
  /** The kind of the notes, where that is said. */
  readonly noteType?: 'Endnote';
};

/** The structure of ISO 32000-1, 14.8.4; other types need a role (ISO 14289-1, 7.1). */
export const PDF_1_STRUCTURE: Structure = {
  names: { Captioned: 'Div' },
  roles: { Em: 'Span', Strong: 'Span' },
  numbering: { ordered: 'Decimal' },
};

/**
 * The structure of ISO 32000-2, 14.8.4. Articles, quotations, code and references are not among the types of PDF 2.0:
 * they stay those of PDF 1.7, and ISO/TS 32005 says where each may stand. A note may not (ISO 14289-2, 8.2.5.14). A
 * caption is that of its parent, which must be more than a division to count as one (8.2.5.27).
 */
export const PDF_2_STRUCTURE: Structure = {
  names: { Note: 'FENote', Captioned: 'Sect' },
  roles: {},
  namespaces: { namespace: 'pdf2', others: { Art: 'pdf', BlockQuote: 'pdf', Code: 'pdf', Reference: 'pdf' } },
  numbering: { ordered: 'Ordered', unordered: 'Unordered', terms: 'Description' },
  noteType: 'Endnote',
};
