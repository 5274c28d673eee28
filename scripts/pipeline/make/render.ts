import { missingGlyphs } from '../../assets/fonts/coverage.ts';
import type { FontSettings } from '../../assets/fonts/font-stock.ts';
import type { Browser } from '../../browser/browser.ts';
import type { Document } from '../../document/document.ts';
import { type Language, nameOf } from '../../language/language.ts';
import type { DocumentFacts, PdfFinding } from '../../lib/pdf/index.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { CARD, composeCard } from '../../output/page/card.ts';
import type { Picture } from '../../output/page/site.ts';
import { pathsOf, publicUrl } from '../../output/paths.ts';
import type { Rendition } from '../../output/rendition.ts';
import type { ShownImage } from '../../output/template/images.ts';
import { plain } from '../../output/template/plain.ts';
import { withFaces } from '../../output/template/set-faces.ts';
import { stringifyHtml } from '../../output/template/stringify.ts';
import type { Template } from '../../output/template/template.ts';
import { composeText } from '../../output/text/compose-text.ts';
import { measureSheet } from '../../render/print/measure-sheet.ts';
import { printable, type Sheet, sheetTree } from '../../render/print/printable.ts';
import type { SheetFit } from '../../render/print/probe-tables.ts';
import { pageAreaWidth } from '../../render/print/running-heads.ts';
import { fontSettings } from '../load/fonts.ts';
import { printStyle } from '../load/styles.ts';
import { assertTextShown } from './assert-shown.ts';
import { type Fit, type FittedPrint, fitPrint } from './fit.ts';
import type { Mender } from './mender.ts';
import { sheetFaces } from './sheet-faces.ts';

/** A statement as plain text. */
export function renderText(document: Document): Rendition {
  const text = composeText(document);
  assertTextShown(document, text);
  return {
    format: 'text',
    path: pathsOf(document).text,
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text),
    about: aboutOf(document),
  };
}

const aboutOf = ({ slug, language }: Document) => ({ slug, language: language.tag });

export type PrintJob = {
  readonly newsroom: Newsroom;
  readonly template: Template;
  readonly languages: readonly Language[];
  readonly imageOf: (url: string) => ShownImage | undefined;
  readonly now: number;
  /** Told where a PDF does not show what its sheet says. */
  readonly tell?: (document: Document, findings: readonly PdfFinding[]) => void;
};

/** What is printed, at each step of the fit ladder; with what is wide on it set so that it fits, once that is measured. */
export async function paperOf(
  document: Document,
  job: PrintJob,
  more = '',
): Promise<(fit?: Fit, wide?: SheetFit) => Sheet> {
  const { newsroom, template, languages, imageOf } = job;
  const { language } = document;
  const look = `${printStyle(newsroom, 'print.css')}\n${more}`;
  const address = newsroom.url === undefined ? undefined : publicUrl(newsroom.url, pathsOf(document).page);
  const fonts = await fontSettings(newsroom);
  const others = languages.map((each) => shownIn(each, language, fonts));
  const settings = { template, css: look, paper: newsroom.paper, languages: others, address, imageOf };
  const { css, findRuns } = await sheetFaces(sheetTree(document, settings), language, newsroom);
  return (fit, wide) => printable(document, { ...settings, css: `${css}\n${look}`, findRuns, fit, wide });
}

/** A language as a sheet names it: by its own name, or, where there is no font for that, in the language of the sheet. */
function shownIn(named: Language, language: Language, fonts: FontSettings): Language {
  if (missingGlyphs(named.autonym, language, fonts).length === 0) return named;
  return { ...named, autonym: nameOf(named.tag, language.tag), namedIn: language };
}

/** A statement printed at the size that fits it, with nothing cut off. */
export async function printFitted(document: Document, job: PrintJob, browser: Browser): Promise<FittedPrint> {
  const format = job.newsroom.paper;
  const paper = await paperOf(document, job);
  const wide = await measureSheet(
    (found) => paper(undefined, found),
    (html, probe) => browser.measure(html, { probe }),
    pageAreaWidth(format),
  );
  const fitted = await fitPrint(
    (fit) => paper(fit, wide),
    async ({ html }) => (await browser.print(html, { format })).bytes,
  );
  return { ...fitted, wide };
}

/** A statement as PDF. */
export async function renderPdf(
  document: Document,
  { sheet, bytes: printed }: FittedPrint,
  { newsroom, now, tell }: PrintJob,
  mender: Mender,
): Promise<Rendition> {
  const facts = documentFacts(document, newsroom, now);
  const { bytes, pages, findings } = await mender.mend(printed, { tags: sheet.tags, facts, profile: newsroom.pdf });
  tell?.(document, findings);
  return {
    format: 'pdf',
    path: pathsOf(document).pdf,
    mediaType: 'application/pdf',
    bytes,
    about: aboutOf(document),
    pages,
  };
}

function documentFacts(document: Document, newsroom: Newsroom, now: number): DocumentFacts {
  const { title, summary, language, topics, masthead, date } = document;
  return {
    title,
    summary: plain(summary),
    organisation: masthead.name,
    language: language.tag,
    topics: topics.map(({ name }) => name),
    address: newsroom.url === undefined ? undefined : publicUrl(newsroom.url, pathsOf(document).page),
    time: new Date(date?.iso ?? now),
  };
}

/** What other sites show beside a link to the page. */
export async function renderCard(
  document: Document,
  template: Template,
  { newsroom }: PrintJob,
  browser: Browser,
  name: (bytes: Uint8Array) => string,
): Promise<Picture> {
  const { language } = document;
  const look = printStyle(newsroom, 'card.css');
  const { css, findRuns } = await sheetFaces(composeCard(document, template, look), language, newsroom);
  const card = withFaces(composeCard(document, template, `${css}\n${look}`), findRuns);
  const bytes = await browser.picture(stringifyHtml(card), { ...CARD, scale: 1 });
  return { path: name(bytes), mediaType: 'image/png', bytes, ...CARD };
}

/** The part of the sheet that the small pictures show, in CSS pixels (96 dpi). */
const SHEETS = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } } as const;
const SCALE = 0.5;

/** A picture is of no pages, so the sheet's margins are given to the body, and what would go on page 2 is covered. */
const SHEET_CSS = `
html { background: #fff; block-size: 100vh; overflow: hidden }
body { margin: 16mm; margin-inline: 18mm 23mm }
body::after { content: ""; position: fixed; inset: auto 0 0; block-size: 20mm; background: #fff }
`;

/** The first page as a small picture. */
export async function renderPicture(
  document: Document,
  { fit, wide }: FittedPrint,
  job: PrintJob,
  browser: Browser,
  name: (bytes: Uint8Array) => string,
): Promise<Picture> {
  const sheet = (await paperOf(document, job, SHEET_CSS))(fit, wide);
  const size = SHEETS[job.newsroom.paper];
  const bytes = await browser.picture(sheet.html, { ...size, scale: SCALE, media: 'print' });
  const [width = 0, height = 0] = [size.width, size.height].map((length) => Math.round(length * SCALE));
  return { path: name(bytes), mediaType: 'image/png', bytes, width, height };
}
