import type { Examples } from '../rule.ts';

export const lengthExamples: Examples = {
  ok: [
    {
      source: 'The pier was closed for one night, and nobody knows why.',
      target: '码头关闭了一夜，没人知道原因。',
      tag: 'zh-Hans',
    },
    { source: 'Short', target: 'Eine sehr viel längere Übersetzung als man sie erwartet', tag: 'de' },
  ],
  notOk: [
    {
      source: 'The pier was closed for one night, and nobody in the harbour office knows the reason for it.',
      target: 'Die Seebrücke',
      tag: 'de',
      severity: 'error',
      at: 'Die Seebrücke',
    },
    {
      source: 'The pier was closed for one night.',
      target: `Die Seebrücke war eine Nacht lang gesperrt${', und keiner weiß, warum sie gesperrt war'.repeat(4)}.`,
      tag: 'de',
    },
  ],
};
