import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  ['ar', 'More than 125,000 people fled.', 'فر أكثر من 125 ألفًا.', 'فر أكثر من 152 ألفًا.'],
  ['ko', 'It will cost 300 billion won.', '비용은 3천억 원이다.', '비용은 3백억 원이다.'],
  [
    'es',
    'Each family receives 2.5 kg of rice.',
    'Cada familia recibe dos kilos y medio.',
    'Cada familia recibe tres kilos y medio.',
  ],
  [
    'fr',
    'Each family receives 2.5 kg of rice.',
    'Chaque famille reçoit deux kilos et demi.',
    'Chaque famille reçoit trois kilos et demi.',
  ],
  ['sv', 'He had a level of 0.05 per cent.', 'Han hade 0,5 promille.', 'Han hade 5 promille.'],
  [
    'da',
    'It fell under section 4(1)(iii).',
    'Det faldt under § 4, stk. 1, nr. 3.',
    'Det faldt under § 4, stk. 1, nr. 2.',
  ],
  ['sv', 'It dates from the nineteenth century.', 'Det är från 1800-talet.', 'Det är från 1900-talet.'],
  ['fi', 'It dates from the nineteenth century.', 'Se on 1800-luvulta.', 'Se on 1900-luvulta.'],
  [
    'tr',
    'It was cut from five to three and a half per cent.',
    'Yüzde beşten yüzde üç buçuğa indirildi.',
    'Yüzde beşten yüzde dört buçuğa indirildi.',
  ],
  ['zh-Hant', 'Power was back within 15 minutes.', '電力在一刻鐘內恢復。', '電力在三刻鐘內恢復。'],
])('an amount may be said in the way of a language (%s): %s', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).not.toContain('block');
  expect(levels(source, right, tag)).not.toContain('ask');
  expect(levels(source, wrong, tag)).toContain('block');
});
