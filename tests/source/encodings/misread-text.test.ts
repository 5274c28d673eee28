import { expect, test } from 'vitest';
import { bytesIn, decodedLoosely } from '../../../scripts/lib/text/encodings/code-pages.ts';
import { misreadText } from '../../../scripts/source/encodings/misread-text.ts';
import { readTextFile } from '../../../scripts/source/newsroom/folder.ts';
import { folderForTest } from '../../support/folder.ts';

test.each([
  ['WINDOWS-1251', 'Ñóä ïðèãîâîðèë îáâèíÿåìîãî', 'Ñóä', 'Суд'],
  ['WINDOWS-1256', 'ÍßãÊ ÇáãÍßãÉ Úáì ÇáãÊåã ÈÇáÓÌä', 'ÍßãÊ', 'حكمت'],
  ['WINDOWS-1250', 'S¹d skaza³ oskar¿onego na do¿ywocie za zabójstw pope³nionych w mieœcie.', 'S¹d', 'Sąd'],
  ['WINDOWS-1254', 'Karara iliþkin açýklama: sanýðý müebbet hapse mahkûm etti, iþkence', 'iliþkin', 'ilişkin'],
  ['UTF-8', 'Ø­ÙƒÙ…Øª Ø§Ù„Ù…Ø­ÙƒÙ…Ø© Ø¹Ù„Ù‰', 'Ø­ÙƒÙ…Øª', 'حكمت'],
])('a text in %s that was read as windows-1252 is told, and the way back', (written, text, found, meant) => {
  expect(misreadText(text)).toEqual({ written, read: 'WINDOWS-1252', found, meant, isSure: true });
});

const WIDE = /^(?:shift_jis|euc-jp|cp949|gb18030|big5)$/;

/** A text as it reads where its bytes are taken for another encoding, without those that this has not. */
function taken(text: string, written: string, read: string): string {
  const known = bytesIn(written, WIDE.test(written));
  const bytes =
    written === 'utf-8'
      ? new TextEncoder().encode(text)
      : Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (known.get(char) ?? []))));
  return decodedLoosely(bytes, read).replaceAll('\uFFFD', '');
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
  lt: 'Teismas Berlyne pripažino šešis kalėjimo prižiūrėtojus kaltais dėl kalinių žudymo. Gynyba žada skųsti nuosprendį.',
  cs: 'Soud v Berlíně uznal šest dozorců vinnými z vraždy vězňů. Obhajoba oznámila odvolání, příbuzní žádají pravdu.',
  tr: 'Berlin’deki mahkeme altı gardiyanı tutukluları öldürmekten suçlu buldu. Savunma kararı temyize götüreceğini açıkladı.',
  is: 'Dómstóll í Berlín dæmdi sex fangaverði fyrir morð á föngum. Vörnin áfrýjar dómnum, segir þar.',
  pt: 'O tribunal condenou seis guardas da prisão. As organizações exigem a libertação dos presos e não aceitam exceções.',
  ro: 'Tribunalul a condamnat șase gardieni ai închisorii pentru uciderea deținuților. Apărarea a anunțat că va ataca sentința.',
  he: 'בית המשפט בברלין הרשיע שישה סוהרים ברצח אסירים. ההגנה הודיעה כי תערער על פסק הדין.',
  th: 'ศาลในเบอร์ลินตัดสินว่าผู้คุมหกคนมีความผิดฐานสังหารนักโทษ ฝ่ายจำเลยจะยื่นอุทธรณ์',
  vi: 'Tòa án ở Berlin kết tội sáu lính canh vì giết tù nhân. Bên bào chữa cho biết sẽ kháng cáo bản án.',
  zh: '柏林法院认定六名看守杀害囚犯罪名成立。辩方表示将提出上诉，人权组织要求公布真相。',
  hant: '柏林法院認定六名看守殺害囚犯罪名成立。辯方表示將提出上訴，人權組織要求公布真相。',
  ja: 'ベルリンの裁判所は、囚人の殺害で看守六人に有罪判決を下した。弁護側は控訴する方針を示している。',
  ko: '베를린 법원은 수감자를 살해한 교도관 여섯 명에게 유죄를 선고했다. 변호인은 항소하겠다고 밝혔다.',
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
  ['hu', 'windows-1250', 'windows-1252'],
  ['lt', 'iso-8859-4', 'windows-1252'],
  ['lt', 'cp775', 'windows-1257'],
  ['de', 'ibm850', 'windows-1252'],
  ['uk', 'ibm866', 'windows-1251'],
  ['ru', 'cp855', 'windows-1251'],
  ['pl', 'maccenteuro', 'windows-1250'],
  ['cs', 'maccenteuro', 'windows-1252'],
  ['cs', 'iso-8859-2', 'windows-1250'],
  ['tr', 'cp857', 'windows-1252'],
  ['is', 'cp861', 'windows-1252'],
  ['pt', 'cp860', 'windows-1252'],
  ['ro', 'iso-8859-16', 'windows-1252'],
  ['el', 'macgreek', 'windows-1253'],
  ['el', 'cp737', 'windows-1253'],
  ['he', 'utf-8', 'windows-1255'],
  ['he', 'cp862', 'windows-1255'],
  ['th', 'utf-8', 'windows-874'],
  ['vi', 'utf-8', 'windows-1258'],
  ['zh', 'utf-8', 'gb18030'],
  ['zh', 'gb18030', 'big5'],
  ['zh', 'gb18030', 'cp949'],
  ['hant', 'big5', 'gb18030'],
  ['hant', 'utf-8', 'big5'],
  ['ja', 'shift_jis', 'windows-1252'],
  ['ja', 'euc-jp', 'gb18030'],
  ['ja', 'utf-8', 'euc-jp'],
  ['ko', 'utf-8', 'cp949'],
  ['ko', 'cp949', 'shift_jis'],
])(
  'a text in %s that was written in %s and read as %s is told, and as it was it is none',
  (language, written, read) => {
    const text = TEXTS[language];
    expect(misreadText(text)).toBeUndefined();
    expect(misreadText(taken(text, written, read))?.isSure).toBe(true);
  },
);

