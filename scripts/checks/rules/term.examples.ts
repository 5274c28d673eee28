import type { Examples } from '../rule.ts';

export const termExamples: Examples = {
  ok: [
    {
      source: 'The United Nations said',
      target: 'Den Vereinten Nationen zufolge',
      tag: 'de',
      terms: 'term,de\nUnited Nations,Vereinte Nationen\n',
    },
    {
      source: 'The United Nations said',
      target: 'قالت الأمم المتحدة',
      terms: 'term,ar\nUnited Nations,أمم متحدة|الأمم المتحدة',
    },
    {
      source: 'The United Nations said',
      target: '联合国表示',
      tag: 'zh-Hans',
      terms: 'term,zh\nUnited Nations,联合国',
    },
    {
      source: 'The united nations of old',
      target: 'Die alten Völker',
      tag: 'de',
      terms: 'term,de\nUnited Nations,Vereinte Nationen',
    },
  ],
  notOk: [
    {
      source: 'The United Nations said',
      target: 'Die Staaten sagten',
      tag: 'de',
      terms: 'term,de\nUnited Nations,Vereinte Nationen|UNO',
    },
    {
      source: 'The United Nations said',
      target: '国联表示',
      tag: 'zh-Hans',
      terms: 'term,zh-Hans\nUnited Nations,联合国',
    },
    {
      source: 'The Court, The Hague',
      target: 'Das Gericht',
      tag: 'de',
      terms: 'protected,term,de\n,"Court, The Hague","Gerichtshof, Den Haag"',
    },
  ],
};
