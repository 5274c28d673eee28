import type { Examples } from '../rule.ts';

export const correctionExamples: Examples = {
  ok: [
    { source: 'We wrote 15. It is 14.', target: 'كتبنا 15، والصحيح 14.', segment: { kind: 'correction' } },
    { source: 'We wrote 15. It is 14.', second: '', segment: { kind: 'correction' } },
    { source: 'We check a figure.', segment: { kind: 'correction', key: 'reason' } },
  ],
  notOk: [
    { source: 'We wrote 15. It is 14.', segment: { kind: 'correction' } },
    { source: 'We wrote 15. It is 14.', target: 'كتبنا', base: 'We wrote 15.', segment: { kind: 'correction' } },
  ],
};
