import process from 'node:process';
import type { Root } from 'hast';
import { asPlainText } from '../../compose/hast-nodes.ts';
import { shownText, withFaces } from '../../compose/template/finished-page.ts';
import {
  embeddedFontCss,
  type FindRuns,
  type FontSettings,
  findRunsIn,
  missingGlyphs,
  printFontCss,
  typefaces,
} from '../../lib/fonts/index.ts';
import { type Language, languageName } from '../../lib/text/index.ts';
import type { ShownImage } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Look } from '../../model/look.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { Template } from '../../model/templates.ts';
import type { PrintFacts } from '../print-task.ts';
import { stringifyHtml } from '../stringify.ts';
import { composeCard } from './card.ts';
import { type StyledTree, sheetTree, unsetSheet } from './printable.ts';

/** What a sheet is made with, beside the document: template, look, languages, images, time. */
export type PrintJob = {
  readonly newsroom: Newsroom;
  readonly look: Look;
  readonly template: Template;
  readonly languages: readonly Language[];
  readonly imageOf: (url: string) => ShownImage | undefined;
  readonly now: number;
};

/** The tree of a document's sheet, before it is set. */
export async function sheetFor(document: Document, job: PrintJob): Promise<Root> {
  const {
    newsroom,
    template,
    languages,
    imageOf,
    look: { fonts, print: look },
  } = job;
  const { language } = document;
  const address = newsroom.url === undefined ? undefined : publicUrl(newsroom.url, pathsOf(document).page);
  const others = languages.map((each) => shownIn(each, language, fonts));
  const treeOf = sheetTree(document, { template, paper: newsroom.paper, languages: others, address, imageOf });
  const { tree, findRuns } = await withSheetFaces(treeOf, look, language, fonts);
  return unsetSheet(tree, findRuns);
}

/**
 * The language with the name that a sheet shows: its own name, or, where there is no font for that, the one in the
 * sheet's language.
 */
function shownIn(named: Language, language: Language, fonts: FontSettings): Language {
  if (missingGlyphs(named.autonym, language, fonts).length === 0) return named;
  return { ...named, autonym: languageName(named.tag, language.tag), namedIn: language };
}

/**
 * True on Linux, where browsers take their fonts from a folder that we name (fontconfig); elsewhere fonts travel in the
 * sheet.
 */
const takesFontFolder: boolean = process.platform === 'linux';

/** The metadata that a PDF has of its document. */
export function documentFacts(document: Document, { newsroom, now }: Pick<PrintJob, 'newsroom' | 'now'>): PrintFacts {
  const { title, summary, language, topics, masthead, date } = document;
  return {
    title,
    summary: asPlainText(summary),
    organisation: masthead.name,
    language: language.tag,
    topics: topics.map(({ name }) => name),
    address: newsroom.url === undefined ? undefined : publicUrl(newsroom.url, pathsOf(document).page),
    time: new Date(date?.iso ?? now).getTime(),
  };
}

/** The card of a document: the HTML of the picture that other sites show beside a link to its page. */
export async function cardFor(document: Document, template: Template, { card: look, fonts }: Look): Promise<string> {
  const { tree, findRuns } = await withSheetFaces(composeCard(document, template), look, document.language, fonts);
  return stringifyHtml(withFaces(tree, findRuns));
}

/** What the browser prints or draws, with the fonts of the characters that it shows, and a function that finds text in a face of its own. */
async function withSheetFaces(
  treeOf: StyledTree,
  look: string,
  language: Language,
  fonts: FontSettings,
): Promise<{ readonly tree: Root; readonly findRuns: FindRuns }> {
  const plain = treeOf(look);
  const findRuns = findRunsIn(typefaces(language, shownText(plain).text, fonts));
  const { text, code, runs } = shownText(withFaces(plain, findRuns));
  const shown = { text, code, faces: [...runs.keys()] };
  const css = takesFontFolder ? printFontCss(language, shown, fonts) : await embeddedFontCss(language, shown, fonts);
  return { tree: treeOf(`${css}\n${look}`), findRuns };
}
