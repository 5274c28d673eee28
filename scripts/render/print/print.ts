import { sha256 } from '../../lib/files/index.ts';
import { isListed, type Picture } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { isCurrent } from '../../model/life.ts';
import { paths } from '../../model/paths.ts';
import type { DocumentContext, DocumentRenderer, RenderContext } from '../renderer.ts';
import { type PrintJob, printFitted, renderCard, renderPdf, renderPicture } from './print-statement.ts';

/** A statement as PDF; for pages, its first page as a small picture, and what other sites show beside a link to it. */
export const print: DocumentRenderer = {
  format: 'pdf',
  needs: [],
  usesBrowser: true,
  async render(document, context) {
    const { remediator, part, done, templates } = context;
    // A browser that does not start is nobody's fault here: whoever started it hears of it.
    const browser = await context.browser;
    if (browser === undefined || remediator === undefined) return {};
    const job = jobFor(context);
    const printed = await part('The PDF', () => printFitted(document, job, browser), 'PDF');
    if (printed === undefined) return {};
    const pictureOf = (): Promise<Picture> =>
      renderPicture(document, printed, job, browser, (bytes) => nameOf(document, bytes));
    const cardOf = (): Promise<Picture> =>
      renderCard(document, templates.card, job, browser, (bytes) => nameOf(document, bytes, 'card'));
    const [pdf, picture, card] = await Promise.all([
      part('The PDF', () => renderPdf(document, printed, job, remediator).finally(() => done('PDF')), 'PDF'),
      hasPicture(document, context) &&
        part('The picture of the first page', () => pictureOf().finally(() => done('picture')), 'picture'),
      hasCard(document, context) && part('The picture for other sites', cardOf, 'picture'),
    ]);
    return { ...(pdf && { renditions: [pdf] }), ...(picture && { picture }), ...(card && { card }) };
  },
};

const jobFor = ({ newsroom, look, templates, languages, now, tell, images }: DocumentContext): PrintJob => ({
  ...{ newsroom, look, template: templates.print, languages, now, tell },
  imageOf: (url) => {
    const image = images.get(url);
    return image === undefined ? undefined : { ...image.shown, src: image.dataUrl };
  },
});

/** First pages hang on the start pages, which a proof of one format and what is staged do without. */
const hasPictures = ({ newsroom, scope: { formats, isStaging } }: RenderContext): boolean =>
  formats.includes('html') && formats.includes('pdf') && !newsroom.isBare && isStaging !== true;

const hasPicture = ({ isEarlier }: Document, context: RenderContext): boolean => hasPictures(context) && !isEarlier;

/** Cards are for other sites, which find them by their public address; only what may be listed is shown there. */
const hasCard = (document: Document, context: RenderContext): boolean =>
  hasPictures(context) &&
  context.newsroom.url !== undefined &&
  !context.scope.isProof &&
  isListed(document.language) &&
  isCurrent(document);

const nameOf = ({ slug, language }: Document, bytes: Uint8Array, ...kind: readonly 'card'[]): string =>
  paths.asset([slug, language.tag, ...kind, sha256(bytes).slice(0, 12), 'png'].join('.'));
