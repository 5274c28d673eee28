import type { PublishedStatement } from '../../output/page/site.ts';
import type { Manifest } from '../../release/manifest.ts';
import { sha256 } from '../../release/sums.ts';

/** What a manifest says of the statements that are in a release: their languages, how far each is approved, and digests. */
export function listStatements(statements: readonly PublishedStatement[]): Manifest['statements'] {
  return statements
    .filter((statement) => statement.length > 0)
    .map((statement) => ({
      slug: statement[0]?.document.slug ?? '',
      ...(statement[0] === undefined ? {} : { status: statement[0].document.status }),
      languages: statement.map(({ document, renditions }) => {
        const text = renditions.find((rendition) => rendition.format === 'text');
        return {
          tag: document.language.tag,
          standing: document.standing,
          version: document.version,
          digest: document.digest,
          ...(document.approvals === undefined ? {} : { approvals: document.approvals }),
          ...(text === undefined ? {} : { text: sha256(text.bytes) }),
        };
      }),
    }));
}
