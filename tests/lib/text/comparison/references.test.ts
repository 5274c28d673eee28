import { expect, test } from 'vitest';
import { isReference } from '../../../../scripts/lib/text/comparison/references.ts';

test.each([
  ['Karpenko, J. A. (1981): Nazvanija zvezdnogo neba. Moskva: Nauka, 1981.', true],
  ['Harris et al. Array programming with NumPy. Nature 585, 357–362 (2020).', true],
  ['Occasional Papers, Vol. 8, No. 4, Honolulu 1992', true],
  ['John F. Kennedy visited the city in 1963, and the mayor met him.', false],
  ['The law (2003) was published by the Oxford University Press in 2005 and has been in force.', false],
])('%s is a reference: %s', (text, expected) => {
  expect(isReference(text)).toBe(expected);
});
