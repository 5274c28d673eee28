import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { listedIn } from '../number-words/listed-words.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { numberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { boundOf, lastBoundIn, OPPOSITE } from './bounds.ts';

/** One in ten, as English says it. */
const ONE_IN = /\b[Oo]ne in (?:every )?(?=[a-z\d])/;
/** UTF-16 units before the number of a share in which its limit stands. */
const REACH = 48;
const STOPS = /[.,;:!?()。、，；（）،؛؟।]\s?/u;

/** The difference where more than one in ten is less than one in ten in the translation. */
export function shareBoundDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const match = /^en\b/.test(source.tag) ? ONE_IN.exec(source.text) : null;
  if (match === null) return [];
  const [start, behind] = [match.index, match.index + match[0].length];
  const one = numberToken({ value: '1', start, end: start + 3, text: match[0].slice(0, 3) });
  const bound = boundOf(one, source);
  const whole = [...tokensOf(source), ...softNumbersOf(source)].find((each) => each.start === behind);
  if (bound === undefined || whole === undefined) return [];
  const places = [...tokensOf(target), ...softNumbersOf(target)].filter(({ value }) => value === whole.value);
  const orders = listedIn(target.text, target.tag, 'orders').filter(
    ({ values }) => values.at(-1) === Number(whole.value),
  );
  const [place] = [...places, ...orders].toSorted((a, b) => a.start - b.start);
  if (place === undefined) return [];
  const lead =
    target.text
      .slice(Math.max(0, place.start - REACH), place.start)
      .split(STOPS)
      .at(-1) ?? '';
  if (lastBoundIn(lead, target.tag) !== OPPOSITE[bound.side]) return [];
  const { start: at, end } = place;
  return [
    numberDifference('block', 'bound', one, { value: whole.value, start: at, end, text: target.text.slice(at, end) }),
  ];
}
