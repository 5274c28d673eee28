import { recover } from '../release/assemble.ts';
import { withLock } from '../release/lock.ts';
import { claimOut } from '../release/out-folder.ts';
import type { SecretKey } from '../release/signing/key.ts';
import { type Board, boardOf } from './board.ts';
import { PATIENCE_MS } from './build.ts';
import { formerIn } from './former.ts';
import { listStatements } from './load/list-statements.ts';
import { type Made, make } from './make/make.ts';
import { prepare } from './plan/prepare.ts';
import type { BuildRequest, Progress } from './plan/request.ts';
import { publish, requireKey } from './publish.ts';

export type ReleaseRequest = BuildRequest & {
  /** Languages that the person who releases leaves out; every other one must be ready. */
  readonly without: readonly string[];
  readonly key: SecretKey | undefined;
};

export type ReleaseResult = Pick<Made, 'press' | 'held'> & {
  readonly board: Board;
  /** The release that lies in the output folder now; absent where there was a no. */
  readonly released?: { readonly number: number; readonly files: number; readonly isNew: boolean } | undefined;
};

/** Says whether a release could go out, and puts nothing anywhere. */
export async function planRelease(request: ReleaseRequest): Promise<ReleaseResult> {
  const prepared = await prepare(request);
  return { press: prepared.press, held: prepared.held, board: boardOf(prepared, request.without) };
}

/**
 * Everything at once, or nothing: when every language of every statement is ready, all of it takes the place of what was
 * published, numbered, signed, and bound to the release before by its digest. The same files again are no new release.
 *
 * @throws {Fault} `key-unusable` without the key that the newsroom is known by
 */
export async function release(request: ReleaseRequest, progress: Progress): Promise<ReleaseResult> {
  const { newsroom, out, key } = request;
  requireKey(newsroom, key);
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom.root, 'release');
    let board: Board = { rows: [], isGo: false };
    const { press, held, failed, statements, printedWith, filesFor } = await make(
      { ...request, former: formerIn(out) },
      progress,
      (prepared) => {
        board = boardOf(prepared, request.without);
        return board.isGo;
      },
    );
    // What only making it showed is a no as well: a release never loses a language by accident.
    if (filesFor === undefined || failed.length > 0) return { press, held, board: { ...board, isGo: false } };
    const made = { statements: listStatements(statements), printedWith };
    const released = await publish(filesFor, made, out, key);
    return { press, held, board, released };
  });
}
