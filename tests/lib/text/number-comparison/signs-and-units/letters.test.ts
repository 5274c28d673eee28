import { expect, test } from 'vitest';
import { isBlocked, kinds } from '../../../../support/number-differences.ts';

test.each([
  [
    'en',
    'de',
    'He was fined under Article 5(2)(b).',
    'Er wurde nach Artikel 5 Absatz 2 Buchstabe b mit einer Geldstrafe belegt.',
  ],
  [
    'en',
    'de',
    'He was fined under Article 5(2)(b).',
    'Er wurde nach Art. 5 Abs. 2 lit. b mit einer Geldstrafe belegt.',
  ],
  [
    'en',
    'fi',
    'He was fined under Article 5(2)(b).',
    'Hänelle määrättiin sakko 5 artiklan 2 kohdan b alakohdan nojalla.',
  ],
  ['en', 'ru', 'He was fined under Article 5(2)(b).', 'Он оштрафован по подпункту «б» пункта 2 статьи 5.'],
  ['en', 'ru', 'He was fined under Article 5(2)(b).', 'Он оштрафован согласно подпункту b пункта 2 статьи 5.'],
  ['en', 'ru', 'He was fined under Article 5(2)(b).', 'Он был оштрафован по статье 5(2) b) и должен заплатить в срок.'],
  ['en', 'uk', 'He was fined under Article 5(2)(b).', 'Його оштрафовано за підпунктом «б» пункту 2 статті 5.'],
  ['en', 'bg', 'He was fined under Article 5(2)(b).', 'Той беше глобен по член 5, параграф 2, буква б).'],
  ['en', 'el', 'He was fined under Article 5(2)(b).', 'Του επιβλήθηκε πρόστιμο βάσει του άρθρου 5 παρ. 2 στοιχ. β΄.'],
  ['en', 'lt', 'He was fined under Article 5(2)(b).', 'Jis nubaustas pagal 5 straipsnio 2 dalies b punktą.'],
  ['en', 'et', 'He was fined under Article 5(2)(b).', 'Talle määrati trahv artikli 5 lõike 2 punkti b alusel.'],
  ['en', 'vi', 'He was fined under Article 5(2)(b).', 'Ông bị phạt theo điểm b khoản 2 Điều 5.'],
  ['en', 'id', 'He was fined under Article 5(2)(b).', 'Ia didenda berdasarkan Pasal 5 ayat 2 huruf b.'],
  ['en', 'fa', 'He was fined under Article 5(2)(b).', 'او بر اساس بند ب ماده ۵(۲) جریمه شد.'],
  ['en', 'ar', 'He was fined under Article 5(2)(b).', 'غُرّم بموجب البند ب من الفقرة 2 من المادة 5.'],
  ['en', 'ko', 'He was fined under Article 5(2)(b).', '그는 제5조제2항 나호에 따라 벌금을 물었다.'],
  ['en', 'ja', 'He was fined under Article 5(2)(b).', '彼は第5条第2項第b号により罰金を科された。'],
  ['en', 'sv', 'He was fined under Article 5(2)(b).', 'Han bötfälldes enligt artikel 5.2 b.'],
  [
    'en',
    'sl',
    'He was fined under Article 5(2)(b).',
    'Kaznovan je bil na podlagi točke (b) drugega odstavka 5. člena.',
  ],
  ['en', 'nl', 'He was fined under Article 5(2)(b).', 'Hij werd beboet op grond van artikel 5, lid 2, onder b.'],
  [
    'en',
    'fr',
    'He was fined under Article 5(2)(b).',
    'Il a été condamné en vertu de l’article 5, paragraphe 2, point b.',
  ],
  [
    'en',
    'fr',
    'He was fined under Article 5(2)(b).',
    'Le point a été abordé : il a été condamné selon l’article 5, par. 2, al. b.',
  ],
  ['en', 'es', 'He was fined under Article 5(2)(b).', 'Fue multado en virtud del artículo 5, apartado 2, letra b.'],
  ['en', 'pl', 'He was fined under Article 5(2)(b).', 'Został ukarany na podstawie art. 5 ust. 2 lit. b.'],
  ['en', 'hu', 'He was fined under Article 5(2)(b).', 'Az 5. cikk (2) bekezdésének b pontja alapján megbírságolták.'],
  ['en', 'tr', 'He was fined under Article 5(2)(b).', '5. maddenin 2. fıkrasının b bendi uyarınca ceza aldı.'],
  ['en', 'he', 'He was fined under Article 5(2)(b).', 'הוא נקנס לפי סעיף 5(2) פסקה ב.'],
  ['en', 'hi', 'He was fined under Article 5(2)(b).', 'उन पर अनुच्छेद 5(2) के खंड ख के तहत जुर्माना लगाया गया।'],
  ['en', 'zh', 'He was fined under Article 5(2)(b).', '他依据第5条第2款b项被罚款。'],
  ['en', 'da', 'He was fined under Article 5(2)(b).', 'Han blev idømt en bøde efter artikel 5, stk. 2, litra b.'],
  ['de', 'en', 'Er wurde nach Artikel 5 Absatz 2 Buchstabe b bestraft.', 'He was fined under Article 5(2)(b).'],
  [
    'de',
    'fr',
    'Er wurde nach Artikel 5 Absatz 2 Buchstabe b bestraft.',
    'Il a été condamné en vertu de l’article 5, paragraphe 2, point b).',
  ],
])('the letter of an article: right, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(false);
});

