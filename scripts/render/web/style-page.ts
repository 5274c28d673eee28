import type { Root } from 'hast';
import { type ShownText, shownText, withCodeIsolates, withFaces } from '../../compose/template/finished-page.ts';
import { sha256 } from '../../lib/files/index.ts';
import { findRunsIn, fontLicences, typefaces, webFonts } from '../../lib/fonts/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import type { Language } from '../../lib/text/index.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Look } from '../../model/look.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { paths, relativePath } from '../../model/paths.ts';
import { stringifyHtml } from '../stringify.ts';
import { fromRoot } from './not-found-page.ts';
import { linkStyles } from './page-head.ts';

/** A page without its style sheets. */
export type Page = {
  readonly path: string;
  readonly language: Language;
  readonly tree: Root;
  /** The statement that the page shows. */
  readonly slug?: string;
  /** When its content last changed, as the statement says it. */
  readonly updated?: string | undefined;
  /** What a script may put into the page, for its fonts. */
  readonly more?: Pick<ShownText, 'text' | 'strong'> | undefined;
  /** True where its own address is not known: its links start from the root. */
  readonly isAnywhere?: boolean;
};

/**
 * The files of a page, with the look and the faces of what it shows. Pages that need the same faces share their style
 * sheet.
 *
 * @throws {PageFailure} for a statement's own page
 */
export async function stylePage(page: Page, newsroom: Pick<Newsroom, 'url'>, look: Look): Promise<readonly Artifact[]> {
  try {
    return await styled(page, newsroom, look);
  } catch (error) {
    throw page.slug === undefined ? error : new PageFailure(page.slug, page.language.tag, error);
  }
}

async function styled(
  { path, language, tree, slug, more, isAnywhere = false }: Page,
  newsroom: Pick<Newsroom, 'url'>,
  { fonts, logos, page: style }: Look,
): Promise<readonly Artifact[]> {
  const families = typefaces(language, shownText(tree).text + (more?.text ?? ''), fonts);
  const set = withFaces(withCodeIsolates(tree), findRunsIn(families));
  const shown = shownText(set);
  const [text, strong] = [shown.text + (more?.text ?? ''), shown.strong + (more?.strong ?? '')];
  const sheet = pageSheet(style);
  const { css, files } = await webFonts(language, { ...shown, text, strong }, fonts);
  const faces = assetOf('fonts', 'css', css);
  const hrefOf = (style: string): string => (isAnywhere ? fromRoot(newsroom.url, style) : relativePath(path, style));
  const html = stringifyHtml(linkStyles(set, [sheet.path, faces.path].map(hrefOf)));
  return [
    {
      path,
      mediaType: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode(html),
      ...(slug === undefined ? {} : { about: { slug, language: language.tag } }),
    },
    sheet,
    ...style.files,
    // Their names are made of what they are.
    ...logos.filter((logo) => html.includes(logo.path)),
    faces,
    ...files.map(({ name, bytes }): Artifact => ({ path: paths.asset(name), mediaType: 'font/woff2', bytes })),
    ...fontLicences(files, fonts).map(
      ({ name, bytes }): Artifact => ({ path: paths.asset(name), mediaType: 'text/plain; charset=utf-8', bytes }),
    ),
  ];
}

/** The style sheet of all pages. */
const pageSheet = oncePerObject(({ css }: Look['page']): Artifact => assetOf('page', 'css', css));

/** A file with a digest of its content in its name, so that browsers may keep it for good. */
export function assetOf(name: string, extension: 'css' | 'js', text: string): Artifact {
  const bytes = new TextEncoder().encode(text);
  const digest = sha256(bytes).slice(0, 12);
  const kind = extension === 'css' ? 'text/css' : 'text/javascript';
  return { path: paths.asset(`${name}.${digest}.${extension}`), mediaType: `${kind}; charset=utf-8`, bytes };
}

/** The error for a page of a statement that could not be made; `cause` says why. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
  readonly slug: string;
  readonly tag: string;
  constructor(slug: string, tag: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.slug = slug;
    this.tag = tag;
  }
}

/**
 * The result of work on one document.
 *
 * @throws {PageFailure} with the document's name, for any error
 */
export function pageOf<T>({ slug, language }: Pick<Document, 'slug' | 'language'>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PageFailure(slug, language.tag, error);
  }
}
