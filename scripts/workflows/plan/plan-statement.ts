import type { Language } from '../../lib/text/index.ts';
import { type Catalog, isComplete, isReviewed, isStarted } from '../../model/catalog.ts';
import { isExpired, type Status, statusAt, versionOf, visibility } from '../../model/lifecycle-status.ts';
import type { Policy } from '../../model/newsroom.ts';
import type { AsPublished, EarlierEdition, Held, StatementPlan } from '../../model/plan.ts';
import type { Edition, TranslatedSource } from '../../model/translations.ts';
import { textsShownBy, untranslatedTopics } from '../load/topics.ts';
import type { Chosen, Reach } from './reach.ts';

/** The settings that decide which languages of a statement come out. */
export type StatementPlanSettings = Chosen & {
  readonly policy: Policy;
  /** True where only approved texts come out, whatever the policy. */
  readonly approvedOnly: boolean;
  /** The organisation's own texts, which stand on every page. */
  readonly masthead: TranslatedSource;
  /** What the errors in the newsroom's files hold back. */
  readonly reach: Reach;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** True for a part that is made to be looked at: drafts and embargoed statements are in it, if they are named. */
  readonly isProof: boolean;
  /** True where no statements were named: then a proof leaves out those that are not public yet. */
  readonly isUnnamed?: boolean | undefined;
  /** Statements that come out as they were published before, in the languages they had; nothing holds them. */
  readonly asPublished?: AsPublished | undefined;
  /** What is public now: a notice comes out in each of these languages. */
  readonly wasPublic?: AsPublished | undefined;
  /**
   * Statements that were last published as a notice: none of their texts is public, marked or not, until they are let
   * out.
   */
  readonly takenBack?: ReadonlySet<string> | undefined;
  /** The greatest version of each statement that was ever published: a notice stands at the addresses of all before it. */
  readonly lastVersions?: ReadonlyMap<string, number> | undefined;
  /** Why statements that are known to be under embargo are held where their files do not say so, by slug. */
  readonly embargoed?: ReadonlyMap<string, string> | undefined;
  /**
   * Whether a version of a statement was ever published in a language; when left out, its kept versions are taken for
   * that.
   */
  readonly wasPublished?: ((slug: string, tag: string, version: number) => boolean) | undefined;
};

/**
 * The plan of a statement: the languages that come out under the newsroom's policy; none of one that is not public yet.
 */
export function planStatement(edition: Edition, settings: StatementPlanSettings): StatementPlan {
  const status = statusAt(edition.statement.front, settings.now);
  if (visibility[status] === 'nothing' && (!settings.isProof || settings.isUnnamed === true)) {
    const { embargo, expires } = edition.statement.front;
    const draft = isExpired(edition.statement.front, settings.now) ? `expired on ${expires}` : 'a draft';
    const reason = status === 'embargoed' ? `embargoed until ${embargo ?? 'a time that it does not say'}` : draft;
    const hint = settings.isProof ? `; a proof of it: communique build ${edition.name}` : '';
    return { edition, languages: [], held: [], waiting: { slug: edition.name, reason: `${reason}${hint}` } };
  }
  const forgotten = settings.embargoed?.get(edition.name);
  if (forgotten !== undefined) return { edition, languages: [], held: heldWhole(edition, forgotten, settings) };
  const published = settings.asPublished?.get(edition.name);
  if (published !== undefined)
    return {
      edition,
      // What lacked an urgent correction comes out as it was marked.
      languages: languagesIn(edition, published).filter(({ tag }) => settings.isDropped?.(edition.name, tag) !== true),
      held: [],
      version: versionPlanned(edition, settings),
    };
  const isNotice = visibility[status] === 'notice';
  const fault = faultOf(edition, isNotice, settings.reach);
  if (fault !== undefined) return { edition, languages: [], held: heldWhole(edition, fault, settings) };
  if (isNotice) return planNotice(edition, settings);
  const lacking = settings.reach.uncorrected(edition);
  if (lacking.length > 0) return { edition, languages: [], held: uncorrectedHeld(edition, lacking, settings) };
  return planLanguages(edition, settings);
}

