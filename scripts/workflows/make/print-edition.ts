import type { VFile } from 'vfile';
import { paperLevel } from '../../checks/levels.ts';
import type { Browser } from '../../lib/browser/index.ts';
import { Fault } from '../../lib/fault.ts';
import { sha256 } from '../../lib/files/index.ts';
import type { PdfFinding } from '../../lib/pdf/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { isListed, type Published, type PublishedStatement, type Rendition } from '../../model/artifact.ts';
import { type Attempted, attempt, attemptNow } from '../../model/attempt.ts';
import type { Document } from '../../model/document.ts';
import { isCurrent } from '../../model/life.ts';
import type { Look } from '../../model/look.ts';
import type { CheckLevel } from '../../model/newsroom.ts';
import { paths } from '../../model/paths.ts';
import type { Draft, Held } from '../../model/plan.ts';
import type { Levels } from '../../model/press.ts';
import {
  type PrintJob,
  printFitted,
  renderCard,
  renderPdf,
  renderPicture,
} from '../../render/print/print-statement.ts';
import type { Remediator } from '../../render/print/remediation.ts';
import { renderText } from '../../render/text/render-text.ts';
import type { Templates } from '../load/templates.ts';
import { jobOf } from '../plan/editions.ts';
import { pdfIsOptional } from '../plan/glyphs.ts';
import { holdIn } from '../plan/prepare.ts';
import type { BuildRequest, Progress } from '../plan/request.ts';

/** What prints, and what makes the prints good. */
export type Presses = { readonly browser: Promise<Browser> | undefined; readonly remediator: Remediator | undefined };

export type EditionPrintSettings = {
  readonly request: BuildRequest;
  readonly templates: Templates;
  readonly look: Look;
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
export async function printEdition(draft: Draft, settings: EditionPrintSettings): Promise<Printed> {
  const { newsroom, now } = settings.request;
  const job: PrintJob = {
    newsroom,
    look: settings.look,
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

async function printDocument(
  document: Document,
  draft: Draft,
  job: PrintJob,
  settings: EditionPrintSettings,
): Promise<Made> {
  const { request, templates, presses, progress } = settings;
  const { browser, remediator } = presses;
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
        remediator === undefined
          ? []
          : [await renderPdf(document, printed, job, remediator).finally(() => done('PDF'))],
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

/** What is said of one document; of one whose table lies beside its page, there would be hundreds. */
const MOST = 5;

const WHAT: Readonly<Record<PdfFinding['kind'], string>> = {
  'not-printed': 'are in the statement and not on paper',
  'not-in-sheet': 'are on paper and not in the statement',
  order: 'stand in another order on paper',
};

const ADVICE: Readonly<Record<PdfFinding['kind'], string>> = {
  'not-printed':
    'Look at the PDF. A table may be wider than the page, or print.css hides them. Its tags say them all the same.',
  'not-in-sheet': 'Look at the PDF. They may come from `content` in print.css: write them into print.html.',
  order: 'Look at the PDF. Its tags say them in the order of the statement.',
};

/**
 * Puts on a statement's file where the PDF in a language does not show what the statement says.
 *
 * @throws {Fault} `pdf-text` where the newsroom has set that to an error: then there is no such PDF
 */
function sayFindings(file: VFile, language: string, findings: readonly PdfFinding[], level: CheckLevel): void {
  if (level === 'off' || findings.length === 0) return;
  for (const { kind, words, language: own } of findings.slice(0, MOST)) {
    const inLanguage = own === language ? '' : ` (${own})`;
    addMessage(file, {
      ruleId: 'pdf-text',
      severity: level,
      reason: `PDF in ${language}: the words “${words}”${inLanguage} ${WHAT[kind]}`,
      place: placeOf(String(file), words),
      advice: ADVICE[kind],
    });
  }
  const more = findings.length - MOST;
  if (more > 0)
    addMessage(file, {
      ruleId: 'pdf-text',
      severity: level,
      reason: `PDF in ${language}: ${more} more stretches of text differ between statement and paper`,
      place: { line: 1, column: 1 },
      advice: 'Mend the first ones, and build again.',
    });
  if (level === 'error')
    throw new Fault(
      'pdf-text',
      'it does not show what the statement says',
      'Mend what is said above, or set `checks: pdf-text`.',
    );
}

/** Where the words stand, if the statement has them as they are; else its beginning. */
function placeOf(text: string, words: string): { line: number; column: number } {
  const at = text.indexOf(words.replace(/…$/, ''));
  const before = text.slice(0, Math.max(0, at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
