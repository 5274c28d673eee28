import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { makeFolder } from '../../lib/files/index.ts';
import type { Artifact } from '../../model/artifact.ts';
import { type DigestOfPlaced, scratchFolder, swapIn, writeFiles } from './assemble.ts';
import { rightsIn } from './folder-rights.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { type Texts, writeTexts } from './release-texts.ts';
import { type KeptRelease, recordRelease, releaseIn, textsFolder } from './store.ts';

/** Milliseconds between two looks at the clock and at the user's wish to end. */
const STEP = 1000;
/**
 * The most milliseconds that two clocks differ by without one having been set: corrections of the time service are
 * smaller.
 */
const APART = 2000;

/** The clocks to wait by, and what to do while waiting. */
export type WaitSettings = {
  readonly clocks: () => Clocks;
  /** The clocks when the waiting began, or the release was made. */
  readonly since: Clocks;
  /** Called when the clock of the machine has been set, with the milliseconds that it moved, forward or back. */
  readonly onSet: (moved: number) => void;
  /** Called at each step while there is time for it. */
  readonly meanwhile: (left: number) => Promise<void>;
  readonly interrupted: Promise<void>;
};

/**
 * Waits for a time. It has come when the clock says so and as much time has gone by as was left at the beginning: a
 * clock that is set, forward or back, opens nothing early.
 *
 * @param time milliseconds since 1970
 * @returns false when the user ended it before
 */
export async function waitUntil(time: number, settings: WaitSettings): Promise<boolean> {
  const { clocks, since, onSet, meanwhile } = settings;
  let isEnded = false;
  void settings.interrupted.then(() => {
    isEnded = true;
  });
  let moved = 0;
  for (;;) {
    const now = clocks();
    const left = timeLeft(time, now, since);
    const setBy = movedBy(now, since);
    if (Math.abs(setBy - moved) > APART) {
      moved = setBy;
      onSet(setBy);
    }
    if (isEnded) return false;
    if (left <= 0) return true;
    await meanwhile(left);
    await Promise.race([pause(Math.min(STEP, left)), settings.interrupted]);
  }
}

/** Milliseconds that are left, by the clock that says more. */
export function timeLeft(time: number, now: Clocks, since: Clocks): number {
  const byClock = time - now.wall;
  if (now.boot !== since.boot || Math.abs(movedBy(now, since)) <= APART) return byClock;
  return Math.max(byClock, time - since.wall - (now.running - since.running));
}

const movedBy = (now: Clocks, since: Clocks): number =>
  now.boot === since.boot ? now.wall - since.wall - (now.running - since.running) : 0;

/** The machine's clock, and how long it has run: setting the clock moves the one and not the other. */
export type Clocks = {
  /** Milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds since the machine was started. */
  readonly running: number;
  /** An identifier of this start of the machine; empty where there is none. */
  readonly boot: string;
};

const schema = z.object({ wall: z.number(), running: z.number(), boot: z.string() });
const opened = z.object({ digest: z.string() });

/** Where a release lies that was made ahead of its time: beside the output folder, for its owner alone. */
export function preparedFolder(out: string): string {
  const whole = path.resolve(out);
  return path.join(path.dirname(whole), `.${path.basename(whole)}.prepared`);
}

const releaseFolder = (out: string): string => path.join(preparedFolder(out), 'release');

/** The release that was made ahead; `undefined` where there is none. */
export function preparedRelease(out: string): KeptRelease | undefined {
  return releaseIn(releaseFolder(out));
}

/** The clocks when the prepared release was made; `undefined` where there is none. */
export function preparedAt(out: string): Clocks | undefined {
  return readJsonFile(path.join(preparedFolder(out), 'clocks.json'), schema);
}

/** The digest of the release that was put into its place from here last, or was about to be. */
export function openedDigest(out: string): string | undefined {
  return readJsonFile(path.join(preparedFolder(out), 'opened.json'), opened)?.digest;
}

type Present = { readonly out: string; readonly clocks: Clocks; readonly placed: DigestOfPlaced };

/**
 * Keeps a release for later, whole or not at all; it takes the place of one that was kept before.
 *
 * @param present the output folder, what is known of the files in it, and the clocks now
 * @throws {Fault} `out-unwritable`
 */
export function keepPrepared(artifacts: readonly Artifact[], texts: Texts, { out, clocks, placed }: Present): void {
  const scratch = scratchFolder(out, 'prepared');
  const place = preparedFolder(out);
  try {
    scratch.remove();
    makeFolder(scratch.path, 0o700);
    const release = path.join(scratch.path, 'release');
    writeFiles(artifacts, release, { before: out, placed, rights: rightsIn(release, out) });
    writeTexts(texts, path.join(scratch.path, 'texts'));
    writeJsonFile(path.join(scratch.path, 'clocks.json'), clocks);
    rmSync(place, { recursive: true, force: true });
    renameSync(scratch.path, place);
  } catch (error) {
    scratch.remove();
    if (error instanceof Fault) throw error;
    throw new Fault(
      'out-unwritable',
      `${place} cannot be written (${errorCodeOf(error)})`,
      diskAdvice(error, 'Check the disk and your rights.'),
      {
        cause: error,
      },
    );
  }
}

/**
 * Puts the release that was made ahead into its place, by two renames. Killed at any point, it can be done again: until
 * the release is in its place it lies where it was.
 *
 * @throws {Fault} `out-unwritable`
 */
export function openPrepared(out: string, { number, digest }: KeptRelease): void {
  const folder = preparedFolder(out);
  const kept = textsFolder(out, number);
  try {
    writeJsonFile(path.join(folder, 'opened.json'), { digest });
    if (existsSync(path.join(folder, 'texts'))) {
      // What a release of this number that never was has left.
      rmSync(kept, { recursive: true, force: true });
      makeFolder(path.dirname(kept));
      renameSync(path.join(folder, 'texts'), kept);
    }
    swapIn(releaseFolder(out), out);
    recordRelease(out);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'out-unwritable',
      `${out} cannot be written (${errorCodeOf(error)})`,
      diskAdvice(error, 'Check the disk and your rights.'),
      {
        cause: error,
      },
    );
  }
}
