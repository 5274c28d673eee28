import type { NumberToken } from './number-token.ts';
import type { Pairing } from './pairing.ts';

/** One in five, 3 out of 10, as the words between the two figures say it. */
const OUT_OF = /^ (?:in|out of)(?: every)? $/u;

/** "1 in 5" as 20 per cent. */
export function pairShares({ pairs, source, target }: Pairing, sources: readonly NumberToken[], text: string): void {
  for (const part of source.filter(({ kind }) => kind === 'number')) {
    const whole = sources[sources.indexOf(part) + 1];
    if (whole === undefined || !source.includes(whole) || !OUT_OF.test(text.slice(part.end, whole.start))) continue;
    const share = (100 * Number(part.value)) / Number(whole.value);
    const found = target.find(({ percent, value }) => percent === 'yes' && Math.abs(Number(value) - share) < 1);
    if (found === undefined) continue;
    source.splice(source.indexOf(part), 1);
    source.splice(source.indexOf(whole), 1);
    target.splice(target.indexOf(found), 1);
    pairs.push({ source: part, target: found, note: 'converted' });
  }
}
