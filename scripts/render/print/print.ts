import { isListed } from '../../model/artifact.ts';
import { type Document, isCurrent } from '../../model/document.ts';
import { pathsOf } from '../../model/paths.ts';
import type { PrintTask } from '../print-task.ts';
import type { DocumentContext, DocumentRenderer, Printed, RenderContext } from '../renderer.ts';
import { printTask } from './print-sheet.ts';
import { cardFor, documentFacts, type PrintJob, sheetFor } from './sheet-for.ts';

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
    const task = await part('The PDF', () => taskOf(document, context), 'PDF');
    if (task === undefined) return {};
    const known = await prints?.find(task);
    if (known !== undefined) return shownAgain(known, context);
    // A browser that does not start is no fault of the print: the caller that started it gets the error.
    const made = await printTask(task, { ...context, remediator, browser: await start() });
    if (made.isWhole) await prints?.keep(task, made);
    return made.files;
  },
};

/** The files of an earlier print; its findings are reported again. */
async function shownAgain(
  { files, findings }: Printed,
  { part, tell, done }: DocumentContext,
): Promise<Printed['files']> {
  const sayAll = (): true => {
    tell(findings);
    return true;
  };
  const isShown = await part('The PDF', sayAll, 'PDF');
  if (files.renditions !== undefined) done('PDF');
  if (files.picture !== undefined) done('picture');
  return isShown ? files : { ...files, renditions: [] };
}

/** The task of printing a document. */
async function taskOf(document: Document, context: DocumentContext): Promise<PrintTask> {
  const { newsroom, templates, look } = context;
  const { slug, language } = document;
  const job = jobFor(context);
  const card = hasCard(document, context)
    ? await context.part('The picture for other sites', () => cardFor(document, templates.card, look), 'picture')
    : undefined;
  return {
    tree: await sheetFor(document, job),
    language: { tag: language.tag, direction: language.direction },
    ...{ paper: newsroom.paper, profile: newsroom.pdf, facts: documentFacts(document, job) },
    ...{ slug, path: pathsOf(document).pdf, isPictured: hasPicture(document, context), card },
  };
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
