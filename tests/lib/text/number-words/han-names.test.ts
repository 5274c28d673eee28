import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['zh en', '资金来自六四当年的捐款。', 'The funds came from donations of the year of June 4th.'],
  ['en zh', 'He was jailed for commemorating the June 4 massacre.', '他因纪念六四屠杀而入狱。'],
  ['zh en', '台湾拒绝接受“九二共识”。', 'Taiwan refused to accept the 1992 Consensus.'],
  ['en zh', 'Taiwan refused to accept the 1992 Consensus.', '台湾拒绝接受“九二共识”。'],
  ['zh en', '“十四五”实现良好开局', '“The 14th Five-Year Plan” has seen a good start'],
  ['zh en', '20世纪六七十年代，数量锐减。', 'In the 1960s and 1970s, the number fell sharply.'],
  ['zh en', '这本书适合一二三年级。', 'The book is for Grades 1, 2 and 3.'],
  ['ja en', '三重高校が出場する。', 'Mie High School takes part.'],
  ['en zh', 'The brothers went to buy grain.', '哥哥们去买五穀。'],
])('%s: Han signs that are no number: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['zh en', '这次有六十四人被捕。', 'Sixty-five people were arrested.'],
  ['zh en', '20世纪六七十年代，数量锐减。', 'In the 1960s and 1980s, the number fell sharply.'],
  ['zh en', '一九八九年他被捕。', 'He was arrested in 1988.'],
])('%s: and another number is one: %s → %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
