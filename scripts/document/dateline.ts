import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { DateText } from './document.ts';
import { timeNode } from './said.ts';

const PLACE = '\uE000';
const DATE = '\uE001';

/** "Koblenz, 13 January 2022 —" as the language's press writes it, ready to stand before the first paragraph's text. */
export function dateline(place: string, date: DateText, language: Language, words: Words): readonly ElementContent[] {
  const pattern = words('dateline', { place: PLACE, date: DATE });
  const parts = pattern.split(/([\uE000\uE001])/).filter((part) => part !== '');
  const children = parts.map((part) => {
    if (part === PLACE) return h('span.place', place);
    return part === DATE ? timeNode(date) : ({ type: 'text', value: part } as const);
  });
  const gap = WITHOUT_SPACES.has(language.script) ? [] : [{ type: 'text', value: ' ' } as const];
  return [h('span.dateline', children), ...gap];
}

/** Scripts whose punctuation carries its own space. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan']);
