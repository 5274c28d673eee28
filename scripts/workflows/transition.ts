import path from 'node:path';
import { Fault } from '../lib/fault.ts';
import { isExpired, type Status, statusAt, versionOf, visibility } from '../model/lifecycle-status.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { paths } from '../model/paths.ts';
import type { FrontMatter } from '../model/statement.ts';
import type { Edition } from '../model/translations.ts';
import { readManifestFile } from '../publish/integrity/manifest.ts';
import { lastRecords } from '../publish/release/all-releases.ts';
import { embargoesIn, isKnownAs, liftEmbargo, setEmbargo } from '../publish/release/embargoes.ts';
import { recordWithdrawal, withdrawalsIn } from '../publish/release/release-history.ts';
import {
  editFrontMatter,
  type LifeEdit,
  type PublicStanding,
  type Step,
  stepsFrom,
} from '../source/front-matter/lifecycle-edits.ts';
import { writeEarlier } from '../source/newsroom/earlier-versions.ts';
import { writeIfChanged } from '../source/newsroom/files.ts';
import { markdownStem } from '../source/newsroom/names.ts';
import { knownBy } from './readiness/under-embargo.ts';

/** One step in a statement's life, and what has to be known for it. */
export type TransitionRequest = {
  readonly step: Step;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What was wrong and what is right, or why a statement is taken back, in the statement's own language. */
  readonly note?: string | undefined;
  /** True for a correction that comes out in the languages that have it, and marks the others. */
  readonly isUrgent?: boolean;
  /** ISO time with its zone, for an embargo. */
  readonly until?: string | undefined;
  /** A staging address for an embargo, where the statement has none, or is to have another. */
  readonly address?: { readonly token: string; readonly isNew: boolean } | undefined;
  /** The version that is corrected, as a release has published it; when left out, the file's text is taken for that. */
  readonly released?: Edition | undefined;
  /** Its state in public; when left out, it is taken to be out. */
  readonly public?: PublicStanding | undefined;
};

/** The states before and after the step, and the paths of the files that were written. */
export type TransitionResult = { readonly from: Status; readonly to: Status; readonly written: readonly string[] };

/**
 * Takes a statement one step on in its life, in its front matter. A correction keeps the version that it corrects.
 *
 * @throws {Fault} `usage` for a step that is not possible in the statement's state
 */
export function takeTransition(newsroom: Newsroom, edition: Edition, request: TransitionRequest): TransitionResult {
  const { statement, name } = edition;
  const { expires } = statement.front;
  if (isExpired(statement.front, request.now) && (request.step === 'publish' || request.step === 'embargo'))
    throw new Fault(
      'usage',
      `${name} expired on ${expires}: \`${request.step}\` cannot be done to it`,
      'Take `expires` out of its front matter, or write a later time there.',
    );
  // What has expired may still be public, and be taken back.
  const said = statusAt({ ...statement.front, expires: undefined }, request.now);
  // A file that is older than the cancellation does not know of it: what is public counts.
  const from = request.public?.isCanceled === true ? 'canceled' : said;
  const files = new Set(newsroom.statements.map(markdownStem));
  const named = { slug: name, ...knownBy(edition), hasFile: (slug: string): boolean => files.has(slug) };
  const isEmbargoed = [...embargoesIn(newsroom.root, request.now)].some(([slug, held]) => isKnownAs(named, slug, held));
  const steps = stepsFrom(from, { ...(request.public ?? { isOut: true }), isEmbargoed });
  const to = steps[request.step];
  if (to === undefined) throw refusal(name, from, request.step, Object.keys(steps));
  if (request.isUrgent === true && (from === 'withheld' || request.public?.isWithheld === true))
    throw new Fault(
      'usage',
      `${name} is withheld: an urgent correction would show its text from before in every language that lacks the correction`,
      'Correct it without --urgent: it stays withheld until the correction is translated.',
    );
  if (request.step === 'correct' && isSaidAgain(edition, request)) {
    const urgent = editFrontMatter(String(statement.file), { isUrgentNow: true });
    return { from, to, written: writeIfChanged(newsroom, statement.file.path, urgent) ? [statement.file.path] : [] };
  }
  const moment = new Date(request.now).toISOString().replace(/\.\d+Z$/, 'Z');
  const today = moment.slice(0, 10);
  // A correction of this version that was taken back before a release has left its file, and nobody has seen it.
  const isFirst = versionOf(statement.front) >= (request.public?.version ?? Number.POSITIVE_INFINITY);
  // A version that nobody has seen is no earlier one.
  const kept =
    request.step === 'correct' && !isUnreleased(edition, request)
      ? [writeEarlier(newsroom, asPublished(request.released ?? edition, today), isFirst)]
      : [];
  const isBack = request.step === 'withhold' || request.step === 'cancel';
  // The withdrawal is recorded first, so that it counts even if the program is killed in the middle.
  if (isBack) recordWithdrawal(newsroom.root, name, moment);
  if (request.step === 'embargo') setEmbargo(newsroom.root, named, request.until, request.now);
  const text = editFrontMatter(String(statement.file), editOf(request, moment, statement.front));
  const isWritten = writeIfChanged(newsroom, statement.file.path, text);
  if (request.step === 'publish' || request.step === 'correct') recordWithdrawal(newsroom.root, name, undefined);
  if (request.step === 'publish') liftEmbargo(newsroom.root, named, request.now);
  return { from, to, written: [...kept, ...(isWritten ? [statement.file.path] : [])] };
}

