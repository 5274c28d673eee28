import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['sv', 'About twenty people came.', 'Ett tjugotal personer kom.', 'Ett tiotal personer kom.'],
  [
    'fr',
    'About twenty people came.',
    'Une vingtaine de personnes sont venues.',
    'Une trentaine de personnes sont venues.',
  ],
  ['fi', 'About twenty people came.', 'Parikymmentä ihmistä tuli.', 'Kolmisenkymmentä ihmistä tuli.'],
  ['ru', 'About twenty people came.', 'Пришло около двух десятков человек.', 'Пришло около полусотни человек.'],
  ['nl', 'About fifty people came.', 'Een vijftigtal mensen kwam.', 'Een dertigtal mensen kwam.'],
  ['eo', 'About ten people came.', 'Deko da homoj venis.', 'Dudeko da homoj venis.'],
  ['ka', 'About thirty people came.', 'ოცდაათამდე ადამიანი მოვიდა.', 'ოცამდე ადამიანი მოვიდა.'],
  ['hy', 'About twenty people came.', 'Երկու տասնյակ մարդ եկավ։', 'Երեք տասնյակ մարդ եկավ։'],
])('a word for about as many as the source has not is asked about: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  ['th', 'It begins at ten at night.', 'เริ่มสี่ทุ่ม'],
  ['bem', 'It lasted for three centuries.', 'Yapwile imyanda itatu.'],
  ['ka', 'Nearly two hundred and fifty came.', 'თითქმის ორას ორმოცდაათამდე მოვიდა.'],
  ['es', 'Dozens of people came.', 'Vinieron decenas de personas.'],
])('an hour, an era, a number in parts and a vague amount are not: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});
