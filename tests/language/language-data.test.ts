import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { languageData } from '../../scripts/language/language-data.ts';
import { cldrAlphabets } from './alphabets.ts';
import { cldrWords } from './cldr-words.ts';
import { printed } from './printed.ts';

const folder = new URL('../../scripts/language/data/', import.meta.url);
const files = readdirSync(folder);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const words = z.array(z.string().min(1));
const sided = z.strictObject({ before: words, after: words });
const byValue = z.record(z.string().regex(/^-?\d+(?:[./]\d+)?$/), words);
const schema = z.strictObject({
  percent: sided.optional(),
  points: sided.optional(),
  bounds: z.strictObject({ lower: sided, upper: sided }).optional(),
  numbers: z
    .strictObject({
      isComplete: z.boolean().optional(),
      words: byValue.optional(),
      endings: words.optional(),
      scales: byValue.optional(),
      scalesFirst: byValue.optional(),
      hundred: words.optional(),
      and: words.optional(),
      half: words.optional(),
      plus: byValue.optional(),
      weak: words.optional(),
    })
    .optional(),
  cldr: z.strictObject({ units: z.record(z.string(), words), currencies: z.record(z.string(), words) }),
});

test.each(files)('%s has the one schema, and is printed as the others are', (name) => {
  const data: unknown = JSON.parse(read(name));
  expect(schema.safeParse(data).error?.message).toBeUndefined();
  expect(read(name)).toBe(printed(data));
});

test.each(files.filter((_, at) => at % 16 === 0))('the part of %s that is from CLDR is what CLDR has', (name) => {
  const { cldr } = schema.parse(JSON.parse(read(name)));
  expect(cldr).toEqual(cldrWords(name.replace('.json', '')) ?? { units: {}, currencies: {} });
});

test('the data of a tag are those of its script or its language', () => {
  expect(languageData('zh-TW')).toBe(languageData('zh-TW'));
  expect(languageData('zh-TW').points?.after).toContain('個百分點');
  expect(languageData('no')).toEqual(languageData('nb'));
  expect(languageData('xx').cldr.units).toEqual({});
});

test('the letters of languages are what CLDR has', () => {
  expect(JSON.parse(readFileSync(new URL('../../scripts/language/alphabets.json', import.meta.url), 'utf8'))).toEqual(
    cldrAlphabets(),
  );
});
