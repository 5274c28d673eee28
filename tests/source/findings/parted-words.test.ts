import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const said = async (text: string, front = ''): Promise<readonly string[]> => {
  const { file } = await readMarkdown(`${front}# Verdict\n\n${text}\n`);
  return file.messages
    .filter(({ ruleId, fatal }) => (ruleId === 'pasted' || ruleId === 'mojibake') && fatal === false)
    .map(({ actual = '' }) => actual);
};

test.each([
  'He was found guilty of tor-\nture.',
  'Er wurde wegen Fol-\nter verurteilt.',
  'Его признали виновным в пыт-\nках.',
  '> He was found guilty of tor-\n> ture.',
  '- found guilty of tor-\n  ture',
  'He was found guilty of tor¬ture.',
  'He was found guilty of tor¬\nture.',
  'He was found guilty of tor\u00AD\nture.',
])('a word parted at the end of a line is a warning: %j', async (text) => {
  expect(await said(text)).toHaveLength(1);
});

test.each([
  'The pre-\nand post-war years.',
  'Vor-\nund Nachteile',
  'Long-term prisoners, and the well-\nKnown',
  'In 2011-\n12 it sat.',
  'He said -\nand left.',
  'Call --all-\n\nthe rest',
  '`tor-\nture`',
  'tor-  \n14 people',
  'tor\u00ADture',
  'The sign ¬ means not.',
  'A–\nb',
])('and what goes on otherwise is not: %j', async (text) => {
  expect(await said(text)).toEqual([]);
});

const HUNGARIAN = '---\nlanguage: hu\n---\n';

test('Hungarian that was read as Western European is said, and names are not', async () => {
  expect(await said('A bûncselekményrõl elõször tegnap beszélt.', HUNGARIAN)).toEqual(['bûncselekményrõl']);
  expect(await said('A bűncselekményről először tegnap beszélt.', HUNGARIAN)).toEqual([]);
  expect(await said('Simões és Võru városa, août 14.', HUNGARIAN)).toEqual([]);
  expect(await said('A bűncselekményről a coup d’août és sûreté írt.', HUNGARIAN)).toEqual([]);
  expect(await said('La sûreté et l’août, sûr.', '---\nlanguage: fr\n---\n')).toEqual([]);
});