test.each([
  [
    'en',
    'de',
    'He was fined under Article 5(2)(b).',
    'Er wurde nach Artikel 5 Absatz 2 Buchstabe c mit einer Geldstrafe belegt.',
  ],
  [
    'en',
    'de',
    'He was fined under Article 5(2)(b).',
    'Er wurde nach Art. 5 Abs. 2 lit. c mit einer Geldstrafe belegt.',
  ],
  ['en', 'de', 'He was fined under Article 5(2)(b).', 'Er wurde nach Art. 5 Abs. 2 Buchst. c bestraft.'],
  [
    'en',
    'fi',
    'He was fined under Article 5(2)(b).',
    'Hänelle määrättiin sakko 5 artiklan 2 kohdan c alakohdan nojalla.',
  ],
  ['en', 'ru', 'He was fined under Article 5(2)(b).', 'Он оштрафован по подпункту «в» пункта 2 статьи 5.'],
  ['en', 'uk', 'He was fined under Article 5(2)(b).', 'Його оштрафовано за підпунктом «в» пункту 2 статті 5.'],
  ['en', 'bg', 'He was fined under Article 5(2)(b).', 'Той беше глобен по член 5, параграф 2, буква в).'],
  ['en', 'el', 'He was fined under Article 5(2)(b).', 'Του επιβλήθηκε πρόστιμο βάσει του άρθρου 5 παρ. 2 στοιχ. γ΄.'],
  ['en', 'lt', 'He was fined under Article 5(2)(b).', 'Jis nubaustas pagal 5 straipsnio 2 dalies c punktą.'],
  ['en', 'et', 'He was fined under Article 5(2)(b).', 'Talle määrati trahv artikli 5 lõike 2 punkti c alusel.'],
  ['en', 'vi', 'He was fined under Article 5(2)(b).', 'Ông bị phạt theo điểm c khoản 2 Điều 5.'],
  ['en', 'id', 'He was fined under Article 5(2)(b).', 'Ia didenda berdasarkan Pasal 5 ayat 2 huruf c.'],
  ['en', 'fa', 'He was fined under Article 5(2)(b).', 'او بر اساس بند ج ماده ۵(۲) جریمه شد.'],
  ['en', 'ar', 'He was fined under Article 5(2)(b).', 'غُرّم بموجب البند ج من الفقرة 2 من المادة 5.'],
  ['en', 'ko', 'He was fined under Article 5(2)(b).', '그는 제5조제2항 다호에 따라 벌금을 물었다.'],
  ['en', 'ja', 'He was fined under Article 5(2)(b).', '彼は第5条第2項第c号により罰金を科された。'],
  ['en', 'sv', 'He was fined under Article 5(2)(b).', 'Han bötfälldes enligt artikel 5.2 c.'],
  [
    'en',
    'sl',
    'He was fined under Article 5(2)(b).',
    'Kaznovan je bil na podlagi točke (c) drugega odstavka 5. člena.',
  ],
  ['en', 'nl', 'He was fined under Article 5(2)(b).', 'Hij werd beboet op grond van artikel 5, lid 2, onder c.'],
  [
    'en',
    'fr',
    'He was fined under Article 5(2)(b).',
    'Il a été condamné en vertu de l’article 5, paragraphe 2, point c.',
  ],
  ['en', 'es', 'He was fined under Article 5(2)(b).', 'Fue multado en virtud del artículo 5, apartado 2, letra c.'],
  ['en', 'pl', 'He was fined under Article 5(2)(b).', 'Został ukarany na podstawie art. 5 ust. 2 lit. c.'],
  ['en', 'cs', 'He was fined under Article 5(2)(b).', 'Byl pokutován podle čl. 5 odst. 2 písm. c.'],
  ['en', 'hu', 'He was fined under Article 5(2)(b).', 'Az 5. cikk (2) bekezdésének c pontja alapján megbírságolták.'],
  ['en', 'tr', 'He was fined under Article 5(2)(b).', '5. maddenin 2. fıkrasının c bendi uyarınca ceza aldı.'],
  ['en', 'he', 'He was fined under Article 5(2)(b).', 'הוא נקנס לפי סעיף 5(2) פסקה ג.'],
  ['en', 'hi', 'He was fined under Article 5(2)(b).', 'उन पर अनुच्छेद 5(2) के खंड ग के तहत जुर्माना लगाया गया।'],
  ['en', 'zh', 'He was fined under Article 5(2)(b).', '他依据第5条第2款c项被罚款。'],
  ['en', 'da', 'He was fined under Article 5(2)(b).', 'Han blev idømt en bøde efter artikel 5, stk. 2, litra c.'],
  ['de', 'en', 'Er wurde nach Artikel 5 Absatz 2 Buchstabe b bestraft.', 'He was fined under Article 5(2)(c).'],
  [
    'de',
    'fr',
    'Er wurde nach Artikel 5 Absatz 2 Buchstabe b bestraft.',
    'Il a été condamné en vertu de l’article 5, paragraphe 2, point d).',
  ],
])('the letter of an article: wrong, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(true);
});

