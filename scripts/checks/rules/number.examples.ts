import type { Examples } from '../rule.ts';

export const numberExamples: Examples = {
  ok: [
    { source: 'At least 131,469 people', target: 'ما لا يقل عن 131,469 شخصاً' },
    { source: 'At least 131,469 people', target: 'دست‌کم ۱۳۱٬۴۶۹ نفر', tag: 'fa' },
    { source: 'At least 131,469 people', target: 'Mindestens 131.469 Menschen', tag: 'de' },
    { source: 'On 13 January 2022', target: 'Le 13 janvier 2022', tag: 'fr' },
    { source: '58 people', target: '57 شخصاً', segment: { allows: ['number'] } },
    { source: '58 people', target: '57 شخصاً', base: '57 people' },
  ],
  notOk: [
    { source: 'At least 131,469 people', target: 'ما لا يقل عن 131,496 شخصاً', at: '131,496' },
    { source: 'At least 86,792 people', target: 'ما لا يقل عن 867,920 شخصاً', at: '867,920' },
    { source: 'from 2011 to 2012', target: 'von 2011 bis 2013', tag: 'de', at: '2013' },
    { source: '19 killed, 42 wounded', target: '42 Tote, 19 Verletzte', tag: 'de', at: '42' },
    {
      source: 'Three hundred thousand people fled.',
      target: 'Ba trăm người đã bỏ chạy.',
      tag: 'vi',
      severity: 'warning',
    },
    { source: 'With 2 bytes or more', target: 'Sa dva bajta ili više', tag: 'sr', severity: 'notice' },
  ],
};
