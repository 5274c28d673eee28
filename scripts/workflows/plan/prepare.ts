import type { Templates } from '../../compose/template/template.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import { attempt } from '../../model/attempt.ts';
import { type Catalog, isComplete } from '../../model/catalog.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Draft, EarlierEdition, Held, Plan, Waiting } from '../../model/plan.ts';
import type { Press } from '../../model/press.ts';
import { statusAt, visibility } from '../../model/status.ts';
import type { Edition } from '../../model/translations.ts';
import { peekLanguages } from '../../source/newsroom/peek-languages.ts';
import { earlierEditions } from '../load/earlier.ts';
import { fontSettings } from '../load/fonts.ts';
import { statementImages } from '../load/images.ts';
import { loadPress } from '../load/load.ts';
import { readTemplates } from '../load/templates.ts';
import { approvedMasthead } from '../load/topics.ts';
import { type Wordings, wordings } from '../load/wordings.ts';
import { composeEdition } from './editions.ts';
import { checkGlyphs } from './glyphs.ts';
import { hold, isWanted, type PlanSettings, planEarlier, planEdition, versionPlanned } from './plan.ts';
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
  /** The newsroom's fonts, where somebody has them already. */
  readonly fonts?: Promise<FontSettings> | undefined;
  /** True for a part that is made to be looked at. */
  readonly isProof: boolean;
  /** True where nothing is published: what an error holds is looked at all the same. */
  readonly isCheck?: true;
} & Pick<
  PlanSettings,
  'asPublished' | 'isDropped' | 'isUnnamed' | 'wasPublic' | 'takenBack' | 'lastVersions' | 'wasPublished' | 'embargoed'
>;

/** The tag of a language that nobody knows. */
const UNKNOWN = 'und';

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
  const fonts = await (request.fonts ?? fontSettings(newsroom));
  // Pictures first: what is wrong with one holds its statement.
  const pictures = new Map<Edition, Draft['images']>();
  for (const edition of press.editions) pictures.set(edition, await imagesOf(edition, newsroom, fonts));
  const reach = request.isCheck === true ? NOTHING_HELD : reachOf(press, words, templates, request);
  const settings = { ...request, approvedOnly, policy: newsroom.policy, masthead: loaded.masthead, reach };
  const all = await Promise.all(press.editions.map((edition) => planOf(edition, newsroom, settings)));
  const plans = all.map(({ plan }) => plan);
  for (const { edition } of all.flatMap(({ plan, marked, earlier }) => [plan, ...marked, ...earlier]))
    if (!pictures.has(edition)) pictures.set(edition, await imagesOf(edition, newsroom, fonts));
  const draftOf = (plan: Plan): Draft => {
    const images = pictures.get(plan.edition) ?? new Map();
    const composed = composeEdition(plan, press, { wordsOf: words.of, images: new Set(images.keys()), now });
    const draft = holdIn({ ...plan, images, documents: composed.documents }, composed.held, newsroom);
    return holdIn(draft, checkGlyphs(draft, draft.documents, fonts), newsroom);
  };
  const drafts = [
    ...all.map(({ plan, marked }) => joined(draftOf(plan), marked.map(draftOf))),
    ...all.flatMap(({ earlier }) => earlier.map(draftOf)),
  ];
  return {
    press,
    words,
    templates,
    drafts,
    held: [...drafts.flatMap(({ held }) => held), ...unreadHeld(press, reach, request.tags)],
    waiting: plans.flatMap((plan) => plan.waiting ?? []),
    shut: new Set(reach.languages.keys()),
  };
}

/** A statement with what some of its languages say otherwise, as one. */
function joined(draft: Draft, others: readonly Draft[]): Draft {
  return {
    ...draft,
    languages: [draft, ...others].flatMap(({ languages }) => languages),
    held: [draft, ...others].flatMap(({ held }) => held),
    images: new Map([...others, draft].flatMap(({ images }) => [...images])),
    documents: [draft, ...others].flatMap(({ documents }) => documents),
  };
}

/** Takes languages out of a draft, for reasons that were found after it was planned. */
export function holdIn(draft: Draft, held: readonly Held[], { policy }: Pick<Newsroom, 'policy'>): Draft {
  if (held.length === 0) return draft;
  const left = hold(draft, held, policy);
  const tags = new Set(left.languages.map(({ tag }) => tag));
  return { ...left, documents: left.documents.filter(({ language }) => tags.has(language.tag)) };
}

async function imagesOf({ statement }: Edition, newsroom: Newsroom, fonts: FontSettings): Promise<Draft['images']> {
  const job = { file: statement.file, what: 'A picture' };
  const read = await attempt(job, () => statementImages(newsroom, statement, fonts));
  return 'value' in read ? read.value : new Map();
}

