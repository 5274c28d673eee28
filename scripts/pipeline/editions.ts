import { type Catalog, isComplete, isReviewed } from '../catalog/catalog.ts';
import { localize, localizeSource } from '../catalog/localize.ts';
import { compose, localizedContact } from '../document/compose.ts';
import type { Document, Masthead } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Policy } from '../newsroom/newsroom.ts';
import type { StatementImage } from './images.ts';
import type { Edition, Press } from './load.ts';
import type { Namespace } from './namespace.ts';

/** A language that does not come out now, and why. */
export type Held = { readonly slug: string; readonly tag: string; readonly reason: string };

export type Plan = {
  readonly edition: Edition;
  /** Languages that come out, source first. */
  readonly languages: readonly Language[];
  readonly held: readonly Held[];
};

/** A statement before it is printed: what comes out, its images, and one document a language. */
export type Draft = {
  readonly plan: Plan;
  readonly images: ReadonlyMap<string, StatementImage>;
  readonly documents: readonly Document[];
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
};

/** Which languages of a statement come out, under the newsroom's policy. */
export function planEdition(edition: Edition, settings: PlanSettings): Plan {
  const { policy, tags } = settings;
  const wanted = (tag: string): boolean => tags === undefined || tags.includes(tag);
  const source = wanted(edition.language.tag) ? [edition.language] : [];
  const open = edition.catalogs.filter((catalog) => wanted(catalog.language.tag));
  const held = open.flatMap((catalog): readonly Held[] => {
    const reason = reasonToHold(catalog, settings);
    return reason === undefined ? [] : [{ slug: edition.name, tag: catalog.language.tag, reason }];
  });
  const isHeld = ({ tag }: Language): boolean => held.some((each) => each.tag === tag);
  const languages = [...source, ...open.map((catalog) => catalog.language).filter((language) => !isHeld(language))];
  if (policy !== 'together' || held.length === 0) return { edition, languages, held };
  const names = held.map((each) => each.tag).join(', ');
  const waiting = languages.map(({ tag }): Held => ({ slug: edition.name, tag, reason: `waits for ${names}` }));
  return { edition, languages: [], held: [...waiting, ...held] };
}

/** Why a language does not come out now, if it does not. */
function reasonToHold(catalog: Catalog, { policy, approvedOnly, masthead }: PlanSettings): string | undefined {
  // A gap in the source language was read by nobody either: `approvedOnly` leaves no room for a fallback.
  const mayHaveGaps = policy === 'fallback' && !approvedOnly && isStarted(catalog);
  if (!isComplete(catalog) && !mayHaveGaps) return gapReason(catalog);
  if (!approvedOnly) return undefined;
  const own = masthead.catalogs.find(({ language }) => language.tag === catalog.language.tag);
  const reasons = [
    ...(isReviewed(catalog) ? [] : [unapproved(catalog)]),
    ...(own === undefined || isReviewed(own)
      ? []
      : [`the newsroom's own texts: ${isComplete(own) ? unapproved(own) : gapReason(own)}`]),
  ];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** The organisation's texts where only what is approved may be said: in every other language they stand in the source's. */
export function approvedMasthead(masthead: Namespace): Namespace {
  return { ...masthead, catalogs: masthead.catalogs.filter(isReviewed) };
}

const isStarted = (catalog: Catalog): boolean =>
  catalog.isReadable && catalog.units.some((unit) => unit.target !== undefined && unit.stale === undefined);

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

/** One statement's documents, in the languages of its plan. */
export function composeEdition(
  { edition, languages }: Plan,
  press: Press,
  wordsOf: (tag: string) => Words,
  images: ReadonlySet<string>,
): readonly Document[] {
  return languages.map((language) => {
    const catalog = edition.catalogs.find((each) => each.language.tag === language.tag);
    const localized = catalog === undefined ? localizeSource(edition.statement) : localize(edition.statement, catalog);
    return compose(localized, { words: wordsOf(language.tag), masthead: mastheadIn(press, language), images });
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
