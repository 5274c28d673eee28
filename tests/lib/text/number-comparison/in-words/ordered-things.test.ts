import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Im dritten Quartal 2023', 'Im vierten Quartal 2023'],
  ['fr', 'Au troisième trimestre 2023', 'Au quatrième trimestre 2023'],
  ['fr', 'Au 3e trimestre 2023', 'Au 2e trimestre 2023'],
  ['ru', 'В III квартале 2023 года', 'В IV квартале 2023 года'],
  ['ru', 'В третьем квартале 2023 года', 'В четвёртом квартале 2023 года'],
  ['ar', 'في الربع الثالث من عام 2023', 'في الربع الرابع من عام 2023'],
  ['zh', '2023年第三季度', '2023年第四季度'],
  ['ja', '2023年第3四半期に', '2023年第4四半期に'],
  ['ko', '2023년 3분기에', '2023년 2분기에'],
  ['vi', 'Trong quý III năm 2023', 'Trong quý II năm 2023'],
  ['tr', '2023’ün üçüncü çeyreğinde iki kez', '2023’ün dördüncü çeyreğinde iki kez'],
  ['nl', 'In het derde kwartaal van 2023', 'In het eerste kwartaal van 2023'],
] as const)('a quarter keeps its place in the year in %s: %s', (tag, right, wrong) => {
  expect(said('In the third quarter of 2023', right, tag)).not.toMatch('block');
  expect(said('In the third quarter of 2023', wrong, tag)).toMatch('block changed');
});

test.each([
  ['de', 'Den Zweiten Weltkrieg', 'Den Ersten Weltkrieg'],
  ['es', 'La Segunda Guerra Mundial', 'La Primera Guerra Mundial'],
  ['ko', '제2차 세계대전', '제1차 세계대전'],
  ['pl', 'Drugą wojnę światową', 'Pierwszą wojnę światową'],
] as const)('a world war is the one that is meant in %s', (tag, right, wrong) => {
  expect(said('The Second World War', right, tag)).not.toMatch('block');
  expect(said('The Second World War', wrong, tag)).toMatch('block changed');
});
