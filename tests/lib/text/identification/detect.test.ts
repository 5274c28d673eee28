import { expect, test } from 'vitest';
import { isStrangeTo } from '../../../../scripts/lib/text/identification/alphabets.ts';
import { detector } from '../../../../scripts/lib/text/identification/detect.ts';
import { areKin, languagePart, loadModels } from '../../../../scripts/lib/text/identification/models.ts';
import { declaration } from '../../../support/udhr.ts';

const detect = detector('/dev/null/nowhere');
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const partOf = (tag: string): string => languagePart(new Intl.Locale(tag).toString());

const KNOWN =
  'arb pes_1 deu_1996 fra spa rus tur ukr pol ces por_PT ita nld swe dan ind vie swh ell heb hin ben amh hun ron bul bel kaz';
/** Languages that one of the models, or both, do not know, and take for a greater one. */
const UNKNOWN =
  'tir uig_arab aar ast fur lij vec hsb cat_valencia tat chv bak sah ltz mai bho mag abk oss kal smo fon ewe wln cos';
const texts = (codes: string) =>
  codes.split(' ').flatMap((code) => {
    try {
      return [declaration(code)];
    } catch {
      return [];
    }
  });
const paragraphsOf = (text: ReturnType<typeof declaration>): readonly string[] =>
  text.articles.flatMap(({ paragraphs }) => paragraphs).filter((each) => letters(each) >= 60);

test('of paragraphs in languages that are known, nine in ten are surely in their own, and not one in a hundred in another', async () => {
  let [tried, right] = [0, 0];
  const wrong: string[] = [];
  for (const text of texts(KNOWN)) {
    for (const paragraph of paragraphsOf(text).filter((_, at) => at % 5 === 0)) {
      const found = await detect(paragraph);
      tried++;
      if (found?.isSure !== true) continue;
      if (areKin(partOf(found.tag), partOf(text.tag))) right++;
      else wrong.push(`${text.tag} as ${found.tag}: ${paragraph}`);
    }
  }
  expect(tried).toBeGreaterThan(150);
  expect(wrong.length, wrong.join('\n')).toBeLessThan(tried / 100);
  expect((100 * right) / tried).toBeGreaterThanOrEqual(90);
});

test('a language that no model knows well is never surely another one', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const text of texts(UNKNOWN)) {
    for (const paragraph of [text.blocks.join('\n').slice(0, 6000), ...paragraphsOf(text).slice(0, 4)]) {
      const found = await detect(paragraph);
      tried++;
      if (found?.isSure === true && !areKin(partOf(found.tag), partOf(text.tag)))
        wrong.push(`${text.tag} ${found.tag}`);
    }
  }
  expect(tried).toBeGreaterThan(70);
  expect(wrong).toEqual([]);
});

/** None of them in the Declaration, from which one of the models was made. */
const BY_LETTERS: Readonly<Record<string, string>> = {
  ckb: 'دەسەڵاتداران ڕایانگەیاند کە ڕۆژنامەنووسەکان دوێنێ ئێوارە لە هەولێر ئازاد کران و گەڕانەوە ماڵەوە.',
  ug: 'دائىرىلەر مۇخبىرلارنىڭ تۈنۈگۈن كەچتە قويۇپ بېرىلگەنلىكىنى ۋە ئۆيلىرىگە قايتقانلىقىنى ئېلان قىلدى.',
  sd: 'اختيارين ٻڌايو ته صحافين کي ڪالهه شام آزاد ڪيو ويو ۽ اهي پنهنجن گھرن ڏانهن موٽي ويا.',
  as: 'কৰ্তৃপক্ষই জনাইছে যে সাংবাদিকসকলক কালি গধূলি মুকলি কৰি দিয়া হৈছে আৰু তেওঁলোক ঘৰলৈ উভতি গৈছে।',
};

test.each(Object.entries(BY_LETTERS))('letters that %s alone writes decide', async (tag, text) => {
  expect((await detect(text))?.tag).toBe(tag);
});

test('Croatian and Bosnian are told apart by words that one of the two has alone', async () => {
  for (const [code, tag] of [
    ['hrv', 'hr'],
    ['bos_latn', 'bs'],
  ] as const) {
    const text = declaration(code);
    expect((await detect(text.blocks.join('\n')))?.tag).toBe(tag);
    const found = await Promise.all(paragraphsOf(text).map(detect));
    const other = found.filter((each) => each?.tag === (tag === 'hr' ? 'bs' : 'hr'));
    // Short paragraphs of Bosnian may be either.
    expect(other.length).toBeLessThanOrEqual(tag === 'hr' ? 0 : found.length / 3);
  }
  expect((await detect('Danas je Sud u Sarajevu saopćio da je 14 osoba uhapšeno tokom januara.'))?.tag).toBe('bs');
  expect((await detect('Ministarstvo je priopćilo da je u prosincu uhićeno 14 osoba.'))?.tag).toBe('hr');
});

