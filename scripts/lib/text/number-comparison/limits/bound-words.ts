import { oncePerKey } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData, type SidedWords } from '../../language/language-data.ts';
import { folded } from '../../numbers/folded-words.ts';

/** What a limit is: of an amount, or of a time. */
export type BoundSide = 'lower' | 'upper' | 'latest' | 'earliest';
/** A phrase of a limit, folded. */
export type BoundForm = { readonly text: string; readonly side: BoundSide };
/** A phrase with other words in it, or between it and its figure: minimum … of, لا تقل … عن. */
export type WideForm = BoundForm & { readonly sign: string; readonly pattern: RegExp };
/** The phrases of a language for limits, the longest first. */
export type BoundTable = {
  readonly before: readonly BoundForm[];
  readonly after: readonly BoundForm[];
  readonly wide: readonly WideForm[];
};

/** The phrases of a language for limits, from its data. */
export const tableOf = oncePerKey((tag): BoundTable => {
  const { bounds, contractions = {} } = languageData(tag);
  /** A phrase, and what it is before an article. */
  const withArticles = (phrase: string): readonly string[] => {
    const word = phrase.slice(phrase.lastIndexOf(' ') + 1);
    return [phrase, ...(contractions[word] ?? []).map((joined) => phrase.slice(0, -word.length) + joined)];
  };
  const forms = (of: keyof SidedWords): readonly BoundForm[] =>
    (['lower', 'upper', 'latest', 'earliest'] as const)
      .flatMap((side) =>
        (bounds?.[side]?.[of] ?? []).flatMap(withArticles).map((text) => ({ text: folded(text), side })),
      )
      .sort((a, b) => b.text.length - a.text.length);
  const [before, wide] = [forms('before').filter(isClose), forms('before').filter((form) => !isClose(form))];
  return { before, after: forms('after'), wide: wide.map(widened) };
});

/** The sign of a phrase for one to three other words. */
const OTHERS = '…';
const isClose = ({ text }: BoundForm): boolean => !text.includes(OTHERS);

/** A phrase with other words in it as a pattern that ends where its figure begins; `-` is any ending. */
function widened(form: BoundForm): WideForm {
  const phrase = form.text;
  const [sign = ''] = phrase.split(/ ?…|-/u);
  const isRunOn = hasRunOn(phrase);
  const words = isRunOn ? '[\\p{L}\\p{M}]{1,6}' : "(?:[ \u00A0][\\p{L}\\p{M}'’-]{1,24}){1,3}";
  const parts = phrase
    .split(OTHERS)
    .map((part) => literalPattern(part.trim()).replaceAll('\\x2d', '[\\p{L}\\p{M}]{0,14}'));
  const said = parts
    .map((part, at) => (at === 0 ? part : `${words}${part === '' || isRunOn ? '' : ' '}${part}`))
    .join('');
  const pattern = new RegExp(
    `${isRunOn ? '' : '(?<![\\p{L}\\p{M}])[وف]?'}${said}[ \u00A0]?[—–:-]?[ \u00A0]?(?:\\p{Sc}[ \u00A0]?)?$`,
    'u',
  );
  return { ...form, sign, pattern };
}
