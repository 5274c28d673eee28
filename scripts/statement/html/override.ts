import type { Element } from 'hast';
import { LTR_LETTER } from '../../lib/bidi-classes.ts';
import { hasRtlLetter } from '../../prose/strong.ts';
import { declarationsIn } from './declarations.ts';

/** Letters from the left and figures would stand in another order. */
const NOT_RTL = new RegExp(`[\\p{N}${LTR_LETTER}]`, 'v');

/**
 * The order that an element forces on its letters, where they would not have it by themselves: `<bdo dir="rtl">14</bdo>`
 * shows 41. Undefined where nothing changes.
 */
export function overrideOf(element: Element, text: string): 'ltr' | 'rtl' | undefined {
  const forced = forcedBy(element);
  if (forced === 'rtl') return NOT_RTL.test(text) ? forced : undefined;
  return forced === 'ltr' && hasRtlLetter(text) ? forced : undefined;
}

function forcedBy(element: Element): 'ltr' | 'rtl' | undefined {
  const declarations = declarationsIn(element);
  const isForced = declarations.some(([name, value]) => name === 'unicode-bidi' && /override$/.test(value));
  if (element.tagName !== 'bdo' && !isForced) return undefined;
  const styled = declarations.findLast(([name]) => name === 'direction')?.[1];
  return (styled ?? String(element.properties.dir).toLowerCase()) === 'rtl' ? 'rtl' : 'ltr';
}
