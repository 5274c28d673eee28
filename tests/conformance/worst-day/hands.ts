import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../../scripts/lib/fault.ts';
import { versionOf as lifeVersionOf } from '../../../scripts/model/lifecycle-status.ts';
import type { Step } from '../../../scripts/source/front-matter/lifecycle-edits.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { releasedEdition } from '../../../scripts/workflows/readiness/released-texts.ts';
import { publicStandingOf, takeTransition } from '../../../scripts/workflows/transition.ts';
import { type Entry, versionOf } from './diary.ts';
import { read, remove, write } from './newsroom.ts';
import { newFigure, type State, type Statement, settle } from './state.ts';

export const HOUR = 3_600_000;
const STEPS = ['publish', 'correct', 'withhold', 'cancel', 'embargo'] as const;

/**
 * One step of a statement's life, by the program's own hand; a corrected text gets another figure. Where a copy from before
 * lies there, nobody may have seen that: the step is taken with it, and what it says holds from then on.
 */
export async function liveOn(state: State, slug: string, statement: Statement, chosen?: Step): Promise<void> {
  const { root, random, pick, count, tell, now } = state;
  const { disk } = statement;
  const isOld = disk !== undefined && disk !== statement.truth;
  if (!statement.isWhole || isOld) {
    if (!isOld || random() < 0.2) return mend(state, slug, statement);
  }
  const step = chosen ?? pick(STEPS) ?? 'publish';
  const newsroom = openNewsroom(root);
  const { editions } = await readNewsroom(newsroom, [`source/${slug}.md`]);
  const [edition] = editions;
  if (edition === undefined) return state.fault(`${slug} is not read`);
  const out = path.join(root, 'dist');
  const until = now + Math.ceil(random() * 48) * HOUR;
  const note = step === 'correct' ? `Mistaken figure ${state.owners.size}.` : `Reason to ${step} it.`;
  try {
    takeTransition(newsroom, edition, {
      step,
      now,
      ...(step === 'embargo' ? { until: new Date(until).toISOString().replace('.000Z', 'Z') } : {}),
      ...(step === 'publish' || step === 'embargo' ? {} : { note }),
      released:
        step === 'correct' ? await releasedEdition(out, slug, lifeVersionOf(edition.statement.front)) : undefined,
      public: publicStandingOf(out, slug),
    });
  } catch (error) {
    if (error instanceof Fault && (error.code === 'usage' || error.code === 'write-failed'))
      return count('refused steps');
    throw error;
  }
  tell(`${step} ${slug}${isOld ? ' from an old copy' : ''}`);
  count(isOld ? `${step}, old copy` : step);
  const truth = isOld ? disk : statement.truth;
  const markdown = read(root, `source/${slug}.md`);
  if (step === 'publish' || step === 'correct') letOut(statement, now);
  if (step === 'embargo') statement.heldUntil = until;
  if (step === 'publish') statement.heldUntil = 0;
  if (step !== 'embargo') statement.isOff = step === 'withhold' || step === 'cancel';
  if (step === 'correct') {
    const corrections = [...truth.corrections, note];
    const figure = newFigure(state, slug, corrections.length + 1);
    // An embargo that is over stays in the file.
    const { said, embargo } = truth.said === 'embargoed' ? truth : { said: 'out' as const, embargo: undefined };
    const next: Entry = { said, embargo, corrections, figure, isTranslated: random() < 0.7 };
    return settle(root, slug, statement, next, markdown.replaceAll(String(truth.figure), String(figure)));
  }
  const said = { publish: 'out', embargo: 'embargoed', withhold: 'withheld', cancel: 'canceled' } as const;
  const isBack = step === 'withhold' || step === 'cancel';
  const embargo = step === 'embargo' ? until : undefined;
  const next: Entry = { ...truth, said: said[step], embargo, reason: isBack ? note : undefined };
  return settle(root, slug, statement, next, markdown);
}

function letOut(statement: Statement, now: number): void {
  statement.letOut = now;
  if (!statement.public.isCanceled) statement.public = { ...statement.public, isTakenBack: false };
}

