import { fileStamp } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { inputsDigest, noStore, type Store } from '../../lib/store/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { Prints } from '../../render/renderer.ts';
import { workStore } from '../known/work-store.ts';
import type { KeptPlanning } from '../plan/plan-newsroom.ts';
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
  /** True where an earlier build had the same files before it: then nothing is likely to be printed. */
  readonly isLikelyWhole: boolean;
  /** True where nothing is looked for. What is kept is known by what all statements have together, once all are composed. */
  readonly isEmpty: boolean;
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

/**
 * The memory of a build.
 *
 * @param kept what this process keeps of its work, where it builds again and again
 */
export async function memoryFor(given: BuildRequest, kept: KeptWork | undefined): Promise<Memory> {
  const { newsroom, out } = given;
  // A file that is built alone is mostly built once: looking for its files takes longer than that saves.
  const store = newsroom.isBare ? noStore : await workStore(undefined, { root: newsroom.root, out });
  const hasStore = store !== noStore;
  const mark = hasStore ? runMark(given) : '';
  const [found, checks] = await Promise.all([
    hasStore ? store.find(mark) : undefined,
    hasStore && kept === undefined ? keptFindings(store, newsroom) : undefined,
  ]);
  return {
    planning: kept ?? checks,
    isLikelyWhole: found !== undefined,
    isEmpty: kept === undefined && !hasStore,
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
    async keepPlanning() {
      await Promise.all([checks?.findings.keep(), checks?.queries.keep()]);
    },
    async keepWhole() {
      if (hasStore) await store.keep(mark, { facts: {}, contents: new Map() });
    },
  };
}
