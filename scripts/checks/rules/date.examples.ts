import type { Examples } from '../rule.ts';

export const dateExamples: Examples = {
  ok: [
    // The months of the Ethiopian calendar, by whose names those of the Gregorian one are called too.
    { source: 'He died on July 31, 2017, at 94.', target: '24 ሓምለ 2009 ኣብ 94 ዓመቱ ዓሪፉ።', tag: 'ti' },
    { source: 'On 13 January 2022', target: '۲۳ دی ۱۴۰۰', tag: 'fa' },
    {
      source: 'From 13 January 2022 to 5 March 2023',
      target: 'Vom 13. Januar 2022 bis zum 5. März 2023',
      tag: 'de',
    },
    { source: 'On Sundays in December and on January 1st', target: 'Nedjeljom u prosincu i 1. siječnja', tag: 'hr' },
    // What goes on behind a comma is no day.
    { source: 'On 1 January, the first 12 cases', target: 'Le 1er janvier, les 12 premières affaires', tag: 'fr' },
    // The figure is another: that is the rule `number`'s to say.
    { source: 'On 13 January 2022', target: 'Am 14. Januar 2022', tag: 'de' },
    { source: 'On 13 January 2022', target: 'Am 13. März 2022', tag: 'de' },
  ],
  notOk: [
    {
      source: 'From 13 January 2022 to 5 March 2023',
      target: 'Vom 13. März 2022 bis zum 5. Januar 2023',
      tag: 'de',
      at: '13. März 2022',
      times: 2,
    },
    { source: 'On 13 January 2022', target: '۲۳ بهمن ۱۴۰۰', tag: 'fa', at: '۲۳ بهمن ۱۴۰۰' },
    {
      source: 'On Sundays in December and on January 1st',
      target: 'Nedjeljom u siječnju i 1. prosinca',
      tag: 'hr',
      at: '1. prosinca',
    },
    { source: 'On 4 March 2022', target: 'Am 3.4.2022', tag: 'de', at: '3.4.2022' },
  ],
};
