import { expect, test } from 'vitest';
import { STRONG_RTL } from '../../../../scripts/lib/bidi-classes.ts';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';

/** What patterns call three of the scripts as well, which have no other name by these. */
const MORE = ['Miao', 'Qaac', 'Qaai'];
const names = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });
/** All scripts that the engine has a name for, by their codes in ISO 15924, with a pattern for a letter of each that it knows. */
const scripts = codes()
  .filter((code) => names.of(code) !== undefined || MORE.includes(code))
  .flatMap((code) => {
    try {
      return [{ code, letter: new RegExp(`[\\p{Script=${code}}&&\\p{L}]`, 'v') }];
    } catch {
      return [];
    }
  });

function codes(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  return letters.flatMap((first) =>
    letters.flatMap((second) => pairs.map((rest) => first.toUpperCase() + second + rest)),
  );
}

test('a script runs from right to left if its letters do', () => {
  const right = new RegExp(STRONG_RTL, 'v');
  const letters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code))
    .filter((character) => /\p{L}/u.test(character))
    .join('');
  const expected = scripts.flatMap(({ code, letter }) => {
    const example = letter.exec(letters)?.[0];
    return example === undefined || code === 'Zyyy' || code === 'Zinh'
      ? []
      : [[code, right.test(example) ? 'rtl' : 'ltr']];
  });
  expect(expected.length).toBeGreaterThan(150);
  expect(expected.map(([code]) => [code, languageOf(`en-${code}`).direction])).toEqual(expected);
});