/** Why all languages are held, if they are; a notice has nothing of the text that it stands for. */
const faultOf = (edition: Edition, isNotice: boolean, reach: Reach): string | undefined =>
  isNotice ? reach.notice(edition) : reach.statement(edition);

const heldWhole = (edition: Edition, reason: string, settings: StatementPlanSettings): readonly Held[] =>
  wantedLanguages(edition, settings).map(({ tag }) => ({ slug: edition.name, tag, reason }));

/** Languages that are held since a correction comes out in all languages that need it, or in none. */
const uncorrectedHeld = (
  edition: Edition,
  lacking: readonly string[],
  settings: StatementPlanSettings,
): readonly Held[] =>
  wantedLanguages(edition, settings).map(({ tag }) =>
    lacking.includes(tag)
      ? { slug: edition.name, tag, reason: 'the correction is not translated' }
      : { slug: edition.name, tag, reason: `waits for the correction in ${lacking.join(', ')}`, isWaiting: true },
  );

/** The plan without some languages, for reasons found later; under `together` all others wait for them. */
export function hold<
  Any extends Pick<StatementPlan, 'languages' | 'held'> & { readonly edition: { readonly name: string } },
>(plan: Any, held: readonly Held[], policy: Policy): Any {
  const out = new Set(held.filter(({ part }) => part === undefined).map(({ tag }) => tag));
  const languages = plan.languages.filter(({ tag }) => !out.has(tag));
  if (policy !== 'together' || out.size === 0) return { ...plan, languages, held: [...plan.held, ...held] };
  const waiting = waitFor([...out], languages, plan.edition.name);
  return { ...plan, languages: [], held: [...plan.held, ...waiting, ...held] };
}

const waitFor = (tags: readonly string[], languages: readonly Language[], slug: string): readonly Held[] =>
  languages.map(({ tag }) => ({ slug, tag, reason: `waits for ${tags.join(', ')}`, isWaiting: true }));

function wantedLanguages(edition: Edition, settings: StatementPlanSettings): readonly Language[] {
  const all = [edition.language, ...edition.catalogs.map((catalog) => catalog.language)];
  return all.filter(({ tag }) => isWanted(edition, tag, settings));
}

const languagesIn = ({ language, catalogs }: Edition, tags: ReadonlySet<string>): readonly Language[] =>
  [language, ...catalogs.map((catalog) => catalog.language)].filter(({ tag }) => tags.has(tag));

/**
 * The plan of an earlier version: it comes out in the languages it had; once the statement is taken back, as a notice
 * at the same address.
 */
export function planEarlier(
  edition: EarlierEdition,
  current: StatementPlan,
  status: Status,
  { reach, asPublished, isDropped = () => false }: Pick<StatementPlanSettings, 'reach' | 'asPublished' | 'isDropped'>,
): StatementPlan {
  const { superseded, version, name } = edition;
  const all = [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)];
  const languages = all.filter(({ tag }) => !reach.languages.has(tag) && !isDropped(name, tag, version));
  // It leads to the version that counts now: where that is held by an error, so is this.
  const isNotice = visibility[status] === 'notice';
  const isUncorrected = !isNotice && reach.uncorrected(current.edition).length > 0;
  const isFaulty = isUncorrected || faultOf(current.edition, isNotice, reach) !== undefined;
  const isHeld = isFaulty && asPublished?.has(name) !== true;
  if (visibility[status] === 'nothing' || isHeld) return { edition, languages: [], held: [], superseded };
  if (visibility[status] === 'whole') return { edition, languages, held: [], superseded };
  return { edition: current.edition, languages, held: [], superseded, version, texts: edition };
}

/**
 * The plan of a statement that was taken back: a notice in each language that it may have been in, whatever the state
 * of its translation.
 */
