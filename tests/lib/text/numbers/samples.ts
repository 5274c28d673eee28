import { randomNumbers } from '../../../support/random.ts';

/** A number and the way ICU is to write it. */
export type NumberSample = {
  readonly kind: 'whole' | 'decimal' | 'percent' | 'negative' | 'year';
  readonly value: number;
  readonly options: Intl.NumberFormatOptions;
};

/** Numbers of every kind in turn, the same every time for the same count. */
export function samples(count: number): readonly NumberSample[] {
  const next = randomNumbers(count);
  return Array.from({ length: count }, (_, at): NumberSample => {
    if (at % 5 === 0) return { kind: 'whole', value: Math.floor(10 ** (next() * 9)), options: {} };
    if (at % 5 === 1) return { kind: 'decimal', value: Math.round(next() * 1e7) / 100, options: {} };
    if (at % 5 === 2)
      return {
        kind: 'percent',
        value: Math.round(next() * 1000) / 1000,
        options: { style: 'percent', maximumFractionDigits: 1 },
      };
    if (at % 5 === 3) return { kind: 'negative', value: -Math.floor(next() * 5000) - 1, options: {} };
    return { kind: 'year', value: 1900 + Math.floor(next() * 140), options: { useGrouping: false } };
  });
}