test.each([
  ['de', 'Er wurde nach Artikel 5(2)(d) verurteilt.', true],
  ['fr', 'Il a été condamné selon l’article 5(2)(d).', true],
  ['ja', '彼は第5条(2)(d)により有罪とされた。', true],
  ['ka', 'იგი გასამართლდა მუხლი 5(2)(d)-ით.', true],
  // The fifth letter of these alphabets.
  ['tr', 'Madde 5(2)(d) uyarınca mahkûm edildi.', false],
  ['vi', 'Ông bị kết án theo Điều 5(2)(đ).', false],
])('in %s, (e) is (d) where the alphabet has a letter more before it, and nowhere else', (tag, target, isWrong) => {
  expect(isBlocked('en', 'He was convicted under Article 5(2)(e).', tag, target)).toBe(isWrong);
});

test.each([
  ['it', 'the case KX-4471/B', 'la pratica KX-4471/B', 'la pratica KX-4471/D'],
  ['fr', 'document S/2023/417', 'le document S/2023/417', 'le document A/2023/417'],
  ['fr', 'see CCPR/C/FRA/CO/5', 'voir CCPR/C/FRA/CO/5', 'voir CCPR/C/FIN/CO/5'],
  ['nl', 'flight KL-604A', 'vlucht KL-604A', 'vlucht KL-604B'],
  ['zh', 'marked T-19C', '编号为T-19C', '编号为T-19G'],
  ['de', 'at 14b Lindenweg', 'im Lindenweg 14b', 'im Lindenweg 14d'],
  ['de', 'GB29 NWBK 6016 1331 9268 19', 'GB29 NWBK 6016 1331 9268 19', 'GB29 NWKB 6016 1331 9268 19'],
] as const)('the letters of a code stay as they are in %s: %s', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag).join()).not.toMatch(/block/);
  expect(kinds(source, wrong, tag).join()).toMatch('block letter');
});

test.each([
  ['fr', 'HIV-1 in the EU-27', 'le VIH-1 dans l’UE-27'],
  ['es', 'it cost $14B in 24h', 'costó 14 000 M$ en 24 h'],
  ['ru', 'the F-16 and COVID-19', 'F-16 и ковид-19'],
  ['de', 'UN-1325 and the G-20', 'VN-1325 und die G-20'],
] as const)('names before a figure have letters of their own in %s: %s', (tag, source, right) => {
  expect(kinds(source, right, tag).join()).not.toMatch('letter');
});
