import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';
import { CODES, declaration } from '../../support/udhr.ts';

const saidOf = async (markdown: string) =>
  (await readMarkdown(markdown)).file.messages
    .filter(({ reason }) => /back to front/.test(reason))
    .map(({ line }) => line);

test.each([
  '# הודעה לעיתונות\n\nםישנא 14 וגרהנ םיקשמד תבריקב',
  '# T\n\n.םיאולכ ןיידע 27 יכ רסמ ןוגראה',
  '# T\n\nﺔﻤﻜﺤﻤﻟﺍ 14 ﺔﻤﻜﺤﻣ ﺖﻟﺎﻗ',
])('a text that is written back to front is an error: %j', async (markdown) => {
  expect(await saidOf(markdown)).toEqual([3]);
});

test.each([
  '# T\n\nנהרגו 14 אנשים בקרבת דמשקים, והאות ם סופית',
  '# T\n\nהאותיות ךםן ו-ףץ עומדות בסוף מילים כמו שלום ארץ סוף',
  '# T\n\nﺍﻟﻤﺤﻜﻤﺔ ﺗﺪﻳﻦ 14 ﻗﺎﻟﺖ ﺍﻟﻤﻨﻈﻤﺔ',
])('a text in its order passes: %j', async (markdown) => {
  expect(await saidOf(markdown)).toEqual([]);
});

test('no text of the Declaration of Human Rights in Hebrew, Yiddish, Ladino or Arabic is refused', async () => {
  const codes = CODES.filter((code) => /[\u05D0-\u05EA\u0620-\u064A]/.test(declaration(code).blocks.join(' ')));
  expect(codes.length).toBeGreaterThan(5);
  for (const code of codes) expect(await saidOf(`# T\n\n${declaration(code).blocks.join('\n\n')}`), code).toEqual([]);
});