test('letters refute a language', () => {
  expect(isStrangeTo('fa', BY_LETTERS['ckb'] ?? '')).toBe(true);
  expect(isStrangeTo('ckb', BY_LETTERS['ckb'] ?? '')).toBe(false);
  expect(isStrangeTo('ru', 'Суд визнав, що доказів злочинів достатньо, за словами їхніх родин.')).toBe(true);
  expect(isStrangeTo('ru', 'Суд признал, что доказательств достаточно, по словам семей.')).toBe(false);
  expect(isStrangeTo('en', 'The Łódź café of Mrs Şahin and Mr Ørsted was closed.')).toBe(false);
});

const WITH_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  Arabic: [
    'ar',
    'بيان المكتب بشأن الصحفيين\nقال Robert Miller إن مجلة Foreign Affairs ومنظمة Reporters Without Borders ومؤسسة National Public Radio نشرت ذلك.',
  ],
  Hebrew: [
    'he',
    'הודעה לעיתונות\nכך מסרו Robert Miller מארגון Human Rights Watch וגם Jane Fonda מחברת Universal Pictures International.',
  ],
  Russian: [
    'ru',
    'Заявление редакции\nОб этом сообщили Washington Post, Reporters Without Borders, National Public Radio и Foreign Affairs.',
  ],
  Greek: [
    'el',
    'Ανακοίνωση\nΤο δημοσίευσαν οι Washington Post, Reporters Without Borders, National Public Radio και Foreign Affairs.',
  ],
  Chinese: [
    'zh-Hans',
    '声明\n据 Washington Post、Reporters Without Borders 和 National Public Radio 报道，记者已经获释。',
  ],
  Korean: [
    'ko',
    '성명\nWashington Post, Reporters Without Borders, National Public Radio 보도에 따르면 기자들이 풀려났다.',
  ],
  Thai: ['th', 'แถลงการณ์\nตามรายงานของ Washington Post, Reporters Without Borders และ National Public Radio'],
  Hindi: ['hi', 'वक्तव्य\nयह Washington Post, Reporters Without Borders और National Public Radio ने बताया है।'],
};

test.each(Object.entries(WITH_NAMES))('names in Latin letters make a text in %s no English', async (_, [tag, text]) => {
  expect((await detect(text))?.tag).toBe(tag);
});

test('names in other scripts make an English text no Arabic or Russian', async () => {
  const found = await detect(
    'The list of the reporters\nThese are محمد علي, يوسف حسن, Иван Петров, 李明 and יוסי כהן.',
  );
  expect(found?.tag).toBe('en');
});

test('a translation in a language that a model knows in another script alone is not doubted', async () => {
  const identify = await loadModels();
  expect(await identify(BY_LETTERS['ckb'] ?? '', 'ckb', ['en', 'ar', 'fa'])).toBeUndefined();
});

const NAMES =
  'John Smith, Amnesty International, The Guardian, US Army Corps, Human Rights Watch, Deutsche Welle, Radio Free Europe, Foreign Policy';

