import type { Root } from 'hast';
import { findRunsIn } from '../../assets/fonts/face-runs.ts';
import { fontLicences } from '../../assets/fonts/font-licences.ts';
import { typefaces } from '../../assets/fonts/typefaces.ts';
import { webFonts } from '../../assets/fonts/web-faces.ts';
import type { Language } from '../../language/language.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { fromRoot } from '../../output/page/not-found-page.ts';
import { linkStyles } from '../../output/page/style-links.ts';
import { paths, relativePath } from '../../output/paths.ts';
import type { Artifact } from '../../output/rendition.ts';
import { withCodeIsolates } from '../../output/template/code-isolates.ts';
import { withFaces } from '../../output/template/set-faces.ts';
import { type ShownText, shownText } from '../../output/template/shown-text.ts';
import { stringifyHtml } from '../../output/template/stringify.ts';
import { fontSettings } from '../load/fonts.ts';
import { pageStyle } from '../load/styles.ts';
import { PageFailure } from './page-failure.ts';

/** A page before it has its looks. */
export type Page = {
  readonly path: string;
  readonly language: Language;
  readonly tree: Root;
  /** The statement that the page shows. */
  readonly slug?: string;
  /** When what it says last changed, as the statement says it. */
  readonly updated?: string | undefined;
  /** What a script may put into the page, for its fonts. */
  readonly more?: Pick<ShownText, 'text' | 'strong'>;
  /** True where its own address is not known: it names everything from the root. */
  readonly isAnywhere?: boolean;
};

/**
 * A page as bytes, with the look and the faces of what it shows. Pages that need the same faces share their style sheet.
 *
 * @throws {PageFailure} for a statement's own page
 */
export async function stylePage(page: Page, newsroom: Newsroom): Promise<readonly Artifact[]> {
  try {
    return await styled(page, newsroom);
  } catch (error) {
    throw page.slug === undefined ? error : new PageFailure(page.slug, page.language.tag, error);
  }
}

async function styled(
  { path, language, tree, slug, more, isAnywhere = false }: Page,
  newsroom: Newsroom,
): Promise<readonly Artifact[]> {
  const fonts = await fontSettings(newsroom);
  const families = typefaces(language, shownText(tree).text + (more?.text ?? ''), fonts);
  const set = withFaces(withCodeIsolates(tree), findRunsIn(families));
  const shown = shownText(set);
  const [text, strong] = [shown.text + (more?.text ?? ''), shown.strong + (more?.strong ?? '')];
  const style = pageStyle(newsroom, 'page.css');
  const look = assetOf('page', 'css', style.css);
  const { css, files } = await webFonts(language, { ...shown, text, strong }, fonts);
  const faces = assetOf('fonts', 'css', css);
  const hrefOf = (style: string): string => (isAnywhere ? fromRoot(newsroom.url, style) : relativePath(path, style));
  const html = stringifyHtml(linkStyles(set, [look.path, faces.path].map(hrefOf)));
  return [
    {
      path,
      mediaType: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode(html),
      ...(slug === undefined ? {} : { about: { slug, language: language.tag } }),
    },
    look,
    ...style.files,
    faces,
    ...files.map(({ name, bytes }): Artifact => ({ path: paths.asset(name), mediaType: 'font/woff2', bytes })),
    ...fontLicences(files, fonts).map(
      ({ name, bytes }): Artifact => ({ path: paths.asset(name), mediaType: 'text/plain; charset=utf-8', bytes }),
    ),
  ];
}

/** A file that is known by its content, so that browsers may keep it for good. */
export function assetOf(name: string, extension: 'css' | 'js', text: string): Artifact {
  const bytes = new TextEncoder().encode(text);
  const digest = sha256(bytes).slice(0, 12);
  const kind = extension === 'css' ? 'text/css' : 'text/javascript';
  return { path: paths.asset(`${name}.${digest}.${extension}`), mediaType: `${kind}; charset=utf-8`, bytes };
}
