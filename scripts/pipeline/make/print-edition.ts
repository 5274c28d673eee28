import type { Browser } from '../../browser/browser.ts';
import { type Levels, paperLevel } from '../../check/levels.ts';
import type { Document } from '../../document/document.ts';
import { sha256 } from '../../lib/sha256.ts';
import { isCurrent } from '../../output/life.ts';
import { isListed, type Published, type PublishedStatement } from '../../output/page/site.ts';
import { paths } from '../../output/paths.ts';
import type { Rendition } from '../../output/rendition.ts';
import { type Attempted, attempt, attemptNow } from '../attempt.ts';
import type { Templates } from '../load/templates.ts';
import { type Draft, jobOf } from '../plan/editions.ts';
import { pdfIsOptional } from '../plan/glyphs.ts';
import type { Held } from '../plan/plan.ts';
import { holdIn } from '../plan/prepare.ts';
import type { BuildRequest, Progress } from '../plan/request.ts';
import type { Mender } from './mender.ts';
import { sayFindings } from './pdf-findings.ts';
import { type PrintJob, printFitted, renderCard, renderPdf, renderPicture, renderText } from './render.ts';

/** What prints, and what makes the prints good. */
export type Presses = { readonly browser: Promise<Browser> | undefined; readonly mender: Mender | undefined };

export type PrintSettings = {
  readonly request: BuildRequest;
  readonly templates: Templates;
  readonly presses: Presses;
  readonly progress: Progress;
  readonly levels: Levels;
};

/** What came of a draft: its files, and the draft without the languages that failed, which it says. */
export type Printed = {
  readonly draft: Draft;
  readonly published: PublishedStatement;
  readonly failed: readonly Held[];
};

/**
 * One statement's texts, PDFs and first pages in every language of its plan. What cannot be made is held by itself: a
 * picture, a PDF where languages may come out without one, else a language.
 */
export async function printEdition(draft: Draft, settings: PrintSettings): Promise<Printed> {
  const { newsroom, now } = settings.request;
  const job: PrintJob = {
    newsroom,
    template: settings.templates.print,
    languages: draft.plan.languages,
    now,
    tell: ({ language }, findings) =>
      sayFindings(draft.plan.edition.statement.file, language.tag, findings, paperLevel(settings.levels, language.tag)),
    imageOf: (url) => {
      const image = draft.images.get(url);
      return image === undefined ? undefined : { ...image.shown, src: image.dataUrl };
    },
  };
  const made = await Promise.all(draft.documents.map((document) => printDocument(document, draft, job, settings)));
  const failed = made.flatMap(({ held }) => held);
  const left = holdIn(draft, failed, newsroom);
  return {
    draft: left,
    failed,
    published: made.flatMap(({ published }) =>
      published !== undefined && left.documents.includes(published.document) ? [published] : [],
    ),
  };
}

type Made = { readonly published?: Published | undefined; readonly held: readonly Held[] };

async function printDocument(document: Document, draft: Draft, job: PrintJob, settings: PrintSettings): Promise<Made> {
  const { request, templates, presses, progress } = settings;
  const { browser, mender } = presses;
  const { slug, language } = document;
  const done = (what: string): void => progress({ kind: 'done', what: `${slug} ${language.tag} ${what}` });
  const jobFor = (what: string) => jobOf(draft.plan.edition, what, language);
  const heldFor = (made: Attempted<unknown>, part?: Held['part']): readonly Held[] =>
    'failure' in made ? [{ slug, tag: language.tag, reason: made.failure, part }] : [];

  const hasText = request.formats.includes('text');
  const text = attemptNow(jobFor('The plain text'), () => (hasText ? [renderText(document)] : []));
  if ('failure' in text) return { held: heldFor(text) };
  if (hasText) done('text');
  // A browser that does not start is nobody's fault here: whoever started it hears of it.
  const ready = await browser;
  const isHeld = draft.plan.held.some(({ tag, part }) => tag === language.tag && part === 'PDF');
  if (ready === undefined || isHeld) return { published: { document, renditions: text.value }, held: [] };
  const without = pdfIsOptional(request.newsroom) ? 'PDF' : undefined;
  const print = await attempt(jobFor('The PDF'), () => printFitted(document, job, ready));
  if ('failure' in print)
    return without === undefined
      ? { held: heldFor(print) }
      : { published: { document, renditions: text.value }, held: heldFor(print, without) };
  const printed = print.value;
  const [pdf, picture, card] = await Promise.all([
    attempt(
      jobFor('The PDF'),
      async (): Promise<readonly Rendition[]> =>
        mender === undefined ? [] : [await renderPdf(document, printed, job, mender).finally(() => done('PDF'))],
    ),
    attempt(jobFor('The picture of the first page'), async () =>
      hasPictures(request) && !document.isEarlier
        ? renderPicture(document, printed, job, ready, (bytes) => pictureName(document, bytes)).finally(() =>
            done('picture'),
          )
        : undefined,
    ),
    attempt(jobFor('The picture for other sites'), async () =>
      hasCard(document, request)
        ? renderCard(document, templates.card, job, ready, (bytes) => cardName(document, bytes))
        : undefined,
    ),
  ]);
  const held = [...heldFor(pdf, without), ...heldFor(picture, 'picture'), ...heldFor(card, 'picture')];
  if ('failure' in pdf && without === undefined) return { held };
  const renditions = 'value' in pdf ? [...pdf.value, ...text.value] : text.value;
  return {
    published: {
      document,
      renditions,
      ...('value' in picture && picture.value !== undefined ? { picture: picture.value } : {}),
      ...('value' in card && card.value !== undefined ? { card: card.value } : {}),
    },
    held,
  };
}

/** First pages hang on the start pages, which a proof of one format and what is staged do without. */
export const hasPictures = ({ formats, newsroom, isStaging }: BuildRequest): boolean =>
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

const digestOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 12);
