import type { Examples } from '../rule.ts';

export const quotationMarksExamples: Examples = {
  ok: [
    { source: '"We heard it"', target: '„Wir hörten es“, und ’s war gut', tag: 'de' },
    { source: '"We heard it"', target: '« On l’a entendu », dit-il “là-bas”', tag: 'fr' },
    { source: 'He said: "We heard it', target: 'Er sagte: „Wir hörten es', tag: 'de' },
    { source: 'The “root” account, “Koruma”', target: '“root”账号 “Koruma”nı', tag: 'zh-Hans' },
    { source: 'He said "we heard it"', target: 'Wati ‘’sizwile’’', tag: 'zu' },
    { source: 'He said, "We heard it," and left', target: 'Yati,``Tuwulidde’’ nagenda', tag: 'lg' },
    { source: '"Yes," he said, "it is"', target: '“Ii’’ asya, ’’niyo”', tag: 'kam' },
    { source: 'It is 6" long', target: 'Das ist 6" lang', tag: 'de' },
    { source: 'Its "provocative" ways', target: 'שיטות ה"פרובוקטיביות" של המותג', tag: 'he' },
    { source: 'The report', target: 'הדו"חות של מנכ"לית', tag: 'he' },
  ],
  notOk: [
    { source: '"We heard it"', target: '"Wir hörten es"', tag: 'de' },
    { source: '"We heard it"', target: '„Wir hörten es', tag: 'de', at: '„', severity: 'warning' },
    { source: '"We heard it", he said', target: '“Wir hörten es, sagte er', tag: 'de', severity: 'warning' },
    { source: 'The “root” account', target: '“root账号', tag: 'zh-Hans', severity: 'warning' },
    { source: 'We "heard" it', target: '„Wir "hörten es', tag: 'de' },
    { source: '"We heard it"', target: '“On l’a entendu', tag: 'fr', at: '“', severity: 'warning' },
    { source: '"We heard it"', target: '„سمعناه“', at: '„' },
  ],
};
