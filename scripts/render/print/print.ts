import type { Browser } from '../../lib/browser/index.ts';
import { sha256 } from '../../lib/files/index.ts';
import { isListed, type Picture } from '../../model/artifact.ts';
import { type Document, isCurrent } from '../../model/document.ts';
import { paths, pathsOf } from '../../model/paths.ts';
import type { DocumentContext, DocumentRenderer, Printed, Remediator, RenderContext } from '../renderer.ts';
import { stringifyHtml } from '../stringify.ts';
import { composeCard } from './card.ts';
import {
  documentFacts,
  type Paper,
  type PrintJob,
  paperOf,
  printPaper,
  renderCard,
  renderPdf,
  renderPicture,
} from './print-statement.ts';
import type { Sheet } from './printable.ts';

/**
 * The renderer of PDFs; for pages also a small picture of the first page, and the picture that other sites show beside
 * a link.
 */
export const print: DocumentRenderer = {
  format: 'pdf',
  usesBrowser: true,
  async render(document, context) {
    const { browser: start, remediator, prints, part } = context;
    if (start === undefined || remediator === undefined) return {};
    const job = jobFor(context);
    const sheet = await part('The PDF', () => sheetOf(document, job, context), 'PDF');
    if (sheet === undefined) return {};
    const { paper, inputs } = sheet;
    const known = await prints?.find(inputs);
    if (known !== undefined) return shownAgain(known, context);
    // A browser that does not start is no fault of the print: the caller that started it gets the error.
    const made = await printNew(document, { ...context, job, paper, remediator, browser: await start() });
    if (made.isWhole) await prints?.keep(inputs, made);
    return made.files;
  },
};

/** The sheet to print, and its digest where prints are kept. */
async function sheetOf(document: Document, job: PrintJob, context: DocumentContext) {
  const paper = await paperOf(document, job);
  return { paper, inputs: context.prints === undefined ? '' : inputsOf(document, paper(), context) };
}

/** The files of an earlier print; its findings are reported again. */
async function shownAgain({ files, findings }: Printed, { part, tell, done }: DocumentContext): Promise<Files> {
  const sayAll = (): true => {
    tell(findings);
    return true;
  };
  const isShown = await part('The PDF', sayAll, 'PDF');
  if (files.renditions !== undefined) done('PDF');
  if (files.picture !== undefined) done('picture');
  return isShown ? files : { ...files, renditions: [] };
}

type Files = Printed['files'];

type PrintContext = Omit<DocumentContext, 'browser'> & {
  readonly job: PrintJob;
  readonly paper: Paper;
  readonly browser: Browser;
  readonly remediator: Remediator;
};

/** A new print, remediated, with its pictures; `isWhole` where nothing of it failed. */
async function printNew(document: Document, context: PrintContext): Promise<Printed & { readonly isWhole: boolean }> {
  const { job, paper, browser, remediator, part, done, tell, templates } = context;
  const printed = await part('The PDF', () => printPaper(paper, job, browser), 'PDF');
  if (printed === undefined) return { files: {}, findings: [], isWhole: false };
  const remediated = async () => {
    const made = await renderPdf(document, printed, job, remediator).finally(() => done('PDF'));
    tell(made.findings);
    return made;
  };
  const pictureOf = (): Promise<Picture> => renderPicture(printed, job, browser, (bytes) => nameOf(document, bytes));
  const cardOf = (): Promise<Picture> =>
    renderCard(document, templates.card, job, browser, (bytes) => nameOf(document, bytes, 'card'));
  const [wantsPicture, wantsCard] = [hasPicture(document, context), hasCard(document, context)];
  const [pdf, picture, card] = await Promise.all([
    part('The PDF', remediated, 'PDF'),
    wantsPicture
      ? part('The picture of the first page', () => pictureOf().finally(() => done('picture')), 'picture')
      : undefined,
    wantsCard ? part('The picture for other sites', cardOf, 'picture') : undefined,
  ]);
  return {
    files: { ...(pdf && { renditions: [pdf.rendition] }), ...(picture && { picture }), ...(card && { card }) },
    findings: pdf?.findings ?? [],
    isWhole: pdf !== undefined && wantsPicture === (picture !== undefined) && wantsCard === (card !== undefined),
  };
}

/** The digest of all that a print, its pictures and its metadata depend on, but for the browser and its fonts. */
function inputsOf(document: Document, sheet: Sheet, context: DocumentContext): string {
  const { newsroom, templates, look } = context;
  const card = hasCard(document, context) && stringifyHtml(composeCard(document, templates.card, look.card));
  const facts = documentFacts(document, newsroom, context.now);
  const { html, tags } = sheet;
  const settings = [newsroom.paper, newsroom.pdf, hasPicture(document, context), pathsOf(document).pdf];
  return sha256(JSON.stringify([html, tags, card, facts, settings]));
}

const jobFor = ({ newsroom, look, templates, languages, now, images }: DocumentContext): PrintJob => ({
  ...{ newsroom, look, template: templates.print, languages, now },
  imageOf: (url) => {
    const image = images.get(url);
    return image === undefined ? undefined : { ...image.shown, src: image.dataUrl };
  },
});

/**
 * True where first pages are pictured: the start pages show them, which a proof of one format and what is staged do
 * without.
 */
const hasPictures = ({ newsroom, scope: { formats, isStaging } }: RenderContext): boolean =>
  formats.includes('html') && formats.includes('pdf') && !newsroom.isBare && isStaging !== true;

const hasPicture = ({ isEarlier }: Document, context: RenderContext): boolean => hasPictures(context) && !isEarlier;

/** True where a card is made: other sites find it by its public address, and only what may be listed is shown there. */
const hasCard = (document: Document, context: RenderContext): boolean =>
  hasPictures(context) &&
  context.newsroom.url !== undefined &&
  !context.scope.isProof &&
  isListed(document.language) &&
  isCurrent(document);

const nameOf = ({ slug, language }: Document, bytes: Uint8Array, ...kind: readonly 'card'[]): string =>
  paths.asset([slug, language.tag, ...kind, sha256(bytes).slice(0, 12), 'png'].join('.'));
