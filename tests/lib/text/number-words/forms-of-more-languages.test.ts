import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  [
    'de',
    'They have two weeks to appeal.',
    'Sie haben vierzehn Tage für eine Berufung.',
    'Sie haben drei Wochen für eine Berufung.',
  ],
  [
    'es',
    'The town received some 500 refugees.',
    'La localidad recibió a medio millar de refugiados.',
    'La localidad recibió a 400 refugiados.',
  ],
  [
    'uk',
    'In the second half of the seventeenth century.',
    'Другою половиною XVII століття.',
    'Другою половиною XVI століття.',
  ],
  ['es', 'The twenty-first amendment.', 'La vigesimoprimera enmienda.', 'La vigesimosegunda enmienda.'],
  ['sr', 'About fifteen people were hurt.', 'Петнаестак људи је повређено.', 'Двадесетак људи је повређено.'],
  ['hr', 'About twenty people were hurt.', 'Dvadesetak ljudi je ozlijeđeno.', 'Tridesetak ljudi je ozlijeđeno.'],
  ['mk', 'About fifteen people were hurt.', 'Петнаесетина луѓе беа повредени.', 'Педесетина луѓе беа повредени.'],
  ['bg', 'The fifteen people were hurt.', 'Петнадесетте души бяха ранени.', 'Шестнадесетте души бяха ранени.'],
  ['lv', 'It will reach 2.16 billion euros.', 'Tas sasniegs 2,16 miljardus eiro.', 'Tas sasniegs 2,16 miljonus eiro.'],
  ['eu', 'Two thirds supported it.', 'Bi herenek babestu zuten.', 'Hiru laurdenek babestu zuten.'],
  ['el', 'The thirty-one municipalities.', 'Οι τριάντα έναν δήμους.', 'Οι τριάντα δύο δήμους.'],
  ['ga', 'No more than forty patients.', 'Níl ach daichead othar ann.', 'Níl ach caoga othar ann.'],
  ['sl', 'One in ten children is poor.', 'Vsak deseti otrok je reven.', 'Vsak dvajseti otrok je reven.'],
])('a number is read in its form in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, wrong, tag)).toMatch('block');
});

test.each([
  ['eu', 'It fell in the third quarter.', 'Hirugarren hiruhilekoan jaitsi zen.', 'Laugarren hiruhilekoan jaitsi zen.'],
  ['is', 'It fell in the first quarter.', 'Það lækkaði á fyrsta ársfjórðungi.', 'Það lækkaði á öðrum ársfjórðungi.'],
])('a quarter keeps its place in %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, wrong, tag)).toMatch(/ask|block/);
});
