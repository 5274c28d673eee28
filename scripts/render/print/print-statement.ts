import process from 'node:process';
import type { Root } from 'hast';
import { asPlainText } from '../../compose/hast-nodes.ts';
import { shownText, withFaces } from '../../compose/template/finished-page.ts';
import type { Browser } from '../../lib/browser/index.ts';
import {
  embeddedFontCss,
  type FindRuns,
  type FontSettings,
  findRunsIn,
  missingGlyphs,
  printFontCss,
  typefaces,
} from '../../lib/fonts/index.ts';
import { once } from '../../lib/once.ts';
import type { DocumentFacts, PdfFinding } from '../../lib/pdf/index.ts';
import { type Language, languageName } from '../../lib/text/index.ts';
import type { Picture, Rendition, ShownImage } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Look } from '../../model/look.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { Template } from '../../model/templates.ts';
import type { Remediator } from '../renderer.ts';
import { stringifyHtml } from '../stringify.ts';
import { CARD, composeCard } from './card.ts';
import { type Fit, type FittedPrint, fitPrint } from './copyfit.ts';
import { measureSheet } from './measure-sheet.ts';
import { printable, type Sheet, sheetTree } from './printable.ts';
import type { SheetFit } from './probe-tables.ts';
import { pageAreaWidth } from './running-heads.ts';

/** What a sheet is made with, beside the document: template, look, languages, images, time. */
export type PrintJob = {
  readonly newsroom: Newsroom;
  readonly look: Look;
  readonly template: Template;
  readonly languages: readonly Language[];
  readonly imageOf: (url: string) => ShownImage | undefined;
  readonly now: number;
};

/** A function that returns the sheet at a step of the fit ladder, with wide parts set so that they fit. */
export type Paper = (fit?: Fit, wide?: SheetFit) => Sheet;

/** The sheet of a document at each step of the fit ladder; wide parts are set to fit once they are measured. */
export async function paperOf(document: Document, job: PrintJob): Promise<Paper> {
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
  const settings = { template, css: look, paper: newsroom.paper, languages: others, address, imageOf };
  const { css, findRuns } = await sheetFaces(sheetTree(document, settings), language, fonts);
  const sheetAt = (fit?: Fit, wide?: SheetFit): Sheet =>
    printable(document, { ...settings, css: `${css}\n${look}`, findRuns, fit, wide });
  // Asked for by all who measure, print or compare it.
  const plainSheet = once(() => sheetAt());
  return (fit, wide) => (fit === undefined && wide === undefined ? plainSheet() : sheetAt(fit, wide));
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

/** The print of a statement at the size that fits it, with nothing cut off. */
export const printFitted = async (document: Document, job: PrintJob, browser: Browser): Promise<FittedPrint> =>
  printPaper(await paperOf(document, job), job, browser);

/** The print of a sheet at the step of the fit ladder that fits it, with nothing cut off. */
export async function printPaper(
  paper: Paper,
  { newsroom: { paper: format } }: Pick<PrintJob, 'newsroom'>,
  browser: Browser,
): Promise<FittedPrint> {
  const wide = await measureSheet(
    (found) => paper(undefined, found),
    (html, probe) => browser.measure(html, { probe }),
    pageAreaWidth(format),
  );
  return fitPrint(
    (fit) => paper(fit, wide),
    async ({ html }) => (await browser.print(html, { format })).bytes,
  );
}

/** A statement as PDF, and where it does not show what its sheet says. */
export async function renderPdf(
  document: Document,
  { sheet, bytes: printed }: FittedPrint,
  { newsroom, now }: PrintJob,
  remediator: Remediator,
): Promise<{ readonly rendition: Rendition; readonly findings: readonly PdfFinding[] }> {
  const facts = documentFacts(document, newsroom, now);
  const { bytes, pages, findings } = await remediator.remediate(printed, {
    tags: sheet.tags,
    facts,
    profile: newsroom.pdf,
  });
  const rendition: Rendition = {
    format: 'pdf',
    path: pathsOf(document).pdf,
    mediaType: 'application/pdf',
    bytes,
    about: { slug: document.slug, language: document.language.tag },
    pages,
  };
  return { rendition, findings };
}

/** The metadata that a PDF has of its document. */
export function documentFacts(document: Document, newsroom: Newsroom, now: number): DocumentFacts {
  const { title, summary, language, topics, masthead, date } = document;
  return {
    title,
    summary: asPlainText(summary),
    organisation: masthead.name,
    language: language.tag,
    topics: topics.map(({ name }) => name),
    address: newsroom.url === undefined ? undefined : publicUrl(newsroom.url, pathsOf(document).page),
    time: new Date(date?.iso ?? now),
  };
}

/** The picture that other sites show beside a link to the page. */
export async function renderCard(
  document: Document,
  template: Template,
  { look: { card: look, fonts } }: PrintJob,
  browser: Browser,
  name: (bytes: Uint8Array) => string,
): Promise<Picture> {
  const { language } = document;
  const { css, findRuns } = await sheetFaces(composeCard(document, template, look), language, fonts);
  const card = withFaces(composeCard(document, template, `${css}\n${look}`), findRuns);
  const bytes = await browser.picture(stringifyHtml(card), { ...CARD, scale: 1 });
  return { path: name(bytes), mediaType: 'image/png', bytes, ...CARD };
}

/** The part of the sheet that the small pictures show, in CSS pixels (96 dpi). */
const SHEETS = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } } as const;
const SCALE = 0.5;

/**
 * Styles for a picture of the first page: it has no pages, so the sheet's margins are given to the body, and what would
 * go on page 2 is covered.
 */
const SHEET_CSS = `
html { background: #fff; block-size: 100vh; overflow: hidden }
body { margin: 16mm; margin-inline: 18mm 23mm }
body::after { content: ""; position: fixed; inset: auto 0 0; block-size: 20mm; background: #fff }
`;

/** The first page as a small picture. */
export async function renderPicture(
  { sheet }: FittedPrint,
  { newsroom }: Pick<PrintJob, 'newsroom'>,
  browser: Browser,
  name: (bytes: Uint8Array) => string,
): Promise<Picture> {
  const size = SHEETS[newsroom.paper];
  const bytes = await browser.picture(sheet.html, { ...size, scale: SCALE, media: 'print', css: SHEET_CSS });
  const [width = 0, height = 0] = [size.width, size.height].map((length) => Math.round(length * SCALE));
  return { path: name(bytes), mediaType: 'image/png', bytes, width, height };
}

/** The fonts of a sheet: the rules for its style sheet, and a function that finds text in a face of its own. */
type SheetFaces = { readonly css: string; readonly findRuns: FindRuns };

/** The fonts of what the browser prints or draws, by the characters that it shows. */
async function sheetFaces(tree: Root, language: Language, fonts: FontSettings): Promise<SheetFaces> {
  const findRuns = findRunsIn(typefaces(language, shownText(tree).text, fonts));
  const { text, code, runs } = shownText(withFaces(tree, findRuns));
  const shown = { text, code, faces: [...runs.keys()] };
  const css = takesFontFolder ? printFontCss(language, shown, fonts) : await embeddedFontCss(language, shown, fonts);
  return { css, findRuns };
}
