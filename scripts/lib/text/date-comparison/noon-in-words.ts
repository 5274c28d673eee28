import { literalPattern } from '../characters/literal-pattern.ts';
import { folded } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** Whether a text has 12:00 as midi, or 0:00 as minuit: words of that hour alone. */
export function isNoonInWords(time: string, { text, tag }: TaggedText): boolean {
  if (!/^(?:12|00?):00$/.test(time) || Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return false;
  const format = new Intl.DateTimeFormat(tag, { hour: 'numeric', dayPeriod: 'long', hour12: true, timeZone: 'UTC' });
  const wordAt = (hour: number): string =>
    folded(format.formatToParts(Date.UTC(2021, 0, 1, hour)).find(({ type }) => type === 'dayPeriod')?.value ?? '');
  const hour = Number.parseInt(time, 10);
  const word = wordAt(hour);
  if (word.length < 3 || [hour + 1, hour + 23].some((other) => wordAt(other) === word)) return false;
  const at = folded(text).search(new RegExp(`(?<![\\p{L}\\p{M}-])${literalPattern(word)}(?![\\p{L}\\p{M}])`, 'u'));
  return at >= 0;
}
