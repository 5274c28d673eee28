import type { VFile } from 'vfile';
import type { Held } from '../../model/plan.ts';
import { filesOf } from '../../model/translations.ts';
import {
  type Address,
  addressesIn,
  type History,
  historyOf,
  nameOf,
  versionKey,
} from '../../publish/release/history.ts';
import type { Manifest } from '../../publish/release/manifest.ts';
import { latestRelease, refuseDamaged, textsFolder } from '../../publish/release/store.ts';
import { readWholeTexts, type Texts } from '../../publish/release/texts.ts';
import type { Prepared } from '../plan/prepare.ts';
import { reachOf } from '../plan/reach.ts';
import { type Decision, decide } from './decide.ts';
import { heldNow, knownTexts } from './known-texts.ts';
import { knownOf, lifeNow, livesSaid } from './life-now.ts';
import type { Sought, Standing } from './near-copies.ts';
import { hasFeeds, type PublicPlace } from './public-files.ts';
import { heldInShared } from './shared-texts.ts';

/** A statement, one of its languages, or an earlier version in that, that may go from the public's eyes. */
export type Drop = {
  readonly slug: string;
  readonly tag?: string | undefined;
  readonly version?: number | undefined;
  /** The release that dropped it; absent for what is named now. */
  readonly since?: number | undefined;
};

/** What the person who releases has said. */
export type Choices = {
  /** Languages that stay out. */
  readonly without: readonly string[];
  readonly drops: readonly Drop[];
  /** What was dropped, and is to be public again. */
  readonly restores?: readonly Drop[] | undefined;
  /** Slugs of statements that are none of what is held back, although they say nearly the same. */
  readonly another?: readonly string[] | undefined;
  /** True for a release of a time to come, when nobody may be there: what would not come out then is a no. */
  readonly isAhead?: boolean | undefined;
  /** True where feeds, ninjs and the sitemap may end. */
  readonly dropsFeeds?: boolean | undefined;
  /** Milliseconds since 1970: the time that the release is for. */
  readonly now: number;
};

/** What has been published, as far as the next release hangs on it. */
export type Past = History & {
  readonly number: number;
  /** What is public now. */
  readonly addresses: readonly Address[];
  /** True where others subscribe to it. */
  readonly hasFeeds: boolean;
  /** What the newest release was made from. */
  readonly texts: Texts | undefined;
  readonly decided: string | undefined;
  /** What was taken from the public by name, and has not been named since. */
  readonly dropped: readonly Drop[];
  /** See `takenTexts`; absent where nobody has read them. */
  readonly taken?: readonly Sought[];
  /** See `standingTexts`; absent where nobody has read them. */
  readonly standing?: readonly Standing[];
  /** What has been published from the newsroom's other output folders, by folder; absent where nobody has read it. */
  readonly elsewhere?: ReadonlyMap<string, Past>;
};

/**
 * Reads what has been published from an output folder and what is kept beside it.
 *
 * @throws {Fault} `release-unknown` where what is kept of a release cannot be read
 */
export function pastOf(out: string): Past {
  refuseDamaged(out);
  const latest = latestRelease(out);
  const { number, manifest }: { number: number; manifest?: Manifest } = latest ?? { number: 0 };
  return {
    number,
    addresses: manifest === undefined ? [] : addressesIn(manifest),
    hasFeeds: manifest !== undefined && hasFeeds(manifest),
    ...historyOf(out),
    texts: number === 0 ? undefined : readWholeTexts(textsFolder(out, number)),
    decided: manifest?.release?.decided,
    dropped: manifest?.release?.dropped ?? [],
  };
}

/** The greatest version of each statement that was ever published. */
export const lastVersions = ({ records }: Past): ReadonlyMap<string, number> =>
  new Map([...records].map(([slug, { version }]) => [slug, version]));

/** Whether readers have seen a version in a language. Of a statement that no release knows, what is kept was published elsewhere. */
export const wasPublished =
  ({ records, listed }: Past) =>
  (slug: string, tag: string, version: number): boolean =>
    !records.has(slug) || listed.has(versionKey({ slug, tag, version }));

export type Verdict = {
  /** By slug: every statement that has a file or is public. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Why languages cannot come out as they are now: by slug, then by tag. */
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What is public now, would not be, and nobody has named. */
  readonly gone: readonly Address[];
  /** True where the feeds are public now, would not be, and nobody has named them. */
  readonly endsFeeds: boolean;
  /** Statements that come out as they were last published. */
  readonly stays: ReadonlySet<string>;
  /** Statements that are held and not public. */
  readonly outside: ReadonlySet<string>;
  /** A fault that is no statement's: in settings, templates, the organisation's own texts. */
  readonly fault: string | undefined;
};

/**
 * What the next release does with each statement, and whether anything public would be lost.
 *
 * @param failed what only making it showed
 */
