import type { Examples } from '../rule.ts';

export const partlyUntranslatedExamples: Examples = {
  ok: [
    {
      source: 'Our partner, the European Center for Constitutional and Human Rights, helped.',
      target: 'Unser Partner, das European Center for Constitutional and Human Rights, half.',
      tag: 'de',
    },
    { source: 'He said that this is not the end of it', target: 'He said that this is not the end', tag: 'en-GB' },
    { source: 'Run `git log of the last day` now', target: 'Rufen Sie `git log of the last day` auf', tag: 'de' },
  ],
  notOk: [
    {
      source: 'The court heard that it was not the first time, and rose.',
      target: 'Das Gericht hörte, that it was not the first time, und erhob sich.',
      tag: 'de',
      severity: 'error',
      at: 'that it was not the first time',
    },
    {
      source: 'The court heard that it was not the first time, and rose.',
      target: 'Das Gericht hörte, that it was not the first time, und erhob sich.',
      tag: 'bar',
      severity: 'error',
    },
    // In a text in capitals they tell no name.
    {
      source: 'CAUTION: ALL FILES ON THE SELECTED DISK WILL BE ERASED AND LOST!',
      target: 'ACHTUNG: ALLE DATEIEN AUF DEM GEWÄHLTEN LAUFWERK WILL BE ERASED AND LOST!',
      tag: 'de',
      severity: 'error',
      at: 'WILL BE ERASED AND LOST',
    },
    // Less than a fifth of it, and a title in quotation marks.
    {
      source: 'The court heard that it was not the first time.',
      target:
        'Das Gericht hörte an einem der letzten Tage im März von mehreren Zeugen aus Koblenz und aus Mainz, dass es nicht nur einmal geschehen ist, it was not the first.',
      tag: 'bar',
      severity: 'notice',
    },
    {
      source: 'See the part “Packages removed from the old archive”.',
      target: 'Siehe den Teil „Packages removed from the old archive“.',
      tag: 'de',
      severity: 'notice',
    },
    {
      source: 'The court rose. It was not the first time.',
      target: 'Das Gericht erhob sich. It was not the first time.',
      tag: 'bar',
      severity: 'error',
    },
    {
      source: 'The court rose. It was not the first time.',
      target: 'Das Gericht erhob sich. It was not the first time.',
      tag: 'de',
      severity: 'error',
      at: 'It was not the first time',
    },
  ],
};