/** True where the newest correction of a file is one that no release has published. */
const isUnreleased = ({ statement }: Edition, { public: seen }: TransitionRequest): boolean =>
  seen?.version !== undefined && versionOf(statement.front) > seen.version;

/**
 * True where the newest correction, which no release has published yet, is made again to become urgent.
 *
 * @throws {Fault} `usage` where this would change nothing, or the text is missing
 */
function isSaidAgain(edition: Edition, request: TransitionRequest): boolean {
  const { name, statement } = edition;
  const { note, isUrgent = false } = request;
  const last = statement.front.corrections?.at(-1);
  const isSame =
    isUnreleased(edition, request) && last !== undefined && (note ?? last.text.trim()) === last.text.trim();
  if (isSame && isUrgent && last.urgent !== true) return true;
  if (isSame)
    throw new Fault(
      'usage',
      `${name} has that correction already, and no release has published it yet: “${last.text.trim()}”`,
      last.urgent === true
        ? 'Release it.'
        : `Release it; or, for a release at once: communique correct ${name} --urgent`,
    );
  if (note === undefined) throw new Fault('usage', 'Readers must be told what was wrong', 'Say it with --note "…".');
  return false;
}

/**
 * The state of a statement in public: whether a build or a release, the present one or one that is kept, lists it, and
 * its last status. What a command took back counts before a release shows it.
 */
export function publicStandingOf(out: string, slug: string): PublicStanding {
  const last = lastRecords(out).get(slug);
  const present = readManifestFile(path.join(out, paths.manifest));
  const isBuilt = present?.proof === false && present.statements.some((each) => each.slug === slug);
  const isOut = last !== undefined || isBuilt;
  const isTaken = withdrawalsIn(out)[slug] !== undefined;
  const isWithheld = isTaken || (last !== undefined && visibility[last.status] === 'notice');
  return { isOut, isWithheld, isCanceled: last?.status === 'canceled', version: last?.version };
}

function refusal(name: string, from: Status, step: Step, possible: readonly string[]): Fault {
  const isTakingBack = step === 'withhold' || step === 'cancel';
  const asides: Readonly<Record<string, string>> = {
    ...(isTakingBack && { embargoed: ' It was never public; `status: draft` in it keeps it so.' }),
    ...(step === 'embargo' && {
      usable: ' It has been built or released. Where nobody has seen it, write `status: draft` in it, and try again.',
    }),
  };
  return new Fault(
    'usage',
    `${name} is ${from}: \`${step}\` cannot be done to it`,
    possible.length === 0
      ? 'What was canceled stays so; publish a new statement under another name.'
      : `Possible are: ${possible.join(', ')}.${asides[from] ?? ''}`,
  );
}

function editOf(
  { step, note, until, address, isUrgent = false, public: seen }: TransitionRequest,
  moment: string,
  { status, staging: known }: FrontMatter,
): LifeEdit {
  // Without a word of when it was let out again, a release takes the file for one from before it was taken off.
  const isTakenOff = status === 'withheld' || seen?.isWithheld === true;
  const staging = address?.isNew === true ? address.token : (known ?? address?.token);
  const edits: Readonly<Record<Step, LifeEdit>> = {
    embargo: { status: undefined, embargo: until, staging },
    publish: {
      status: undefined,
      embargo: undefined,
      staging: undefined,
      reason: undefined,
      withdrawn: undefined,
      republished: isTakenOff ? moment : undefined,
    },
    correct: {
      status: undefined,
      reason: undefined,
      withdrawn: undefined,
      ...(isTakenOff && { republished: moment }),
      ...(note === undefined
        ? {}
        : { correction: { date: moment.slice(0, 10), text: note, ...(isUrgent && { urgent: true as const }) } }),
    },
    withhold: { status: 'withheld', reason: note, withdrawn: moment, republished: undefined },
    cancel: { status: 'canceled', reason: note, withdrawn: moment, republished: undefined },
  };
  return edits[step];
}

/**
 * The version that is corrected: as it was published, or as it is on the disk now. The correction is written after it.
 */
function asPublished({ name, statement, keying, catalogs }: Edition, superseded: string) {
  return {
    slug: name,
    version: versionOf(statement.front),
    superseded,
    markdown: String(statement.file),
    base: Object.fromEntries(keying.segments.map(({ key, source }) => [key, source])),
    translations: Object.fromEntries(
      catalogs
        .filter(({ isReadable, units }) => isReadable && units.some(({ target }) => target !== undefined))
        .map(({ language, file, stateFile }) => [language.tag, { targets: String(file), state: String(stateFile) }]),
    ),
  };
}
