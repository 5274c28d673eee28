import type { Examples } from '../rule.ts';

export const markupExamples: Examples = {
  ok: [
    { source: '**a** `b` c\\\nd', target: '**ا** `b` ج\\\nد' },
    { source: 'a', target: 'ا * ب' },
    { source: '<b>a</b> m<sup>2</sup>', target: '**ا** م<sup>2</sup>' },
    { source: '10 km² of CO<sub>2</sub>', target: '10 km<sup>2</sup> CO₂' },
    { source: '10 km<sup>2</sup>', target: '10 كيلومترات مربعة' },
    { source: 'the 12th century', target: 'le XII<sup>e</sup> siècle', tag: 'fr' },
    { source: '12<sup>th</sup> of 10<sup>6</sup>', target: '12. von 10<sup>6</sup>', tag: 'de' },
    { source: 'see ~~1,400~~ 1,500', target: 'siehe ~~1.400~~ 1.500', tag: 'de' },
    { source: 'see ~~14~~ 15', target: 'انظر ~~١٤~~ ١٥' },
  ],
  notOk: [
    { source: 'see ~~14~~ 15', target: 'siehe 14 ~~15~~', tag: 'de', severity: 'error' },
    { source: '**a** b', target: 'ا ب', severity: 'error' },
    { source: 'a `xz`', target: 'xz ا', severity: 'error' },
    { source: 'a `xz`', target: 'ا' },
    { source: 'a', target: 'ا `ب`' },
    { source: '*a* b', target: 'ا ب', severity: 'notice' },
    { source: 'Open *Dashboard*.', target: '**대시보드**를 엽니다.', tag: 'ko' },
    { source: 'a', target: 'ا <b>ب</b>', severity: 'error' },
    { source: '10<sup>6</sup>', target: '106', severity: 'error' },
    { source: '10<sup>6</sup> m²', target: '10<sup>6</sup> m<sup>2</sup><sup>n</sup>', severity: 'error' },
    { source: 'a', target: 'ا <mark>ب</mark>' },
    { source: 'a', target: 'ا <textarea>14</textarea>', severity: 'error' },
    { source: 'a', target: 'ا\n\nب' },
  ],
};