/** Taken back, let out again where nobody sees it, and taken back once more; the copy of the time between is put back. */
export async function waver(
  state: State,
  slug: string,
  statement: Statement,
  publish: () => Promise<void>,
): Promise<void> {
  const { pick, tell, count } = state;
  const doStep = async (step: Step): Promise<void> => {
    state.now += HOUR;
    await liveOn(state, slug, statement, step);
  };
  mend(state, slug, statement);
  if (statement.truth.said === 'out') {
    await doStep('withhold');
    await publish();
  }
  if (statement.truth.said !== 'withheld') return;
  await doStep(pick(['publish', 'correct'] as const) ?? 'publish');
  const between = statement.backups.at(-1);
  await doStep('withhold');
  await publish();
  if (between === undefined || statement.truth.said !== 'withheld') return;
  tell(`restore ${slug} of the time between`);
  count('wavered');
  putBack(state, statement, between);
  await publish();
}

/** The text is written anew; sometimes the translation has to wait. */
export function edit(state: State, slug: string, statement: Statement): void {
  if (!statement.isWhole || statement.disk !== statement.truth) return mend(state, slug, statement);
  const { root, random, tell } = state;
  const { truth } = statement;
  const figure = newFigure(state, slug, versionOf(truth));
  const isTranslated = random() < 0.7;
  tell(`edit ${slug}${isTranslated ? '' : ' in English'}`);
  const markdown = read(root, `source/${slug}.md`).replaceAll(String(truth.figure), String(figure));
  return settle(root, slug, statement, { ...truth, figure, isTranslated }, markdown);
}

/** Everything is put right again. */
export function mend({ root, count, tell }: State, slug: string, statement: Statement): void {
  tell(`mend ${slug}`);
  count('mended');
  const truth = { ...statement.truth, isTranslated: true };
  settle(root, slug, statement, truth, statement.files[`source/${slug}.md`] ?? '');
}

/** A file goes, or is left half written; or releases on this disk go. */
export function lose({ root, pick, count, tell }: State, slug: string, statement: Statement): void {
  const kind = pick(['source', 'translation', 'broken', 'half', 'dist', 'kept'] as const) ?? 'source';
  tell(`lose ${kind} ${slug}`);
  count(`lost ${kind}`);
  const source = `source/${slug}.md`;
  if (kind === 'dist') return remove(path.join(root, 'dist'), '.');
  if (kind === 'kept') {
    const store = path.join(root, '.dist.releases');
    const name = pick(existsSync(store) ? readdirSync(store).sort() : []);
    return name === undefined ? undefined : remove(store, name);
  }
  statement.isWhole = false;
  if (kind === 'translation') return remove(root, `translations/de/${slug}.json`);
  statement.disk = undefined;
  if (kind === 'source') return remove(root, source);
  const text = statement.files[source] ?? '';
  // As a disk that was full leaves a file, and an editor that was not finished.
  return write(root, { [source]: kind === 'half' ? text.slice(0, 30) : text.replace('---\n', '---\nstatus: [\n') });
}

/** A copy from some time before is put back. */
export function restore(state: State, slug: string, statement: Statement): void {
  const { pick, count, tell } = state;
  const backup = pick(statement.backups);
  if (backup === undefined) return;
  tell(`restore ${slug} ${backup.entry.said} ${backup.entry.figure}`);
  count('restored');
  putBack(state, statement, backup);
}

function putBack({ root }: State, statement: Statement, backup: Statement['backups'][number]): void {
  write(root, backup.files);
  Object.assign(statement, { disk: backup.entry, isWhole: false });
  // Nobody has heard of it yet: the copy is what holds.
  if (!statement.public.wasOut && !statement.public.isTakenBack && !statement.isOff)
    Object.assign(statement, { truth: heldBack(statement, backup.entry), files: backup.files, isWhole: true });
}

/** An embargo that was set holds on, whatever an older file says. */
function heldBack({ heldUntil }: Statement, entry: Entry): Entry {
  if (entry.said === 'out' && heldUntil > 0) return { ...entry, said: 'embargoed', embargo: heldUntil };
  const isSooner = entry.said === 'embargoed' && (entry.embargo ?? heldUntil) < heldUntil;
  return isSooner ? { ...entry, embargo: heldUntil } : entry;
}
