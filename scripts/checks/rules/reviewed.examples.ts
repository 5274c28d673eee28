import type { Examples } from '../rule.ts';

export const reviewedExamples: Examples = {
  ok: [
    { source: 'The court', target: 'المحكمة' },
    {
      source: 'The court',
      target: 'المحكمة',
      recorded: ['المحكمة', 'X'],
      approved: ['it', 'second'],
      checks: { reviewed: 'notice' },
    },
    { source: 'The court', target: 'المحكمة', checks: { reviewed: 'error', ar: { reviewed: 'off' } } },
  ],
  notOk: [
    {
      source: 'The court',
      target: 'المحكمة',
      recorded: ['المحكمة', 'X'],
      approved: ['second'],
      checks: { reviewed: 'notice' },
    },
    {
      source: 'The court',
      target: 'المحكمة العليا',
      recorded: ['المحكمة', 'X'],
      approved: ['it', 'second'],
      checks: { reviewed: 'error' },
      severity: 'error',
    },
  ],
};