test.each([
  'A bíróság szabadlábra helyezte az újságírót, közölte José Simões, a Camões alapítvány ügyvédje; Simões szerint ez törvénytelen.',
  'Paní Renée si dala „crème brûlée“ a řekla, že příbuzní chtějí pravdu.',
  'Die Straße nach Łódź war gesperrt; Herr Şahin und Frau Çelik fuhren über Plzeň und České Budějovice.',
  'Três exceções, 25 °C, 10 µg, n.º 5, m², 3½ e 10 €: são as condições do contrato da Škoda.',
  '| `a` | `91 B` (424μs) | `29 B` (211μs) |\n| `b` | `20 B` (487μs) | `20 B` (72μs) |\n| `c` | `5 B` (166μs) | `5 B` (27μs) |',
  'Nimeni nu poate fi silit să facă parte dintr‐o asociație, nici dintr‐un partid, dacă nu vrea.',
  'דג סקרן שט בים מאוכזב ולפתע מצא חברה.',
  '髙橋さんと﨑山さんは、ﾃｽﾄと書いた。',
  '鬱憤、憂鬱、薔薇、檸檬。弁護士は難しい漢字を並べた。',
  '囹圄之苦、谲诈之徒、魑魅魍魉、饕餮之宴：律师引用古文，说旧案应当重审。',
  '大韓民國 憲法裁判所는 決定을 내렸다. 家族들은 眞實을 要求한다.',
])('a true text with letters and signs of others is none: %s', (text) => {
  expect(misreadText(text)).toBeUndefined();
});

test('a statement that was misread is an error; another file, and one that says so, are read', () => {
  const text = '# Ñóä\n\nÑóä ïðèãîâîðèë îáâèíÿåìîãî\n';
  const allowed = `<!-- check: allow mojibake -->\n\n${text}`;
  const named = allowed.replace('mojibake', 'number, encoding');
  const root = folderForTest({ 'a.md': text, 'b.json': text, 'c.md': allowed, 'd.md': named });
  const [a, b, c, d] = ['a.md', 'b.json', 'c.md', 'd.md'].map((name) => readTextFile(root, name));
  expect(a?.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['encoding', true]]);
  expect(a?.messages[0]?.note).toContain("iconv -f UTF-8 -t WINDOWS-1252 'a.md' | iconv -f WINDOWS-1251 -t UTF-8");
  expect(a?.messages[0]?.note).toMatch(/^If the text looks wrong, /);
  expect([String(b), String(c), String(d)]).toEqual([text, allowed, named]);
});

