import type { Rule } from '../rule.ts';

/**
 * A segment has no translation yet. An error that holds this language back and no other; said once for a language that
 * nobody has started. Add the key with its translation.
 */
export const missingRule: Rule = {
  id: 'missing',
  says: 'A text has no translation yet.',
  severity: 'error',
  holds: true,
  floor: { severity: 'error', why: 'what becomes of a gap is the setting `policy`' },
  *check({ catalog, source }) {
    const open = catalog.units.filter((unit) => unit.target === undefined && !unit.isEmpty);
    if (open.length > 0 && open.length === catalog.units.length) {
      yield {
        reason: `Nothing is translated yet: ${open.length} segment${open.length === 1 ? '' : 's'}`,
        advice: `Translate the texts of translations/${source.tag}/${catalog.name}.json, key by key.`,
      };
      return;
    }
    for (const unit of open) {
      yield {
        reason: `Missing translation of \`${unit.segment.key}\``,
        unit,
        expected: [unit.segment.source],
        advice: `Add "${unit.segment.key}" with the translation.`,
      };
    }
  },
};
