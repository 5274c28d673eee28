import type { VFile } from 'vfile';
import { paperLevel } from '../../checks/levels.ts';
import type { Browser } from '../../lib/browser/index.ts';
import { Fault } from '../../lib/fault.ts';
import type { Spool } from '../../lib/files/index.ts';
import type { PdfFinding } from '../../lib/pdf/index.ts';
import type { InTurn } from '../../lib/turns.ts';
import { turnGiven } from '../../lib/turns.ts';
import { addMessage, firstPlaceOf } from '../../model/add-message.ts';
import type { RenderedDocument, RenderedStatement } from '../../model/artifact.ts';
import { attempt } from '../../model/attempt.ts';
import type { Document } from '../../model/document.ts';
import type { Levels } from '../../model/loaded-newsroom.ts';
import type { CheckLevel } from '../../model/newsroom.ts';
import type { Composition, Held } from '../../model/plan.ts';
import type { DocumentContext, DocumentRenderer, RenderContext } from '../../render/renderer.ts';
import { jobOf } from '../plan/compose-documents.ts';
import { pdfIsOptional } from '../plan/glyphs.ts';
import { holdIn } from '../plan/plan-newsroom.ts';
import type { KeptStatement } from './kept-files.ts';
import type { FormatOutcome, KeptRender } from './kept-work.ts';
import type { Progress } from './request.ts';
import { spooledDocument } from './spooled.ts';
import type { DocumentFiles } from './stored-files.ts';

/** What documents are rendered with: renderers, browser, kept prints, levels of findings. */
export type RenderSettings = RenderContext &
  Pick<DocumentContext, 'browser' | 'remediator' | 'prints' | 'preview'> & {
    /** Files of a document in a format as they were made before; else they are made. Absent where none are kept. */
    readonly kept?: KeptRender | undefined;
    /** Files of all documents of a statement as they were made before. Absent where none are kept. */
    readonly keptStatement?: KeptStatement | undefined;
    /** Where what is made waits until it is written. Absent where that is memory. */
    readonly spool?: Spool | undefined;
    readonly renderers: readonly DocumentRenderer[];
    readonly progress: Progress;
    readonly levels: Levels;
    /** Lets some documents be rendered at a time: while the browser prints one, the next is composed. */
    readonly inTurn: InTurn;
    readonly signal?: AbortSignal | undefined;
    /** Called when the browser prints: what needs no browser is made then, although other files are found. */
    readonly onPrinting?: (() => void) | undefined;
  };

/** The result of rendering a composition: its files, and the composition without the languages that failed. */
export type StatementOutcome = {
  readonly composition: Composition;
  readonly statement: RenderedStatement;
  readonly failed: readonly Held[];
};

/**
 * The files of one statement in every format and language of its plan. Where one cannot be made, only that is held: a
 * picture, a PDF where languages may come out without one, else a language.
 */
export async function renderDocuments(composition: Composition, settings: RenderSettings): Promise<StatementOutcome> {
  const { keptStatement, renderers } = settings;
  const known = await keptStatement?.find(composition, renderers);
  if (known !== undefined) {
    for (const { document, ...files } of known) tellAgain(document, files, settings.progress);
    return { composition, statement: known, failed: [] };
  }
  const made = await Promise.all(
    composition.documents.map((document) => settings.inTurn(() => renderDocument(document, composition, settings))),
  );
  if (made.every(({ isPlain }) => isPlain))
    keptStatement?.note(
      composition,
      renderers,
      made.map(({ rendered }) => rendered),
    );
  const failed = made.flatMap(({ held }) => held);
  const left = holdIn(composition, failed, settings.newsroom);
  const statement = made.map(({ rendered }) => rendered).filter(({ document }) => left.documents.includes(document));
  return { composition: left, statement, failed };
}

/** Tells of the files of a document that were made before. */
function tellAgain(
  { slug, language }: Document,
  { renditions = [], picture }: DocumentFiles,
  progress: Progress,
): void {
  for (const what of [...renditions.map(({ format }) => format), ...(picture ? ['picture'] : [])])
    progress({ kind: 'done', what: `${slug} ${language.tag} ${what}` });
}

