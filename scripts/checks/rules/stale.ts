import type { Rule } from '../rule.ts';
import { confirmAdvice, staleFindings, syncCommand } from '../staleness.ts';

/**
 * The source has changed since the translation was made, or nobody can tell which source it was made for. An error
 * that holds this language back: it would say what the statement says no longer. Texts are compared by digests, never
 * by dates; the finding shows what changed. Bring the translation up to date, then sync.
 */
export const staleRule: Rule = {
  id: 'stale',
  says: 'The source has changed since the translation was made.',
  severity: 'error',
  holds: true,
  floor: { severity: 'error', why: 'what becomes of a gap is the setting `policy`' },
  *check({ catalog }) {
    yield* staleFindings(catalog, {
      'source-changed': () => ({
        reason: 'Outdated translation: the source text has changed since',
        advice: `Bring the translation up to date with the source text, then run \`${syncCommand(catalog)}\`.`,
      }),
      unrecorded: () => ({
        reason: 'Unconfirmed translation: it is older than the base file',
        advice: confirmAdvice(catalog),
      }),
    });
  },
};
