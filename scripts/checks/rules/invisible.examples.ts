import type { Examples } from '../rule.ts';

export const invisibleExamples: Examples = {
  ok: [
    { source: 'Disease', target: 'เชื้อ\u2060โรค', tag: 'th' },
    { source: 'They go', target: 'می\u200Cروند', tag: 'fa' },
    { source: 'Danube boat', target: 'Donau\u00ADschiff', tag: 'de' },
  ],
  notOk: [
    { source: 'Law', target: 'Ge\u200Bsetz', tag: 'de', at: '\u200B' },
    { source: 'Law', target: 'قانون\u{E0041}', at: '\u{E0041}' },
    { source: 'Law', target: 'за\u200Dкон', tag: 'ru', at: '\u200D' },
    { source: 'Law', target: 'за\u2060кон', tag: 'ru', at: '\u2060' },
  ],
};
