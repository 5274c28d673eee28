import type { VFile } from 'vfile';
import { oncePerObject } from '../../lib/once.ts';
import { formatMoment, languageOf } from '../../lib/text/index.ts';
import { severityOf } from '../../model/add-message.ts';
import { counted } from '../../model/counted.ts';
import { isExpired, type LifecycleFields } from '../../model/lifecycle-status.ts';
import type { Plan } from '../../model/plan.ts';
import { filesOf } from '../../model/translations.ts';
import { type Drop, dropName, isNamed } from '../../publish/release/dropped-addresses.ts';
import type { PublicState } from '../../publish/release/public-state.ts';
import { type Address, addressesOf, addressName } from '../../publish/release/release-history.ts';
import { isGap, mastheadStatus } from '../translate/language-status.ts';
import { type ToldStatement, toldStatements } from './told-statements.ts';
import type { Choices, ReleaseVerdict } from './verdict.ts';
import { isGo, sharedFiles } from './verdict.ts';

/** One thing that must be right before a release. */
export type ReadinessCheck = { readonly name: string; readonly isGood: boolean; readonly detail: string };

/** What a release does with one language of one statement. */
export type RowState =
  | 'going'
  | 'unchanged'
  | 'held'
  | 'waiting'
  | 'withdrawn'
  | 'left out'
  | 'dropped'
  | 'gone'
  | 'shared';

/** One language of one statement, or everything that statements share. */
export type ReadinessRow = {
  readonly slug: string;
  /** The language; empty where the row is about all of them. */
  readonly tag: string;
  readonly checks: readonly ReadinessCheck[];
  readonly state: RowState;
  /** Why, where it does not simply go. */
  readonly reason?: string | undefined;
  /** What to do about it. */
  readonly next?: string | undefined;
  /** True where nothing is released before someone acts. */
  readonly isBlocking: boolean;
};

/** The board of a release: a row for each language of each statement, and whether the release may go out. */
export type Readiness = { readonly rows: readonly ReadinessRow[]; readonly isGo: boolean };

/** The board of a release: every language of every statement, what becomes of it, and what speaks against it. */
export function readinessOf(
  plan: Plan,
  verdict: ReleaseVerdict,
  publicState: PublicState,
  choices: Choices,
): Readiness {
  const { newsroom } = plan.loaded;
  const ofMasthead = new Set(filesOf(plan.loaded.masthead));
  const shared = findingsCheck(sharedFiles(plan).filter((file) => !ofMasthead.has(file)));
  const statements = toldStatements(plan.loaded);
  const read = new Set(statements.map(({ slug }) => slug));
  const sources = new Set(newsroom.statements.map((file) => file.slice(file.lastIndexOf('/') + 1)));
  const rows: readonly ReadinessRow[] = [
    newsroomRow(shared, verdict, publicState),
    ...mastheadRows(plan, choices),
    ...statements.flatMap((each) => statementRows(each, plan, { verdict, publicState, choices })),
    ...[...verdict.decisions].flatMap(([slug, { kind, reason, next }]): ReadinessRow[] =>
      read.has(slug) || (kind === 'outside' && !sources.has(`${slug}.md`))
        ? []
        : [{ slug, tag: '', checks: [], state: stateOf(kind), reason, next, isBlocking: kind === 'blocked' }],
    ),
  ];
  const told = new Set(rows.map(({ slug, tag }) => `${slug}/${tag}`));
  const lost = verdict.gone
    .filter(({ slug, tag, isEarlier }) => isEarlier || !told.has(`${slug}/${tag}`))
    .map((address): ReadinessRow => ({ ...goneRow(address, publicState), checks: [] }));
  return { rows: [...rows, ...lost], isGo: isGo(verdict) };
}

/** The row of what belongs to no statement: settings, templates, the organisation's own texts, and the feeds. */
function newsroomRow(
  shared: ReadinessCheck,
  { fault, endsFeeds }: ReleaseVerdict,
  { number }: PublicState,
): ReadinessRow {
  const row = { slug: 'newsroom', tag: '', checks: [shared], isBlocking: true } as const;
  if (fault !== undefined) return { ...row, state: 'shared', reason: fault, next: 'Mend it: communique check' };
  if (!endsFeeds) return { ...row, state: 'shared', isBlocking: false };
  const reason = `release ${number} has feeds, ninjs and a sitemap, and this one would have none: source/newsroom.yaml has no \`url\``;
  return { ...row, state: 'gone', reason, next: 'Put `url: https://…` back; or let them end: --drop-feeds' };
}

/** The rows of the organisation's own texts. What lacks is a warning: it stands in the newsroom's own language meanwhile. */
function mastheadRows({ loaded }: Plan, { without }: Choices): readonly ReadinessRow[] {
  const { name, catalogs, baseFile } = loaded.masthead;
  const wanted = mastheadStatus(loaded).filter(({ tag }) => !without.includes(tag));
  return wanted.map(({ tag, translated, segments, reviewed, missing, stale }) => {
    const files = catalogs.flatMap(({ language, file, stateFile }) => (language.tag === tag ? [file, stateFile] : []));
    const lacks = missing + stale;
    const checks = [
      textCheck(translated, segments),
      findingsCheck([baseFile, ...files], true),
      reviewedCheck(reviewed, segments),
    ];
    const row = { slug: name, tag, checks, state: 'shared', isBlocking: false } as const;
    return lacks === 0
      ? row
      : {
          ...row,
          reason: `${lacks} of the newsroom's own texts without a current translation, in ${loaded.newsroom.source.tag} meanwhile`,
          next: `Translate: translations/${tag}/${name}.json`,
        };
  });
}

