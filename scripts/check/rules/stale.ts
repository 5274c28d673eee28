import type { Staleness } from '../../catalog/catalog.ts';
import type { Rule } from '../rule.ts';

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
          ...SAID[unit.stale],
          ...(unit.previous === undefined ? {} : { actual: unit.previous }),
          expected: [unit.segment.source],
        };
    }
  },
};

const SAID: Readonly<Record<Staleness, { readonly reason: string; readonly advice: string }>> = {
  'source-changed': {
    reason: 'Outdated translation: the source text has changed since',
    advice: 'Bring the translation up to date with the source text, then run `communique sync`.',
  },
  'changed-together': {
    reason: 'Unconfirmed translation: it changed together with its source',
    advice: 'If it says what the source says now, run `communique sync <slug> --lang <tag> --confirm`.',
  },
  unrecorded: {
    reason: 'Unconfirmed translation: it is older than the base file',
    advice: 'If it says what the source says now, run `communique sync <slug> --lang <tag> --confirm`.',
  },
};
