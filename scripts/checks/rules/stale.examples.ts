import type { Examples } from '../rule.ts';

export const staleExamples: Examples = {
  ok: [{ source: 'The court', target: 'المحكمة' }],
  notOk: [{ source: 'The court', target: 'المحكمة', base: 'A court', at: 'المحكمة' }],
};
