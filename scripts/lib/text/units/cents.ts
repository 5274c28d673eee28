import type { NumberToken } from '../numbers/number-token.ts';
import type { Pairing } from '../numbers/pairing.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { unitsOf } from './unit-difference.ts';

/** Between whole units and hundredths: ５０ドル４４セント. */
const BETWEEN = /^[^\p{Nd}.,:;()]{1,14}$/u;

const isMoney = (token: NumberToken, text: TaggedText): boolean =>
  [...unitsOf(token, text)].some((unit) => /^[A-Z]{3}$/.test(unit));

/** €0.75 as 75 cents, and $50.44 as 50 dollars and 44 cents. */
export function pairCents({ pairs, source, target }: Pairing, from: TaggedText, to: TaggedText): void {
  for (const amount of source.filter((token) => /\.\d/.test(token.value) && isMoney(token, from))) {
    const hundredths = Math.round(Number(amount.value) * 100);
    const at = target.findIndex((token, place) => {
      const next = target[place + 1];
      return token.kind !== 'number'
        ? false
        : hundredths < 100
          ? Number(token.value) === hundredths
          : next !== undefined &&
            BETWEEN.test(to.text.slice(token.end, next.start)) &&
            Number(token.value) * 100 + Number(next.value) === hundredths;
    });
    const found = target[at];
    if (found === undefined) continue;
    source.splice(source.indexOf(amount), 1);
    target.splice(at, hundredths < 100 ? 1 : 2);
    pairs.push({ source: amount, target: found, note: 'converted' });
  }
}
