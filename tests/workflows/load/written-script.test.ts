import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { inWrittenScript } from '../../../scripts/workflows/load/written-script.ts';

test.each([
  ['azb', 'Bütün insanlar ləyaqət və hüquqlarına görə azad doğulurlar.', 'Latn', 'ltr'],
  ['azb', 'بوتون اینسانلار آزاد و حقوق باخیمیندان برابر دوغولورلار', 'Arab', 'rtl'],
  ['crh', 'Bütün insanlar serbest, menlik ve uquqları musaviy olıp dünyağa keleler.', 'Latn', 'ltr'],
  ['ojb', 'ᑲᑭᓇ ᐯᒪᑎᓯᐨ ᓂᑕᐎᑭ ᑎᐯᓂᒥᑎᓱᐎᓂᐠ ᒥᓇ ᑕᐱᑕ ᑭᒋ ᐃᓀᑕᑯᓯᐎᐣ', 'Cans', 'ltr'],
  ['und', '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.', 'Kore', 'ltr'],
  ['und', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。', 'Hans', 'ltr'],
  ['ja', 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。', 'Jpan', 'ltr'],
  ['en', 'He said: שלום', 'Latn', 'ltr'],
  ['ar', 'SNHR, UN, OHCHR, ICC: قال المتحدث إن المحكمة حكمت بالسجن المؤبد', 'Arab', 'rtl'],
  ['ar', 'OpenStreetMap Foundation, Humanitarian OpenStreetMap Team: قال المتحدث إنهم', 'Arab', 'rtl'],
  ['zh-Hans', 'Starlink、SpaceX与Amazon Kuiper相互竞争', 'Hans', 'ltr'],
  ['ar', 'Kull insan twulid hurra w mutasawiya fil karama wal huquq (كل إنسان)', 'Latn', 'ltr'],
])('%s: script and direction follow the text', (tag, text, script, direction) => {
  const tagged = tag === 'und' ? { ...languageOf('en'), script: 'Zyyy' } : languageOf(tag);
  expect(inWrittenScript(tagged, [text])).toMatchObject({ script, direction });
});

test('a few letters decide nothing', () => {
  const language = languageOf('ar');
  expect(inWrittenScript(language, ['SNHR', '2022'])).toBe(language);
});
