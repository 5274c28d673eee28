import { embeddedFontCss, printFontCss } from '../assets/print-faces.ts';
import type { Browser } from '../browser/browser.ts';
import type { Document } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { readTemplateFile } from '../newsroom/files.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { CARD, composeCard } from '../output/page/card.ts';
import type { Picture } from '../output/page/site.ts';
import { pathsOf, publicUrl } from '../output/paths.ts';
import { stampDates } from '../output/pdf/metadata.ts';
import { nameOutline } from '../output/pdf/outline.ts';
import { pageCount } from '../output/pdf/page-count.ts';
import { printable, type Sheet } from '../output/pdf/printable.ts';
import type { Rendition } from '../output/rendition.ts';
import type { ShownImage } from '../output/template/images.ts';
import type { Template } from '../output/template/template.ts';
import { composeText } from '../output/text/compose-text.ts';
import { fontSettings, takesFontFolder } from './fonts.ts';

/** A statement as plain text. */
export function renderText(document: Document): Rendition {
  return {
    format: 'text',
    path: pathsOf(document).text,
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(composeText(document)),
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
};

/** What is printed. */
export function paperOf(document: Document, job: PrintJob): Promise<Sheet> {
  return sheetOf(document, job, '');
}

async function sheetOf(document: Document, job: PrintJob, more: string): Promise<Sheet> {
  const { newsroom, template, languages, imageOf } = job;
  const { language } = document;
  const look = `${String(readTemplateFile(newsroom, 'print.css'))}\n${more}`;
  const address = newsroom.url === undefined ? undefined : publicUrl(newsroom.url, pathsOf(document).page);
  const sheet = (css: string): Sheet =>
    printable(document, { template, css: `${css}\n${look}`, paper: newsroom.paper, languages, address, imageOf });
  if (takesFontFolder) return sheet(printFontCss(language, fontSettings(newsroom)));
  return sheet(await embeddedFontCss(language, sheet('').html, fontSettings(newsroom)));
}

/** A statement as PDF. */
export async function renderPdf(
  document: Document,
  sheet: Sheet,
  { newsroom, now }: PrintJob,
  browser: Browser,
): Promise<Rendition> {
  const printed = await browser.print(sheet.html, { format: newsroom.paper });
  const bytes = stampDates(
    nameOutline(printed.bytes, sheet.headings),
    document.date?.iso ?? new Date(now).toISOString(),
  );
  return {
    format: 'pdf',
    path: pathsOf(document).pdf,
    mediaType: 'application/pdf',
    bytes,
    about: aboutOf(document),
    pages: pageCount(bytes),
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
  const card = (fonts: string): string =>
    composeCard(document, template, `${fonts}\n${String(readTemplateFile(newsroom, 'card.css'))}`);
  const fonts = takesFontFolder
    ? printFontCss(language, fontSettings(newsroom))
    : await embeddedFontCss(language, card(''), fontSettings(newsroom));
  const bytes = await browser.picture(card(fonts), { ...CARD, scale: 1 });
  return { path: name(bytes), mediaType: 'image/png', bytes, ...CARD };
}

/** Size of the small pictures, and the part of the sheet they show, in CSS pixels (A4 at 96 dpi). */
const SHEET = { width: 794, height: 1123 } as const;
const SCALE = 0.5;

/** A picture is of no pages, so the sheet's margins are given to the body, and what would go on page 2 is covered. */
const SHEET_CSS = `
html { background: #fff; block-size: 297mm; overflow: hidden }
body { margin: 16mm; margin-inline: 18mm 26mm }
body::after { content: ""; position: fixed; inset: auto 0 0; block-size: 20mm; background: #fff }
`;

/** The first page as a small picture. */
export async function renderPicture(
  document: Document,
  job: PrintJob,
  browser: Browser,
  name: (bytes: Uint8Array) => string,
): Promise<Picture> {
  const sheet = await sheetOf(document, job, SHEET_CSS);
  const bytes = await browser.picture(sheet.html, { ...SHEET, scale: SCALE, media: 'print' });
  const [width = 0, height = 0] = [SHEET.width, SHEET.height].map((length) => Math.round(length * SCALE));
  return { path: name(bytes), mediaType: 'image/png', bytes, width, height };
}
