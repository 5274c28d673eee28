import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandStyle, LEAST_CONTRAST, poorContrasts } from '../../../scripts/compose/template/brand-style.ts';
import { colourOf, contrast } from '../../../scripts/source/styles/colours.ts';

const colour = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

const token = (css: string, name: string): readonly string[] =>
  [...css.matchAll(new RegExp(`--${name}: (#[\\da-f]{6});`, 'g'))].map(([, value = '']) => value);

const contrastOf = (one = '', other = ''): number => {
  const [a, b] = [colourOf(one), colourOf(other)];
  return a === undefined || b === undefined ? 0 : contrast(a, b);
};

test('a newsroom without colours has the shipped ones', () => {
  expect(brandStyle({}, false)).toBe('');
  expect(brandStyle({ logo: { file: 'a.svg', languages: {} } }, true)).toBe('');
});

test('paper has the light accent alone', () => {
  expect(brandStyle({ accent: { light: '#00504A', dark: '#7fd6cb' }, bar: { light: '#7a1f2b' } }, true)).toBe(
    ':root {\n  --accent: #00504a;\n}\n',
  );
});

test('a page has both, and letters on a bar are white or black', () => {
  const css = brandStyle(
    { accent: { light: '#00504a', dark: '#7fd6cb' }, bar: { light: '#fc0', dark: '#7a1f2b' } },
    false,
  );
  expect(token(css, 'accent')).toEqual(['#00504a', '#7fd6cb']);
  expect(token(css, 'bar')).toEqual(['#ffcc00', '#7a1f2b']);
  expect(token(css, 'on-bar')).toEqual(['#000000', '#ffffff']);
});

test('what the program makes of any accent and bar can be read', () => {
  fc.assert(
    fc.property(colour, colour, (accent, bar) => {
      const css = brandStyle({ accent: { light: accent }, bar: { light: bar } }, false);
      const [, dark] = token(css, 'accent');
      const [, wash] = token(css, 'wash');
      expect(contrastOf(dark, '#141118')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      expect(contrastOf(dark, wash)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      const [bars, letters] = [token(css, 'bar'), token(css, 'on-bar')];
      for (const at of [0, 1]) expect(contrastOf(bars[at], letters[at])).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }),
  );
});

test('a colour that is hard to read is named with one that is not', () => {
  fc.assert(
    fc.property(colour, colour, (light, dark) => {
      for (const { ground, better, contrast: found } of poorContrasts({ light, dark })) {
        expect(found).toBeLessThan(LEAST_CONTRAST);
        expect(poorContrasts(ground === 'light' ? { light: better } : { light: '#000000', dark: better })).toEqual([]);
      }
    }),
  );
  expect(poorContrasts({ light: '#ffcc00' })).toMatchObject([{ ground: 'light', colour: '#ffcc00' }]);
  expect(poorContrasts({ light: '#00504a', dark: '#00504a' })).toMatchObject([{ ground: 'dark' }]);
  expect(poorContrasts({ light: '#00504a' })).toEqual([]);
});
