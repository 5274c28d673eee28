import type { Examples } from '../rule.ts';

export const untranslatedExamples: Examples = {
  ok: [
    { source: 'European Center', target: 'European Center', tag: 'de' },
    // Names of medicines, with their doses.
    { source: 'NS100 mL + piperacillin 4.5 ivgtt q8h', target: 'NS100 mL + piperacillin 4,5 ivgtt q8h', tag: 'id' },
    { source: 'The court convicted him today', target: 'Das Gericht hat ihn heute verurteilt', tag: 'de' },
    { source: 'The court convicted him today', target: 'The court convicted him today', tag: 'en-GB' },
  ],
  notOk: [
    { source: 'The court convicted him today', target: 'The court convicted him today', tag: 'de' },
    {
      source: 'European Center for Constitutional Rights',
      target: 'European Center for Constitutional Rights',
      tag: 'de',
      severity: 'warning',
    },
    {
      source: 'The night they came for us all',
      target: '„The night they came for us all“',
      tag: 'de',
      severity: 'warning',
    },
    { source: 'The court convicted him today', target: 'the court, convicted him  today.', tag: 'ar' },
  ],
};
