import { setTimeout as pause } from 'node:timers/promises';
import { VFile } from 'vfile';
import type { Spool } from '../../lib/files/index.ts';
import { type FontSettings, postScriptName, printFontFiles } from '../../lib/fonts/index.ts';
import { inThisSpan } from '../../lib/trace.ts';
import { turnsOf } from '../../lib/turns.ts';
import { formats as allFormats, type RenderedStatement, type Rendition } from '../../model/artifact.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Composition, Held, Plan, Waiting } from '../../model/plan.ts';
import type { Manifest } from '../../publish/integrity/manifest.ts';
import { documentRenderers } from '../../render/index.ts';
import type { DocumentRenderer, PrintPreview } from '../../render/renderer.ts';
import { digestsOfFiles } from '../known/files-digest.ts';
import { withLanguages } from '../load/detect-languages.ts';
import { fontSettings } from '../load/font-settings.ts';
import { lookOf } from '../load/read-templates.ts';
import type { ReadParts } from '../plan/plan-newsroom.ts';
import { reasonIn } from '../plan/reach.ts';
import { closedFleet, type StatementFlow, slowFirst, statementFlow, toldInOrder, toolsEnded } from './flow.ts';
import type { KeptLists } from './kept-files.ts';
import { isPrinted, type KeptWork, lastPrints } from './kept-work.ts';
import { memoryFor } from './memory.ts';
import { type ReleaseInput, withoutPrints } from './release-input.ts';
import { type RenderSettings, renderDocuments, type StatementOutcome } from './render-documents.ts';
import type { BuildRequest, FleetPrints, Progress } from './request.ts';
import { spooledKits, spooledPages } from './spooled.ts';
import { type BrowserMark, browserMark, toolsForRun } from './tools.ts';

/** The result of rendering a newsroom, in memory. */
export type RenderedNewsroom = {
  readonly loaded: LoadedNewsroom;
  readonly statements: readonly RenderedStatement[];
  readonly held: readonly Held[];
  /** Held languages and files that only rendering found. */
  readonly failed: readonly Held[];
  readonly waiting: readonly Waiting[];
  /** What the files of a release are composed of; absent when errors held everything back. */
  readonly input?: ReleaseInput | undefined;
  /** Absent where nothing was printed. */
  readonly printedWith?: Manifest['printedWith'];
  readonly browser?: { readonly version: string; readonly sandboxed: boolean } | undefined;
};

/**
 * How many documents are rendered at once. With no limit all would be composed before the first is printed, and the browser
 * would wait for them; with fewer than it has pages, these would wait.
 */
const DOCUMENTS_AT_ONCE = 8;
/** And where other machines print: so many that none of them waits. */
const DOCUMENTS_AWAY = 256;

/** How many statements are printed at most where what needs no print is made meanwhile: with many it would be in memory for long. */
const FEW_PRINTED = 8;

/** What a preview is told while a newsroom is rendered again. */
export type PreviewEvents = {
  /** Called with what can be shown before anything is printed: pages and texts as they are now, and each PDF as it was printed last. */
  readonly onDraft: (draft: RenderedNewsroom) => Promise<void>;
  /** Called with each PDF as soon as it is made. */
  readonly onPrint: (pdf: Rendition) => void;
};

/**
 * A newsroom's files, in memory. Where one cannot be made, only that is held, with a finding on the file it is made of.
 *
 * @param mayPrint called once everything is read and checked: where it returns false, nothing is made; without it,
 * nothing is made where errors hold everything
 * @param preview where what is made is shown at once
 * @throws errors that concern the whole system, such as a browser that does not start
 */
