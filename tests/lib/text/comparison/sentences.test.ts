import { expect, test } from 'vitest';
import { endsInStop, sentences } from '../../../../scripts/lib/text/comparison/sentences.ts';

test.each([
  ['Anwar. R. of Koblenz was convicted. He appealed.', 2],
  ['Am 13. Januar kam Dr. Kroker. Er sprach.', 2],
  ['Er sagte: „Komm!“ Dann ging er.', 2],
  ['Capt. Larry Giles spoke to Sen. Chris Coons. He left.', 2],
  ['What? No … not that. (Yes.)', 3],
  ['他来了。他走了！“真的？”', 3],
  ['جاء. ذهب؟ نعم۔', 3],
  ['वह आया। वह गया।', 2],
  ['Նա եկավ։ Նա գնաց։', 2],
  // Two word spaces, as many type the Ethiopic full stop.
  ['መጣ፡፡ ሄደ፡፡', 2],
  // What many type for the danda, and for the Ethiopic full stop.
  ['ਉਹ ਆਇਆ| ਉਹ ਗਿਆ |', 2],
  ['መጣ:: ሄደ::', 2],
  ['a || b is true', 1],
  ['ის მოვიდა. ის წავიდა.', 2],
  // A figure before the stop, in scripts where a noun behind an ordinal begins in a small letter.
  ['Это текст для Scratch 3. Есть и другой.', 2],
  ['Он ответил на 3. вопрос.', 1],
  // No blank behind the stop, but an address and abbreviations.
  ['ക്ലിക്ക് ചെയ്യുക.ശരിയാണോ എന്നറിയാന്‍.', 2],
  ['Он пришёл.Потом ушёл.', 2],
  ['Это прим.автора на сайт.рф у А.С.Пушкина.', 1],
  ['Ποιος ήρθε; Κανείς.', 2],
  ['He came; he went.', 1],
  // An abbreviation that ends its sentence, and those that do not.
  ['Есть и другие места (базы данных и т. д.) Чаты нигде не хранятся.', 2],
  ['Есть базы данных и т. д. Чаты нигде не хранятся.', 2],
  ['Это один из них, т. е. Иван.', 1],
  ['It takes approx. Ten of them (or all!) are lost.', 1],
  ['No stop at all', 1],
  ['1. 2. 3.', 0],
])('%s', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
  for (const { text: part, start, end } of sentences(text)) expect(text.slice(start, end).trim()).toBe(part);
});

test.each([
  ['He left.', true],
  ['„Er ging.“', true],
  ['**Er ging.**', true],
  ['Er rief: „Sie sagte: ‚Komm!‘', true],
  ['他走了。”', true],
  ['እሱ ሄደ፡፡', true],
  ['እሱ ሄደ::', true],
  ['እሱ ሄደ:', false],
  ['ਉਹ ਗਿਆ |', true],
  ['a | b |', false],
  ['ང་ཚོ་བོད་པ་ཡིན།', true],
  ['ང་ཚོ་བོད་པ', false],
  ['هو ويو.\u200F', true],
  ['នេះ\u200Bហើយ ។\u200B', true],
  ['دی ولاړ. \u200E', true],
  ['Ποιος ήρθε;', true],
  ['He left;', false],
  ['Բնօրինակը փոխվել է:', true],
  ['He left:', false],
  ['He left', false],
  ['Article 1, second', false],
])('%s ends in a stop: %s', (text, expected) => {
  expect(endsInStop(text)).toBe(expected);
});

test('the number of a caption is no sentence', () => {
  expect(sentences('Figure 3-18. Branches are farther down.')).toHaveLength(1);
  expect(sentences('图 3-18. 稳定分支总是比较老旧。')).toHaveLength(1);
  expect(sentences('He was born in 1930. He died.')).toHaveLength(2);
});
