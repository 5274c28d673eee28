import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../../scripts/lib/fault.ts';
import { type Drop, dropName } from '../../../scripts/publish/release/dropped-addresses.ts';
import { publicStateOf } from '../../../scripts/publish/release/public-state.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import type { ReleaseRequest } from '../../../scripts/workflows/readiness/release-request.ts';
import { rollback } from '../../../scripts/workflows/rollback.ts';
import { harmsIn, toldOf, versionOf } from './diary.ts';
import { edit, HOUR, liveOn, lose, mend, restore, waver } from './hands.ts';
import { lookAt } from './look.ts';
import { remove } from './newsroom.ts';
import { begin, isClean, type State, type Statement } from './state.ts';
import { releasedAlike } from './twin.ts';

export type Walked = Pick<State, 'counts' | 'faults'>;

/** A newsroom of two statements on its worst days: lives, lost and restored files, clocks, releases, rollbacks. */
export async function walk(root: string, seed: number, length: number, isPrinted: boolean): Promise<Walked> {
  const state = begin(root, seed);
  const { random, pick, statements } = state;
  // What is kept of a statement holds on the day on which it was read.
  const mostHours = seed % 2 === 0 ? 30 : 2;
  await publish(state, isPrinted);
  for (let step = 0; step < length && state.faults.length < 4; step++) {
    state.now += Math.floor(random() * mostHours) * HOUR;
    const [slug, statement] = pick([...statements]) ?? [];
    if (slug === undefined || statement === undefined) continue;
    const dice = random();
    if (dice < 0.3) await liveOn(state, slug, statement);
    else if (dice < 0.38) edit(state, slug, statement);
    else if (dice < 0.46) {
      lose(state, slug, statement);
      // No disk knows what it has lost to the last list of it: then `deploy` asks, which tests/publish/deploy/stranger.slow.test.ts holds.
      if (isForgotten(state)) {
        state.count('forgotten');
        break;
      }
    } else if (dice < 0.56) restore(state, slug, statement);
    else if (dice < 0.6) mend(state, slug, statement);
    else if (dice < 0.63) await waver(state, slug, statement, () => publish(state, isPrinted));
    else if (dice < 0.85) await publish(state, isPrinted);
    else await goBack(state, isPrinted);
  }
  for (const folder of [root, `${root}.store`]) remove(folder, '.');
  return state;
}

/** True where nothing on the disk lists the newest release any more. */
function isForgotten({ root, releases }: State): boolean {
  const kept = path.join(root, '.dist.releases', String(releases).padStart(4, '0'));
  const lists = [path.join(root, 'dist/manifest.json'), `${kept}.json`, path.join(kept, 'manifest.json')];
  return releases > 0 && !lists.some((file) => existsSync(file));
}

const formatsOf = (isPrinted: boolean) =>
  isPrinted ? (['html', 'pdf', 'text'] as const) : (['html', 'text'] as const);

