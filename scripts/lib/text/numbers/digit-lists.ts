import type { NumberToken } from './number-token.ts';
import type { Pairing } from './pairing.ts';

/** Between the digits of a list: 1, 4 and 5; 1+4+5; 1、4、5. */
const BETWEEN = /^(?:\s?[,،、，;/+&-]\s?|\s?\p{L}{1,3}\s)$/u;

/** "Players 145", whose digits the translation sets one by one: players 1, 4 and 5. */
export function pairDigitLists({ pairs, source, target }: Pairing, text: string): void {
  for (const whole of source.filter((token) => token.kind === 'number' && /^[1-9]{3,6}$/.test(token.text))) {
    if (target.length < whole.text.length || target.some(({ value }) => value === whole.value)) continue;
    const digits = [...whole.text];
    const at = target.findIndex((_, first) => isListAt(target, first, digits, text));
    const own = target[at];
    if (own === undefined) continue;
    source.splice(source.indexOf(whole), 1);
    target.splice(at, digits.length);
    pairs.push({ source: whole, target: own, note: 'separator' });
  }
}

const isListAt = (target: readonly NumberToken[], first: number, digits: readonly string[], text: string): boolean =>
  digits.every((digit, at) => {
    const [before, token] = [target[first + at - 1], target[first + at]];
    return (
      token?.value === digit &&
      (at === 0 || (before !== undefined && BETWEEN.test(text.slice(before.end, token.start))))
    );
  });
