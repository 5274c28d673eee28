import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['nl', 'om tien over half acht ’s avonds', 'om tien voor half acht ’s avonds'],
  ['nb', 'ti over halv åtte om kvelden', 'ti på halv åtte om kvelden'],
  ['da', 'ti minutter over halv otte om aftenen', 'ti minutter i halv otte om aftenen'],
  ['sv', 'tio över halv åtta på kvällen', 'tio i halv åtta på kvällen'],
  ['de', 'um zehn nach halb acht abends', 'um zehn vor halb acht abends'],
  ['pl', 'dziesięć po wpół do ósmej wieczorem', 'za dziesięć wpół do ósmej wieczorem'],
  ['fi', 'kymmenen yli puoli kahdeksan illalla', 'kymmentä vaille puoli kahdeksan illalla'],
  ['sl', 'deset čez pol osmih zvečer', 'deset do pol osmih zvečer'],
  ['hu', 'este tíz perccel fél nyolc után', 'este tíz perccel fél nyolc előtt'],
])('minutes are counted from the half hour: %s', (tag, right, wrong) => {
  const source = 'The first shots were fired at twenty to eight in the evening.';
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each(['halfvijf', 'half vijf'])('a half hour may be one word: %s', (right) => {
  const source = 'They came at half past four in the morning.';
  expect(said(source, `Ze kwamen om ${right} 's ochtends.`, 'nl')).toBe('');
  expect(said(source, `Ze kwamen om ${right.replace('vijf', 'vier')} 's ochtends.`, 'nl')).toMatch(/block|ask/);
});
