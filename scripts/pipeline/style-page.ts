import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { webFonts } from '../assets/web-faces.ts';
import type { Language } from '../language/language.ts';
import { readTemplateFile } from '../newsroom/files.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { shownText } from '../output/page/shown-text.ts';
import { linkStyles } from '../output/page/style-links.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { stringifyHtml } from '../output/template/stringify.ts';
import { fontSettings } from './fonts.ts';

/** A page before it has its looks. */
export type Page = {
  readonly path: string;
  readonly language: Language;
  readonly tree: Root;
  /** The statement that the page shows. */
  readonly slug?: string;
};

/** A page as bytes, with the look and the faces of what it shows. Pages that need the same faces share their style sheet. */
export async function stylePage(
  { path, language, tree, slug }: Page,
  newsroom: Newsroom,
): Promise<readonly Artifact[]> {
  const { text, strong } = shownText(tree);
  const look = styleArtifact('page', String(readTemplateFile(newsroom, 'page.css')));
  const { css, files } = await webFonts(language, text, { ...fontSettings(newsroom), strong });
  const faces = styleArtifact('fonts', css);
  const html = stringifyHtml(linkStyles(tree, path, [look.path, faces.path]));
  return [
    {
      path,
      mediaType: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode(html),
      ...(slug === undefined ? {} : { about: { slug, language: language.tag } }),
    },
    look,
    faces,
    ...files.map(({ name, bytes }): Artifact => ({ path: paths.asset(name), mediaType: 'font/woff2', bytes })),
  ];
}

function styleArtifact(name: string, css: string): Artifact {
  const bytes = new TextEncoder().encode(css);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: paths.asset(`${name}.${digest}.css`), mediaType: 'text/css; charset=utf-8', bytes };
}
