import { expect, test } from 'vitest';
import { repetition } from '../../../../scripts/lib/text/comparison/repetition.ts';

test('an abbreviation that a language says in full twice is no sentence that went in twice', () => {
  const source = 'Several SARS-like coronaviruses (SL-CoVs) have also been identified from bats.';
  const long = 'فيروسات كورونا الشبيهة بفيروس المتلازمة التنفسية الحادة الوخيمة';
  expect(repetition(`جرى تحديد العديد من ${long} (${long}) من الخفافيش`, source)?.kind).toBe('run');
  expect(repetition(`جرى تحديد العديد من ${long} ${long} من الخفافيش`, source)?.kind).toBe('sentence');
  expect(
    repetition(`جرى تحديد ${long} (${long}) من الخفافيش`, 'Several coronaviruses have been identified.')?.kind,
  ).toBe('sentence');
});
