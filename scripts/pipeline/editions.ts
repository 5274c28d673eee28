import { type Catalog, isComplete } from '../catalog/catalog.ts';
import { localize, localizeSource } from '../catalog/localize.ts';
import { compose, localizedContact } from '../document/compose.ts';
import type { Document, Masthead } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Policy } from '../newsroom/newsroom.ts';
import { type Status, statusAt, visibility } from '../statement/lifecycle/status.ts';
import type { EarlierEdition } from './earlier.ts';
import type { StatementImage } from './images.ts';
import type { Edition, Press } from './load.ts';

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
};

export type PlanSettings = {
  readonly policy: Policy;
  /** Canonical tags; every language when left out. */
  readonly tags: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** True for a part that is made to be looked at: drafts and embargoed statements are in it. */
  readonly isProof: boolean;
};

/** A statement before it is printed: what comes out, its images, and one document a language. */
export type Draft = {
  readonly plan: Plan;
  readonly images: ReadonlyMap<string, StatementImage>;
  readonly documents: readonly Document[];
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

/** A statement that was taken back says so wherever it may have been, whatever the state of its translation. */
function noticeLanguages(edition: Edition, { tags }: PlanSettings): readonly Language[] {
  const all = [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)];
  return all.filter(({ tag }) => tags === undefined || tags.includes(tag));
}

function planLanguages(edition: Edition, { policy, tags }: PlanSettings): Plan {
  const wanted = (tag: string): boolean => tags === undefined || tags.includes(tag);
  const source = wanted(edition.language.tag) ? [edition.language] : [];
  const open = edition.catalogs.filter((catalog) => wanted(catalog.language.tag));
  const gaps = open.filter((catalog) => !isComplete(catalog) && !(policy === 'fallback' && isStarted(catalog)));
  const held = gaps.map(
    (catalog): Held => ({ slug: edition.name, tag: catalog.language.tag, reason: gapReason(catalog) }),
  );
  if (policy === 'together' && held.length > 0) {
    const names = held.map((each) => each.tag).join(', ');
    const waiting = [
      ...source,
      ...open.filter((catalog) => !gaps.includes(catalog)).map((catalog) => catalog.language),
    ];
    return {
      edition,
      languages: [],
      held: [...waiting.map(({ tag }): Held => ({ slug: edition.name, tag, reason: `waits for ${names}` })), ...held],
    };
  }
  return {
    edition,
    languages: [...source, ...open.filter((catalog) => !gaps.includes(catalog)).map((catalog) => catalog.language)],
    held,
  };
}

const isStarted = (catalog: Catalog): boolean =>
  catalog.isReadable && catalog.units.some((unit) => unit.target !== undefined && unit.stale === undefined);

/**
 * An earlier version comes out as it did, in the languages it had; once the statement is taken back, so is it, at the
 * address that it had.
 */
export function planEarlier(edition: EarlierEdition, current: Plan, status: Status): Plan {
  const { superseded, version } = edition;
  const languages = [edition.language, ...edition.catalogs.filter(isStarted).map(({ language }) => language)];
  if (visibility[status] === 'nothing') return { edition, languages: [], held: [], superseded };
  if (visibility[status] === 'whole') return { edition, languages, held: [], superseded };
  return { edition: current.edition, languages, held: [], superseded, version };
}

function gapReason({ units, isReadable }: Catalog): string {
  if (!isReadable) return 'its file cannot be read';
  const missing = units.filter((unit) => unit.target === undefined).length;
  const stale = units.filter((unit) => unit.stale !== undefined).length;
  const some = (count: number, what: string): string[] =>
    count === 0 ? [] : [`${count} of ${units.length} segments ${what}`];
  return [...some(missing, 'not translated'), ...some(stale, 'not up to date')].join(', ');
}

/** One statement's documents, in the languages of its plan. */
export function composeEdition(
  { edition, languages, superseded, version }: Plan,
  press: Press,
  settings: { readonly wordsOf: (tag: string) => Words; readonly images: ReadonlySet<string>; readonly now: number },
): readonly Document[] {
  const { wordsOf, images, now } = settings;
  const { timeZone } = press.newsroom;
  return languages.map((language) => {
    const catalog = edition.catalogs.find((each) => each.language.tag === language.tag);
    const localized = catalog === undefined ? localizeSource(edition.statement) : localize(edition.statement, catalog);
    return compose(localized, {
      words: wordsOf(language.tag),
      masthead: mastheadIn(press, language),
      images,
      now,
      timeZone,
      superseded,
      version,
    });
  });
}

/** The organisation as it speaks in one language; a text without a translation stands as it is, which a finding has said. */
export function mastheadIn({ newsroom, masthead }: Press, language: Language): Masthead {
  const catalog = masthead.catalogs.find((each) => each.language.tag === language.tag);
  const targets = new Map(
    catalog?.units.flatMap((unit) =>
      unit.target === undefined || unit.stale !== undefined ? [] : [[unit.segment.key, unit.target] as const],
    ),
  );
  const about = targets.get('about') ?? newsroom.about;
  return {
    name: targets.get('name') ?? newsroom.name ?? '',
    ...(newsroom.url === undefined ? {} : { url: newsroom.url }),
    ...(about === undefined ? {} : { about }),
    contacts: newsroom.contacts.map((contact, index) => localizedContact(contact, index, (key) => targets.get(key))),
  };
}
