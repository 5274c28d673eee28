import { paths } from '../../output/paths.ts';
import type { Artifact, Rendition } from '../../output/rendition.ts';
import { type Manifest, readManifest } from '../manifest.ts';
import { seal } from '../seal.ts';
import type { SecretKey } from '../signing/key.ts';
import { zipFiles } from '../verify/file-set.ts';
import { zipOf } from './zip.ts';

/** What makes the same files part of one release and not of another. */
export type Stamp = {
  /** Left out for what is only built. */
  readonly release?: Manifest['release'];
  readonly key?: SecretKey | undefined;
};

/** A press kit before it is sealed: a small release of its own, cut out of the whole. */
export type Kit = {
  readonly format: 'kit' | 'kit-all';
  readonly path: string;
  readonly about?: Artifact['about'];
  readonly statements: Manifest['statements'];
  readonly files: readonly Artifact[];
};

const SEAL: ReadonlySet<string> = new Set([paths.manifest, paths.sums, paths.signature, paths.publicKey]);

/**
 * A press kit as a file. Its manifest has the shape of a release's and bears its number, but lists the kit's own files; so
 * what verifies a release verifies a kit.
 */
export function sealKit({ format, path, about, statements, files }: Kit, stamp: Stamp): Rendition {
  const sealed = seal(files, { proof: false, statements, ...stamp });
  const inOrder = [...sealed].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { format, path, mediaType: 'application/zip', bytes: zipOf(inOrder, SEAL), about };
}

/** The files of a release with its press kits sealed anew: they are published again, under another number. */
export function restampKits(artifacts: readonly Artifact[], stamp: Stamp): readonly Artifact[] {
  return artifacts.map((artifact) => {
    const kit = artifact.mediaType === 'application/zip' ? openKit(artifact) : undefined;
    return kit === undefined ? artifact : { ...artifact, bytes: sealKit(kit, stamp).bytes };
  });
}

function openKit({ path, bytes, about }: Artifact): Kit | undefined {
  const archive = zipFiles(bytes);
  const manifest = readManifest(new TextDecoder().decode(archive?.read(paths.manifest)));
  if (archive === undefined || manifest === undefined) return undefined;
  const files = manifest.files.flatMap(({ path: name, mediaType, slug, language }): Artifact[] => {
    const content = archive.read(name);
    if (content === undefined || SEAL.has(name)) return [];
    const own = slug === undefined || language === undefined ? undefined : { slug, language };
    return [{ path: name, mediaType, bytes: content, about: own }];
  });
  return { format: 'kit', path, about, statements: manifest.statements, files };
}