test('a paragraph of the Declaration keeps its script with more Latin letters of names in it than of its own', async () => {
  const wrong: string[] = [];
  for (const text of texts('arb pes_1 heb urd ydd rus bul ell_monotonic hin ben tha kor jpn cmn_hans amh hye kat')) {
    const [paragraph = ''] = paragraphsOf(text).filter((each) => letters(each) < 200);
    const half = Math.floor(paragraph.length / 2);
    const [before, after] = [paragraph.slice(0, half), paragraph.slice(half)];
    const names = Array.from({ length: Math.ceil((letters(paragraph) * 0.8) / letters(NAMES)) }, () => NAMES).join(
      ', ',
    );
    const found = await detect(`${before} ${names}, ${after} ${names}.`);
    const [own, other] = [text.tag, found?.tag ?? 'en'].map((tag) => new Intl.Locale(tag).maximize().script);
    if (paragraph !== '' && own !== other) wrong.push(`${text.tag} as ${found?.tag}`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['de', 'Erklärung zum Urteil\nDas Gericht verurteilte den Täter für 27 Morde.'],
  ['fr', 'Déclaration\nLe tribunal a condamné le coupable.'],
  ['it', 'Comunicato\nIl tribunale ha condannato il colpevole.'],
  ['pl', 'Oświadczenie\nSąd skazał sprawcę.'],
  ['hu', 'Nyilatkozat\nA bíróság elítélte a vádlottat.'],
])('a headline and a sentence are enough where both models are of one mind: %s', async (tag, text) => {
  expect(await detect(text)).toMatchObject({ tag, isSure: true });
});

test.each([
  ['da', 'Retten dømte den tiltalte til livsvarigt fængsel.'],
  ['es', 'Comunicado. El tribunal condenó al acusado a cadena perpetua.'],
  ['sl', 'Sodišče je obtoženca obsodilo na dosmrtni zapor.'],
  ['ti', 'ቤት ፍርዲ ነቲ ክሱስ ናይ ዕድሜ ልክ ማእሰርቲ ፈሪድዎ። ኣብ ከተማ ብዙሓት ሰባት ተቐቲሎም እዮም።'],
  ['en', 'Café au lait, the court said, is served in Orléans.'],
])('a short text with letters of %s is taken for it, in doubt', async (tag, text) => {
  expect(await detect(text)).toMatchObject({ tag, isSure: false });
});

test.each([
  ['uk', 'Заява\nМи засуджуємо цей напад.'],
  ['uk', 'Усі п’ятеро вже вдома.'],
  ['be', 'Усе яны ўжо дома.'],
  ['ru', 'Все они уже дома.'],
  ['fr', 'Communiqué\nNous condamnons cette attaque.'],
  ['it', 'Condanniamo questo attacco vile.'],
  ['es', 'Comunicado\nCondenamos este ataque.'],
  ['en', 'A victory for survivors.'],
  ['en', 'Detainees begin hunger strike.'],
  ['en', 'Verdict in Koblenz trial.'],
  ['zh-Hant', '聲明\n我們譴責這次襲擊。'],
  ['zh-Hans', '声明\n我们谴责这次袭击。'],
])('of a sentence of a few words it is the best guess: %s', async (tag, text) => {
  expect((await detect(text))?.tag).toBe(tag);
});

test('a headline of four English words is no sure French', async () => {
  expect(await detect('UN envoy visits Damascus.')).toMatchObject({ isSure: false });
  expect(await detect('Court sentences 14 people')).toEqual({ tag: 'en', isSure: false, isLong: false });
  expect(await detect('Le tribunal condamne 14 personnes')).toMatchObject({ tag: 'fr' });
});

test('of two languages that are hardly apart to one model, the one is taken of which the other is certain', async () => {
  const text =
    'Een array is een lijst met waarden. Hier is een voorbeeld. Maak een nieuw bestand met een array met drie strings in ' +
    'deze volgorde: tomato sauce, cheese, pepperoni.';
  expect(await detect(text)).toEqual({ tag: 'nl', isSure: false, isLong: true });
});

test('a few words with an accent are taken for a language that is written so, and never surely', async () => {
  for (const text of [
    'Já está lá: dará água.',
    'Perché né io né te?',
    'Halál várt rá, mondták.',
    'La presó està plena.',
    'Ħames persuni maħtufa.',
    'Məhkəmə qərar verdi.',
    'Pokémon fiancée cliché',
    'Geïnterviewde patiënten: coördinatie. Geïnterviewde patiënten: coördinatie.',
  ]) {
    const found = await detect(text);
    expect(found?.tag, text).not.toMatch(/-Latn$|^(?:mxi|kgp|dga)$/);
  }
  expect(await detect('Vučić: žrtve će čekati')).not.toMatchObject({ tag: 'ja-Latn' });
});

test.each([
  [
    'en',
    'Nested markers\nThe council decides:\n(i) to release 14 people;\n(ii) to publish:\n(a) the names,\n(b) the dates;\n(iii) to pay 5 million.\n1) One\n2) Two\na) two a\nb) two b\n3) Three\n1.1 First\n1.2 Second\n1.2.1 Third',
  ],
  [
    'en',
    'Court sentences 14 people\nKoblenz, 14 March 2024 — The court sentenced 14 people.\nKey points\nFirst: 131,469 were detained.\n(a) 14 women\n(b) 27 men\nSecond: none\n:::note\nTake care: 15.\n:::\nWould you like me to shorten it?',
  ],
  [
    'ur',
    'گرفتاریوں پر بیان\nہم مطالبہ کرتے ہیں:\n۱۔ 14 افراد کو رہا کیا جائے\n۲۔ 27 نام شائع کیے جائیں\n۳۔ مقدمہ چلایا جائے',
  ],
])('few words are not taken for a language that is seldom written: %s', async (tag, text) => {
  expect((await detect(text))?.tag).toBe(tag);
});
