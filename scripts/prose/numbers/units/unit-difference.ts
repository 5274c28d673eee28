import { difference, type NumberDifference } from '../number-difference.ts';
import type { NumberToken } from '../number-token.ts';
import type { TaggedText } from '../tagged-text.ts';
import { mayBeSame } from './dimensions.ts';
import { unitsBeside } from './units-beside.ts';

const KNOWN = new WeakMap<NumberToken, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();
const PERCENT: ReadonlySet<string> = new Set(['percent']);

/** What a figure counts: every unit that the words beside it may mean; empty where nothing is known. */
export function unitsOf(token: NumberToken, { text, tag }: TaggedText): ReadonlySet<string> {
  const known = KNOWN.get(token);
  if (known !== undefined) return known;
  const isPlain = token.kind === 'number' && token.percent !== 'range' && !token.glued && !token.enumerator;
  const units = !isPlain ? NONE : token.percent === 'yes' ? PERCENT : unitsBeside(text, token.start, token.end, tag);
  KNOWN.set(token, units);
  return units;
}

/** The same figure of something else: 5 km for 5 miles, 5 % for 5 percentage points. */
export function unitDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference | undefined {
  const units = unitsOf(from, source);
  if (units.size === 0) return undefined;
  const others = unitsOf(to, target);
  if (others.size === 0 || mayBeSame(units, others)) return undefined;
  // Ten weeks, ten months, ten years: the pair may be another's.
  if (sources.some((each) => each.value === from.value && mayBeSame(unitsOf(each, source), others))) return undefined;
  return difference('block', 'unit', from, to);
}
