import { type BreakRule, LineBreakClasses, NO_BREAK, PASS } from '@cto.af/linebreak';

const QUOTATION = LineBreakClasses.QU;
const OPENING = /\p{Pi}/u;
const CLOSING = /\p{Pf}/u;
/** East Asian width F, W or H, as far as letters and punctuation go. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uffdc]/u;

/**
 * LB19 and LB19a of Unicode 16: between East Asian characters a line may break before “ and after ”.
 * The older rule glued both sides of every quotation mark, which leaves Chinese lines ragged.
 */
export const quotationBreaks: BreakRule = (state) => {
  const { prev, cur, next } = state;
  if (next.cls === QUOTATION) {
    const between = EAST_ASIAN.test(cur.char) && EAST_ASIAN.test(state.afterNext()?.char ?? '');
    if (!OPENING.test(next.char) || !between) return NO_BREAK;
  }
  if (cur.cls === QUOTATION) {
    const between = EAST_ASIAN.test(prev.char) && EAST_ASIAN.test(next.char);
    if (!CLOSING.test(cur.char) || !between) return NO_BREAK;
  }
  return PASS;
};
