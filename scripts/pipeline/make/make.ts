import { createHash } from 'node:crypto';
import { printFontFiles } from '../../assets/fonts/print-faces.ts';
import { type Browser, openBrowser } from '../../browser/browser.ts';
import { holding } from '../../check/index.ts';
import type { Document } from '../../document/document.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { isCurrent } from '../../output/life.ts';
import { isListed, type Published, type PublishedStatement } from '../../output/page/site.ts';
import { paths } from '../../output/paths.ts';
import type { Rendition } from '../../output/rendition.ts';
import type { Manifest } from '../../release/manifest.ts';
import { fontSettings } from '../load/fonts.ts';
import type { Press } from '../load/load.ts';
import { filesOf } from '../load/namespace.ts';
import type { Templates } from '../load/templates.ts';
import type { Draft } from '../plan/editions.ts';
import type { Held, Waiting } from '../plan/plan.ts';
import { type Prepared, prepare } from '../plan/prepare.ts';
import type { BuildRequest, Progress } from '../plan/request.ts';
import { type Mender, mendHere, startMender } from './mender.ts';
import { printedWith } from './printed-with.ts';
import { type FilesFor, publicationOf } from './publication.ts';
import { type PrintJob, printFitted, renderCard, renderPdf, renderPicture, renderText } from './render.ts';

export type Made = {
  readonly press: Press;
  readonly statements: readonly PublishedStatement[];
  readonly held: readonly Held[];
  readonly waiting: readonly Waiting[];
  /** Absent when something fatal held everything back. */
  readonly filesFor?: FilesFor | undefined;
  /** Absent where nothing was printed. */
  readonly printedWith?: Manifest['printedWith'];
  readonly browser?: { readonly version: string; readonly sandboxed: boolean } | undefined;
};

/**
 * Makes a newsroom's files, in memory.
 *
 * @param mayPrint asked once everything is read and checked: false, and nothing is made
 */
export async function make(
  request: BuildRequest,
  progress: Progress,
  mayPrint: (prepared: Prepared) => boolean = () => true,
): Promise<Made> {
  const browser = needsBrowser(request) ? startBrowser(request.newsroom) : undefined;
  browser?.catch(() => undefined);
  const mender = menderFor(request);
  try {
    const prepared = await prepare(request);
    const { press, words, templates, drafts, held, waiting } = prepared;
    if (hasFatal(prepared) || !mayPrint(prepared)) return { press, statements: [], held, waiting };
    progress({ kind: 'planned', count: jobCount(drafts, request) });
    const presses = { browser, mender };
    const tools = browser?.then((ready) => printedWith(ready, request.newsroom));
    tools?.catch(() => undefined);
    const statements = await Promise.all(drafts.map((draft) => publish(draft, request, templates, presses, progress)));
    const filesFor = publicationOf({ statements, drafts, press, templates, words, request });
    return { press, statements, held, waiting, filesFor, printedWith: await tools, browser: await browser };
  } finally {
    await mender?.close();
    await (await browser?.catch(() => undefined))?.close();
  }
}

function menderFor({ formats, statements, tags, newsroom }: BuildRequest): Mender | undefined {
  if (!formats.includes('pdf')) return undefined;
  return statements.length * (tags ?? newsroom.languages).length === 1 ? mendHere() : startMender();
}

/** Files by language and format, and a picture of each first page. */
function jobCount(drafts: readonly Draft[], { formats }: BuildRequest): number {
  const kinds = formats.length + (formats.includes('html') ? 1 : 0);
  return drafts.reduce((sum, { documents }) => sum + documents.length * kinds, 0);
}
/** What prints, and what makes the prints good. */
type Presses = { readonly browser: Promise<Browser> | undefined; readonly mender: Mender | undefined };

/** The browser takes as long to start as the texts take to read: both at once. */
async function startBrowser(newsroom: Newsroom): Promise<Browser> {
  return openBrowser({ fonts: await printFontFiles(newsroom.languages, fontSettings(newsroom)) });
}

/** One statement's texts, PDFs and first pages in every language of its plan. */
async function publish(
  { plan, images, documents }: Draft,
  request: BuildRequest,
  templates: Templates,
  { browser, mender }: Presses,
  progress: Progress,
): Promise<PublishedStatement> {
  const job: PrintJob = {
    newsroom: request.newsroom,
    template: templates.print,
    languages: plan.languages,
    now: request.now,
    imageOf: (url) => {
      const image = images.get(url);
      return image === undefined ? undefined : { ...image.shown, src: image.dataUrl };
    },
  };
  return Promise.all(
    documents.map(async (document): Promise<Published> => {
      const name = `${document.slug} ${document.language.tag}`;
      const done = (what: string): void => progress({ kind: 'done', what: `${name} ${what}` });
      const text: Rendition[] = request.formats.includes('text') ? [renderText(document)] : [];
      if (text.length > 0) done('text');
      if (browser === undefined) return { document, renditions: text };
      const ready = await browser;
      const printed = await printFitted(document, job, ready);
      const [pdf, picture, card] = await Promise.all([
        mender === undefined ? undefined : renderPdf(document, printed, job, mender).finally(() => done('PDF')),
        hasPictures(request) && !document.isEarlier
          ? renderPicture(document, printed, job, ready, (bytes) => pictureName(document, bytes)).finally(() =>
              done('picture'),
            )
          : undefined,
        hasCard(document, request)
          ? renderCard(document, templates.card, job, ready, (bytes) => cardName(document, bytes))
          : undefined,
      ]);
      return {
        document,
        renditions: pdf === undefined ? text : [pdf, ...text],
        ...(picture === undefined ? {} : { picture }),
        ...(card === undefined ? {} : { card }),
      };
    }),
  );
}

const needsBrowser = (request: BuildRequest): boolean =>
  request.statements.length > 0 && (request.formats.includes('pdf') || hasPictures(request));

/** First pages hang on the start pages, which a proof of one format and what is staged do without. */
const hasPictures = ({ formats, newsroom, isStaging }: BuildRequest): boolean =>
  formats.includes('html') && formats.includes('pdf') && !newsroom.isBare && isStaging !== true;

/** Cards are for other sites, which find them by their public address; only what may be listed is shown there. */
const hasCard = (document: Document, request: BuildRequest): boolean =>
  hasPictures(request) &&
  request.newsroom.url !== undefined &&
  !request.isProof &&
  isListed(document.language) &&
  isCurrent(document);

const pictureName = ({ slug, language }: Document, bytes: Uint8Array): string =>
  paths.asset(`${slug}.${language.tag}.${digestOf(bytes)}.png`);

const cardName = ({ slug, language }: Document, bytes: Uint8Array): string =>
  paths.asset(`${slug}.${language.tag}.card.${digestOf(bytes)}.png`);

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/**
 * True when a finding holds everything back; a gap in one language holds that language only, and a statement that is not
 * for the public now holds nothing.
 */
function hasFatal({ press, drafts }: Prepared): boolean {
  const idle = drafts.flatMap(({ plan }) => (plan.waiting === undefined ? [] : [plan.edition]));
  const silent = new Set(idle.flatMap((edition) => [edition.statement.file, ...filesOf(edition)]));
  return press.files.some(
    (file) =>
      !silent.has(file) &&
      file.messages.some((message) => message.fatal === true && !holding.has(message.ruleId ?? '')),
  );
}