const textCheck = (translated: number, segments: number): ReadinessCheck => ({
  name: 'text',
  isGood: translated === segments,
  detail: `${translated} of ${segments}`,
});

const reviewedCheck = (reviewed: number, segments: number): ReadinessCheck => ({
  name: 'reviewed',
  isGood: true,
  detail: `${reviewed} of ${segments}`,
});

type Sides = { readonly verdict: ReleaseVerdict; readonly publicState: PublicState; readonly choices: Choices };

function statementRows(
  { slug, tag: own, life, files, languages }: ToldStatement,
  plan: Plan,
  { verdict, publicState, choices }: Sides,
): readonly ReadinessRow[] {
  const decision = verdict.decisions.get(slug);
  const kind = decision?.kind ?? 'out';
  const rowOf = (tag: string, checks: readonly ReadinessCheck[]): ReadinessRow => {
    const base = { slug, tag, checks };
    const gone = verdict.gone.find((each) => each.slug === slug && each.tag === tag && !each.isEarlier);
    if (gone !== undefined) return { ...goneRow(gone, publicState), checks };
    const drop = choices.drops.find((each) => isNamed({ slug, tag }, [each]));
    if (drop !== undefined) return { ...base, state: 'dropped', isBlocking: false, ...droppedBefore(drop) };
    if (choices.without.includes(tag)) return { ...base, state: 'left out', isBlocking: false };
    if (kind === 'waiting')
      return {
        ...base,
        state: 'waiting',
        isBlocking: false,
        reason: decision?.reason ?? waitsFor(life, plan, choices.now),
        next: decision?.next,
      };
    if (kind === 'out') return { ...base, isBlocking: false, ...goingAs(slug, tag, plan, publicState) };
    // What holds a statement is said once, with its source.
    const said = tag === own ? { reason: decision?.reason, next: decision?.next } : {};
    return { ...base, state: stateOf(kind), isBlocking: kind === 'blocked', ...said };
  };
  return [
    rowOf(own, [findingsCheck(files)]),
    ...languages.map((each) =>
      rowOf(each.tag, [
        textCheck(each.translated, each.segments),
        findingsCheck(each.files),
        reviewedCheck(each.reviewed, each.segments),
      ]),
    ),
  ];
}

/** The reason and next step for a drop of an earlier release; a drop of this command needs none. */
const droppedBefore = (drop: Drop): Pick<ReadinessRow, 'reason' | 'next'> =>
  drop.since === undefined
    ? {}
    : { reason: `since release ${drop.since}`, next: `To publish it again: --restore ${dropName(drop)}` };

const STATES = {
  out: 'going',
  stays: 'held',
  outside: 'held',
  blocked: 'held',
  waiting: 'waiting',
  withdrawn: 'withdrawn',
  dropped: 'dropped',
} as const;

const stateOf = (kind: keyof typeof STATES): RowState => STATES[kind];

function goneRow(address: Address, { number }: PublicState): Omit<ReadinessRow, 'checks'> {
  const { slug, tag, version, isEarlier } = address;
  return {
    slug,
    tag,
    state: 'gone',
    reason: `${isEarlier ? `version ${version}` : 'it'} is public in release ${number}, and would not be in this one`,
    next: `Put it back; or name it: --drop ${addressName(address)}`,
    isBlocking: true,
  };
}

/** The documents of statements as they are now, by slug. */
const documentsBySlug = oncePerObject((compositions: Plan['compositions']) =>
  Map.groupBy(
    compositions.flatMap(({ documents }) => documents).filter(({ isEarlier }) => !isEarlier),
    ({ slug }) => slug,
  ),
);

/**
 * The state of a language that goes: new or unchanged, by text, status and standing in the newest release; marked, where it
 * lacks a correction.
 */
function goingAs(
  slug: string,
  tag: string,
  { compositions }: Plan,
  { addresses }: PublicState,
): Pick<ReadinessRow, 'state' | 'reason' | 'next'> {
  const documents = documentsBySlug(compositions).get(slug) ?? [];
  const document = documents.find((each) => each.language.tag === tag);
  const before = addressesOf(addresses, slug).find((each) => each.tag === tag && !each.isEarlier);
  if (document !== undefined && documents.some(({ version }) => version > document.version)) {
    const reason = 'the correction is not translated yet: it says in which languages it is there';
    return { state: 'going', reason, next: `Translate it: translations/${tag}/${slug}.json` };
  }
  if (document === undefined || document.digest !== before?.digest || document.status !== before.status)
    return { state: 'going' };
  if (before.standing === undefined || document.standing === before.standing) return { state: 'unchanged' };
  const now = document.standing === 'reviewed' ? 'reviewed now' : 'not reviewed any more';
  return { state: 'going', reason: `its text is as it was, and it is ${now}` };
}

/** The time that a statement waits for, in the newsroom's own zone. */
function waitsFor(life: LifecycleFields, { loaded: { newsroom } }: Plan, now: number): string {
  const { embargo, status, expires } = life;
  if (isExpired(life, now)) return `expired on ${expires}`;
  if (status === 'draft') return 'a draft';
  if (embargo === undefined) return 'embargoed, until a time that it does not say';
  return `embargoed until ${formatMoment(embargo, languageOf('en'), newsroom.timeZone)}`;
}

/** @param isOfGaps true where a gap holds nothing, so that its warning counts like any other */
function findingsCheck(files: readonly VFile[], isOfGaps = false): ReadinessCheck {
  const messages = files.flatMap((file) => file.messages).filter((message) => isOfGaps || !isGap(message));
  const count = (severity: string): number => messages.filter((message) => severityOf(message) === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return {
    name: 'findings',
    isGood: errors === 0,
    detail: [counted(errors, 'error'), counted(warnings, 'warning')].join(', '),
  };
}
