import type { LineRun } from '../lines/line.ts';
import { DIGIT, LEFT, MARK, traits } from '../text/characters.ts';
import { blank, type Item, type Scale } from './item.ts';
import type { RunSetting } from './run-setting.ts';
import { SIGN, STOP } from './signs.ts';

export const LRM = '\u200E';
export const LRM_WIDTH = 0.02;

/**
 * Ends a left-to-right run beside a right-to-left one in left-to-right marks: Poppler turns round brackets and spaces
 * with the letters that stand beside them.
 */
export function markLtrBorders(items: readonly Item[], { isRtlBase, before, after }: RunSetting, scale: Scale): Item[] {
  const bordered = [...items];
  const first = bordered[0];
  const last = bordered.at(-1);
  if (first === undefined || last === undefined) return bordered;
  const lrm = (x: number): Item => blank('helper', LRM, x - LRM_WIDTH * scale.size, LRM_WIDTH, scale);
  if (isRtlBase) {
    if (after?.isRtl !== false && !isAnchored(last)) bordered.push(lrm(last.x + last.width));
    return bordered;
  }
  if (after?.isRtl === true && last.kind === 'space' && startsWithMark(after)) {
    const advance = Math.round((last.width * scale.unitsPerEm) / scale.size);
    bordered[bordered.length - 1] = { ...last, text: `${LRM} `, glyph: undefined, parts: [], advance };
  }
  if (before?.isRtl === true && (traits(first.text) & LEFT) === 0) bordered.unshift(lrm(first.x));
  return bordered;
}

/** Letters, digits and their signs are of their own direction for Poppler. */
const isAnchored = ({ text }: Item): boolean =>
  (traits(text) & (LEFT | DIGIT)) !== 0 || SIGN.test(text) || STOP.test(text) || text.endsWith(LRM);

/** The leftmost letter's marks stand before it. */
const startsWithMark = ({ clusters }: LineRun): boolean => (traits(clusters[0]?.text ?? '') & MARK) !== 0;
