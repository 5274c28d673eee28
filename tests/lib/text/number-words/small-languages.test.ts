import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';

const said = (source: string, tag: string, target: string): readonly string[] =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag })
    .filter(({ severity, kind }) => severity !== 'notice' || kind !== 'words')
    .map(({ severity, kind }) => `${severity} ${kind}`);

test.each([
  ['fourteen people', 'nso', 'batho ba lesomenne', 'batho ba lesomehlano'],
  ['more than sixty villages', 'lg', 'ebyalo ebisukka mu nkaaga', 'ebyalo ebisukka mu nsanvu'],
  ['two million people', 'ln', 'bato bamilio mibale', 'bato bamilio misato'],
  ['seventeen monks', 'bo', 'གྲྭ་པ་བཅུ་བདུན་', 'གྲྭ་པ་བཅུ་བརྒྱད་'],
  ['thirteen countries', 'tt', 'унөч ил', 'ундүрт ил'],
  ['twenty-five miners', 'ceb', 'baynte singko ka minero', 'baynte unom ka minero'],
  ['seventeen houses', 'jv', 'pitulas omah', 'wolulas omah'],
  ['thirty-two days', 'oc', 'trenta dos jorns', 'quaranta dos jorns'],
  ['twenty-one boats', 'br', 'unan warn-ugent bag', 'tri warn-ugent bag'],
  ['twenty-five people', 'si', 'විසිපස් දෙනෙක්', 'තිස්පස් දෙනෙක්'],
  ['on Wednesday two people', 'ny', 'Lachitatu anthu awiri', 'Lachinayi anthu awiri'],
  ['fifteen people', 'su', 'lima welas urang', 'genep welas urang'],
  ['one and a half years', 'mn', 'нэг жил хагасаар', 'хоёр жил хагасаар'],
  ['up to one hundred and fifty people', 'uk', "до ста п'ятдесяти людей", 'до ста сорока людей'],
  ['fourteen schools', 'gd', 'ceithir sgoil dheug', 'còig sgoil dheug'],
])('%s in %s', (source, tag, right, wrong) => {
  expect(said(source, tag, right)).toEqual([]);
  expect(said(source, tag, wrong).join()).toMatch(/^(?:block|ask|notice) (?:changed|weekday)/);
});

test.each([
  ['in five months', 'tn', 'mo dikgweding di le tlhano', 'mo dingwageng di le tlhano'],
  ['for eight years', 'ig', 'afọ asatọ', 'ọnwa asatọ'],
  ['within two days', 'sn', 'mukati memazuva maviri', 'mukati memwedzi miviri'],
  ['for four months', 'sm', 'i masina e fa', 'i tausaga e fa'],
  ['for three days', 'zu', 'izinsuku ezintathu', 'amasonto amathathu'],
  ['for three years', 'ka', 'სამი წელი', 'სამი თვე'],
])('a unit that stands before its number: %s in %s', (source, tag, right, wrong) => {
  expect(said(source, tag, right)).toEqual([]);
  expect(said(source, tag, wrong).join()).toContain('unit');
});

test('a number in the name of a weekday counts nothing', () => {
  const source = 'On Wednesday, the president spent five hours there.';
  expect(said(source, 'rw', 'Ku wa Gatatu perezida yahamaze amasaha menshi.').join()).not.toContain('changed');
  expect(said(source, 'rw', 'Ku wa Kane perezida yahamaze amasaha atanu.')).toEqual(['block weekday']);
});

test('a year in words is one number', () => {
  const source = 'George Orwell’s Nineteen Eighty-Four';
  expect(said(source, 'fr', '1984 de George Orwell')).toEqual([]);
  expect(said(source, 'fr', '1985 de George Orwell')).toEqual(['block changed']);
  expect(said('nineteen thirty-year-old trees', 'fr', 'dix-neuf arbres de trente ans')).toEqual([]);
});