function planNotice(edition: Edition, settings: StatementPlanSettings): StatementPlan {
  const { reach, wasPublic } = settings;
  const known = wasPublic?.get(edition.name);
  const started = new Set(edition.catalogs.filter(isStarted).map(({ language }) => language.tag));
  const all = [edition.language, ...edition.catalogs.map(({ language }) => language)].filter(
    ({ tag }) => tag === edition.language.tag || started.has(tag) || known?.has(tag) === true,
  );
  const wanted = all.filter(({ tag }) => isWanted(edition, tag, settings));
  const held = wanted.flatMap(({ tag }): readonly Held[] => {
    // Where its text is public, a damaged translation does not hold the notice: it stands in the source's language.
    const reason = known?.has(tag) === true ? reach.languages.get(tag) : reach.language(edition, tag);
    return reason === undefined ? [] : [{ slug: edition.name, tag, reason }];
  });
  const languages = wanted.filter(({ tag }) => !held.some((each) => each.tag === tag));
  return { edition, languages, held, version: versionPlanned(edition, settings) };
}

/**
 * The version that a statement comes out as. The file of one that is taken back may be older than a correction: it is
 * taken back with the correction, in the last version.
 */
export function versionPlanned(
  { name, statement: { front } }: Edition,
  { now, lastVersions }: Pick<StatementPlanSettings, 'now' | 'lastVersions'>,
): number {
  const own = versionOf(front);
  return visibility[statusAt(front, now)] === 'notice' ? Math.max(own, lastVersions?.get(name) ?? own) : own;
}

/** True for a language that is wanted, whether or not it can come out. */
export function isWanted({ name }: Edition, tag: string, { tags, isDropped = () => false }: Chosen): boolean {
  return (tags === undefined || tags.includes(tag)) && !isDropped(name, tag);
}

function planLanguages(edition: Edition, settings: StatementPlanSettings): StatementPlan {
  const all = wantedLanguages(edition, settings);
  const held = all.flatMap((language): readonly Held[] => {
    const catalog = edition.catalogs.find((each) => each.language.tag === language.tag);
    const fault = settings.reach.language(edition, language.tag);
    const gaps = catalog === undefined ? undefined : reasonToHold(catalog, edition, settings);
    const reason = fault ?? gaps ?? topicReason(edition, language, settings);
    const isGap = fault === undefined && catalog !== undefined && gaps === gapReason(catalog);
    return reason === undefined
      ? []
      : [{ slug: edition.name, tag: language.tag, reason, ...(isGap && { isGap: true }) }];
  });
  return hold({ edition, languages: all, held: [] }, held, settings.policy);
}

/** Why a language does not come out now, if it does not. */
function reasonToHold(
  catalog: Catalog,
  edition: Edition,
  { policy, approvedOnly, masthead }: StatementPlanSettings,
): string | undefined {
  // A gap in the source language was read by nobody either: `approvedOnly` leaves no room for a fallback.
  const mayHaveGaps = policy === 'fallback' && !approvedOnly && isStarted(catalog);
  if (!isComplete(catalog) && !mayHaveGaps) return gapReason(catalog);
  if (!approvedOnly) return undefined;
  const texts = masthead.catalogs.find(({ language }) => language.tag === catalog.language.tag);
  const own = texts === undefined ? undefined : textsShownBy(edition, texts);
  const reasons = [
    ...(isReviewed(catalog) ? [] : [unapproved(catalog)]),
    ...(own === undefined || isReviewed(own)
      ? []
      : [`the newsroom's own texts: ${isComplete(own) ? unapproved(own) : gapReason(own)}`]),
  ];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** Why a language is held for its topics, if it is: pages, feeds and wires name them. */
function topicReason(edition: Edition, language: Language, { policy, approvedOnly, masthead }: StatementPlanSettings) {
  const names = untranslatedTopics(edition, masthead, language);
  if (names.length === 0 || (policy === 'fallback' && !approvedOnly)) return undefined;
  return `${names.length === 1 ? 'topic' : 'topics'} not translated: ${names.join(', ')}`;
}

function unapproved({ units }: Catalog): string {
  const count = units.filter(({ state }) => state !== 'reviewed' && state !== 'final').length;
  return `${count} of ${units.length} segments not approved`;
}

function gapReason({ units, isReadable }: Catalog): string {
  if (!isReadable) return 'its file cannot be read';
  const missing = units.filter((unit) => unit.target === undefined).length;
  const stale = units.filter((unit) => unit.stale !== undefined).length;
  const some = (count: number, what: string): string[] =>
    count === 0 ? [] : [`${count} of ${units.length} segments ${what}`];
  return [...some(missing, 'not translated'), ...some(stale, 'not up to date')].join(', ');
}