/** The files of a document in every format, and what of it is held; it is plain where nothing is, and nothing was found on paper. */
async function renderDocument(
  document: Document,
  composition: Composition,
  settings: RenderSettings,
): Promise<{ readonly rendered: RenderedDocument; readonly held: readonly Held[]; readonly isPlain: boolean }> {
  const { renderers, browser, kept, progress, onPrinting } = settings;
  const done = (what: string): void => progress({ kind: 'done', what });
  const { promise: isPrinting, resolve: onBegun } = Promise.withResolvers<void>();
  const isAnew = browser !== undefined && (kept === undefined || onPrinting !== undefined);
  // Another machine may have the print, and then this one does not begin it.
  const isPrintedHere = onPrinting !== undefined || settings.prints === undefined;
  const isPrinted = isAnew && isPrintedHere && renderers.some(({ usesBrowser }) => usesBrowser);
  const onPrint = (): void => {
    onBegun();
    onPrinting?.();
  };
  const told = isPrinted ? { ...settings, browser: async () => tellingPrints(await browser(), onPrint) } : settings;
  const made = await Promise.all(
    renderers.map(async (renderer) => {
      // The browser is given its sheet first, and prints while the rest is made.
      if (!renderer.usesBrowser && isAnew) await (isPrinted ? isPrinting.then(turnGiven) : turnGiven());
      const make = (): Promise<FormatOutcome> => renderFormat(renderer, document, composition, told);
      const files = kept?.({ renderer, document, composition, done }, make) ?? make();
      return renderer.usesBrowser ? files.finally(onBegun) : files;
    }),
  );
  let rendered: RenderedDocument = { document, renditions: [] };
  for (const files of made.map((each) => spooledDocument(each.files, settings.spool)))
    rendered = { ...rendered, ...files, renditions: [...rendered.renditions, ...(files.renditions ?? [])] };
  const held = made.flatMap((each) => each.held);
  return { rendered, held, isPlain: held.length === 0 && made.every(({ hasTold }) => !hasTold) };
}

/** The browser, with a function that is called when it begins to print. */
const tellingPrints = (browser: Browser, onBegun: () => void): Browser => ({
  ...browser,
  print: (html, options) => browser.print(html, { ...options, onBegun }),
});

async function renderFormat(
  renderer: DocumentRenderer,
  document: Document,
  composition: Composition,
  settings: RenderSettings,
): Promise<FormatOutcome> {
  const { context, held, hasTold } = contextOf(document, composition, settings);
  const files = await context.part(`The format \`${renderer.format}\``, () => renderer.render(document, context));
  return { files: files ?? {}, held: held(), hasTold: hasTold() };
}

/** The context for renderers of a document; and what is held, and whether they have found anything, once they are done. */
function contextOf(
  { slug, language }: Document,
  { edition, languages, held: before, images }: Composition,
  {
    browser,
    progress,
    levels,
    signal,
    kept: _,
    keptStatement: _all,
    spool: _spool,
    onPrinting: _told,
    ...settings
  }: RenderSettings,
): {
  readonly context: DocumentContext;
  readonly held: () => readonly Held[];
  readonly hasTold: () => boolean;
} {
  const { tag } = language;
  const isPdfHeld = before.some((each) => each.tag === tag && each.part === 'PDF');
  // In the order in which the parts were begun, whichever of them fails first.
  const parts: (Held | undefined)[] = [];
  let told = 0;
  const context: DocumentContext = {
    ...settings,
    languages,
    images,
    browser: isPdfHeld ? undefined : browser,
    async part(what, work, of) {
      signal?.throwIfAborted();
      const at = parts.push(undefined) - 1;
      const made = await attempt(jobOf(edition, what, language), work);
      if ('value' in made) return made.value;
      const part = of === 'PDF' && !pdfIsOptional(settings.newsroom) ? undefined : of;
      parts[at] = { slug, tag, reason: made.failure, part };
      return undefined;
    },
    tell(findings) {
      told += findings.length;
      sayFindings(edition.files[0], tag, findings, paperLevel(levels, tag));
    },
    done: (what) => progress({ kind: 'done', what: `${slug} ${tag} ${what}` }),
  };
  return { context, held: () => parts.filter((each) => each !== undefined), hasTold: () => told > 0 };
}

/** The most findings that are reported on one document; one whose table lies beside its page has hundreds. */
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
 * Reports on a statement's file where the PDF in a language does not show what the statement says.
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
      place: firstPlaceOf(words.replace(/…$/, ''), file),
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
