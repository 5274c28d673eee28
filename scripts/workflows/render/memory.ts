import { fileStamp } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { inputsDigest, noStore, type Recall, readAtOnce, type Store } from '../../lib/store/index.ts';
import type { DetectedLanguage } from '../../lib/text/index.ts';
import type { Composition, Plan } from '../../model/plan.ts';
import type { Prints } from '../../render/renderer.ts';
import { knownStatements, planKnown } from '../known/known-statements.ts';
import { storeFor, workStore } from '../known/work-store.ts';
import { lightComposition } from '../known/written-composition.ts';
import { fontSettings } from '../load/font-settings.ts';
import { lightEditions } from '../load/light-editions.ts';
import { type CheckedPlan, type KeptPlanning, type PlanRequest, planNewsroom } from '../plan/plan-newsroom.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';
import { keptFindings } from './kept-findings.ts';
import { keptPrints, runMark, toolStamp } from './kept-prints.ts';
import { type KeptWork, pagesBefore, renderedBefore, sharedInputs } from './kept-work.ts';
import type { RenderSettings } from './render-documents.ts';
import type { BuildRequest, Progress } from './request.ts';
import type { BrowserMark } from './tools.ts';

/** What earlier builds have made: in this process, in a store, or nowhere. */
export type Memory = {
  /** What was read, found and composed. */
  readonly planning: KeptPlanning | undefined;
  /** What was found of the languages of texts. */
  readonly languages: Recall<Promise<DetectedLanguage | undefined>> | undefined;
  /** True where an earlier build had the same files before it: then nothing is likely to be printed. */
  readonly isLikelyWhole: boolean;
  /** True where nothing is looked for. What is kept is known by what all statements have together, once all are composed. */
  readonly isEmpty: boolean;
  /** Plans the newsroom. What an earlier build has composed, and nobody has changed since, is not read again. */
  readonly plan: (request: PlanRequest) => Promise<CheckedPlan>;
  /** Gives compositions that take little memory; absent where all is kept there. */
  readonly lightened: ((composition: Composition) => Composition) | undefined;
  /** Where digests of files of this machine are kept. */
  readonly digests: () => Promise<Store>;
  /** What was made with this browser and these fonts. */
  readonly with: (browser: BrowserMark | undefined, fonts: FontSettings) => Promise<MadeBefore>;
  /** Keeps what was found while the newsroom was read and checked. */
  readonly keepPlanning: () => Promise<void>;
  /** Notes that this build is whole. */
  readonly keepWhole: () => Promise<void>;
};

/** Prints, and other files, of earlier builds. */
type MadeBefore = {
  readonly prints: Prints | undefined;
  /** The files that depend on this plan. */
  readonly files: (plan: Plan, made: RenderSettings, progress: Progress) => Promise<Partial<KeptFiles>>;
};

/** True for a build of the whole newsroom in which nothing depends on more than its files. */
const isWhole = ({ newsroom, statements, tags, isProof, isStaging, isUnreleased, extensions }: BuildRequest): boolean =>
  !isProof &&
  isStaging === undefined &&
  isUnreleased === true &&
  tags === undefined &&
  statements.length === newsroom.statements.length &&
  Object.values(extensions ?? {}).every((added) => added === undefined || added.length === 0);

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
  const mark = hasStore ? runMark(given) : '';
  const [found, checks] = await Promise.all([
    hasStore ? store.find(mark) : undefined,
    hasStore && kept === undefined ? keptFindings(store, newsroom) : undefined,
  ]);
  return {
    planning: kept ?? (spool === undefined ? checks : { ...checks, editions: lightEditions(spool) }),
    isLikelyWhole: found !== undefined,
    isEmpty: kept === undefined && !hasStore,
    lightened: spool && ((composition) => lightComposition(composition, spool, hasStore)),
    async plan(request) {
      if (!hasStore || kept !== undefined || !isWhole(given)) return planNewsroom(request);
      const { newsroom: planned, statements, now, approvedOnly } = { ...given, ...request };
      const fonts = await (request.fonts ?? fontSettings(planned));
      const composed = { text: JSON.stringify({ approvedOnly }), held: given.embargoed };
      const found = await knownStatements(store, { newsroom: planned, statements, now, fonts, composed });
      return planKnown(found, planned, (known) => planNewsroom({ ...request, known, restore: found.restore }));
    },
    digests: async () => (hasStore ? store : workStore()),
    async with(browser, fonts) {
      const stamp = hasStore ? await toolStamp(store, browser?.name, fonts) : '';
      return {
        prints: hasStore && browser !== undefined ? keptPrints(store, stamp) : undefined,
        async files(plan, made, progress) {
          if (kept === undefined && !hasStore) return {};
          const shared = sharedInputs(made, plan);
          if (kept === undefined) {
            const { compositions } = plan;
            return keptFiles(store, { stamp, shared, compositions, now: given.now, progress });
          }
          // A font may be installed, or exchanged, from one build of this process to the next.
          const now = inputsDigest([shared, (await printFontFiles(fonts)).map(fileStamp)]);
          return { rendered: renderedBefore(kept, now), page: pagesBefore(kept, now) };
        },
      };
    },
    languages:
      kept?.languages.recall ??
      (checks &&
        (async (inputs, find) =>
          (await checks.languages.recallLater(inputs, async () => ({ found: await find() }))).found)),
    async keepPlanning() {
      await Promise.all([checks?.findings.keep(), checks?.queries.keep(), checks?.languages.keep()]);
    },
    async keepWhole() {
      if (hasStore) await store.keep(mark, { facts: {}, contents: new Map() });
    },
  };
}
