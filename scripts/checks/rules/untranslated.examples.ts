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
    // References, prescriptions and commands stay as they are.
    {
      source: 'Karpenko, J. A. (1981): Nazvanija zvezdnogo neba. Moskva: Nauka, 1981.',
      target: 'Karpenko, J. A. (1981): Nazvanija zvezdnogo neba. Moskva : Nauka, 1981.',
      tag: 'it',
      severity: 'warning',
    },
    {
      source: 'Interferon spray, one spray pr. tid',
      target: 'Interferon spray, one spray pr. tid',
      tag: 'de',
      severity: 'warning',
    },
    {
      source: '$ sudo snap refresh ruby now',
      target: '$ sudo snap refresh ruby now',
      tag: 'vi',
      severity: 'warning',
    },
    { source: 'The court convicted him today', target: 'the court, convicted him  today.', tag: 'ar' },
  ],
};
