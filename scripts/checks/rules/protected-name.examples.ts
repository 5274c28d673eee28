import type { Examples } from '../rule.ts';

export const protectedNameExamples: Examples = {
  ok: [
    { source: 'SNHR’s report', target: 'Der Bericht von SNHR', tag: 'de', terms: 'term,protected\nSNHR,yes' },
    { source: 'The SNHR said', target: 'قالت الشبكة السورية', terms: 'term,ar,protected\nSNHR,الشبكة السورية,yes' },
    { source: 'The SNHR said', target: 'Man sagte', tag: 'de', terms: 'term,protected\nSNHR,no' },
    {
      source: 'Harbour Watch said',
      target: 'Harbour Watch表示',
      tag: 'zh-Hans',
      terms: 'term,protected\nHarbour Watch,yes',
    },
  ],
  notOk: [
    { source: 'The SNHR said', target: 'Das Netzwerk sagte', tag: 'de', terms: 'term,protected\nSNHR,yes' },
    {
      source: 'Mary Okonkwo said',
      target: 'Mary Okonko sagte',
      tag: 'de',
      terms: 'term,protected\nMary Okonkwo,yes',
      at: 'Okonko',
    },
    { source: 'The SNHR said', target: 'Snhr sagte', tag: 'de', terms: 'term,protected\nSNHR,Yes' },
  ],
};
