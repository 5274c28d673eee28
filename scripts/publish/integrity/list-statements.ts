import { sha256 } from '../../lib/files/index.ts';
import { digestOf, type RenderedStatement } from '../../model/artifact.ts';
import type { Manifest } from './manifest.ts';

/** A manifest's list of the statements in a release: their languages, how far each is approved, and digests. */
export function listStatements(statements: readonly RenderedStatement[]): Manifest['statements'] {
  return statements
    .filter((statement) => statement.length > 0)
    .map((statement) => ({
      slug: statement[0]?.document.slug ?? '',
      ...(statement[0] === undefined ? {} : { status: statement[0].document.status }),
      ...withdrawalOf(statement),
      languages: statement.map(({ document, renditions }) => {
        const text = renditions.find((rendition) => rendition.format === 'text');
        return {
          tag: document.language.tag,
          standing: document.standing,
          version: document.version,
          digest: document.digest,
          said: document.said.said,
          ...(document.said.body === undefined ? {} : { body: document.said.body }),
          ...(document.approvals === undefined ? {} : { approvals: document.approvals }),
          ...(text === undefined ? {} : { text: digestOf(text) }),
        };
      }),
    }));
}

/**
 * When a statement was taken back, and a digest of the reason in its own language: another reason is another
 * withdrawal.
 */
function withdrawalOf(statement: RenderedStatement): Pick<Manifest['statements'][number], 'withdrawn' | 'reason'> {
  const own = statement.find(({ document: { language, origin } }) => language.tag === origin.tag) ?? statement[0];
  const notice = own?.document.notices.find(({ kind }) => kind === 'withheld' || kind === 'canceled');
  if (own === undefined || notice === undefined) return {};
  return {
    ...(notice.date === undefined ? {} : { withdrawn: notice.date }),
    ...(own.document.language.tag === own.document.origin.tag && {
      reason: sha256(new TextEncoder().encode(JSON.stringify(notice.text))),
    }),
  };
}
