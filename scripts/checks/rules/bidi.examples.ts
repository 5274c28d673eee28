import type { Examples } from '../rule.ts';

export const bidiExamples: Examples = {
  ok: [
    { source: 'a', target: 'ا \u2066b\u2069 ج' },
    { source: 'a', target: 'ا\u200F' },
    { source: 'a', target: 'ا \u202A/home\u202C ج', tag: 'fa' },
  ],
  notOk: [
    { source: 'a', target: 'ا \u202Eب', at: '\u202E' },
    { source: 'a', target: 'ا \u2067ب', at: '\u2067' },
    { source: 'a', target: 'x\u200F y', tag: 'de', at: '\u200F' },
  ],
};