function unreadHeld({ newsroom, unread }: Press, { everything }: Reach, tags?: readonly string[]): readonly Held[] {
  return unread.flatMap(({ name, file }) => {
    const reason = everything ?? reasonIn([file]) ?? `${file.path} cannot be read`;
    const languages = newsroom.isBare ? ownTags(newsroom, file.path) : newsroom.languages.map(({ tag }) => tag);
    const wanted = languages.filter((tag) => tags === undefined || tags.includes(tag) || tag === UNKNOWN);
    return wanted.map((tag) => ({ slug: name, tag, reason }));
  });
}

/** The languages of a file that stands alone, not those of the files beside it: what is known of it although it was not read. */
function ownTags({ root, spoken, everywhere }: Newsroom, path: string): readonly string[] {
  const own = spoken?.get(path)?.tag ?? peekLanguages(root, path).language;
  return [...new Set([own ?? UNKNOWN, ...everywhere.map(({ tag }) => tag)])];
}

type Planned = { readonly plan: Plan; readonly marked: readonly Marked[]; readonly earlier: readonly Plan[] };

/** A statement, and its earlier versions each as a plan of its own: without them nothing of it comes out. */
async function planOf(edition: Edition, newsroom: Newsroom, settings: PlanSettings): Promise<Planned> {
  const { statement, name } = edition;
  const read = await attempt({ file: statement.file, what: 'An earlier version' }, () =>
    earlierEditions(newsroom, edition, versionPlanned(edition, settings)),
  );
  if ('failure' in read) {
    const plan = planEdition(edition, settings);
    const held = plan.languages.map(({ tag }): Held => ({ slug: name, tag, reason: read.failure }));
    return { plan: hold(plan, held, newsroom.policy), marked: [], earlier: [] };
  }
  const status = statusAt(statement.front, settings.now);
  const before = read.value.flatMap((each) => inPublic(each, settings));
  const lagging = settings.takenBack?.has(name) === true ? [] : laggingIn(edition, before, settings.now);
  const without = (more: (tag: string) => boolean): PlanSettings => ({
    ...settings,
    isDropped: (slug, tag, version) => settings.isDropped?.(slug, tag, version) === true || more(tag),
  });
  const plan = planEdition(
    edition,
    without((tag) => lagging.some((each) => each.tag === tag)),
  );
  // What is corrected nowhere marks nothing.
  const marked = plan.languages.length === 0 ? [] : lagging.filter(({ tag }) => isWanted(edition, tag, settings));
  const earlier = before.map((each) => {
    const isCurrent = (tag: string): boolean =>
      marked.some((mark) => mark.tag === tag && mark.version === each.version);
    return planEarlier(each, plan, status, without(isCurrent));
  });
  return { plan, marked, earlier };
}

/** An earlier version as readers have seen it: in the languages that it was published in, or not at all. */
function inPublic(edition: EarlierEdition, { wasPublished = () => true }: PlanSettings): readonly EarlierEdition[] {
  const { name, language, version } = edition;
  if (!wasPublished(name, language.tag, version)) return [];
  return [{ ...edition, catalogs: edition.catalogs.filter((each) => wasPublished(name, each.language.tag, version)) }];
}

/** A language's text from before an urgent correction that it has not yet, marked. */
type Marked = Plan & { readonly tag: string; readonly version: number };

/**
 * The languages that an urgent correction has not reached: each comes out with the newest version that it was whole in, and
 * says in which languages the statement has been corrected. A language that had nothing before is none of them.
 *
 * @param now milliseconds since 1970
 */
function laggingIn(edition: Edition, earlier: readonly EarlierEdition[], now: number): readonly Marked[] {
  const { front } = edition.statement;
  const { corrections = [] } = front;
  const last = corrections.at(-1);
  if (last?.urgent !== true || visibility[statusAt(front, now)] !== 'whole') return [];
  const key = `correction-${corrections.length}`;
  const lags = ({ units }: Catalog): boolean =>
    units.some(({ segment, target, stale }) => segment.key === key && (target === undefined || stale !== undefined));
  const tags = [
    edition.language.tag,
    ...edition.catalogs.filter((catalog) => isComplete(catalog)).map(({ language }) => language.tag),
  ];
  return edition.catalogs.filter(lags).flatMap(({ language }): readonly Marked[] => {
    const from = earlier.findLast(({ catalogs }) =>
      catalogs.some((catalog) => catalog.language.tag === language.tag && isComplete(catalog)),
    );
    if (from === undefined) return [];
    const correctedIn = { date: last.date, tags };
    return [{ edition: from, languages: [language], held: [], correctedIn, tag: language.tag, version: from.version }];
  });
}
