import { expect, test } from 'vitest';
import { contains } from '../../../scripts/lib/fonts/code-points.ts';
import { findRunsIn } from '../../../scripts/lib/fonts/face-runs.ts';
import { fontFiles } from '../../../scripts/lib/fonts/font-stock.ts';
import { typefaces } from '../../../scripts/lib/fonts/typefaces.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';

const TEXT = { isHeadline: false, isCode: false };

function runsOf(text: string, tag: string, where = TEXT): readonly string[] {
  const find = findRunsIn(typefaces(languageOf(tag), text));
  return find(text, where).map(({ start, end, face }) => `${face}: ${text.slice(start, end)}`);
}

test('a word is set whole in the face that has all of its letters, with what stands between two of them', () => {
  expect(runsOf('She said: Kɛ̂hìndé, Adɛ́báyɔ̀ and Bob.', 'en')).toEqual(['latn-more: Kɛ̂hìndé, Adɛ́báyɔ̀']);
  expect(runsOf('قال Kɛ̂hìndé إنه', 'ar')).toEqual(['latn-more: Kɛ̂hìndé']);
});

test('a language with letters that the first face lacks is set in the second, whole', () => {
  const lingala =
    'Bato nyónso na mbótamá bazalí na bonsómí mpé bakokání na limɛmya mpé makokí. Bazalí na mayɛlɛ mpé basengélí kofanda lokóla bandeko na kati ya bobóto bwa molɔ́ngɔ́, mikɔlɔ, ndɛ́ngɛ́, mɔ̌kɔ́.';
  expect(typefaces(languageOf('ln'), lingala).map(({ key }) => key)[0]).toBe('latn-more');
  expect(runsOf(lingala, 'ln')).toEqual([]);
  expect(typefaces(languageOf('en'), 'Kɛ̂hìndé and Bob').map(({ key }) => key)[0]).toBe('latn');
});

test('a headline’s word with a mark that the headline cut lacks is set in the text face, whole', () => {
  expect(runsOf('The kẹẹ̀ẹ́dógún verdict', 'en', { ...TEXT, isHeadline: true })).toEqual(['latn: kẹẹ̀ẹ́dógún']);
});

test('a word of another script with a joiner in it is set whole, and not its joiner in Latin', () => {
  expect(runsOf('They say می\u200Cکنیم here, و کتاب', 'en')).toEqual(['arab: می\u200Cکنیم']);
  expect(runsOf('هم می\u200Cکنیم', 'fa')).toEqual([]);
});

test('so it is in code, whose family has Latin letters alone, and in a text of that script too', () => {
  const where = { isHeadline: false, isCode: true };
  expect(runsOf('/tag/نیم\u200Cفاصله کتاب', 'en', where)).toEqual(['arab: نیم\u200Cفاصله']);
  expect(runsOf('/tag/نیم\u200Cفاصله کتاب', 'fa', where)).toEqual(['arab: نیم\u200Cفاصله']);
});

test('emoji stand alone, in code too', () => {
  expect(runsOf('1️⃣4 men 🇸🇾', 'en')).toEqual(['emoji: 1️⃣', 'emoji: 🇸🇾']);
  expect(runsOf('x 🎉 Kɛ̂hìndé', 'en', { ...TEXT, isCode: true })).toEqual(['emoji: 🎉']);
});

test.each([
  ['Hebrew in English', 'en', 'The name שרה', 'hebr'],
  ['signs', 'en', 'x₋₁ ∈ ℝ', 'latn-more'],
  ['mathematics', 'en', '𝒜 ⨁', 'math'],
  ['Arabic in Chinese', 'zh-Hans', '安瓦尔 أنور', 'arab'],
  ['Han in Arabic', 'ar', 'أنور 安瓦尔', 'hans'],
])('a page takes the faces that its characters need: %s', (_, tag, text, key) => {
  expect(typefaces(languageOf(tag), text).map((face) => face.key)).toContain(key);
  expect(typefaces(languageOf(tag), 'Text').map((face) => face.key)).not.toContain(key);
});

test('leaves Latin what this newsroom’s Latin face has, whatever another had before', () => {
  const [chinese] = typefaces(languageOf('zh-Hans'), '科布伦茨');
  const file = fontFiles({ name: '@expo-google-fonts/sarabun', strong: '700Bold' }, [])?.regular ?? '';
  const settings = { own: { Latn: { regular: file, strong: file } } };
  const [beside] = typefaces(languageOf('zh-Hans'), '科布伦茨', settings);
  const letter = 'Ж'.codePointAt(0) ?? 0;
  expect([chinese, beside].map((face) => contains(face?.range ?? [], letter))).toEqual([false, true]);
});
