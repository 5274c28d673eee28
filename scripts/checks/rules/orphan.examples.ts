import type { Examples } from '../rule.ts';

export const orphanExamples: Examples = {
  ok: [{ source: 'a', target: 'ا' }],
  notOk: [
    { source: 'a', target: 'ا', other: 'ب' },
    { source: 'a', target: 'ا', other: 'ب', otherKey: 'it_one' },
  ],
};
