import type { Browser } from '../../lib/browser/index.ts';
import { sha256 } from '../../lib/files/index.ts';
import { once } from '../../lib/once.ts';
import type { PdfFinding } from '../../lib/pdf/index.ts';
import { traced } from '../../lib/trace.ts';
import { turnGiven } from '../../lib/turns.ts';
import type { Picture, Rendition } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import type { Fit, PrintTask } from '../print-task.ts';
import type { DocumentContext, Printed, Remediator } from '../renderer.ts';
import { CARD } from './card.ts';
import { type FittedPrint, fitPrint } from './copyfit.ts';
import { measureSheet } from './measure-sheet.ts';
import { printable, type Sheet } from './printable.ts';
import type { SheetFit } from './probe-tables.ts';
import { pageAreaWidth } from './running-heads.ts';

/** What a task is printed with. */
type Press = Pick<DocumentContext, 'part' | 'tell' | 'done' | 'preview'> & {
  readonly browser: Browser;
  readonly remediator: Remediator;
};

/** Prints a task: the PDF, remediated, and its pictures; `isWhole` where nothing of it failed. */
export async function printTask(
  task: PrintTask,
  { browser, remediator, part, done, tell, preview }: Press,
): Promise<Printed & { readonly isWhole: boolean }> {
  const facts = { language: task.language.tag };
  await turnGiven();
  const printing = () => traced('communique.print', facts, () => printSheet(task, browser, preview?.fitOf(task.path)));
  const printed = await part('The PDF', printing, 'PDF');
  if (printed === undefined) return { files: {}, findings: [], isWhole: false };
  const remediated = async () => {
    const remediating = traced('communique.remediate', facts, () => remediatedOf(task, printed, remediator));
    const made = await remediating.finally(() => done('PDF'));
    tell(made.findings);
    preview?.onPrint(made.rendition, printed.fit);
    return made;
  };
  const { isPictured, card: cardHtml } = task;
  const [pdf, picture, card] = await Promise.all([
    part('The PDF', remediated, 'PDF'),
    isPictured
      ? part(
          'The picture of the first page',
          () => pictureOf(task, printed, browser).finally(() => done('picture')),
          'picture',
        )
      : undefined,
    cardHtml === undefined
      ? undefined
      : part('The picture for other sites', () => pictureOfCard(task, cardHtml, browser), 'picture'),
  ]);
  return {
    files: { ...(pdf && { renditions: [pdf.rendition] }), ...(picture && { picture }), ...(card && { card }) },
    findings: pdf?.findings ?? [],
    isWhole:
      pdf !== undefined && isPictured === (picture !== undefined) && (cardHtml !== undefined) === (card !== undefined),
  };
}

/** What a sheet is printed from. */
export type Printable = Pick<PrintTask, 'tree' | 'language' | 'paper'>;

/** A function that returns a sheet at a step of the fit ladder, with wide parts set so that they fit. */
export type Paper = (fit?: Fit, wide?: SheetFit) => Sheet;

/** A sheet at each step of the fit ladder; wide parts are set to fit once they are measured. */
export function paperOf({ tree, language }: Omit<Printable, 'paper'>): Paper {
  // Asked for by all who measure, print or compare it.
  const plainSheet = once(() => printable(tree, { language }));
  return (fit, wide) =>
    fit === undefined && wide === undefined ? plainSheet() : printable(tree, { language, fit, wide });
}

/**
 * The print of a sheet at the step of the fit ladder that fits it, with nothing cut off.
 *
 * @param likely the step that the document fitted at before
 */
export async function printSheet(task: Printable, browser: Browser, likely?: Fit): Promise<FittedPrint> {
  const [paper, format] = [paperOf(task), task.paper];
  const wide = await measureSheet(
    (found) => paper(undefined, found),
    (html, probe) => browser.measure(html, { probe }),
    pageAreaWidth(format),
  );
  return fitPrint(
    (fit) => paper(fit, wide),
    async ({ html }) => (await browser.print(html, { format })).bytes,
    likely,
  );
}

/** The print as a PDF for everybody, and where it does not show what its sheet says. */
async function remediatedOf(
  { facts, profile, path, slug, language }: PrintTask,
  { sheet, bytes: printed }: FittedPrint,
  remediator: Remediator,
): Promise<{ readonly rendition: Rendition; readonly findings: readonly PdfFinding[] }> {
  const { bytes, pages, findings } = await remediator.remediate(printed, {
    tags: sheet.tags,
    facts: { ...facts, time: new Date(facts.time) },
    profile,
  });
  const about = { slug, language: language.tag };
  return { rendition: { format: 'pdf', path, mediaType: 'application/pdf', bytes, about, pages }, findings };
}

/** The part of the sheet that the small pictures show, in CSS pixels (96 dpi). */
const SHEETS = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } } as const;
const SCALE = 0.5;

/**
 * Styles for a picture of the first page: it has no pages, so the sheet's margins are given to the body, and what would
 * go on page 2 is covered.
 */
const SHEET_CSS = `
html { background: #fff; block-size: 100vh; overflow: hidden }
body { margin: 16mm; margin-inline: 18mm 23mm }
body::after { content: ""; position: fixed; inset: auto 0 0; block-size: 20mm; background: #fff }
`;

/** The first page as a small picture. */
async function pictureOf(task: PrintTask, { sheet }: FittedPrint, browser: Browser): Promise<Picture> {
  const size = SHEETS[task.paper];
  const bytes = await browser.picture(sheet.html, { ...size, scale: SCALE, media: 'print', css: SHEET_CSS });
  const [width = 0, height = 0] = [size.width, size.height].map((length) => Math.round(length * SCALE));
  return { path: nameOf(task, bytes), mediaType: 'image/png', bytes, width, height };
}

/** The picture that other sites show beside a link to the page. */
async function pictureOfCard(task: PrintTask, card: string, browser: Browser): Promise<Picture> {
  const bytes = await browser.picture(card, { ...CARD, scale: 1 });
  return { path: nameOf(task, bytes, 'card'), mediaType: 'image/png', bytes, ...CARD };
}

const nameOf = ({ slug, language }: PrintTask, bytes: Uint8Array, ...kind: readonly 'card'[]): string =>
  paths.asset([slug, language.tag, ...kind, sha256(bytes).slice(0, 12), 'png'].join('.'));