export function verdictOf(
  prepared: Prepared,
  past: Past,
  { drops, without, another, now, isAhead = false, dropsFeeds = false }: Choices,
  failed: readonly Held[] = [],
): Verdict {
  const { press, drafts } = prepared;
  const isLeftOut = (slug: string, tag: string): boolean => without.includes(tag) || isNamed({ slug, tag }, drops);
  const said = livesSaid(press, now);
  const published = new Set(past.addresses.map(({ slug }) => slug));
  const slugs = new Set([...said.keys(), ...published]);
  const held = [...prepared.held, ...failed];
  const reasons = new Map([...slugs].map((slug) => [slug, reasonsOf(slug, held, isLeftOut)]));
  const decisions = new Map<string, Decision>();
  const known = knownTexts(prepared, past, { now, isShown: false, another });
  for (const slug of slugs) {
    const isDropped = drops.some((drop) => drop.slug === slug && drop.tag === undefined);
    const record = past.records.get(slug);
    const life = lifeNow(said.get(slug), knownOf(past, slug), now);
    if (life === undefined) {
      decisions.set(slug, unfollowed(slug, said.get(slug)?.file, isDropped));
      continue;
    }
    const decision = decide({
      slug,
      life,
      record,
      isPublic: published.has(slug),
      isKept: past.texts?.statements.has(slug) ?? false,
      reasons: reasons.get(slug) ?? new Map(),
      waiting: new Set(held.flatMap((each) => (each.slug === slug && each.isWaiting ? [each.tag] : []))),
      isDropped,
    });
    const speaks = known.get(slug);
    const isMeant = decision.kind === 'out' || (decision.kind === 'withdrawn' && speaks?.isOfNotice === true);
    // What nobody has seen yet waits alone.
    const kind = published.has(slug) ? 'blocked' : 'outside';
    decisions.set(
      slug,
      isMeant && speaks !== undefined ? { kind, reason: speaks.reason, next: speaks.next } : decision,
    );
  }
  if (isAhead)
    for (const [slug, decision] of decisions) if (said.has(slug)) decisions.set(slug, blockedAhead(decision, slug));
  const of = (kind: Decision['kind']): ReadonlySet<string> =>
    new Set([...decisions].filter(([, decision]) => decision.kind === kind).map(([slug]) => slug));
  const stays = of('stays');
  const will = new Set([
    ...drafts.flatMap(({ documents }) =>
      documents.map((document) => nameOf({ ...document, tag: document.language.tag })),
    ),
    ...past.addresses.filter(({ slug }) => stays.has(slug)).map(nameOf),
  ]);
  const blocked = of('blocked');
  const gone = past.addresses.filter(
    (address) => !will.has(nameOf(address)) && !blocked.has(address.slug) && !isNamed(placeOf(address), drops),
  );
  const endsFeeds = past.hasFeeds && press.newsroom.url === undefined && !dropsFeeds;
  const fault = newsroomFault(prepared, without) ?? heldInShared(prepared, heldNow(press, past, now), past.taken ?? []);
  return { decisions, reasons, gone, endsFeeds, stays, outside: of('outside'), fault };
}

/** A statement that was never public, and whose file says nothing that counts. */
function unfollowed(slug: string, file: string | undefined, isDropped: boolean): Decision {
  if (isDropped) return { kind: 'dropped', reason: 'you have named it' };
  return {
    kind: 'outside',
    reason: `${file ?? slug} cannot be followed: what stands above its text has an error`,
    next: `Mend it: communique check ${slug}`,
  };
}

/** Who prepares a release sees the board; at the time itself nobody does. */
function blockedAhead(decision: Decision, slug: string): Decision {
  if (decision.kind !== 'outside') return decision;
  return { ...decision, kind: 'blocked', next: `${decision.next}; or leave it out: --drop ${slug}` };
}

/** True when a release may go out: nothing public is lost unnamed, and nothing waits for somebody to act. */
export function isGo({ decisions, gone, endsFeeds, fault }: Verdict): boolean {
  const isKept = gone.length === 0 && !endsFeeds;
  return fault === undefined && isKept && [...decisions.values()].every(({ kind }) => kind !== 'blocked');
}

/** What somebody may name with `--drop`; the version is that of an earlier one, at an address of its own. */
type Place = { readonly slug: string; readonly tag: string; readonly version?: number | undefined };

/** True for what is named itself, or as a part of what is named. */
export const isNamed = ({ slug, tag, version }: Place, drops: readonly Drop[]): boolean =>
  drops.some(
    (drop) =>
      drop.slug === slug &&
      (drop.tag === undefined || drop.tag === tag) &&
      (drop.version === undefined || drop.version === version),
  );

/** The same for a file; one of all languages, such as a press kit, goes with any of them. */
export const isNamedIn = ({ slug, tag, version }: PublicPlace, drops: readonly Drop[]): boolean =>
  tag === undefined ? drops.some((drop) => drop.slug === slug) : isNamed({ slug, tag, version }, drops);

/** Where an address stands among what may be named. */
export const placeOf = ({ slug, tag, version, isEarlier }: Omit<Address, 'status' | 'digest'>): Place => ({
  slug,
  tag,
  version: isEarlier ? version : undefined,
});

/** Files that are read and belong to no statement. */
export function sharedFiles({ press }: Prepared): readonly VFile[] {
  const own = new Set(press.editions.flatMap((edition) => [edition.statement.file, ...filesOf(edition)]));
  const statements = new Set(press.newsroom.statements);
  return press.files.filter((file) => !own.has(file) && !statements.has(file.path));
}

function reasonsOf(
  slug: string,
  held: readonly Held[],
  isLeftOut: (slug: string, tag: string) => boolean,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  // The board has a column for how far each language is.
  for (const { tag, reason, part, isGap } of held.filter((each) => each.slug === slug && !isLeftOut(slug, each.tag)))
    if (!reasons.has(tag))
      reasons.set(tag, isGap ? 'not complete' : part === undefined ? reason : `${part}: ${reason}`);
  return reasons;
}

/** Why nothing can come out, or nothing in some language: settings, templates, the organisation's own texts. */
function newsroomFault({ press, words, templates }: Prepared, without: readonly string[]): string | undefined {
  const { everything, languages } = reachOf(press, words, templates);
  const shut = [...languages].filter(([tag]) => !without.includes(tag)).map(([tag, reason]) => `${tag}: ${reason}`);
  return everything ?? shut[0];
}
