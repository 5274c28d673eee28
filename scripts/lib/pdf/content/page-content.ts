import { isDict, isRef, type PdfDict, type PdfRef } from '../file/object.ts';
import type { PdfFile, PdfPage } from '../file/pdf-file.ts';
import type { TextFonts } from '../fonts/text-fonts.ts';
import type { PageMark } from '../tags/matched.ts';
import { type Content, type DrawnPiece, readContent } from './read-content.ts';
import type { OpenMark } from './text-object.ts';

/** A piece of a page, with the form that it draws if that holds text. */
export type PagePiece = DrawnPiece & {
  readonly form?: TextForm;
  /** True where it has a mark of ours, which the browser did not write. */
  readonly isLoose?: boolean;
};

/** The parsed content of a page; its pieces have the forms that they draw. */
export type PageContent = Omit<Content, 'pieces'> & { readonly pieces: readonly PagePiece[] };

/** A page's content, with that of the forms that it draws. */
export function readPage(file: PdfFile, page: PdfPage, fonts: TextFonts): PageContent {
  const content = readContent(file.bytes(page.content), fonts.of(page));
  const forms = new Map<string, TextForm | undefined>();
  const pieces = content.pieces.map((piece): PagePiece => {
    if (piece.name === undefined) return piece;
    if (!forms.has(piece.name)) forms.set(piece.name, textForm(file, page.resources, piece.name, fonts));
    const form = forms.get(piece.name);
    return form === undefined ? piece : { ...piece, form };
  });
  return { ...content, pieces };
}

/** A form that holds text: content with an opacity or a filter is drawn as one (ISO 32000-1, 8.10). */
type TextForm = { readonly ref: PdfRef; readonly dict: PdfDict; readonly content: Content };

function textForm(file: PdfFile, resources: PdfDict, name: string, fonts: TextFonts): TextForm | undefined {
  const objects = file.resolve(resources.get('/XObject'));
  const ref = isDict(objects) ? objects.get(`/${name}`) : undefined;
  if (!isRef(ref)) return undefined;
  const { dict } = file.stream(ref);
  if (dict.get('/Subtype') !== '/Form') return undefined;
  const own = file.resolve(dict.get('/Resources'));
  const known = fonts.among(isDict(own) ? own : resources);
  for (const font of known.values()) font.keep();
  const content = readContent(file.bytes(ref), known);
  return content.objects.length === 0 ? undefined : { ref, dict, content };
}

/** A mark for text that the browser tagged nowhere, and the tagged one that was painted before it on the page. */
type LooseMark = { readonly mark: PageMark; readonly after: number | undefined };

/** A mark of ours, by its number. */
export const looseMark = (mcid: number): OpenMark => ({ id: mcid, tag: 'Span' });

/**
 * A page's content in which all text of the sheet has a mark: the browser may leave what a style sheet adds, and what
 * is drawn as a form, without one, and programs that go by tags would miss it.
 *
 * @param isTagged whether a mark stands in the browser's tags
 */
export function withMarkedText(
  content: PageContent,
  page: number,
  isTagged: (mcid: number) => boolean,
): { readonly content: PageContent; readonly loose: readonly LooseMark[] } {
  const loose: LooseMark[] = [];
  const own = new Map<number, number>();
  let next = 1 + Math.max(-1, ...content.openings.map(({ mcid }) => mcid));
  let after: number | undefined;
  for (const { kind, mcid, isInPage, form, start } of content.pieces) {
    if (kind !== 'text' && form === undefined) continue;
    if (mcid !== undefined) {
      if (!isTagged(mcid) && !loose.some(({ mark }) => mark.mcid === mcid)) loose.push({ mark: { page, mcid }, after });
      after = mcid;
    } else if (isInPage) {
      loose.push({ mark: { page, mcid: next }, after });
      own.set(start, next);
      after = next++;
    }
  }
  return { content: own.size === 0 ? content : withMarks(content, own), loose };
}

/**
 * A page's content with marks of ours.
 *
 * @param own the marks of pieces that have none, by where they start
 */
function withMarks(content: PageContent, own: ReadonlyMap<number, number>): PageContent {
  const kinds = new Map(content.kinds);
  const pieces = content.pieces.map((piece): PagePiece => {
    const mcid = own.get(piece.start);
    if (mcid === undefined) return piece;
    kinds.set(mcid, new Set([piece.kind]));
    return { ...piece, mcid, isLoose: true };
  });
  const objects = content.objects.map((object) => {
    const mcid = own.get(object.start);
    if (mcid === undefined) return object;
    const mark = looseMark(mcid);
    return { ...object, mcid, isInArtifact: false, surroundings: { ...object.surroundings, mark } };
  });
  return { ...content, pieces, objects, kinds };
}

/** A line that replaces the text between two positions. */
export type ContentChange = { readonly start: number; readonly end: number; readonly line: string };

/** The changes in order. At one position, insertions come before replacements. */
export const changesInOrder = <Each extends ContentChange>(changes: readonly Each[]): readonly Each[] =>
  changes.length < 2 ? changes : [...changes].sort((a, b) => a.start - b.start || a.end - b.end);

/** A stretch of a text with changes, which are in order, applied. */
export function changed(text: string, changes: readonly ContentChange[], start = 0, end = text.length): string {
  let result = '';
  let at = start;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.line;
    at = change.end;
  }
  return at === start && result === '' ? text.slice(start, end) : result + text.slice(at, end);
}
