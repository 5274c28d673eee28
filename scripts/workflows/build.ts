import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Fault } from '../lib/fault.ts';
import { contentAt } from '../lib/files/index.ts';
import { traced } from '../lib/trace.ts';
import { type Artifact, digestOf, type RenderedStatement } from '../model/artifact.ts';
import type { LoadedNewsroom } from '../model/loaded-newsroom.ts';
import { paths } from '../model/paths.ts';
import type { Held, Plan, Waiting } from '../model/plan.ts';
import { finalize } from '../publish/integrity/finalize.ts';
import { listStatements } from '../publish/integrity/list-statements.ts';
import { recover } from '../publish/release/assemble.ts';
import { withLock } from '../publish/release/lock.ts';
import { claimOut } from '../publish/release/out-folder.ts';
import { dependingOnPublic } from '../publish/release/public-state.ts';
import type { Stamps } from './known/file-state.ts';
import { placedFiles } from './known/placed-files.ts';
import { sparePlace, storeFor } from './known/work-store.ts';
import { forgottenIn, refuseTakenBack, releaseFoldersOf, type TakenBack, takenBackOf } from './readiness/taken-back.ts';
import { publicStatesWithTexts } from './readiness/taken-texts.ts';
import { recordUnderEmbargo, refuseForgotten } from './readiness/under-embargo.ts';
import { draftFiles, type RenderedFiles, renderedFiles } from './render/release-files.ts';
import { isAnythingLeft, type RenderedNewsroom, renderNewsroom } from './render/render-newsroom.ts';
import type { BuildRequest, Progress } from './render/request.ts';
import { spoolFor } from './render/spooled.ts';

/** The result of a build: what was read, what came out, and what was held or waits. */
export type NewsroomBuild = {
  /** What was read; statements that were composed in groups, or not read again, have no edition in it. */
  readonly loaded: LoadedNewsroom;
  readonly statements: readonly RenderedStatement[];
  readonly held: readonly Held[];
  readonly waiting: readonly Waiting[];
  /** Files written; none when something fatal held everything back. */
  readonly files: number;
  /** The browser that printed, if one was needed. */
  readonly browser?: { readonly version: string; readonly sandboxed: boolean } | undefined;
  /** SHA-256 of its manifest, which names the digest of each file; where it was written. */
  readonly manifest?: string | undefined;
  /** What the disk says of each file that it has put there, by output path. Absent in a process that builds again and again. */
  readonly stamps?: Stamps | undefined;
  /** Output path of the page to open first. */
  readonly opening?: string | undefined;
  /** True when the output folder now holds the result. */
  readonly isPublished: boolean;
  /** Statements in a proof that releases have taken back, or that are under embargo under another name. */
  readonly takenBack?: readonly TakenBack[];
};

/**
 * Builds a newsroom's output: reads, checks, localizes, composes, prints and assembles it.
 *
 * @param onWritten called with the paths of what has changed in the folder, in a process that builds again and again: it shows pages
 * before their PDFs are printed
 * @throws {Fault} `out-refused` where releases have been made and the output would have what they have taken back or
 * corrected, and for what is known to be under embargo although its file does not say so
 */
export function buildNewsroom(
  request: BuildRequest,
  progress: Progress,
  onWritten: (paths: readonly string[]) => void = () => undefined,
): Promise<NewsroomBuild> {
  const facts = { statements: request.statements.length };
  return traced('communique.build', facts, () => buildTraced(request, progress, onWritten));
}

async function buildTraced(...[request, progress, onWritten]: Parameters<typeof buildLocked>): Promise<NewsroomBuild> {
  const { newsroom, out, isProof } = request;
  const purpose = isProof ? 'proof' : 'release';
  if (isProof && !newsroom.isBare) refuseForgotten(newsroom, request.statements, request.now);
  // A folder that is refused is not touched, not even for a lock beside it.
  claimOut(out, newsroom, purpose);
  let { stamps } = request;
  const onWait = (): void => {
    // Somebody may write meanwhile.
    stamps = undefined;
    progress({ kind: 'waiting' });
  };
  return withLock(out, { patience: PATIENCE_MS, onWait }, async () => {
    // Pages are made while the browser ends.
    const closing: Promise<void>[] = [];
    const onClosing = (closed: Promise<void>): void => void closing.push(closed);
    try {
      return await untilWhole({ ...request, stamps, onClosing }, progress, onWritten);
    } finally {
      await Promise.all(closing);
    }
  });
}

