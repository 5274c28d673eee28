import { fileStamp } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { inputsDigest, noStore, type Recall, readAtOnce } from '../../lib/store/index.ts';
import type { DetectedLanguage } from '../../lib/text/index.ts';
import type { LifecycleFields } from '../../model/lifecycle-status.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Composition } from '../../model/plan.ts';
import type { Prints } from '../../render/renderer.ts';
import { knownStatements, nothingKnown } from '../known/known-statements.ts';
import { type KnownRequest, planKnown } from '../known/plan-known.ts';
import { storeFor } from '../known/work-store.ts';
import { lightComposition } from '../known/written-composition.ts';
import { fontSettings } from '../load/font-settings.ts';
import { lightEditions } from '../load/light-editions.ts';
import {
  type CheckedPlan,
  type KeptPlanning,
  type PlanRequest,
  planNewsroom,
  type ReadParts,
} from '../plan/plan-newsroom.ts';
import { type KeptLists, type KeptStatement, keptFiles } from './kept-files.ts';
import { keptFindings } from './kept-findings.ts';
import { keptPrints, runMark, toolStamp } from './kept-prints.ts';
import { type KeptRender, type KeptWork, pagesBefore, renderedBefore, sharedInputs } from './kept-work.ts';
import type { RenderSettings } from './render-documents.ts';
import type { BuildRequest } from './request.ts';
import type { BrowserMark } from './tools.ts';

/** What earlier builds have made: in this process, in a store, or nowhere. */
export type Memory = {
  /** What was read, found and composed. */
  readonly planning: KeptPlanning | undefined;
  /** What was found of the languages of texts. */
  readonly languages: Recall<Promise<DetectedLanguage | undefined>> | undefined;
  /** True where an earlier build had the same files before it: then nothing is likely to be printed. */
  readonly isLikelyWhole: boolean;
  /** True for a process that builds again and again: it shows what it has before it makes anything. */
  readonly isKept: boolean;
  /**
   * Plans the newsroom. What an earlier build has composed, and nobody has changed since, is not read again.
   *
   * @param onComposed called with what was composed of a group of statements before the next is read, and waited for
   */
  readonly plan: (request: PlanRequest, onComposed?: KnownRequest['onComposed']) => Promise<CheckedPlan>;
  /** Gives compositions that take little memory; absent where all is kept there. */
  readonly lightened: ((composition: Composition) => Composition) | undefined;
  /** What was made with this browser and these fonts. */
  readonly with: (browser: BrowserMark | undefined, fonts: FontSettings) => Promise<MadeBefore>;
  /** Keeps what was found while the newsroom was read and checked. */
  readonly keepPlanning: () => Promise<void>;
  /** Notes that this build is whole. */
  readonly keepWhole: () => Promise<void>;
};

/** Files of documents; and pages and kits of all, where any are kept. */
type FoundFiles = {
  readonly rendered?: KeptRender;
  readonly statement?: KeptStatement;
  readonly listsOf: (compositions: readonly Composition[]) => Partial<KeptLists>;
};

/** Prints, and other files, of earlier builds. */
type MadeBefore = {
  readonly prints: Prints | undefined;
  /** The files that depend on what was read for all statements. */
  readonly files: (read: ReadParts, made: RenderSettings) => Promise<FoundFiles>;
};

/** How many documents are read before the first of them is printed. */
const DOCUMENTS_AT_A_TIME = 8;

/** How many statements are read at a time: one where each is a document, so that the browser soon has work. */
const groupSize = ({ isBare, languages }: Newsroom): number =>
  isBare ? 1 : Math.ceil(DOCUMENTS_AT_A_TIME / languages.length);

/** True where it is known of which statements more is asked than their files, and nothing is added. */
const isPlain = ({ isStaging, extensions }: BuildRequest): boolean =>
  isStaging === undefined &&
  Object.values(extensions ?? {}).every((added) => added === undefined || added.length === 0);

/** True for a build of a whole newsroom. */
const isWhole = ({ newsroom, statements, tags, isProof }: BuildRequest): boolean =>
  !isProof && tags === undefined && statements.length === newsroom.statements.length;

/**
 * The memory of a build.
 *
 * @param kept what this process keeps of its work, where it builds again and again
 */
export async function memoryFor(given: BuildRequest, kept: KeptWork | undefined): Promise<Memory> {
  const { newsroom, spool } = given;
  const own = await storeFor(given);
  const store = given.readsLater === true || own === noStore ? own : readAtOnce(own);
  const hasStore = store !== noStore;
  // A process that builds again and again knows by itself what is to be printed.
  const mark = hasStore && kept === undefined ? runMark(given) : undefined;
  const found: (() => Promise<void>)[] = [];
  const [whole, checks] = await Promise.all([
    mark === undefined ? undefined : store.find(mark),
    hasStore && kept === undefined ? keptFindings(store, newsroom, given.stamps) : undefined,
  ]);
  return {
    planning: kept ?? (spool === undefined ? checks : { ...checks, editions: lightEditions(spool) }),
    isLikelyWhole: whole !== undefined,
    isKept: kept !== undefined,
    lightened: spool && ((composition) => lightComposition(composition, spool, hasStore)),
    async plan(request, onComposed) {
      const { isBare } = given.newsroom;
      const { dependsOnPublic, embargoed } = given;
      const isKnowing = dependsOnPublic !== undefined && isPlain(given) && (isBare || isWhole(given));
      if (kept !== undefined || !isKnowing) return planNewsroom(request);
      const { newsroom: planned, statements, now, approvedOnly } = { ...given, ...request };
      const fonts = await (request.fonts ?? fontSettings(planned));
      const readsAnew = (slug: string, life: LifecycleFields): boolean =>
        embargoed?.has(slug) === true || dependsOnPublic(slug, life);
      const composed = { text: JSON.stringify({ approvedOnly }), readsAnew };
      const known = hasStore
        ? await knownStatements(store, { newsroom: planned, statements, now, fonts, composed, stamps: given.stamps })
        : nothingKnown(statements);
      const size = onComposed && groupSize(planned);
      // What is read in groups is forgotten soon.
      const planning = size === undefined ? request.kept : checks;
      const onFound = (keep: () => Promise<void>): void => void found.push(keep);
      return planKnown(known, { newsroom: planned, statements, now, size, onComposed, onFound }, (part) =>
        planNewsroom({ ...request, kept: planning, ...part }),
      );
    },
    async with(browser, fonts) {
      const stamp = hasStore ? await toolStamp(store, browser?.name, fonts) : '';
      return {
        prints: hasStore && browser !== undefined ? keptPrints(store, stamp) : undefined,
        async files(read, made) {
          if (kept === undefined && !hasStore) return { listsOf: () => ({}) };
          const shared = sharedInputs(made, read);
          if (kept === undefined) return keptFiles(store, { stamp, shared, now: given.now });
          // A font may be installed, or exchanged, from one build of this process to the next.
          const now = inputsDigest([shared, (await printFontFiles(fonts)).map(fileStamp)]);
          return { rendered: renderedBefore(kept, now), listsOf: () => ({ page: pagesBefore(kept, now) }) };
        },
      };
    },
    languages:
      kept?.languages.recall ??
      (checks &&
        (async (inputs, find) =>
          (await checks.languages.recallLater(inputs, async () => ({ found: await find() }))).found)),
    async keepPlanning() {
      for (const keep of found) await keep();
      await checks?.keep();
    },
    async keepWhole() {
      if (mark !== undefined) await store.keep(mark, { facts: {}, contents: new Map() });
    },
  };
}
