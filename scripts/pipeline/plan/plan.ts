import { type Catalog, isComplete, isReviewed, isStarted } from '../../catalog/catalog.ts';
import type { Language } from '../../language/language.ts';
import type { Policy } from '../../newsroom/newsroom.ts';
import { type Status, statusAt, visibility } from '../../statement/lifecycle/status.ts';
import type { EarlierEdition } from '../load/earlier.ts';
import type { Edition } from '../load/load.ts';
import type { Namespace } from '../load/namespace.ts';
import { textsShownBy, untranslatedTopics } from '../load/topics.ts';

/** A language that does not come out now, and why. */
export type Held = { readonly slug: string; readonly tag: string; readonly reason: string };

/** A statement that is not for the public now, and why. */
export type Waiting = { readonly slug: string; readonly reason: string };

export type Plan = {
  readonly edition: Edition;
  /** Languages that come out, source first. */
  readonly languages: readonly Language[];
  readonly held: readonly Held[];
  readonly waiting?: Waiting | undefined;
  /** For an earlier version: ISO date of the correction after it. */
  readonly superseded?: string | undefined;
  /** The version, where it is not the edition's own: a notice that stands in the place of an earlier one. */
  readonly version?: number | undefined;
  /** The edition whose texts readers have, where a notice stands in their place that is not its own. */
  readonly texts?: Edition | undefined;
};

/** What decides which languages of a statement come out. */
export type PlanSettings = {
  readonly policy: Policy;
  /** True where nothing comes out that nobody has approved, whatever the policy. */
  readonly approvedOnly: boolean;
  /** The organisation's own texts, which stand on every page. */
  readonly masthead: Namespace;
  /** Languages wanted; every one when left out. */
  readonly tags?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** True for a part that is made to be looked at: drafts and embargoed statements are in it. */
  readonly isProof: boolean;
};

/** Which languages of a statement come out, under the newsroom's policy; none of one that is not for the public yet. */
export function planEdition(edition: Edition, settings: PlanSettings): Plan {
  const status = statusAt(edition.statement.front, settings.now);
  if (visibility[status] === 'notice') return { edition, languages: noticeLanguages(edition, settings), held: [] };
  if (visibility[status] !== 'nothing' || settings.isProof) return planLanguages(edition, settings);
  const { embargo } = edition.statement.front;
  const reason = status === 'embargoed' ? `embargoed until ${embargo ?? 'a time that it does not say'}` : 'a draft';
  return { edition, languages: [], held: [], waiting: { slug: edition.name, reason } };
}

/**
 * An earlier version comes out as it did, in the languages it had; once the statement is taken back, so is it, at the
 * address that it had.
 */
export function planEarlier(edition: EarlierEdition, current: Plan, status: Status): Plan {
  const { superseded, version } = edition;
  const languages = [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)];
  if (visibility[status] === 'nothing') return { edition, languages: [], held: [], superseded };
  if (visibility[status] === 'whole') return { edition, languages, held: [], superseded };
  return { edition: current.edition, languages, held: [], superseded, version, texts: edition };
}

/** A statement that was taken back says so wherever it may have been, whatever the state of its translation. */
function noticeLanguages(edition: Edition, { tags }: PlanSettings): readonly Language[] {
  const all = [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)];
  return all.filter(({ tag }) => tags === undefined || tags.includes(tag));
}

function planLanguages(edition: Edition, settings: PlanSettings): Plan {
  const { policy, tags } = settings;
  const wanted = (tag: string): boolean => tags === undefined || tags.includes(tag);
  const open = edition.catalogs.filter((catalog) => wanted(catalog.language.tag));
  const all = [...(wanted(edition.language.tag) ? [edition.language] : []), ...open.map(({ language }) => language)];
  const held = all.flatMap((language): readonly Held[] => {
    const catalog = open.find((each) => each.language.tag === language.tag);
    const gaps = catalog === undefined ? undefined : reasonToHold(catalog, edition, settings);
    const reason = gaps ?? topicReason(edition, language, settings);
    return reason === undefined ? [] : [{ slug: edition.name, tag: language.tag, reason }];
  });
  const isHeld = ({ tag }: Language): boolean => held.some((each) => each.tag === tag);
  const languages = all.filter((language) => !isHeld(language));
  if (policy !== 'together' || held.length === 0) return { edition, languages, held };
  const names = held.map((each) => each.tag).join(', ');
  const waiting = languages.map(({ tag }): Held => ({ slug: edition.name, tag, reason: `waits for ${names}` }));
  return { edition, languages: [], held: [...waiting, ...held] };
}

/** Why a language does not come out now, if it does not. */
function reasonToHold(
  catalog: Catalog,
  edition: Edition,
  { policy, approvedOnly, masthead }: PlanSettings,
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

/** Pages, feeds and wires of a language name topics in it. */
function topicReason(edition: Edition, language: Language, { policy, approvedOnly, masthead }: PlanSettings) {
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
