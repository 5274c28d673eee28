import { once } from '../../once.ts';
import { languageOf } from '../language/language.ts';

/** The languages that ELD knows, each in its usual script, by its own codes. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no or pa ' +
    'pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh'
  ).split(' '),
);

/** ELD's names of languages that differ from BCP 47. */
const CODES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl' };

const codeOf = (tag: string): string => {
  const { language } = new Intl.Locale(tag);
  return CODES[language] ?? language;
};

/** True for a language that ELD knows, in the script in which it knows it. */
export const eldKnows = (tag: string): boolean =>
  KNOWN.has(codeOf(tag)) && languageOf(tag).script === languageOf(new Intl.Locale(tag).language).script;

/** What ELD says of a text. */
export type Likeness = {
  /** The tag of the likeliest language; undefined where it cannot say. */
  readonly best: string | undefined;
  /** How much the text looks like a language, beside the likeliest, which has 1. */
  readonly of: (tag: string) => number;
};

/** Nito's detector of sixty languages by groups of letters, with its smallest table: as good here as the others, in 30 MB. */
export const loadEld = once(async (): Promise<(text: string) => Likeness> => {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const found = eld.detect(text);
    const scores = found.getScores();
    const most = Math.max(0, ...Object.values(scores));
    return {
      best: found.language === '' ? undefined : found.language,
      of: (tag) => (most === 0 ? 0 : (scores[codeOf(tag)] ?? 0) / most),
    };
  };
});
