import type { Examples } from '../rule.ts';

export const missingExamples: Examples = {
  ok: [{ source: 'The court', target: 'المحكمة' }],
  notOk: [{ source: 'The court' }],
};