export async function renderNewsroom(
  given: BuildRequest,
  progress: Progress,
  mayPrint: (plan: Plan) => boolean = isAnythingLeft,
  preview?: PreviewEvents,
): Promise<RenderedNewsroom> {
  const tools = given.tools ?? toolsForRun(isSmall(given));
  // What is printed while others are composed is no part of that.
  const inSpan = inThisSpan();
  const memory = await memoryFor(given, tools.kept);
  const fonts = Promise.resolve(given.newsroom).then(fontSettings);
  // Where the fonts are asked for, their error is thrown.
  fonts.catch(() => undefined);
  const renderers = renderersOf(given);
  const needsBrowser = given.statements.length > 0 && renderers.some(({ usesBrowser }) => usesBrowser);
  const browser = needsBrowser ? () => tools.browser(fonts) : undefined;
  const isStartedNow = needsBrowser && given.tools === undefined && !memory.isLikelyWhole && given.fleet === undefined;
  let away: Promise<FleetPrints> | undefined;
  let flow: StatementFlow | undefined;
  const leaving = new AbortController();
  const signal = given.signal === undefined ? leaving.signal : AbortSignal.any([given.signal, leaving.signal]);
  try {
    // It takes as long to start as the texts take to read: both at once, where something is likely to be printed.
    if (isStartedNow) {
      await tools.begin?.(fonts);
      if (given.formats.includes('pdf')) void tools.remediator().loaded.then(given.onLoaded);
    }
    const request = {
      ...given,
      newsroom: await withLanguages(given.newsroom, given.statements, memory.languages, (path) =>
        given.stamps?.get(path),
      ),
    };
    const told = toldInOrder(progress);
    const rendered = (composition: Composition, settings: RenderSettings): Promise<StatementOutcome> =>
      renderDocuments(composition, { ...settings, progress: told.of(composition) });
    const prepareWith = async (read: ReadParts) => {
      const { newsroom, now } = request;
      const { loaded, templates } = read;
      const look = lookOf(newsroom, await fonts, [...(loaded.logos?.values() ?? [])]);
      const mark = browser === undefined ? undefined : await browserMark(browser);
      const digests = mark && printedWith(mark, look.fonts);
      digests?.catch(() => undefined);
      const before = await memory.with(mark, look.fonts);
      signal.throwIfAborted();
      away = mark && given.fleet?.(mark.name, look.fonts, before.prints);
      const made: RenderSettings = {
        ...{ newsroom, scope: request, templates, look, now },
        ...{ renderers, browser, progress, levels: loaded.levels, signal },
        inTurn: away === undefined ? turnsOf(DOCUMENTS_AT_ONCE) : turnsOf(DOCUMENTS_AWAY, true),
        remediator: given.formats.includes('pdf') ? tools.remediator() : undefined,
        prints: (await away) ?? before.prints,
        spool: given.spool,
        preview: preview && tools.kept && printPreview(preview, tools.kept),
      };
      const files = await before.files(read, made);
      return { look, digests, files, settings: { ...made, kept: files.rendered, keptStatement: files.statement } };
    };
    let prepared: ReturnType<typeof prepareWith> | undefined;
    const prepare = (read: ReadParts): ReturnType<typeof prepareWith> => {
      prepared ??= prepareWith(read);
      return prepared;
    };
    const begun = statementFlow(
      (composition, read) => inSpan(async () => rendered(composition, (await prepare(read)).settings)),
      // Jobs leave by many small steps, for which what composes must make room.
      given.fleet && (() => Promise.allSettled([prepared, pause(2)])),
    );
    flow = begun;
    const plan = await memory.plan(
      { ...request, fonts, kept: memory.planning, lightened: memory.lightened },
      given.isFlowing === true ? begun.begin : undefined,
    );
    const { loaded, words, templates, compositions, held, waiting } = plan;
    const nothing: RenderedNewsroom = { loaded, statements: [], held, failed: [], waiting };
    if (!mayPrint(plan)) {
      await memory.keepPlanning();
      return nothing;
    }
    told.plan(jobCount(compositions, request), compositions);
    const { look, digests, files, settings } = await prepare(plan);
    let searched: ReleaseInput['searched'];
    const inputOf = (statements: readonly RenderedStatement[], left: readonly Composition[]): ReleaseInput => ({
      ...{ statements, compositions: left, loaded, templates, words, look, request: opened(request, plan), searched },
      kept: given.spool === undefined ? files.listsOf(left) : spooledIn(given.spool, files.listsOf(left)),
    });
    const { kept } = tools;
    if (kept !== undefined && preview !== undefined) {
      const drafted = compositions.map(unreported);
      const statements = await draftOf(drafted, kept, settings);
      if (statements !== undefined)
        await preview.onDraft({ ...nothing, statements, input: inputOf(statements, drafted) });
    }
    // Of a statement that nobody knew yet something is likely to be printed: what is known is found meanwhile.
    const read = new Set(kept === undefined && away === undefined ? loaded.editions.map(({ name }) => name) : []);
    const outcomes = await slowFirst(
      compositions,
      (composition) => read.has(composition.edition.name) && begun.outcomeOf(composition) === undefined,
      (composition, onPrinting) => begun.outcomeOf(composition) ?? rendered(composition, { ...settings, onPrinting }),
      async () => {
        await memory.keepPlanning();
        const printed = read.size + begun.size();
        if (kept === undefined && printed > 0 && printed <= FEW_PRINTED)
          searched = await withoutPrints(inputOf([], compositions));
      },
    );
    const failed = outcomes.flatMap((each) => each.failed);
    const left = outcomes.map(({ composition }) => composition);
    const statements = outcomes.map((each) => each.statement);
    if (failed.length > 0 && isAllHeld(left, plan)) return { ...nothing, held: heldIn(left, held), failed };
    if (failed.length === 0) await memory.keepWhole();
    return {
      loaded,
      statements,
      held: heldIn(left, held),
      failed,
      waiting,
      input: inputOf(statements, left),
      printedWith: await digests,
      browser: await tools.started(),
    };
  } finally {
    // Whether all is done, or errors hold all, or one is thrown: nothing that was begun goes on.
    leaving.abort();
    const closed = given.tools === undefined ? tools.close() : undefined;
    await toolsEnded(Promise.all([closed, closedFleet(away), flow?.ended()]), given);
  }
}