/** A release, with a clock that may have been set back, and choices that may be made by mistake. */
async function publish(state: State, isPrinted: boolean): Promise<void> {
  const { root, random, pick, count, tell, fault, now, statements } = state;
  const drop = random() < 0.15 ? pick([...statements.keys()]) : undefined;
  const part = drop === undefined ? 0 : random();
  const tag = part < 0.5 ? 'de' : undefined;
  const drops = drop === undefined ? [] : [{ slug: drop, tag, version: part < 0.15 ? 1 : undefined }];
  const out = path.join(root, 'dist');
  const { dropped } = publicStateOf(out);
  const restores = dropped.filter(() => random() < 0.5);
  const isBack = ({ slug, tag }: Drop): boolean =>
    restores.some((each) => each.slug === slug && (each.tag ?? tag) === tag && each.version === undefined);
  const stay = dropped.filter((each) => !restores.includes(each) && !isBack(each));
  const without = random() < 0.1 ? ['de'] : [];
  const isBehind = random() < 0.1;
  const at = isBehind ? now - Math.ceil(random() * 30 * 24) * HOUR : now;
  const said = [
    ...(isBehind ? ['behind'] : []),
    ...drops.map(({ slug, tag = '*', version }) => `drop ${slug}/${tag}${version === undefined ? '' : '/v1'}`),
    ...without.map((tag) => `without ${tag}`),
    ...restores.map(({ slug, tag = '*' }) => `restore ${slug}/${tag}`),
  ];
  tell(['release', ...said].join(' '));
  // What is in all languages, such as the press kit of all, goes with any of them.
  const isNamed = (address: string): boolean =>
    [...drops, ...stay].some(({ slug, tag, version }) => {
      if (version !== undefined) return address === `${slug}/${tag}/v${version}`;
      return address === slug || address.startsWith(`${slug}/${tag ?? ''}`);
    });
  try {
    const requestIn = (folder: string): ReleaseRequest => {
      const newsroom = openNewsroom(folder);
      return {
        newsroom,
        statements: newsroom.statements,
        tags: without.length === 0 ? undefined : ['en'],
        formats: formatsOf(isPrinted),
        out: path.join(folder, 'dist'),
        isProof: false,
        approvedOnly: false,
        now: at,
        without,
        drops,
        restores,
        key: undefined,
      };
    };
    const { readiness, released, loaded } = await releasedAlike(root, requestIn, (what) => fault(`release: ${what}`));
    for (const _ of loaded.known) count('known');
    count(released === undefined ? 'releases refused' : released.isNew ? 'releases' : 'releases unchanged');
    await look(state, 'release', isNamed, released);
    if (released === undefined) {
      const reasons = readiness.rows.map(({ slug, state: row, reason = '' }) => `${slug} ${row}: ${reason}`);
      if (said.length === 0) mustHaveReason(state, reasons.join('; '));
      return;
    }
    const isLeftOut = (slug: string, tag: string): boolean => isNamed(`${slug}/${tag}`) || without.includes(tag);
    for (const [slug, statement] of statements) mustBeOut(state, slug, statement, at, isLeftOut);
    for (const address of state.seen.addresses)
      if (stay.some((drop) => address === dropName(drop) || address.startsWith(`${dropName(drop)}/`)))
        fault(`${address} was dropped, and is public again unasked`);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    count(`release: ${error.code}`);
    if (error.code !== 'clock-behind' || !isBehind) fault(`release failed: ${error.message}`);
    await look(state, 'release that failed', () => false, undefined);
  }
}

async function goBack(state: State, isPrinted: boolean): Promise<void> {
  const { root, random, count, tell, fault, now } = state;
  const number = random() < 0.3 ? undefined : 1 + Math.floor(random() * state.releases);
  const isConfirmed = random() < 0.6;
  tell(`rollback${number === undefined ? '' : ` ${number}`}${isConfirmed ? ' --yes' : ''}`);
  try {
    const out = path.join(root, 'dist');
    const request = { newsroom: openNewsroom(root), out, key: undefined, formats: formatsOf(isPrinted), now };
    const { changes, released } = await rollback({ ...request, number, isConfirmed }, () => undefined);
    count(released === undefined ? 'rollbacks asked' : released.isNew ? 'rollbacks' : 'rollbacks unchanged');
    const lost = new Set(
      changes.filter(({ kind }) => kind === 'lost').flatMap(({ name }) => [name, name.split('/')[0]]),
    );
    if (released?.isNew === true && changes.length > 0 && !isConfirmed) fault('a rollback that nobody confirmed');
    await look(state, 'rollback', (address) => isConfirmed && lost.has(address), released);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    count(`rollback: ${error.code}`);
    await look(state, 'rollback that failed', () => false, undefined);
  }
}

