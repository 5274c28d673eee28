import path from 'node:path';
import { printFontFiles } from '../../scripts/assets/fonts/print-faces.ts';
import { type Browser, openBrowser } from '../../scripts/browser/browser.ts';
import { localizeSource } from '../../scripts/catalog/localize.ts';
import { compose } from '../../scripts/document/compose.ts';
import type { Contact, Document } from '../../scripts/document/document.ts';
import { saidDigests, textDigest } from '../../scripts/document/text-digest.ts';
import { languageOf } from '../../scripts/language/language.ts';
import { openNewsroom } from '../../scripts/newsroom/newsroom.ts';
import { fontSettings } from '../../scripts/pipeline/load/fonts.ts';
import { readTemplates } from '../../scripts/pipeline/load/templates.ts';
import { wordings } from '../../scripts/pipeline/load/wordings.ts';
import type { Fit, FittedPrint } from '../../scripts/pipeline/make/fit.ts';
import { type PrintJob, paperOf, printFitted } from '../../scripts/pipeline/make/render.ts';
import type { Sheet } from '../../scripts/render/print/printable.ts';
import { statementOf } from '../statement/read-markdown.ts';

const NEWSROOM = openNewsroom(path.resolve(import.meta.dirname, '../..'));
const WORDS = wordings(NEWSROOM);
const TEMPLATE = readTemplates(NEWSROOM, WORDS.labels).print;

/** The shipped newsroom's browser and fonts. */
export async function openPress(): Promise<Browser> {
  return openBrowser({ fonts: await printFontFiles(await fontSettings(NEWSROOM)) });
}

export type PaperSettings = {
  readonly tag: string;
  /** Languages that the statement is also said to be published in. */
  readonly others?: readonly string[];
  /** Added to print.css. */
  readonly css?: string;
  readonly contacts?: readonly Contact[];
  readonly reference?: string;
};

/** A statement written in one language, on the shipped newsroom's paper, at each step of the fit ladder. */
export async function paperFor(markdown: string, settings: PaperSettings): Promise<(fit?: Fit) => Sheet> {
  return paperOf(await documentFor(markdown, settings), jobFor(settings), settings.css);
}

/** The same, printed as the product prints it: with what is wide made to fit, at the size that fits best. */
export async function printFor(markdown: string, settings: PaperSettings, browser: Browser): Promise<FittedPrint> {
  return printFitted(await documentFor(markdown, settings), jobFor(settings), browser);
}

async function documentFor(markdown: string, settings: PaperSettings): Promise<Document> {
  const { tag, contacts = [], reference } = settings;
  const more = reference === undefined ? '' : `reference: ${reference}\n`;
  const statement = await statementOf(`---\nlanguage: ${tag}\ndate: 2022-01-13\n${more}---\n\n${markdown}`);
  const localized = localizeSource(statement);
  return compose(localized, {
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
  template: TEMPLATE,
  languages: others.map((other) => languageOf(other)),
  imageOf: () => undefined,
  now: 0,
});