/** Builds, and once more where a file of an earlier build turns out not to be what it was: then each is compared before it is used. */
async function untilWhole(...[request, progress, onWritten]: Parameters<typeof buildLocked>): Promise<NewsroomBuild> {
  const { messages } = request.newsroom.file;
  const before = messages.length;
  try {
    return await spooledBuild({ ...request, readsLater: true }, progress, onWritten);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'store-damaged') throw error;
    messages.splice(before);
    return spooledBuild({ ...request, stamps: undefined }, progress, onWritten);
  }
}

/** A build with a spool of its own, where it needs one. */
async function spooledBuild(...[request, progress, onWritten]: Parameters<typeof buildLocked>): Promise<NewsroomBuild> {
  const spool = await spoolFor(request);
  try {
    return await buildLocked({ ...request, spool }, progress, onWritten);
  } finally {
    spool?.remove();
  }
}

async function buildLocked(
  request: BuildRequest,
  progress: Progress,
  onWritten: (paths: readonly string[]) => void,
): Promise<NewsroomBuild> {
  const { newsroom, out, isProof } = request;
  recover(out);
  claimOut(out, newsroom, isProof ? 'proof' : 'release');
  // A proof shows one of them if it was named.
  const folders = newsroom.isBare ? [] : releaseFoldersOf(request.releases ?? out, newsroom);
  const publicStates = await publicStatesWithTexts(folders, request);
  let takenBack: readonly TakenBack[] = [];
  const embargoed = isProof ? undefined : forgottenIn(newsroom, folders, request.now);
  const mayPrint = (plan: Plan): boolean => {
    const settings = { publicStates, now: request.now, isShown: isProof };
    if (isProof) takenBack = takenBackOf(plan, settings);
    else refuseTakenBack(plan, { ...settings, code: 'out-refused' });
    return isAnythingLeft(plan);
  };
  const finalizedIn = ({ rendered: { statements, printedWith }, files = [] }: RenderedFiles): readonly Artifact[] =>
    finalize(files, { proof: isProof, statements: listStatements(statements), printedWith });
  const kept = request.tools?.kept;
  const placed = await placedFiles(await storeFor(request), out, await sparePlace(request));
  let isDraft = false;
  const preview = kept && {
    onDraft: async (draft: RenderedNewsroom): Promise<void> => {
      const drafted = await draftFiles(draft, kept.lastFiles());
      if (drafted === undefined) return;
      isDraft = true;
      onWritten(kept.writeDraft(drafted, out));
      // Open pages hear of it before what is printed is composed.
      for (let turn = 0; turn < 3; turn++) await setImmediate();
    },
    onPrint: (pdf: Artifact): void => {
      if (isDraft && kept.writeOne(pdf, out)) onWritten([pdf.path]);
    },
  };
  try {
    const { rendered, files } = await renderedFiles(
      await renderNewsroom(
        { ...request, embargoed, dependsOnPublic: dependingOnPublic(), isFlowing: true },
        progress,
        mayPrint,
        preview,
      ),
      { built: (name) => placed.find(name) ?? contentAt(path.join(out, name)) },
    );
    if (!isProof) recordUnderEmbargo(rendered.loaded, out, request.now);
    if (files === undefined) return { ...rendered, files: 0, isPublished: false, takenBack };
    const finalized = finalizedIn({ rendered, files });
    // The last moment at which the user can stop it: events that arrived with the last file are handled first.
    await setImmediate();
    request.signal?.throwIfAborted();
    const stamps = kept === undefined ? await placed.replace(finalized) : undefined;
    if (kept !== undefined) onWritten(kept.write(finalized, out));
    isDraft = false;
    const [manifest] = finalized.filter((file) => file.path === paths.manifest);
    return {
      ...{ ...rendered, files: finalized.length, opening: openingPath(finalized), isPublished: true, takenBack },
      ...{ manifest: manifest && digestOf(manifest), stamps },
    };
  } finally {
    // Page and PDF of a draft say different things: what came of it instead is as it was.
    if (isDraft && kept !== undefined) onWritten(kept.restore(out));
  }
}

/** Milliseconds that a command waits for another one on the same folder: longer than any build takes. */
export const PATIENCE_MS = 10 * 60_000;

/** The path of the newsroom's start page, else of the first page, else of the first file. */
function openingPath(artifacts: readonly { readonly path: string }[]): string | undefined {
  const names = artifacts.map((artifact) => artifact.path);
  return names.find((name) => name === paths.door) ?? names.find((name) => name.endsWith('/index.html')) ?? names[0];
}
