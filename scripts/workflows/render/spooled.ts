import { cacheFolder, type Spool, spoolIn, sweepFolders } from '../../lib/files/index.ts';
import { type Artifact, artifactOf, digestOf } from '../../model/artifact.ts';
import type { KeptPage, MadePage } from '../../render/renderer.ts';
import type { KeptKit } from './kept-files.ts';
import type { BuildRequest } from './request.ts';
import type { DocumentFiles } from './stored-files.ts';

/** How many documents have room in memory: about 0.8 MB each. */
const FEW = 64;

/**
 * A spool in the cache folder, for a build of many documents: a process that builds again and again keeps them itself, and renderers of a
 * newsroom's own get documents as they were composed. What killed builds have left there is removed in any case: embargoed texts
 * may be in it.
 */
export async function spoolFor(request: BuildRequest): Promise<Spool | undefined> {
  const { tools, extensions } = request;
  const parent = await cacheFolder();
  if (tools === undefined && (extensions?.renderers ?? []).length === 0 && hasMany(request)) return spoolIn(parent);
  sweepFolders(parent);
  return undefined;
}

/** True for so many documents that what is made of them should not stay in memory. */
export function hasMany({
  newsroom,
  statements,
  tags,
}: Pick<BuildRequest, 'newsroom' | 'statements' | 'tags'>): boolean {
  const languages = newsroom.isBare ? 1 : (tags ?? newsroom.languages).length;
  return statements.length * languages > FEW;
}

/** Bytes from which a file takes less memory as a place on the disk. */
const LARGE = 200;

type Placed<Any extends Artifact> = Omit<Any, 'bytes' | 'content'> & Pick<Artifact, 'bytes' | 'content'>;

/** The file with its bytes in a spool, where they are not on the disk already. */
export function spooled<Any extends Artifact>(artifact: Any, spool: Spool): Placed<Any> {
  if (artifact.content !== undefined || artifact.bytes.length < LARGE) return artifact;
  const { bytes, content: _, ...facts } = artifact;
  return artifactOf(facts, spool.put(bytes));
}

/** Files of a document with their bytes in a spool. */
export function spooledDocument(files: DocumentFiles, spool: Spool | undefined): DocumentFiles {
  if (spool === undefined) return files;
  const { renditions, picture, card } = files;
  return {
    ...(renditions && { renditions: renditions.map((each) => spooled(each, spool)) }),
    ...(picture && { picture: spooled(picture, spool) }),
    ...(card && { card: spooled(card, spool) }),
  };
}

/** Gives pages with their files in a spool; those that many pages have together, such as faces and styles, once for all. */
export function spooledPages(spool: Spool, kept: KeptPage = (_, make) => make()): KeptPage {
  const shared = new Map<string, Artifact>();
  const once = (file: Artifact): Artifact => {
    const own = spooled(file, spool);
    if (own.about !== undefined) return own;
    const before = shared.get(own.path);
    if (before !== undefined && digestOf(before) === digestOf(own)) return before;
    shared.set(own.path, own);
    return own;
  };
  return async (from, make): Promise<MadePage> => {
    const made = await kept(from, make);
    return { ...made, files: made.files.map(once) };
  };
}

/** Gives press kits that lie in a spool. */
export const spooledKits =
  (spool: Spool, kept: KeptKit = (_kit, _stamp, make) => make()): KeptKit =>
  async (kit, stamp, make) =>
    spooled(await kept(kit, stamp, make), spool);
