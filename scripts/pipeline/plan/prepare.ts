import type { Newsroom } from '../../newsroom/newsroom.ts';
import { statusAt } from '../../statement/lifecycle/status.ts';
import { earlierEditions } from '../load/earlier.ts';
import { fontSettings } from '../load/fonts.ts';
import { statementImages } from '../load/images.ts';
import { loadPress, type Press } from '../load/load.ts';
import { readTemplates, type Templates } from '../load/templates.ts';
import { approvedMasthead } from '../load/topics.ts';
import { type Wordings, wordings } from '../load/wordings.ts';
import { composeEdition, type Draft } from './editions.ts';
import { checkGlyphs } from './glyphs.ts';
import { type Held, type Plan, planEarlier, planEdition, type Waiting } from './plan.ts';

/** Everything that is known before anything is printed. */
export type Prepared = {
  readonly press: Press;
  readonly words: Wordings;
  readonly templates: Templates;
  /** Every statement, and each of its earlier versions. */
  readonly drafts: readonly Draft[];
  readonly held: readonly Held[];
  /** Statements that are not for the public now. */
  readonly waiting: readonly Waiting[];
};

export type PrepareRequest = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
  /** Canonical tags; every language of the newsroom when left out. */
  readonly tags?: readonly string[] | undefined;
  /** True where nothing comes out that nobody has approved. */
  readonly approvedOnly?: boolean;
  /** Milliseconds since 1970: what is embargoed, and what no more. */
  readonly now: number;
  /** True for a part that is made to be looked at. */
  readonly isProof: boolean;
};

/** Reads, checks, localizes and composes: all that there is to say about a newsroom's files is said after it. */
export async function prepare(request: PrepareRequest): Promise<Prepared> {
  const { newsroom, statements, approvedOnly = false, now } = request;
  const loaded = await loadPress(newsroom, statements);
  const words = wordings(newsroom);
  const templates = readTemplates(newsroom, words.labels);
  const press = {
    ...loaded,
    masthead: approvedOnly ? approvedMasthead(loaded.masthead) : loaded.masthead,
    files: [...loaded.files, ...words.files, ...templates.files],
  };
  const settings = { ...request, approvedOnly, policy: newsroom.policy, masthead: loaded.masthead };
  const plans = press.editions.map((edition) => planEdition(edition, settings));
  const earlier = await Promise.all(plans.map((plan) => earlierPlans(newsroom, plan, now)));
  const drafts = [...plans, ...earlier.flat()].map((plan): Draft => {
    const images = statementImages(newsroom, plan.edition.statement);
    return {
      plan,
      images,
      documents: composeEdition(plan, press, { wordsOf: words.of, images: new Set(images.keys()), now }),
    };
  });
  for (const { plan, documents } of drafts) checkGlyphs(plan, documents, fontSettings(newsroom));
  return {
    press,
    words,
    templates,
    drafts,
    held: plans.flatMap((plan) => plan.held),
    waiting: plans.flatMap((plan) => plan.waiting ?? []),
  };
}

/** Earlier versions of a statement, each as a plan of its own. */
async function earlierPlans(newsroom: Newsroom, current: Plan, now: number): Promise<readonly Plan[]> {
  const editions = await earlierEditions(newsroom, current.edition);
  const status = statusAt(current.edition.statement.front, now);
  return editions.map((edition) => planEarlier(edition, current, status));
}
