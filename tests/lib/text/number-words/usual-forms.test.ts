import { expect, test } from 'vitest';
import { softNumbersOf } from '../../../../scripts/lib/text/number-words/soft-numbers.ts';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['hi', 'पौना लाख', 75_000],
  ['pa', 'ਪੌਣਾ ਲੱਖ', 75_000],
  ['gu', 'સાડાત્રણ લાખ', 350_000],
  ['mr', 'सव्वादोन लाख', 225_000],
  ['mr', 'पंधराशे', 1500],
  ['ne', 'साढे दुई खर्ब', 250_000_000_000],
  ['ur', 'ڈھائی کھرب', 250_000_000_000],
  ['ta', 'ஒன்றேகால் லட்சம்', 125_000],
  ['te', 'లక్షన్నర', 150_000],
  ['te', 'లక్షా యాభై వేల', 150_000],
  ['kn', 'ನೂರೈವತ್ತು', 150],
  ['ml', 'നൂറ്റമ്പത്', 150],
  ['ml', 'പതിനൊന്നായിരം', 11_000],
  ['si', 'ලක්ෂ දෙකහමාරක', 250_000],
  ['si', 'දහස් පන්සියයක්', 1500],
  ['as', 'আঢ়ৈ লাখ', 250_000],
  ['or', 'ସାଢ଼େ ତିନି ଲକ୍ଷ', 350_000],
  ['vi', 'hai vạn', 20_000],
  ['vi', 'hai trăm rưỡi', 250],
  ['hu', 'másfél ezren', 1500],
  ['hu', 'másfél száz', 150],
  ['cs', 'půldruhého sta', 150],
  ['lv', 'pusotra tūkstoša', 1500],
  ['nb', 'femten hundre', 1500],
  ['es', 'un millar y medio', 1500],
  ['uk', 'двох із половиною тисяч', 2500],
  ['am', 'ሁለት ሚሊዮን ተኩል', 2_500_000],
  ['cy', 'dwy filiwn a hanner', 2_500_000],
  ['cy', 'phymtheg ar hugain', 35],
  ['ht', 'senksan', 500],
  ['zh', '三点五个百分点', 3.5],
  ['th', 'สามจุดห้า', 3.5],
  ['kk', 'ширек миллион', 250_000],
  ['fa', 'دونیم میلیون', 2_500_000],
])('a number is read as it is usually said: %s %s', (tag, text, value) => {
  expect(softNumbersOf({ tag, text }).map((word) => Number(word.value))).toContain(value);
});

test.each([
  ['es', 'It cost 2.5 billion pesos.', 'Costó 2 mil 500 millones de pesos.'],
  ['es', 'About 1,500 people came.', 'Llegaron mil 500 personas.'],
  ['fa', 'Some 2,500 people came.', 'حدود دو هزار و ۵۰۰ نفر آمدند.'],
  ['fa', 'Some 1,500 people came.', 'حدود یک‌هزار و ۵۰۰ نفر آمدند.'],
  ['es', 'It cost 33,450 million pesos.', 'Costó 33 mil 450 millones de pesos.'],
  ['hu', 'The 1956 revolution', 'Az ötvenhatos forradalom'],
  ['de', 'One lawyer says nothing has moved for 14 days.', 'Ein Anwalt sagt, seit zwei Wochen rühre sich nichts.'],
  ['el', 'The 15-day siege ended.', 'Η δεκαπενθήμερη πολιορκία έληξε.'],
  ['tr', 'He was given one year, six months and 22 days.', 'Ona 1 yıl 6 ay 22 gün verildi.'],
  [
    'ro',
    'One child in five leaves, up on the last decade.',
    'Unul din cinci copii pleacă, mai mult decât în deceniul trecut.',
  ],
  ['ro', 'The girl is one and a half years old.', 'Fetița are un an și șase luni.'],
  ['ga', 'He spent a year and a half in prison.', 'Chaith sé bliain go leith sa phríosún.'],
  ['ig', 'He spent a year and a half in prison.', 'Ọ nọrọ otu afọ na ọnwa isii n’ụlọ mkpọrọ.'],
  ['ig', 'He spent two and a half years in prison.', 'Ọ nọrọ afọ abụọ na ọkara n’ụlọ mkpọrọ.'],
  ['ca', 'It lasted an hour and a half.', 'Va durar hora i mitja.'],
  ['th', 'The rally ended at about 7:30 p.m.', 'การชุมนุมจบเมื่อเวลาประมาณทุ่มครึ่ง'],
  ['th', 'The rally ended at 1:30 p.m.', 'การชุมนุมจบเมื่อเวลาบ่ายโมงครึ่ง'],
  ['ar', 'About 2.5 million people were affected.', 'تأثر حوالي مليونين ونصف مليون شخص.'],
  ['mt', 'Four people were arrested, and three freed.', "Ġew arrestati erba' persuni, u nħelsu tlieta."],
  ['zh-Hant', 'The court awarded them NT$35 million.', '法院判賠新台幣3,500萬元。'],
  ['zu', 'About 2.5 million people were affected.', 'Cishe abantu abayizigidi ezimbili nengxenye bathintekile.'],
])('a quantity is right as it is usually said: %s, %s', (tag, source, right) => {
  expect(between(`en ${tag}`, source, right)).not.toContain('block');
});

test.each([
  ['es', 'It cost 2.5 billion pesos.', 'Costó 3 mil 500 millones de pesos.'],
  ['fa', 'Some 2,500 people came.', 'حدود سه هزار و ۵۰۰ نفر آمدند.'],
  ['te', '150,000 people fled.', 'లక్ష మంది పారిపోయారు.'],
  ['vi', 'More than 20,000 households lost power.', 'Hơn ba vạn hộ dân bị mất điện.'],
  ['de', 'One lawyer says nothing has moved for 14 days.', 'Ein Anwalt sagt, seit drei Wochen rühre sich nichts.'],
  ['zh', 'Turnout fell by three percentage points.', '投票率下降了百分之三。'],
  ['zh-Hant', 'The court awarded them NT$35 million.', '法院判賠美金3,500萬元。'],
  ['sr', 'They stood for sixteen minutes, one minute each.', 'Стајали су петнаест минута, по минут.'],
  ['mt', 'Four people were arrested.', 'Ġew arrestati ħames persuni.'],
  ['yo', '3 million people and 5 million dogs', 'ènìyàn mílíọ̀nù 3 àti ajá'],
])('and another one is found: %s, %s', (tag, source, wrong) => {
  expect(between(`en ${tag}`, source, wrong)).toMatch(/block|ask/);
});

test.each([
  ['te', 'విచారణ మూడు నెలల పాటు కొనసాగింది.', 'విచారణ మూడు వారాల పాటు కొనసాగింది.'],
  ['mn', 'Шүүх хурал гурван сар үргэлжилсэн.', 'Шүүх хурал гурван жил үргэлжилсэн.'],
  ['tg', 'Мурофиа се моҳ давом кард.', 'Мурофиа се сол давом кард.'],
  ['ka', 'სასამართლო სამ თვეს გაგრძელდა.', 'სასამართლო სამ დღეს გაგრძელდა.'],
  ['mt', 'Il-kawża damet tliet xhur.', 'Il-kawża damet tliet snin.'],
  ['ga', 'Mhair an triail trí mhí.', 'Mhair an triail trí bliana.'],
])('three months are told from three years, weeks or days: %s', (tag, right, wrong) => {
  const source = 'The trial lasted three months.';
  expect(between(`en ${tag}`, source, right)).not.toMatch(/block|ask/);
  expect(between(`en ${tag}`, source, wrong)).toContain('block unit');
});
