import { dict, type PdfDict, type PdfValue } from '../file/object.ts';
import { textString } from '../file/strings.ts';
import type { Matched } from './matched.ts';
import type { Structure } from './structure.ts';
import type { Cell } from './tag.ts';

/** Name of a header cell in the file. */
export const cellId = (id: number): string => `cell-${id}`;

/** What is said of an element beside its type: how a list is numbered, what a cell heads (ISO 32000-1, 14.8.5). */
export function attributesOf({ tag, numbering }: Matched, structure: Structure): PdfValue | undefined {
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
