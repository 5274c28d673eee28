import type { Examples } from '../rule.ts';

export const emptyExamples: Examples = {
  ok: [{ source: 'The court', target: 'المحكمة' }, { source: 'The court' }],
  notOk: [
    { source: 'The court', target: '' },
    { source: 'The court', target: ' \n' },
  ],
};
