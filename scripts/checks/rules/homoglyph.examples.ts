import type { Examples } from '../rule.ts';

export const homoglyphExamples: Examples = {
  ok: [
    { source: 'The code', target: 'Кодекс ITВ', tag: 'ru', segment: { source: 'The code ITВ' } },
    { source: 'The x-ray, 3 kΩ', target: 'X-излучение, 3 kΩ, IT-отдел', tag: 'ru' },
    { source: 'See it', target: 'Siehe [das](https://exаmple.org)', tag: 'de' },
    { source: 'See moduleA', target: 'См. модульA', tag: 'ru' },
    { source: 'Venus is wari\u0435\u0300', target: 'Venus ist wari\u0450', tag: 'de' },
    { source: 'the star α UMi', target: '恒星αUMi', tag: 'zh-Hans' },
  ],
  notOk: [
    { source: 'Code', target: 'Kодекс', tag: 'mk', at: 'Kодекс' },
    { source: 'Peace', target: 'Das ist Friеden', tag: 'de', at: 'Friеden' },
    { source: 'Law', target: 'Ο νόμoς', tag: 'el', at: 'νόμoς' },
    { source: 'The law of all', target: 'Doka tα kowa', tag: 'ha', at: 'tα' },
    { source: 'See module A', target: 'См. модульA', tag: 'ru', at: 'модульA' },
    { source: 'Go out', target: 'ТIера', tag: 'ce', severity: 'notice' },
    { source: 'By text message', target: 'SMSкой', tag: 'ru', severity: 'notice' },
    { source: 'Debhelper made', target: 'debhelperизированный', tag: 'ru', severity: 'notice' },
  ],
};
