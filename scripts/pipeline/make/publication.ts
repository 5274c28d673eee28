import type { Artifact } from '../../output/rendition.ts';
import { type Stamp, sealKit } from '../../release/kit/kit.ts';
import { distinct } from './distinct.ts';
import { composeKits, withKits } from './kits.ts';
import { composeSite } from './site.ts';
import type { SiteInput } from './site-of.ts';
import { composeStaged } from './staged.ts';
import { composeVerifyPages } from './verify-pages.ts';

/** A newsroom's files as part of one release: every file but those that list or sign the others. */
export type FilesFor = (stamp: Stamp) => Promise<readonly Artifact[]>;

/** Everything that comes out of printed statements. Press kits bear the number of a release, and pages list the kits. */
export function publicationOf(input: SiteInput): FilesFor {
  const { statements, request } = input;
  if (request.isStaging) return () => composeStaged(input);
  const printed = statements.flat().flatMap(({ renditions }) => renditions);
  const hasPages = request.formats.includes('html');
  const hasKits = hasPages && !request.isProof && !request.newsroom.isBare;
  return async (stamp) => {
    const kits = hasKits ? (await composeKits(input)).map((kit) => sealKit(kit, stamp)) : [];
    const stamped = { ...input, statements: withKits(statements, kits) };
    const pages = hasPages ? [await composeSite(stamped), await composeVerifyPages(stamped)].flat() : [];
    return distinct([...printed, ...pages, ...kits]);
  };
}
