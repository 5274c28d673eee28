import { isDict, isRef, type PdfDict, type PdfRef } from '../file/object.ts';
import type { Page } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { TextFonts } from '../fonts/text-fonts.ts';
import { type Content, type Piece, readContent } from './read-content.ts';

/** A piece of a page, with the form that it draws if that holds text. */
export type PagePiece = Piece & {
  readonly form?: TextForm;
  /** True where it has a mark of ours, which the browser did not give it. */
  readonly isLoose?: boolean;
};

export type PageContent = Omit<Content, 'pieces'> & { readonly pieces: readonly PagePiece[] };

/** A page's content, with what is in the forms that it draws. */
export function readPage(file: PdfFile, page: Page, fonts: TextFonts): PageContent {
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

/** A form that holds text: what has an opacity or a filter is drawn as one, whatever is in it (ISO 32000-1, 8.10). */
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
