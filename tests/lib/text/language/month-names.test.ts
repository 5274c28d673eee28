import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';

// What the data of two languages would say, for modules that are loaded here alone.
vi.resetModules();
vi.doMock(import('../../../../scripts/lib/text/language/language-data.ts'), async (original) => {
  const real = await original();
  const put: Readonly<Record<string, object>> = {
    ur: { monthNames: { 3: ['چیت'] } },
    de: { monthNames: { 1: ['Jänner', 'Jän.', 'Jänners'] } },
  };
  return { ...real, languageData: (tag: string) => ({ ...real.languageData(tag), ...put[tag] }) };
});
const { formatDate, formatMoment } = await import('../../../../scripts/lib/text/language/format.ts');
const { namedThing } = await import('../../../../scripts/lib/text/language/named-things.ts');
const { numbersIn } = await import('../../../../scripts/lib/text/index.ts');
const { factWriter } = await import('../../../../scripts/translation/catalog/i18n.ts');
const { releasePhrases } = await import('./release-phrases.ts');

afterAll(() => {
  vi.doUnmock(import('../../../../scripts/lib/text/language/language-data.ts'));
  vi.resetModules();
});

const monthsIn = (text: string, tag: string): readonly string[] =>
  numbersIn(text, tag).flatMap(({ kind, value }) => (kind === 'month' ? [value] : []));

test('a name of a month that a language puts right is printed', () => {
  expect(formatDate('2024-03-05', languageOf('ur'))).toContain('چیت');
  expect(formatDate('2024-04-05', languageOf('ur'))).toContain('اپریل');
  expect(formatDate('2024-01-05', languageOf('de'))).toBe('5. Jänner 2024');
  expect(formatMoment('2023-12-31T23:30:00Z', languageOf('de'), 'Europe/Berlin')).toContain('1. Jänner 2024');
  expect(formatDate('2024-03-05', languageOf('fa', { calendar: 'persian' }))).toContain('اسفند');
  expect(factWriter({ day: '2024-01-05' }, languageOf('de'))('am {{day}}')).toBe('am 5. Jänner 2024');
  expect(namedThing('de', 'month 0')).toBe('Jänner');
});

test('a short date has it too, and figures stay', () => {
  expect(formatDate('2024-03-05', languageOf('ur'), 'medium')).toContain('چیت');
  expect(formatDate('2024-01-05', languageOf('de'), 'medium')).toBe('05.01.2024');
});

test('it is read in place of the one that was there', () => {
  expect(monthsIn('5 چیت 2024', 'ur')).toEqual(['3']);
  expect(monthsIn('5 مارچ 2024', 'ur')).toEqual([]);
  expect(monthsIn('5 اپریل 2024', 'ur')).toEqual(['4']);
  expect(monthsIn('5. Jänner 2024, Ende des Jänners', 'de')).toEqual(['1', '1']);
  expect(monthsIn('5. Januar 2024', 'de')).toEqual([]);
});

test('times of embargoes are read by it, and no more by the name that it stands for', () => {
  const made = z.object({ months: z.string(), phrases: z.record(z.string(), z.string()) }).parse(releasePhrases());
  const months = made.months.split('|');
  expect(months).toEqual(expect.arrayContaining(['3 چیت', '4 اپریل', '1 janner', '1 jan.']));
  expect(months).not.toContain('3 مارچ');
  expect(made.phrases['چی']).toContain('چیت');
});
