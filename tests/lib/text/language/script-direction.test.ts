import { expect, test } from 'vitest';
import { STRONG_RTL } from '../../../../scripts/lib/bidi-classes.ts';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';

/** All scripts of the engine, by their codes in ISO 15924, with a pattern for what is written in each. */
const scripts = codes().flatMap((code) => {
  try {
    return [{ code, letter: new RegExp(`^[\\p{Script=${code}}&&\\p{L}]$`, 'v') }];
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
  const characters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
    /\p{L}/u.test(character),
  );
  const expected = scripts.flatMap(({ code, letter }) => {
    const example = characters.find((character) => letter.test(character));
    return example === undefined || code === 'Zyyy' || code === 'Zinh'
      ? []
      : [[code, right.test(example) ? 'rtl' : 'ltr']];
  });
  expect(expected.length).toBeGreaterThan(150);
  expect(expected.map(([code]) => [code, languageOf(`en-${code}`).direction])).toEqual(expected);
});
