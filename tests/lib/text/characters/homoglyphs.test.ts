import { expect, test } from 'vitest';
import { hiddenFaults } from '../../../../scripts/lib/text/characters/deceptive-characters.ts';
import {
  homoglyphs,
  isCustomary,
  isLookAlikeScript,
  lookAlikes,
} from '../../../../scripts/lib/text/characters/homoglyphs.ts';
import { CODES, declaration } from '../../../support/udhr.ts';

test('no word of the Universal Declaration is an error, in any language; one text mixes alphabets where all can see', () => {
  const mixed = new Set<string>();
  for (const code of CODES) {
    const { blocks, tag } = declaration(code);
    const script = new Intl.Locale(tag).maximize().script ?? 'Latn';
    for (const found of blocks.flatMap((block) => homoglyphs(block, script))) {
      expect(found, code).toMatchObject({ isHidden: false });
      mixed.add(code);
    }
  }
  expect([...mixed]).toEqual(['fuf_adlm']);
});

test.each([
  ['paper', 'рареr', true],
  ['ΑΘΗΝΑ', 'AΘΗΝΑ', true],
  ['SMSкой', 'SMSкой', false],
  ['of', 'οf', true],
  ['me', 'мe', true],
])('%s written as %s', (_right, written, isHidden) => {
  expect(homoglyphs(written, 'Latn').map((found) => found.isHidden)).toEqual([isHidden]);
});

test('Chinese parts no words between two alphabets', () => {
  expect(homoglyphs('与HCoV-229E密切相关的蝙蝠α冠状病毒', 'Hans')).toEqual([]);
});

test.each(['kΩ', 'μm', 'πx', 'dσ', 'Δt', 'IT-отдел', 'Ёлка', 'naïve', 'Կոտայք'])('%s is right', (word) => {
  expect(homoglyphs(word, 'Cyrl')).toEqual([]);
});

test.each([
  ['dα', 'of', true],
  ['γe', 'it', true],
  ['dσ', 'the measure σ', false],
  ['πx', 'the product', false],
])('%s for a source that says %s: %s', (word, source, isFound) => {
  expect(homoglyphs(word, 'Latn', source).length > 0).toBe(isFound);
  expect(homoglyphs(word, 'Latn')).toEqual([]);
});

test('look-alikes are of another script, and see each other', () => {
  for (const letter of 'AaBcEeHiKMOopPTxyéёйΑοՕս') {
    for (const script of ['Latn', 'Cyrl', 'Grek', 'Armn'].filter(isLookAlikeScript)) {
      for (const other of lookAlikes(letter, script)) {
        expect(new RegExp(`\\p{sc=${script}}`, 'u').test(other)).toBe(true);
        expect(other).not.toBe(letter);
      }
    }
  }
  expect(lookAlikes('a', 'Cyrl')).toContain('а');
  expect(lookAlikes('é', 'Cyrl')).toContain('е');
  expect(lookAlikes('ж', 'Latn')).toEqual([]);
});

test.each([
  ['тIера', 'ce', true],
  ['тIера', 'ru', false],
  ['тeра', 'ce', false],
  ['iγewwaren', 'kab', true],
  ['бóльшую', 'ru', true],
  ['τóπος', 'el', false],
  ['բóր', 'hy', false],
  ['сè', 'mk', true],
  ['юкъá', 'inh', true],
  ['испиhиэккэ', 'sah', true],
  ['бoльшую', 'ru', false],
])('%s in %s is typed so: %s', (word, tag, isSo) => {
  expect(homoglyphs(word, 'Cyrl').map((found) => isCustomary(found, tag))).toEqual([isSo]);
});

const inText = (script: string, word: string): string =>
  script === 'Latn'
    ? `We know that ${word} is there today, said the court in Koblenz.`
    : `Известно, что ${word} сегодня сообщает суд в Кобленце.`;

test.each([
  ['Latn', 'Маzen'],
  ['Latn', 'Теhran'],
  ['Latn', 'Моscow'],
  ['Latn', 'раyment'],
  ['Latn', 'Mexiсо'],
  ['Latn', 'ЕU'],
  ['Latn', 'Koblеnz'],
  ['Cyrl', 'Poccия'],
  ['Cyrl', 'Mocква'],
  ['Cyrl', 'CШA'],
  ['Cyrl', 'cуд'],
])('in a text of %s, letters of another alphabet are held at the head of a word, too: %s', (script, word) => {
  expect(hiddenFaults(inText(script, word)).map(({ rule }) => rule)).toEqual(['homoglyph']);
});

test.each(['SMSка', 'PDFом', 'TOPовый', 'Visaы', 'Microsoftом', 'киберIT', 'IT-отдел', 'URLы', 'PRщик'])(
  'a foreign word with an ending or a word before it is seen: %s',
  (word) => {
    expect(hiddenFaults(inText('Cyrl', word))).toEqual([]);
  },
);

test.each([
  ['ce', 'Нохчийн меттан хIума ю иза. Цхьа стаг вийна, гIала чохь 14 стаг лаьцна. Iуьйре.'],
  ['abq', 'Абаза бызшва, гIвы.'],
  ['lbe', 'Лакку маз, хъуннасса, кIул.'],
  [undefined, 'Лезги чIал, 14 кас кьена.'],
  ['os', 'Ирон адæм æмæ Хуссар Ирыстон. Æхсæнадон организаци загъта.'],
  ['kv', 'Коми йöз, 14 морт.'],
  ['cv', 'Чăваш Республикинче 14 çын вилнĕ. Çапла пĕлтернĕ.'],
])('languages that are typed with letters of another alphabet (%s) are', (tag, text) => {
  expect(hiddenFaults(text, 'ltr', tag)).toEqual([]);
});

test('letters that anybody can tell apart are seen', () => {
  expect(hiddenFaults(inText('Latn', 'bрфa'))).toEqual([]);
});