/** Pages and kits, made or kept, that lie in a spool. */
const spooledIn = (spool: Spool, { page, kit, ...whole }: Partial<KeptLists>): ReleaseInput['kept'] => ({
  ...whole,
  page: spooledPages(spool, page),
  kit: spooledKits(spool, kit),
});

/** Tells of each PDF, and remembers how it fitted. */
const printPreview = ({ onPrint }: PreviewEvents, { fits }: KeptWork): PrintPreview => ({
  fitOf: (path) => fits.get(path),
  onPrint(pdf, fit) {
    fits.set(pdf.path, fit);
    onPrint(pdf);
  },
});

/**
 * The statements with their texts, and with the last print of each: they can be shown before anything is printed. Nothing where all is
 * printed already, and where something cannot be made: that is reported once, when all is made.
 */
async function draftOf(
  compositions: readonly Composition[],
  kept: KeptWork,
  settings: RenderSettings,
): Promise<readonly RenderedStatement[] | undefined> {
  const documents = compositions.flatMap((composition) => composition.documents);
  // In the first build there is nothing to show yet.
  if (kept.prints.size === 0 || isPrinted(kept, documents)) return undefined;
  const renderers = settings.renderers.map((each) => (each.usesBrowser ? lastPrints(kept) : each));
  const made = await Promise.all(
    compositions.map((composition) =>
      renderDocuments(composition, { ...settings, renderers, progress: () => undefined }),
    ),
  );
  return made.some(({ failed }) => failed.length > 0) ? undefined : made.map(({ statement }) => statement);
}

/** The composition, with another file to report on. */
const unreported = (composition: Composition): Composition => ({
  ...composition,
  edition: { ...composition.edition, files: [new VFile()] },
});

/** What is held in these compositions, and what was held before any of them was rendered. */
const heldIn = (compositions: readonly Composition[], before: readonly Held[]): readonly Held[] => [
  ...new Set([...compositions.flatMap(({ held }) => held), ...before]),
];

/** The request without languages in which an error lets nothing come out: they are in no list of languages. */
function opened(request: BuildRequest, { shut }: Plan): BuildRequest {
  const tags = request.tags ?? request.newsroom.languages.map(({ tag }) => tag);
  return shut.size === 0 ? request : { ...request, tags: tags.filter((tag) => !shut.has(tag)) };
}

/** True for one document: starting a thread takes longer than making it. */
const isSmall = ({ statements, tags, newsroom }: BuildRequest): boolean =>
  statements.length * (tags ?? newsroom.languages).length === 1;

/** How many files there will be, by language and format, with a picture of each first page. */
function jobCount(compositions: readonly Composition[], { formats }: BuildRequest): number {
  const kinds = formats.length + (formats.includes('html') ? 1 : 0);
  return compositions.reduce((sum, { documents }) => sum + documents.length * kinds, 0);
}

/** The renderers of the formats that are asked for; those of the newsroom's own are always among them. */
function renderersOf({ formats, extensions }: BuildRequest): readonly DocumentRenderer[] {
  const own = formats.length === allFormats.length ? (extensions?.renderers ?? []) : [];
  return [...documentRenderers.filter(({ format }) => formats.some((each) => each === format)), ...own];
}

/** False where errors hold everything: nothing is made then. */
export const isAnythingLeft = (plan: Plan): boolean => !isAllHeld(plan.compositions, plan);

/** True where errors hold everything: then what was published before stays. */
function isAllHeld(compositions: readonly Composition[], { loaded, compositions: planned }: Plan): boolean {
  if (compositions.some(({ documents }) => documents.length > 0)) return false;
  // A statement that is not for the public now holds nothing.
  const silent = new Set(planned.flatMap(({ waiting, edition }) => (waiting === undefined ? [] : edition.files)));
  return reasonIn(loaded.files.filter((file) => !silent.has(file))) !== undefined;
}

/** A manifest's record of the tools that make a PDF what it is: the browser and every font, by digest alone. */
async function printedWith({ sha256: browser }: BrowserMark, settings: FontSettings): Promise<Manifest['printedWith']> {
  const files = await printFontFiles(settings);
  const digests = await digestsOfFiles(files);
  const fonts = files.map((file, at) => ({ name: postScriptName(file), sha256: digests[at] ?? '' }));
  return { browser, fonts: fonts.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
