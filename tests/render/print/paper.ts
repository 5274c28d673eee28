import path from 'node:path';
import { composeDocument } from '../../../scripts/compose/compose-document.ts';
import { saidDigests, textDigest } from '../../../scripts/compose/text-digest.ts';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { printFontFiles } from '../../../scripts/lib/fonts/print-faces.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import type { Contact, Document } from '../../../scripts/model/document.ts';
import { CARD } from '../../../scripts/render/print/card.ts';
import type { FittedPrint } from '../../../scripts/render/print/copyfit.ts';
import { paperOf, printSheet } from '../../../scripts/render/print/print-sheet.ts';
import type { Sheet } from '../../../scripts/render/print/printable.ts';
import { cardFor, type PrintJob, sheetFor } from '../../../scripts/render/print/sheet-for.ts';
import type { Fit } from '../../../scripts/render/print-task.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { localizeSource } from '../../../scripts/translation/catalog/localize.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { lookOf, readTemplates } from '../../../scripts/workflows/load/read-templates.ts';
import { wordings } from '../../../scripts/workflows/load/wordings.ts';
import { statementOf } from '../../support/read-markdown.ts';

const NEWSROOM = openNewsroom(path.resolve(import.meta.dirname, '../../..'));
const WORDS = wordings(NEWSROOM);
const TEMPLATES = readTemplates(NEWSROOM, WORDS.labels);
const FONTS = await fontSettings(NEWSROOM);
const LOOK = lookOf(NEWSROOM, FONTS);

/** The shipped newsroom's browser and fonts. */
export async function openPress(): Promise<Browser> {
  return openBrowser({ fonts: await printFontFiles(FONTS) });
}

export type PaperSettings = {
  readonly tag: string;
  /** Languages that the statement is also said to be published in. */
  readonly others?: readonly string[];
  /** Added to print.css, or to card.css. */
  readonly css?: string;
  readonly contacts?: readonly Contact[];
  readonly reference?: string;
};

/** A statement written in one language, on the shipped newsroom's paper, at each step of the fit ladder. */
export async function paperFor(markdown: string, settings: PaperSettings): Promise<(fit?: Fit) => Sheet> {
  const look = { ...LOOK, print: `${LOOK.print}\n${settings.css ?? ''}` };
  const document = await documentFor(markdown, settings);
  return paperOf({ tree: await sheetFor(document, { ...jobFor(settings), look }), language: document.language });
}

/** The same, printed as the product prints it: with what is wide made to fit, at the size that fits best. */
export async function printFor(markdown: string, settings: PaperSettings, browser: Browser): Promise<FittedPrint> {
  const document = await documentFor(markdown, settings);
  const tree = await sheetFor(document, jobFor(settings));
  return printSheet({ tree, language: document.language, paper: NEWSROOM.paper }, browser);
}

/** The picture of its card, with `css` behind `card.css`. */
export async function cardPicture(markdown: string, settings: PaperSettings, browser: Browser): Promise<Uint8Array> {
  const look = { ...LOOK, card: `${LOOK.card}\n${settings.css ?? ''}` };
  const html = await cardFor(await documentFor(markdown, settings), TEMPLATES.card, look);
  return browser.picture(html, { ...CARD, scale: 1 });
}

async function documentFor(markdown: string, settings: PaperSettings): Promise<Document> {
  const { tag, contacts = [], reference } = settings;
  const more = reference === undefined ? '' : `reference: ${reference}\n`;
  const statement = await statementOf(`---\nlanguage: ${tag}\ndate: 2022-01-13\n${more}---\n\n${markdown}`);
  const localized = localizeSource(statement);
  return composeDocument(localized, {
    words: WORDS.of(tag),
    masthead: { name: 'N', contacts },
    topicOf: (name) => ({ slug: name, name, language: statement.language }),
    images: new Set(),
    now: 0,
    timeZone: 'UTC',
    digest: textDigest(localized, localized),
    said: saidDigests(localized),
  });
}

const jobFor = ({ others = [] }: PaperSettings): PrintJob => ({
  newsroom: NEWSROOM,
  look: LOOK,
  template: TEMPLATES.print,
  languages: others.map((other) => languageOf(other)),
  imageOf: () => undefined,
  now: 0,
});
