import { expect, test } from 'vitest';
import { readText } from '../../scripts/newsroom/folder.ts';
import { misreadText } from '../../scripts/newsroom/misread-text.ts';
import { bytesIn, decodedFrom } from '../../scripts/prose/code-pages.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
  ['WINDOWS-1251', 'Ñóä ïðèãîâîðèë îáâèíÿåìîãî', 'Ñóä', 'Суд'],
  ['WINDOWS-1256', 'ÍßãÊ ÇáãÍßãÉ Úáì ÇáãÊåã ÈÇáÓÌä', 'ÍßãÊ', 'حكمت'],
  ['WINDOWS-1250', 'S¹d skaza³ oskar¿onego na do¿ywocie za zabójstw pope³nionych w mieœcie.', 'S¹d', 'Sąd'],
  ['WINDOWS-1254', 'Karara iliþkin açýklama: sanýðý müebbet hapse mahkûm etti, iþkence', 'iliþkin', 'ilişkin'],
  ['UTF-8', 'Ø­ÙƒÙ…Øª Ø§Ù„Ù…Ø­ÙƒÙ…Ø© Ø¹Ù„Ù‰', 'Ø­ÙƒÙ…Øª', 'حكمت'],
])('a text in %s that was read as windows-1252 is told, and the way back', (written, text, found, meant) => {
  expect(misreadText(text)).toEqual({ written, read: 'WINDOWS-1252', found, meant });
});

/** A text as it reads where its bytes are taken for another encoding. */
function taken(text: string, written: string, read: string): string {
  const known = bytesIn(written, false);
  const bytes =
    written === 'utf-8'
      ? new TextEncoder().encode(text)
      : Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (known.get(char) ?? []))));
  return decodedFrom(bytes, read) ?? '';
}

const TEXTS = {
  ru: 'Суд в Берлине признал шестерых охранников тюрьмы виновными в убийстве заключённых. Защита подаст жалобу.',
  uk: 'Суд у Берліні визнав шістьох охоронців в’язниці винними у вбивстві в’язнів. Захист подасть скаргу.',
  el: 'Το δικαστήριο στο Βερολίνο έκρινε ένοχους έξι φύλακες της φυλακής για τον φόνο κρατουμένων.',
  ar: 'أدانت المحكمة في برلين ستة من حراس السجن بقتل معتقلين، وسيستأنف الدفاع الحكم أمام المحكمة العليا.',
  de: 'Das Gericht hält sechs Wächter für schuldig, Häftlinge gequält und getötet zu haben. Die Verteidigung kündigt Revision an.',
  fr: 'Le tribunal a déclaré coupables six gardiens de la prison, accusés d’avoir torturé des détenus. La défense a annoncé un recours.',
  pl: 'Sąd w Berlinie uznał sześciu strażników za winnych zabójstwa więźniów. Obrona zapowiedziała apelację, świadkowie żądają ochrony.',
  hu: 'A berlini bíróság hat börtönőrt bűnösnek mondott ki a foglyok megölésében. A védelem fellebbezést jelentett be, közölték.',
} as const;

test.each<[language: keyof typeof TEXTS, written: string, read: string]>([
  ['ru', 'koi8-r', 'windows-1251'],
  ['ru', 'windows-1251', 'koi8-r'],
  ['ru', 'windows-1251', 'x-mac-cyrillic'],
  ['ru', 'ibm866', 'windows-1251'],
  ['ru', 'utf-8', 'ibm866'],
  ['ru', 'utf-8', 'koi8-r'],
  ['uk', 'koi8-u', 'windows-1251'],
  ['uk', 'utf-8', 'windows-1251'],
  ['el', 'windows-1253', 'windows-1251'],
  ['el', 'utf-8', 'windows-1253'],
  ['ar', 'windows-1256', 'windows-1251'],
  ['ar', 'utf-8', 'windows-1256'],
  ['de', 'windows-1252', 'macintosh'],
  ['de', 'windows-1252', 'ibm437'],
  ['fr', 'ibm850', 'windows-1252'],
  ['fr', 'utf-8', 'ibm850'],
  ['pl', 'iso-8859-2', 'windows-1250'],
  ['pl', 'utf-8', 'windows-1250'],
  ['hu', 'ibm852', 'windows-1252'],
])(
  'a text in %s that was written in %s and read as %s is told, and as it was it is none',
  (language, written, read) => {
    const text = TEXTS[language];
    expect(misreadText(text)).toBeUndefined();
    expect(misreadText(taken(text, written, read))).toBeDefined();
  },
);

test('a statement that was misread is an error; another file, and one that says so, are read', () => {
  const text = '# Ñóä\n\nÑóä ïðèãîâîðèë îáâèíÿåìîãî\n';
  const allowed = `<!-- check: allow mojibake -->\n\n${text}`;
  const root = temporaryFolder({ 'a.md': text, 'b.json': text, 'c.md': allowed });
  const [a, b, c] = ['a.md', 'b.json', 'c.md'].map((name) => readText(root, name));
  expect(a?.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['encoding', true]]);
  expect(a?.messages[0]?.note).toContain("iconv -f UTF-8 -t WINDOWS-1252 'a.md' | iconv -f WINDOWS-1251 -t UTF-8");
  expect([String(b), String(c)]).toEqual([text, allowed]);
});
