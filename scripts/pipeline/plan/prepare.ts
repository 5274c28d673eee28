import type { Newsroom } from '../../newsroom/newsroom.ts';
import { statusAt } from '../../statement/lifecycle/status.ts';
import { attempt, attemptNow } from '../attempt.ts';
import { earlierEditions } from '../load/earlier.ts';
import { fontSettings } from '../load/fonts.ts';
import { statementImages } from '../load/images.ts';
import { type Edition, loadPress, type Press } from '../load/load.ts';
import { readTemplates, type Templates } from '../load/templates.ts';
import { approvedMasthead } from '../load/topics.ts';
import { type Wordings, wordings } from '../load/wordings.ts';
import { composeEdition, type Draft } from './editions.ts';
import { checkGlyphs } from './glyphs.ts';
import { type Held, hold, type Plan, type PlanSettings, planEarlier, planEdition, type Waiting } from './plan.ts';
import { NOTHING_HELD, type Reach, reachOf, reasonIn } from './reach.ts';

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
  /** Languages in which an error lets nothing come out: no list of languages names one. */
  readonly shut: ReadonlySet<string>;
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
  /** True where nothing is published: what an error holds is looked at all the same. */
  readonly isCheck?: true;
} & Pick<PlanSettings, 'asPublished' | 'isDropped' | 'wasPublic'>;

/** Reads, checks, localizes and composes: all that there is to say about a newsroom's files is said after it. */
export async function prepare(request: PrepareRequest): Promise<Prepared> {
  const { statements, approvedOnly = false, now } = request;
  const loaded = await loadPress(request.newsroom, statements, now);
  const { newsroom } = loaded;
  const words = wordings(newsroom);
  const templates = readTemplates(newsroom, words.labels);
  const press = {
    ...loaded,
    masthead: approvedOnly ? approvedMasthead(loaded.masthead) : loaded.masthead,
    files: [...loaded.files, ...words.files, ...templates.files],
  };
  const fonts = await fontSettings(newsroom);
  // Pictures first: what is wrong with one holds its statement.
  const pictures = new Map(press.editions.map((edition) => [edition, imagesOf(edition, newsroom)] as const));
  const reach = request.isCheck === true ? NOTHING_HELD : reachOf(press, words, templates, request);
  const settings = { ...request, approvedOnly, policy: newsroom.policy, masthead: loaded.masthead, reach };
  const all = await Promise.all(
    press.editions.map((edition) => withEarlier(planEdition(edition, settings), newsroom, settings)),
  );
  const plans = all.map(([plan]) => plan);
  const drafts = [...plans, ...all.flatMap(([, ...earlier]) => earlier)].map((plan): Draft => {
    const images = pictures.get(plan.edition) ?? imagesOf(plan.edition, newsroom);
    const composed = composeEdition(plan, press, { wordsOf: words.of, images: new Set(images.keys()), now });
    const draft = holdIn({ plan, images, documents: composed.documents }, composed.held, newsroom);
    return holdIn(draft, checkGlyphs(draft.plan, draft.documents, fonts), newsroom);
  });
  return {
    press,
    words,
    templates,
    drafts,
    held: [...drafts.flatMap(({ plan }) => plan.held), ...unreadHeld(press, reach, request.tags)],
    waiting: plans.flatMap((plan) => plan.waiting ?? []),
    shut: new Set(reach.languages.keys()),
  };
}

/** Takes languages out of a draft, for reasons that were found after it was planned. */
export function holdIn(draft: Draft, held: readonly Held[], { policy }: Pick<Newsroom, 'policy'>): Draft {
  if (held.length === 0) return draft;
  const plan = hold(draft.plan, held, policy);
  const tags = new Set(plan.languages.map(({ tag }) => tag));
  return { ...draft, plan, documents: draft.documents.filter(({ language }) => tags.has(language.tag)) };
}

function imagesOf({ statement }: Edition, newsroom: Newsroom): Draft['images'] {
  const read = attemptNow({ file: statement.file, what: 'A picture' }, () => statementImages(newsroom, statement));
  return 'value' in read ? read.value : new Map();
}

function unreadHeld({ newsroom, unread }: Press, { everything }: Reach, tags?: readonly string[]): readonly Held[] {
  return unread.flatMap(({ name, file }) => {
    const reason = everything ?? reasonIn([file]) ?? `${file.path} cannot be read`;
    const wanted = newsroom.languages.filter(({ tag }) => tags === undefined || tags.includes(tag));
    return wanted.map(({ tag }) => ({ slug: name, tag, reason }));
  });
}

/** A statement, and its earlier versions each as a plan of its own: without them nothing of it comes out. */
async function withEarlier(
  current: Plan,
  newsroom: Newsroom,
  settings: PlanSettings,
): Promise<readonly [Plan, ...Plan[]]> {
  const { statement, name } = current.edition;
  const read = await attempt({ file: statement.file, what: 'An earlier version' }, () =>
    earlierEditions(newsroom, current.edition),
  );
  if ('value' in read) {
    const status = statusAt(statement.front, settings.now);
    return [current, ...read.value.map((edition) => planEarlier(edition, current, status, settings))];
  }
  const held = current.languages.map(({ tag }): Held => ({ slug: name, tag, reason: read.failure }));
  return [hold(current, held, newsroom.policy)];
}
