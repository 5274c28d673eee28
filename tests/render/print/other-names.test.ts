import { expect, test } from 'vitest';
import { paperFor } from './paper.ts';

test('a sheet names other languages in words that it has a font for', async () => {
  const sheet = (await paperFor('# A\n\nWords.\n', { tag: 'en', others: ['ar', 'th', 'bal'] }))();
  expect(sheet.html).toContain('<bdi lang="ar" dir="rtl" role="group">العربية</bdi>');
  expect(sheet.html).toContain('<bdi lang="en" dir="ltr">Thai</bdi>');
  expect(sheet.html).toContain('<bdi lang="en" dir="ltr">Baluchi</bdi>');
});
