import type { Page } from '../document/pages.ts';
import type { TextFonts } from '../document/text-fonts.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { type TextForm, textForm } from './forms.ts';
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
