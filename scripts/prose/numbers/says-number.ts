import { hasClockTimes } from './clock-times.ts';
import { mayBeVague, mayHaveDecades } from './in-words/listed-words.ts';
import { mayHaveDuration, mayHaveHalf } from './length-words.ts';
import { hasLetters } from './letters.ts';
import { mayBeMidday } from './midday.ts';
import { tokensOf } from './numbers-in.ts';
import { hasRaised } from './raised.ts';
import { softNumbersOf } from './soft-numbers.ts';
import type { TaggedText } from './tagged-text.ts';
import { hasWeekdays } from './weekdays.ts';

const READ = new WeakMap<TaggedText, boolean>();

/**
 * Whether a source says anything that a translation is asked for here: a figure, a number in words, a vague amount, a
 * time, a day of the week, the letter of an article. Most texts do not, which is found out once for all languages. Says
 * yes of some that do not.
 */
export function saysNumber(source: TaggedText): boolean {
  const known = READ.get(source);
  if (known !== undefined) return known;
  const { text, tag } = source;
  const says =
    tokensOf(source).length > 0 ||
    mayHaveHalf(source) ||
    mayHaveDuration(source) ||
    mayHaveDecades(text, tag) ||
    mayBeVague(text, tag) ||
    mayBeMidday(source) ||
    hasLetters(source) ||
    hasWeekdays(source) ||
    hasRaised(source) ||
    hasClockTimes(source) ||
    softNumbersOf(source).length > 0;
  READ.set(source, says);
  return says;
}
