import type { Examples } from '../rule.ts';

const JUST = 'The judge said that the sentence was just and would stand.';

export const foreignCodeExamples: Examples = {
  ok: [
    { source: `The key '\${name}' is wrong.`, target: `La clé \${name} est fausse.`, tag: 'fr' },
    { source: JUST, target: 'Die Richterin nannte die Strafe gerecht.', tag: 'de' },
    { source: 'Write `{>>a note<<}` there', target: 'Schreiben Sie dort `{>>a note<<}`', tag: 'de' },
    { source: 'It is 60%% higher and 95%% sure', target: 'C’est 60\u00A0%% de plus, à 95\u00A0%% sûr', tag: 'fr' },
    { source: 'Between %%these two signs%% it hides', target: 'Zwischen %%diesen zwei Zeichen%% ist es', tag: 'de' },
    { source: 'It fell by 5 % and/or 6 %', target: 'Es fiel um 5 % und/oder 6 %', tag: 'de' },
    { source: 'See https://example.org/*/a', target: 'Siehe https://example.org/*/a', tag: 'de' },
  ],
  notOk: [
    { source: JUST, target: 'Die Strafe sei gerecht. {>>John Doe?<<}', tag: 'de', at: '{>>John Doe?<<}' },
    { source: JUST, target: 'Die Strafe sei gerecht. %%John Doe war es%%', tag: 'de', at: '%%John Doe war es%%' },
    { source: JUST, target: 'Die Strafe sei /* John Doe */ gerecht.', tag: 'de', at: '/* John Doe */' },
    { source: JUST, target: 'الحكم عادل. >>>>>>> فرع', at: '>>>>>>>' },
    { source: JUST, target: 'La peine est juste. ======= La peine est dure.', tag: 'fr', at: '=======' },
    { source: JUST, target: 'Die Strafe sei gerecht. [INTERN: John Doe]', tag: 'de', at: '[INTERN: John Doe]' },
    {
      source: JUST,
      target: 'Die Strafe sei gerecht [cite: 1, 2].',
      tag: 'de',
      at: '[cite: 1, 2]',
      severity: 'warning',
    },
    {
      source: 'A {>>note<<} here',
      target: 'Eine {>>Notiz<<} {>>und noch eine<<}',
      tag: 'de',
      at: '{>>und noch eine<<}',
    },
  ],
};
