import { expect, test } from 'vitest';
import { readText } from '../../scripts/newsroom/folder.ts';
import { misreadText } from '../../scripts/newsroom/misread-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
  ['WINDOWS-1251', 'Ñóä ïðèãîâîðèë îáâèíÿåìîãî', 'Ñóä', 'Суд'],
  ['WINDOWS-1256', 'ÍßãÊ ÇáãÍßãÉ Úáì ÇáãÊåã ÈÇáÓÌä', 'ÍßãÊ', 'حكمت'],
  ['WINDOWS-1250', 'S¹d skaza³ oskar¿onego na do¿ywocie za zabójstw pope³nionych w mieœcie.', 'S¹d', 'Sąd'],
  ['WINDOWS-1254', 'Karara iliþkin açýklama: sanýðý müebbet hapse mahkûm etti, iþkence', 'iliþkin', 'ilişkin'],
  ['UTF-8', 'Ø­ÙƒÙ…Øª Ø§Ù„Ù…Ø­ÙƒÙ…Ø© Ø¹Ù„Ù‰', 'Ø­ÙƒÙ…Øª', 'حكمت'],
])('a text in %s that was read as windows-1252 is told, and the way back', (written, text, found, meant) => {
  expect(misreadText(text)).toEqual({ written, found, meant });
});

test('a statement that was misread is an error; another file, and one that says so, are read', () => {
  const text = '# Ñóä\n\nÑóä ïðèãîâîðèë îáâèíÿåìîãî\n';
  const allowed = `<!-- check: allow mojibake -->\n\n${text}`;
  const root = temporaryFolder({ 'a.md': text, 'b.json': text, 'c.md': allowed });
  const [a, b, c] = ['a.md', 'b.json', 'c.md'].map((name) => readText(root, name));
  expect(a?.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['encoding', true]]);
  expect(a?.messages[0]?.note).toContain("iconv -f UTF-8 -t WINDOWS-1252 'a.md' | iconv -f WINDOWS-1251 -t UTF-8");
  expect([String(b), String(c)]).toEqual([text, allowed]);
});
