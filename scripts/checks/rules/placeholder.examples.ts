import type { Examples } from '../rule.ts';

export const placeholderExamples: Examples = {
  ok: [
    { source: '{{detained}} held', target: 'احتُجز {{detained, number}}', facts: { detained: 4000 } },
    { source: 'a {{x}} b', target: 'ا {{x}} ب' },
  ],
  notOk: [
    { source: '{{detained}} held', target: 'احتُجز', facts: { detained: 4000 } },
    { source: 'held', target: 'احتُجز {{detained}}', facts: { detained: 4000 } },
    { source: 'held', target: 'احتُجز {{detaned}}' },
    { source: 'held', target: 'احتُجز $t(title)' },
  ],
};
