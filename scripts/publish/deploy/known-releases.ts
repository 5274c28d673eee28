import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { releasesOf } from '../release/all-releases.ts';
import { readJsonFile, writeJsonFile } from '../release/json-file.ts';
import { storeOf } from '../release/store.ts';
import type { KnownRelease } from '../release/sum-of-releases.ts';

/** The file in the store with the number of the last release that was brought to each target. */
const deployedFile = (out: string): string => path.join(storeOf(out), 'deployed.json');

const schema = z.record(z.string(), z.number());

/** The release that a deploy from here has brought to a target last; `undefined` where nothing is known of that. */
export function lastDeployed(outs: readonly string[], target: string): number | undefined {
  const place = placeOf(target);
  const numbers = outs.flatMap((out) => readDeployed(out)[place] ?? []);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/**
 * Writes down what lies at a target now, wherever releases are kept.
 *
 * @throws {Fault} `write-failed`
 */
export function recordDeployed(outs: readonly string[], target: string, number: number): void {
  const place = placeOf(target);
  for (const out of outs) {
    const known = readDeployed(out);
    if (known[place] === number || !existsSync(storeOf(out))) continue;
    writeJsonFile(deployedFile(out), { ...known, [place]: number });
  }
}

/** A target in one spelling, of the many that name the same place: `/srv/www/`, `./www`, `host:/srv//www`. */
function placeOf(target: string): string {
  const [, host = '', place = ''] = /^(rsync:\/\/[^/]*|[^/:]+:)?(.*)$/s.exec(target) ?? [];
  const plain = path.posix.normalize(place).replace(/\/$/, '');
  return host === '' ? path.resolve(plain) : `${host}${plain}`;
}

/**
 * The last numbers by target; empty where the file cannot be read, since it only helps to find what was changed there.
 */
const readDeployed = (out: string): Readonly<Record<string, number>> => readJsonFile(deployedFile(out), schema) ?? {};

/** The output folder that a release was made for: one that is kept lies in `.dist.releases/` beside `dist/`. */
function outFolderOf(out: string): string {
  const whole = path.resolve(out);
  const store = /^\.(.+)\.releases$/.exec(path.basename(path.dirname(whole)))?.[1];
  return store === undefined ? whole : path.join(path.dirname(path.dirname(whole)), store);
}

/** Output folders that know of a release: the one that it was made for, by its name and by where links lead, and the newsroom's own. */
export function knowingFolders(out: string, own?: string): readonly string[] {
  const real = existsSync(out) ? realpathSync(out) : out;
  return [...new Set([outFolderOf(out), outFolderOf(real), ...(own === undefined ? [] : [path.resolve(own)])])];
}

/** Every release that is known in any of the output folders. */
export function releasesKnown(out: string, own?: string): readonly KnownRelease[] {
  return [out, ...knowingFolders(out, own)].flatMap(releasesOf);
}
