import { createHash } from 'node:crypto';
import { webFonts } from '../assets/web-faces.ts';
import type { Language } from '../language/language.ts';
import { readTemplateFile } from '../newsroom/files.ts';
import { composeChoicePage } from '../output/page/choice-page.ts';
import { composePage } from '../output/page/page.ts';
import type { PublishedStatement, Site } from '../output/page/site.ts';
import { composeStartPage } from '../output/page/start-page.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { documentText } from './document-text.ts';
import { type Draft, mastheadIn } from './editions.ts';
import type { Press } from './load.ts';
import type { BuildRequest } from './request.ts';
import type { Templates } from './templates.ts';
import type { Wordings } from './wordings.ts';

/** All pages with their style sheets, fonts, pictures and images. */
export async function composeSite(
  statements: readonly PublishedStatement[],
  request: BuildRequest,
  templates: Templates,
  words: Wordings,
  press: Press,
  drafts: readonly Draft[],
): Promise<readonly Artifact[]> {
  const { newsroom } = request;
  const languages = newsroom.languages.filter(
    (language) => request.tags === undefined || request.tags.includes(language.tag),
  );
  const styles = await pageStyles(statements, languages, request, words, press);
  const images = new Map(drafts.map((draft) => [draft.plan.edition.name, draft.images]));
  const site: Site = {
    url: newsroom.url,
    languages,
    source: newsroom.source,
    hasStartPages: !newsroom.isBare,
    templates,
    wordsOf: words.of,
    nameOf: (tag) =>
      mastheadIn(press, newsroom.languages.find((language) => language.tag === tag) ?? newsroom.source).name,
    stylesOf: (_tag, path) => styles.of(path),
    imageOf: (slug, url) => images.get(slug)?.get(url)?.shown,
  };
  const pages: [string, string | undefined][] = statements.flatMap((statement) => [
    ...statement.map((each): [string, string] => [
      paths.page(each.document.slug, each.document.language.tag),
      composePage(each, statement, site, newsroom.paper),
    ]),
    ...(newsroom.isBare || statement[0] === undefined
      ? []
      : [
          [paths.choice(statement[0].document.slug), composeChoicePage(statement, site)] satisfies [
            string,
            string | undefined,
          ],
        ]),
  ]);
  if (site.hasStartPages) {
    for (const language of languages)
      pages.push([
        paths.start(language.tag),
        composeStartPage(statements, language, paths.start(language.tag), site, newsroom.paper),
      ]);
    const [door = newsroom.source] = languages;
    pages.push([paths.door, composeStartPage(statements, door, paths.door, site, newsroom.paper)]);
  }
  return [
    ...pages.flatMap(([path, html]) => (html === undefined ? [] : [htmlArtifact(path, html)])),
    ...styles.artifacts,
    ...statements.flat().flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
    ...drafts.flatMap((draft) => [...draft.images.values()].map((image) => image.artifact)),
  ];
}

type Styles = { readonly of: (path: string) => readonly string[]; readonly artifacts: readonly Artifact[] };

/** The look once, and for every page the faces of what it shows. Pages that need the same faces share their style sheet. */
async function pageStyles(
  statements: readonly PublishedStatement[],
  languages: readonly Language[],
  request: BuildRequest,
  words: Wordings,
  press: Press,
): Promise<Styles> {
  const look = styleArtifact('page', String(readTemplateFile(request.newsroom, 'page.css')));
  const autonyms = languages.map((language) => language.autonym).join(' ');
  const textOf = new Map<string, { language: Language; text: string }>();
  for (const { document } of statements.flat()) {
    textOf.set(paths.page(document.slug, document.language.tag), {
      language: document.language,
      text: `${documentText(document)} ${words.textOf(document.language.tag)} ${autonyms} 0123456789`,
    });
  }
  for (const statement of statements) {
    const [first] = statement;
    if (first !== undefined)
      textOf.set(paths.choice(first.document.slug), {
        language: request.newsroom.source,
        text:
          statement
            .map(({ document }) => `${document.title} ${document.language.autonym} ${document.masthead.name}`)
            .join(' ') + words.textOf(request.newsroom.source.tag),
      });
  }
  for (const language of languages) {
    const shown = statements.map(
      (statement) => (statement.find((each) => each.document.language.tag === language.tag) ?? statement[0])?.document,
    );
    const text = `${shown.map((document) => `${document?.title ?? ''} ${document?.date?.text ?? ''}`).join(' ')} ${mastheadIn(press, language).name} ${languages.map((each) => words.textOf(each.tag)).join(' ')} ${autonyms} 0123456789`;
    textOf.set(paths.start(language.tag), { language, text });
  }
  const [door = request.newsroom.source] = languages;
  const doorText = textOf.get(paths.start(door.tag));
  if (doorText !== undefined) textOf.set(paths.door, doorText);

  const artifacts = new Map<string, Artifact>([[look.path, look]]);
  const sheets = new Map<string, string>();
  for (const [page, { language, text }] of textOf) {
    const { css, files } = await webFonts(language, text);
    for (const { name, bytes } of files)
      artifacts.set(paths.asset(name), { path: paths.asset(name), mediaType: 'font/woff2', bytes });
    const sheet = styleArtifact('fonts', css);
    artifacts.set(sheet.path, sheet);
    sheets.set(page, sheet.path);
  }
  return {
    of: (path) => [look.path, ...[sheets.get(path)].filter((each) => each !== undefined)],
    artifacts: [...artifacts.values()],
  };
}

function styleArtifact(name: string, css: string): Artifact {
  const bytes = new TextEncoder().encode(css);
  return {
    path: paths.asset(`${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.css`),
    mediaType: 'text/css; charset=utf-8',
    bytes,
  };
}

const htmlArtifact = (path: string, html: string): Artifact => ({
  path,
  mediaType: 'text/html; charset=utf-8',
  bytes: new TextEncoder().encode(html),
});
