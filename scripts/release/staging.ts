import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../message/fault.ts';
import { readRegular } from '../newsroom/regular-file.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { type Manifest, manifestOf, readManifest } from './manifest.ts';
import { seal } from './seal.ts';
import { sha256 } from './sums.ts';

/** 128 random bits: the folder of one statement that is under embargo, and all that keeps others from it. */
const TOKEN = /^[0-9a-f]{32}$/;

/** The path that a file has below its token: `<token>/verdict/ar/index.html` → `verdict/ar/index.html`. */
export function belowToken(name: string): string {
  const [first = '', ...rest] = name.split('/');
  return TOKEN.test(first) ? rest.join('/') : name;
}

/** A message that may end in a log. */
export const withoutTokens = (text: string): string => text.replace(/[0-9a-f]{32}/g, '…');

/** A statement's files in the folder of its token, with a manifest of their own. */
export function sealStaged(
  token: string,
  files: readonly Artifact[],
  statements: Manifest['statements'],
): readonly Artifact[] {
  return seal(files, { proof: true, statements }).map((file) => ({ ...file, path: `${token}/${file.path}` }));
}

/** The manifest of a whole staging tree: it lies open at its root, so it says nothing of what is below a token. */
export function stagingManifest(files: readonly Artifact[]): Artifact {
  const open = files.filter(({ path: name }) => belowToken(name) === name);
  return manifestOf(open, { proof: true, staging: true, statements: [] });
}

/** A staging tree on this disk. */
export type StagingTree = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Every file, manifests included: path → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /** Every language that something is staged in. */
  readonly tags: readonly string[];
};

export function isStaging(folder: string): boolean {
  return manifestIn(folder)?.staging === true;
}

/**
 * Reads a staging tree back; `undefined` for anything else.
 *
 * @throws {Fault} `release-unknown` when a file is not what it was
 */
export function readStaging(folder: string): StagingTree | undefined {
  const manifest = manifestIn(folder);
  if (manifest?.staging !== true) return undefined;
  const tokens = readdirSync(folder).filter((name) => TOKEN.test(name));
  const parts = ['', ...tokens].map((part) => ({ part, list: manifestIn(path.join(folder, part)) }));
  const files = parts.flatMap(({ part, list }) => {
    const listed = list?.files.map(({ path: name, sha256: digest }) => ({ name: path.posix.join(part, name), digest }));
    return [...(listed ?? []), { name: path.posix.join(part, paths.manifest), digest: undefined }];
  });
  const read = files.map(({ name, digest }): [string, string] => {
    const file = path.join(folder, name);
    const found = existsSync(file) ? sha256(readRegular(file)) : undefined;
    if (found === undefined || (digest !== undefined && found !== digest)) {
      throw new Fault(
        'release-unknown',
        `${withoutTokens(file)} is not what was staged`,
        'Run `communique stage` again.',
      );
    }
    return [name, found];
  });
  const tags = parts.flatMap(({ list }) => list?.statements.flatMap(({ languages }) => languages) ?? []);
  return { folder, manifest, files: new Map(read), tags: [...new Set(tags.map(({ tag }) => tag))].sort() };
}

function manifestIn(folder: string): Manifest | undefined {
  const file = path.join(folder, paths.manifest);
  return existsSync(file) ? readManifest(readRegular(file).toString('utf8')) : undefined;
}
