import type { Examples } from '../rule.ts';

export const changedTogetherExamples: Examples = {
  ok: [
    { source: 'The court', target: 'المحكمة', base: 'A court' },
    { source: 'The court', target: 'المحكمة العليا', recorded: ['المحكمة', 'X'] },
  ],
  notOk: [
    {
      source: 'The court',
      target: 'المحكمة العليا',
      base: 'A court',
      recorded: ['المحكمة', 'X'],
      at: 'المحكمة العليا',
    },
    { source: 'X', target: 'ا', second: 'ب', base: 'Y', recorded: ['ج', 'ب'], at: 'ا' },
  ],
};
