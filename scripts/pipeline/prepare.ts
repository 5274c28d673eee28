import type { Newsroom } from '../newsroom/newsroom.ts';
import { approvedMasthead, composeEdition, type Draft, type Held, planEdition } from './editions.ts';
import { fontSettings } from './fonts.ts';
import { checkGlyphs } from './glyphs.ts';
import { statementImages } from './images.ts';
import { loadPress, type Press } from './load.ts';
import { readTemplates, type Templates } from './templates.ts';
import { type Wordings, wordings } from './wordings.ts';

/** Everything that is known before anything is printed. */
export type Prepared = {
  readonly press: Press;
  readonly words: Wordings;
  readonly templates: Templates;
  readonly drafts: readonly Draft[];
  readonly held: readonly Held[];
};

export type PrepareRequest = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
  /** Canonical tags; every language of the newsroom when left out. */
  readonly tags?: readonly string[] | undefined;
  /** True where nothing comes out that nobody has approved. */
  readonly approvedOnly?: boolean;
};

/** Reads, checks, localizes and composes: all that there is to say about a newsroom's files is said after it. */
export async function prepare({ newsroom, statements, tags, approvedOnly = false }: PrepareRequest): Promise<Prepared> {
  const loaded = await loadPress(newsroom, statements);
  const words = wordings(newsroom);
  const templates = readTemplates(newsroom, words.labels);
  const press = {
    ...loaded,
    masthead: approvedOnly ? approvedMasthead(loaded.masthead) : loaded.masthead,
    files: [...loaded.files, ...words.files, ...templates.files],
  };
  const settings = { policy: newsroom.policy, approvedOnly, masthead: loaded.masthead, tags };
  const plans = press.editions.map((edition) => planEdition(edition, settings));
  const drafts = plans.map((plan): Draft => {
    const images = statementImages(newsroom, plan.edition.statement);
    return { plan, images, documents: composeEdition(plan, press, words.of, new Set(images.keys())) };
  });
  for (const { plan, documents } of drafts) checkGlyphs(plan, documents, fontSettings(newsroom));
  return { press, words, templates, drafts, held: plans.flatMap((plan) => plan.held) };
}
