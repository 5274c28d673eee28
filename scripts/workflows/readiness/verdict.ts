import type { VFile } from 'vfile';
import { filesOfStatements } from '../../model/loaded-newsroom.ts';
import type { Held, Plan } from '../../model/plan.ts';
import { type Decision, decide } from '../../publish/release/decide.ts';
import { type Drop, dropPlaceOf, isNamed } from '../../publish/release/dropped-addresses.ts';
import { lifecycleNow, lifecyclesSaid, statementHistoryOf } from '../../publish/release/lifecycle-now.ts';
import type { PublicState } from '../../publish/release/public-state.ts';
import { type Address, addressName } from '../../publish/release/release-history.ts';
import { reachOf } from '../plan/reach.ts';
import { heldInShared, heldNow, knownTexts } from './known-texts.ts';

/** The choices of the person who releases. */
export type Choices = {
  /** Languages that stay out. */
  readonly without: readonly string[];
  readonly drops: readonly Drop[];
  /** Drops of earlier releases that are to be public again. */
  readonly restores?: readonly Drop[] | undefined;
  /** Slugs of statements that the user has declared to be others than what is held back, although they are similar. */
  readonly another?: readonly string[] | undefined;
  /** True for a release of a time to come, when nobody may be there: what would not come out then stops it. */
  readonly isAhead?: boolean | undefined;
  /** True where feeds, ninjs and the sitemap may end. */
  readonly dropsFeeds?: boolean | undefined;
  /** Milliseconds since 1970: the time that the release is for. */
  readonly now: number;
};

/** What a release does with each statement, and what stops it. */
export type ReleaseVerdict = {
  /** By slug: every statement that has a file or is public. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Why languages cannot come out as they are now: by slug, then by tag. */
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Addresses that are public now, would not be, and were not named. */
  readonly gone: readonly Address[];
  /** True where the feeds are public now, would not be, and that was not asked for. */
  readonly endsFeeds: boolean;
  /** Statements that come out as they were last published. */
  readonly stays: ReadonlySet<string>;
  /** Statements that are held and not public. */
  readonly outside: ReadonlySet<string>;
  /** A fault in what belongs to no statement: settings, templates, the organisation's own texts. */
  readonly fault: string | undefined;
};

/**
 * The verdict on a release: what it does with each statement, and whether anything public would be lost.
 *
 * @param failed what only rendering showed
 */
export function verdictOf(
  plan: Plan,
  publicState: PublicState,
  { drops, without, another, now, isAhead = false, dropsFeeds = false }: Choices,
  failed: readonly Held[] = [],
): ReleaseVerdict {
  const { loaded, compositions } = plan;
  const isLeftOut = (slug: string, tag: string): boolean => without.includes(tag) || isNamed({ slug, tag }, drops);
  const said = lifecyclesSaid(loaded, now);
  const published = new Set(publicState.addresses.map(({ slug }) => slug));
  const slugs = new Set([...said.keys(), ...published]);
  const held = Map.groupBy([...plan.held, ...failed], ({ slug }) => slug);
  const reasons = new Map([...slugs].map((slug) => [slug, reasonsOf(slug, held.get(slug) ?? [], isLeftOut)]));
  const decisions = new Map<string, Decision>();
  const known = knownTexts(plan, publicState, { now, isShown: false, another });
  for (const slug of slugs) {
    const isDropped = drops.some((drop) => drop.slug === slug && drop.tag === undefined);
    const record = publicState.records.get(slug);
    const life = lifecycleNow(said.get(slug), statementHistoryOf(publicState, slug), now);
    if (life === undefined) {
      decisions.set(slug, unfollowed(slug, said.get(slug)?.file, isDropped));
      continue;
    }
    const decision = decide({
      slug,
      life,
      record,
      isPublic: published.has(slug),
      isKept: () => publicState.texts()?.statements.has(slug) ?? false,
      reasons: reasons.get(slug) ?? new Map(),
      waiting: new Set((held.get(slug) ?? []).flatMap((each) => (each.isWaiting ? [each.tag] : []))),
      isDropped,
    });
    const speaks = known.get(slug);
    const isMeant = decision.kind === 'out' || (decision.kind === 'withdrawn' && speaks?.isOfNotice === true);
    // A statement that was never public is left out, and does not block the release.
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
    ...compositions.flatMap(({ documents }) =>
      documents.map((document) => addressName({ ...document, tag: document.language.tag })),
    ),
    ...publicState.addresses.filter(({ slug }) => stays.has(slug)).map(addressName),
  ]);
  const blocked = of('blocked');
  const gone = publicState.addresses.filter(
    (address) => !will.has(addressName(address)) && !blocked.has(address.slug) && !isNamed(dropPlaceOf(address), drops),
  );
  const endsFeeds = publicState.hasFeeds && loaded.newsroom.url === undefined && !dropsFeeds;
  const fault =
    newsroomFault(plan, without) ?? heldInShared(plan, heldNow(loaded, publicState, now), publicState.taken ?? []);
  return { decisions, reasons, gone, endsFeeds, stays, outside: of('outside'), fault };
}

/** The decision for a statement that was never public, and whose file does not count. */
function unfollowed(slug: string, file: string | undefined, isDropped: boolean): Decision {
  if (isDropped) return { kind: 'dropped', reason: 'you have named it' };
  return {
    kind: 'outside',
    reason: `${file ?? slug} cannot be followed: what stands above its text has an error`,
    next: `Mend it: communique check ${slug}`,
  };
}

/** A decision that stops a prepared release: its author sees the board, but nobody does at the time itself. */
function blockedAhead(decision: Decision, slug: string): Decision {
  if (decision.kind !== 'outside') return decision;
  return { ...decision, kind: 'blocked', next: `${decision.next}; or leave it out: --drop ${slug}` };
}

/** True when a release may go out: nothing public is lost unnamed, and no one has to act first. */
export function isGo({ decisions, gone, endsFeeds, fault }: ReleaseVerdict): boolean {
  const isKept = gone.length === 0 && !endsFeeds;
  return fault === undefined && isKept && [...decisions.values()].every(({ kind }) => kind !== 'blocked');
}

/** Files that are read and belong to no statement. */
export function sharedFiles({ loaded }: Plan): readonly VFile[] {
  const own = filesOfStatements(loaded);
  const statements = new Set(loaded.newsroom.statements);
  return loaded.files.filter((file) => !own.has(file) && !statements.has(file.path));
}

function reasonsOf(
  slug: string,
  held: readonly Held[],
  isLeftOut: (slug: string, tag: string) => boolean,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  // The board has a column for how far each language is.
  for (const { tag, reason, part, isGap } of held.filter((each) => !isLeftOut(slug, each.tag)))
    if (!reasons.has(tag))
      reasons.set(tag, isGap ? 'not complete' : part === undefined ? reason : `${part}: ${reason}`);
  return reasons;
}

/**
 * Why nothing can come out, or nothing in some language: an error in settings, templates or the organisation's own
 * texts.
 */
function newsroomFault({ loaded, words, templates }: Plan, without: readonly string[]): string | undefined {
  const { everything, languages } = reachOf(loaded, words, templates);
  const shut = [...languages].filter(([tag]) => !without.includes(tag)).map(([tag, reason]) => `${tag}: ${reason}`);
  return everything ?? shut[0];
}