/** What is public now is held against the diary, whatever was tried. */
async function look(
  state: State,
  what: string,
  isNamed: (address: string) => boolean,
  released: { readonly number: number; readonly isNew: boolean } | undefined,
): Promise<void> {
  const { root, now, owners, statements, fault } = state;
  const { files } = state.seen;
  const after = await lookAt(path.join(root, 'dist'));
  state.count('looks');
  if (released !== undefined) {
    state.releases = Math.max(state.releases, released.number);
    for (const [file, address] of files)
      if (!after.files.has(file) && !isNamed(address)) fault(`${what}: ${file} is gone and nobody has named it`);
    for (const [slug, statement] of statements) {
      if (released.isNew && statement.isOff && isShown(state, slug, after))
        fault(`${what}: ${slug} was taken back, and is there`);
      follow(state, slug, statement, after);
    }
    state.seen = after;
  }
  const entries = [...statements].map(
    ([slug, { disk, public: seen }]) => [slug, { entry: disk, public: seen }] as const,
  );
  for (const harm of harmsIn(after, now, owners, new Map(entries))) fault(`${what}: ${harm}`);
}

const isShown = ({ owners }: State, slug: string, { current }: State['seen']): boolean =>
  [...current.keys()].some((figure) => owners.get(figure)?.slug === slug);

/** What a release has shown is written into the diary. */
function follow({ owners }: State, slug: string, statement: Statement, after: State['seen']): void {
  const { truth, public: was } = statement;
  const shown = [...after.current.keys()].flatMap((each) => {
    const owner = owners.get(each);
    return owner?.slug === slug ? [owner.version] : [];
  });
  const isNotice = shown.length === 0 && after.addresses.has(`${slug}/en`);
  const isMeant = truth.said === 'withheld' || truth.said === 'canceled';
  // One that is held stays as it was: the notice that is there says nothing of what came after.
  const isTold = isNotice && isMeant && isClean(statement);
  statement.public = {
    wasOut: was.wasOut || shown.length > 0,
    isTakenBack: was.isTakenBack || (isNotice && isMeant),
    isCanceled: was.isCanceled || (isNotice && truth.said === 'canceled' && statement.disk === truth),
    // A notice is that of the version that was taken back, which nobody need have seen whole: what was wrong before it stays so.
    version: Math.max(was.version, ...shown, ...(isTold ? [versionOf(truth)] : [])),
  };
}

/** What is ready must be out, and as it is: a program that publishes nothing would hold every other bar. */
function mustBeOut(
  { seen, fault, count }: State,
  slug: string,
  statement: Statement,
  at: number,
  isLeftOut: (slug: string, tag: string) => boolean,
): void {
  if (!isClean(statement) || at < statement.letOut) return;
  const { truth } = statement;
  const told = toldOf(truth, at);
  // What it says is from before what the public has been told.
  const { isTakenBack, version } = statement.public;
  if (told === 'whole' && (isTakenBack || statement.isOff || versionOf(truth) < version))
    return count('held, old copy');
  for (const tag of ['en', 'de'].filter((each) => !isLeftOut(slug, each))) {
    const isThere = seen.addresses.has(`${slug}/${tag}`);
    if (isThere !== (told !== 'nothing')) fault(`${slug}/${tag} is ${told}, and ${isThere ? 'there' : 'not there'}`);
    if (tag === 'en' && (told === 'whole') !== seen.current.has(truth.figure))
      fault(`${slug} is ${told}, and its text is not so`);
    count(`told ${told}`);
  }
}

/** Where everything is as it should be, and nothing is lost, a release goes out. */
function mustHaveReason({ statements, seen, now, fault }: State, board: string): void {
  const isPutBack = ({ truth, isOff }: Statement): boolean => isOff && toldOf(truth, now) === 'whole';
  const isWhole = [...statements.values()].every((each) => isClean(each) && !isPutBack(each));
  const isHidden = [...statements].some(
    ([slug, { truth }]) => toldOf(truth, now) === 'nothing' && seen.addresses.has(`${slug}/en`),
  );
  // The file of an earlier version may be of another day than the statement's.
  const hasEarlier = [...statements.values()].some(({ truth }) => truth.corrections.length > 0);
  if (isWhole && !isHidden && !hasEarlier) fault(`refused for nothing: ${board}`);
}
