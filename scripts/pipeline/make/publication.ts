import type { Artifact } from '../../output/rendition.ts';
import { type Kit, type Stamp, sealKit } from '../../release/kit/kit.ts';
import { distinct } from './distinct.ts';
import { composeKits, withKits } from './kits.ts';
import { composeSite } from './site.ts';
import type { SiteInput } from './site-of.ts';
import { composeStaged } from './staged.ts';
import { composeVerifyPages } from './verify-pages.ts';

/** A newsroom's files as part of one release: every file but those that list or sign the others. */
export type FilesFor = (stamp: Stamp) => Promise<readonly Artifact[]>;

/**
 * Everything that comes out of printed statements. Press kits bear the number of their release, and pages list the kits
 * with their sizes; pages are composed again only where a size is another, and those that check know the kits themselves.
 */
export function publicationOf(input: SiteInput): FilesFor {
  const { statements, request } = input;
  if (request.isStaging) return () => composeStaged(input);
  const printed = statements.flat().flatMap(({ renditions }) => renditions);
  const hasPages = request.formats.includes('html');
  const hasKits = hasPages && !request.isProof && !request.newsroom.isBare;
  let kits: Promise<readonly Kit[]> | undefined;
  const sites = new Map<string, Promise<readonly Artifact[]>>();
  return async (stamp) => {
    kits ??= hasKits ? composeKits(input) : Promise.resolve([]);
    const sealed = (await kits).map((kit) => sealKit(kit, stamp));
    const sizes = sealed.map(({ bytes }) => bytes.length).join();
    const stamped = { ...input, statements: withKits(statements, sealed) };
    const site = sites.get(sizes) ?? (hasPages ? composeSite(stamped) : []);
    sites.set(sizes, Promise.resolve(site));
    const checking = hasPages ? await composeVerifyPages(stamped) : [];
    return distinct([...printed, ...(await site), ...checking, ...sealed]);
  };
}
