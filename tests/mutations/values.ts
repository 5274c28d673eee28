import { compareNumbers } from '../../scripts/lib/text/number-comparison/compare.ts';
import { everyLocale } from '../lib/text/numbers/locales.ts';
import { samples } from '../lib/text/numbers/samples.ts';
import type { Bar } from './bars.ts';

const LOCALES = 200;
const VALUES = 200;

/** Figures as ICU writes them in each locale, against the English ones: any word about them is a disagreement. */
export function valuesBar(isQuick: boolean): Bar {
  const [locales, values] = [everyLocale().slice(0, isQuick ? 60 : Infinity), samples(isQuick ? 40 : VALUES)];
  let disagreements = 0;
  for (const tag of locales) {
    for (const { value, options } of values) {
      const [source, target] = ['en', tag].map((each) => new Intl.NumberFormat(each, options).format(value));
      if (source === undefined || target === undefined) continue;
      if (compareNumbers({ text: source, tag: 'en' }, { text: target, tag }).length > 0) disagreements += 1;
    }
  }
  return {
    name: 'numbers by value: disagreements',
    must: '0',
    figures: [`${disagreements} in ${locales.length} locales × ${values.length} values`],
    holds: disagreements === 0 && (isQuick || locales.length >= LOCALES),
  };
}
