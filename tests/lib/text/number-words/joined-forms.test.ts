import { expect, test } from 'vitest';
import { softNumbersOf } from '../../../../scripts/lib/text/number-words/soft-numbers.ts';

/** Numbers with what languages of India and their neighbours write onto them: cases, "all", years, persons, quarters. */
test.each([
  ['hi', 'सातों दिन', 7],
  ['hi', 'एक पखवाड़े में', 14],
  ['hi', 'सवा किलोमीटर', 1.25],
  ['mr', 'नऊपैकी', 9],
  ['mr', 'चौघांना', 4],
  ['mr', 'साडेसतरा लाख', 1_750_000],
  ['mr', 'एक चतुर्थांशाने', 0.25],
  ['gu', 'ચારમાંથી', 4],
  ['gu', 'પાંચેય', 5],
  ['gu', 'પોણો કલાક', 0.75],
  ['pa', 'ਪੌਣਾ ਘੰਟਾ', 0.75],
  ['ne', 'पाँचजना', 5],
  ['ta', 'நான்கில் ஒருவர்', 4],
  ['ta', 'ஐந்தாண்டுகள்', 5],
  ['te', 'ఏడేళ్ల', 7],
  ['te', 'తొమ్మిదింటిలో', 9],
  ['te', 'ఆరు పదుల', 60],
  ['te', 'పావుగంట', 0.25],
  ['ml', 'അഞ്ചിൽ ഒരാൾ', 5],
  ['ml', 'എഴുപത്തിമൂന്ന്', 73],
  ['ml', 'അറുപത്തെട്ട്', 68],
  ['kn', 'ನಾಲ್ಕನ್ನು', 4],
  ['kn', 'ಇಪ್ಪತ್ತೈದು', 25],
  ['si', 'තුනෙන් දෙකක', 0.667],
  ['si', 'දුසිම් භාගයක්', 6],
  ['my', 'သုံးပုံနှစ်ပုံ', 0.667],
  ['ko', '열흘간', 10],
  ['ko', '보름간', 15],
  ['id', 'sewindu', 8],
  ['fil', 'dalawang dosenang', 24],
  ['th', 'กว่าหมื่นหลัง', 10_000],
  ['zh', '千分之三', 0.003],
  ['fi', 'puolitoista miljoonaa', 1_500_000],
])('%s: “%s” is %d', (tag, text, value) => {
  expect(softNumbersOf({ text, tag }).map((each) => each.value)).toContain(String(value));
});

test.each([
  ['ta', 'பத்தில் நான்கு', ['10', '4']],
  ['gu', 'દસમાંથી ત્રણ', ['10', '3']],
  ['kn', 'ಹತ್ತರಲ್ಲಿ ಮೂರು', ['10', '3']],
])('%s: the whole and its part are two numbers: %s', (tag, text, values) => {
  expect(softNumbersOf({ text, tag }).map((each) => each.value)).toEqual(values);
});
