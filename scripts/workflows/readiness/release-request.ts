import type { SecretKey } from '../../lib/signing/index.ts';
import type { AsPublished } from '../../model/plan.ts';
import { dropsNow, isNamed } from '../../publish/release/dropped-addresses.ts';
import { dependingOnPublic, lastVersions, type PublicState, wasPublished } from '../../publish/release/public-state.ts';
import { type Address, isWhole } from '../../publish/release/release-history.ts';
import type { BuildRequest } from '../render/request.ts';
import type { Choices } from './verdict.ts';

/** What a release is asked to do: a build, the user's choices, and the key to sign with. */
export type ReleaseRequest = BuildRequest &
  Choices & {
    readonly key: SecretKey | undefined;
  };

/** The request with what tells the statements that need not be read again. */
export const knowing = (request: ReleaseRequest): ReleaseRequest => ({
  ...request,
  dependsOnPublic: dependingOnPublic(request.drops),
});

/** The request with what earlier releases dropped: it stays out until it is named again. */
export const remembering = (request: ReleaseRequest, publicState: PublicState): ReleaseRequest => ({
  ...request,
  drops: dropsNow(request.drops, request.restores ?? [], publicState),
});

/** The request with what is dropped, as a plan asks for it. */
export const withDrops = <Request extends ReleaseRequest>(request: Request): Request => ({
  ...request,
  isDropped: (slug: string, tag: string, version?: number) => isNamed({ slug, tag, version }, request.drops),
});

/** What a plan needs to know of what is public. */
export const publishedIn = (
  publicState: PublicState,
): Pick<BuildRequest, 'wasPublic' | 'takenBack' | 'lastVersions' | 'wasPublished'> => ({
  wasPublic: tagsBySlug(publicState.addresses),
  takenBack: new Set([...publicState.records].flatMap(([slug, record]) => (isWhole(record) ? [] : [slug]))),
  lastVersions: lastVersions(publicState),
  wasPublished: wasPublished(publicState),
});

/** The languages that statements are public in, by slug. */
export function tagsBySlug(addresses: readonly Address[]): AsPublished {
  const current = Map.groupBy(
    addresses.filter(({ isEarlier }) => !isEarlier),
    ({ slug }) => slug,
  );
  return new Map([...current].map(([slug, all]) => [slug, new Set(all.map(({ tag }) => tag))]));
}
