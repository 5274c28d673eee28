import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import { senseWordsPattern } from '../phrases/sense-words.ts';

/** Where a language says "not", each in a folded text. */
type Denials = {
  /**
   * “Not” before the end of the text, in the same clause: elle ne supporte pas plus de 2; hvorki fleiri né færri en 12.
   */
  readonly ahead: RegExp;
  /** “Not” right behind the word that the text goes on from. */
  readonly behind: RegExp;
  readonly anywhere: RegExp;
};

const NEVER = /(?!)/u;
/** Languages whose verb comes last, and "not" with it: one that stands before a limit is about something else. */
const VERB_LAST = /^(?:am|az|bn|fa|prs|hi|mr|om|ps|tr|ug|ur)\b/;
/** The one of these that has its limits behind the figure, and "not" behind them: 20 olii hin qabne. */
const LIMIT_BEHIND = /^om\b/;

/** The patterns for "not" in a language, by the words in its data. */
export const denialsOf = oncePerKey((tag): Denials => {
  const { not = [], prefixes = [] } = languageData(tag).negation ?? {};
  const [run, apart] = [not.filter((word) => hasRunOn(word)), not.filter((word) => !hasRunOn(word))].map((words) =>
    senseWordsPattern(words.map(folded)),
  );
  const word = apart
    ? `(?<![\\p{L}\\p{M}])(?:${prefixes.map((prefix) => literalPattern(prefix)).join('|')})?(?:${apart})`
    : undefined;
  const both = [word === undefined ? '' : `${word}(?![\\p{L}\\p{M}])`, run].filter((part) => part);
  return {
    ahead:
      word === undefined || VERB_LAST.test(tag)
        ? NEVER
        : new RegExp(`$(?<=${word}\\s[^,;:.!?…()[\\]（）：。！？،؛।]*)`, 'u'),
    behind: LIMIT_BEHIND.test(tag) && apart ? new RegExp(`^\\p{L}*\\s(?:${apart})\\s`, 'u') : NEVER,
    anywhere: both.length === 0 ? NEVER : new RegExp(both.join('|'), 'u'),
  };
});
