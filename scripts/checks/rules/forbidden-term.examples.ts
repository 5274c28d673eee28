import type { Examples } from '../rule.ts';

export const forbiddenTermExamples: Examples = {
  ok: [
    {
      source: 'A refugee came',
      target: 'Ein Geflüchteter kam',
      tag: 'de',
      terms: 'term,de,forbidden.de\nrefugee,Geflüchtet,Flüchtling',
    },
    {
      source: 'A traveller came',
      target: 'Ein Flüchtling kam',
      tag: 'de',
      terms: 'term,forbidden.de\nrefugee,Flüchtling',
    },
  ],
  notOk: [
    {
      source: 'A refugee came',
      target: 'Man sah des Flüchtlings Boot',
      tag: 'de',
      terms: 'term,de,forbidden.de\nrefugee,Geflüchtet,Flüchtling',
      at: 'Flüchtlings',
    },
    {
      source: 'A refugee came',
      target: '难民来了',
      tag: 'zh-Hans',
      terms: 'term,forbidden.zh\nrefugee,难民',
      at: '难民',
    },
  ],
};
