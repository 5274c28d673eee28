import type { Catalog, Staleness } from '../../catalog/catalog.ts';
import type { Finding, Rule } from '../rule.ts';

/** The source changed since the translation was made, or nobody can tell which source it was made for. */
export const stale: Rule = {
  id: 'stale',
  severity: 'error',
  holds: true,
  *check({ catalog }) {
    for (const unit of catalog.units) {
      if (unit.stale !== undefined)
        yield {
          unit,
          ...said(unit.stale, catalog),
          ...(unit.previous === undefined ? {} : { actual: unit.previous }),
          expected: [unit.segment.source],
        };
    }
  },
};

/** What has happened, and the command that ends it for this statement and language. */
function said(staleness: Staleness, { namespace, language }: Catalog): Pick<Finding, 'reason' | 'advice'> {
  // The masthead's texts are in every sync; a statement is named.
  const sync = namespace === 'newsroom' ? 'communique sync' : `communique sync ${namespace}`;
  const confirm = `If it says what the source says now, run \`${sync} --lang ${language.tag} --confirm\`.`;
  const all: Readonly<Record<Staleness, Pick<Finding, 'reason' | 'advice'>>> = {
    'source-changed': {
      reason: 'Outdated translation: the source text has changed since',
      advice: `Bring the translation up to date with the source text, then run \`${sync}\`.`,
    },
    'changed-together': {
      reason: 'Unconfirmed translation: it changed together with its source',
      advice: confirm,
    },
    unrecorded: { reason: 'Unconfirmed translation: it is older than the base file', advice: confirm },
  };
  return all[staleness];
}