test('rows of lines are no letters in another encoding', () => {
  expect(misreadText(`{cyan}${'─'.repeat(70)}{/cyan}\n\n## Task\n\nImplement a timer in C++.\n`)).toBeUndefined();
});

test.each([
  'المساحة 100<sup>2</sup> متر و <bdi>km</bdi><sup>2</sup> و 10<sup>-3</sup>.',
  'המחסום 14 ק"מ, השטח 100.',
  'Площадь 100, тираж 14.',
  'Έκταση 100 τ.μ.',
])('a few words of one script are none of another: %s', (text) => {
  expect(misreadText(`# Headline\n\n${text}\n`)).toBeUndefined();
});

/** Beside a contact in English, in headlines and in capitals, since those say nothing of the language. */
test.each([
  'El capitán está más allá.',
  'Cárcel para Sánchez: el capitán irá a la cárcel',
  'Det här är en mycket svår dag, säger länets chef.',
  'Návrh zákona projedná Senát 3. prosince 2026.',
  'Où êtes-vous, forêt, fête?',
  'Päeva pärast läks ära.',
  'Kuća sreće, noću će pući.',
  'Čuvar čeka, čovjek čita.',
  'I kitea e te kōti te hē o te tangata.',
  'Авар мацI. Дагъистаналда 14 чи чIвана, хъачагъаз.',
  'Даргала мез, хIялал.',
  'Ўзбекистон: бірнеше пішімдегі мәлімдеме.',
  'תמונת ה־TGA: חצים (כמו ב־WASD), ארה״ב.',
  'Tá an tÉireannach in Éirinn, agus an tÁrd-Mhúseam i mBaile Átha Cliath.',
  'JICH TE BIT´IL ICH´BIL TA MUK´TE MABE PAJALOTIK TA JUJUN TUL TA SBA JUN K´INAL',
  '使用npm包和yarn包管理工具。',
  'npm을 설치하고 PDF를 만든다.',
  'Mr. S■■■■n and Ms. K████d.',
  'Znojdzieny ananimny značnik i značniki nia mohuć być stvoranyja.',
])('a short true text is none, alone, with a headline, a contact or in capitals: %s', (text) => {
  const contact = 'Contact: Anna Klein, Press Officer, Tel. +49 30 123456, press@example.org';
  for (const each of [text, `# ${text}\n\n${text}\n`, `**${text}**\n\n${contact}\n`, text.toUpperCase()])
    expect(misreadText(each)).toBeUndefined();
});

test.each([
  ['gb18030', 'Das Gericht hat den Angeklagten f眉r schuldig befunden. Die H盲ftlinge wurden geschlagen, 14 M盲nner.'],
  ['gb18030', 'El tribunal declar贸 culpable al acusado. Seg煤n los testigos, 14 ni帽os murieron.'],
  ['ibm437', 'Vankeja hakattiin, 14 miest├ñ ei j├ñ├ñnyt henkiin.'],
  ['windows-1252', 'Vankeja hakattiin, 14 miestÃ¤ ei jÃ¤Ã¤nyt henkiin.'],
])('a few letters of UTF-8 that were read as %s are enough to tell', (_, text) => {
  expect(misreadText(text)).toMatchObject({ written: 'UTF-8', isSure: true });
});

test('a reading of few words that tell little is a doubt', () => {
  const text = 'carßcter delimitador nÒo Ú carßcter de byte ·nico';
  expect(misreadText(text)?.isSure).toBe(false);
  const root = folderForTest({ 'a.md': `# Widget\n\n${text}\n` });
  const file = readTextFile(root, 'a.md');
  expect(file?.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['encoding', false]]);
  expect(String(file)).toContain(text);
});

test('a few letters again and again are not known by bytes that are UTF-8 by chance', () => {
  expect(misreadText('### 不能直接使用！\n'.repeat(6))).toBeUndefined();
});
