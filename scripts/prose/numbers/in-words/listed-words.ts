import { languageData } from '../../../language/language-data.ts';

/** A word of a list of the language's data file, where it stands in a text. */
export type Listed = {
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

type List = 'amounts' | 'multiples' | 'decades';
type Finder = (text: string) => readonly Listed[];

const FINDERS = new Map<string, Finder>();
const NOTHING: Finder = () => [];

/** The words of a list in a text; of two that begin at one place, the longer. */
export function listedIn(text: string, tag: string, list: List): readonly Listed[] {
  return finderOf(tag, list)(text);
}

function finderOf(tag: string, list: List): Finder {
  const key = `${tag} ${list}`;
  const known = FINDERS.get(key) ?? made(languageData(tag)[list]);
  FINDERS.set(key, known);
  return known;
}

const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{Nd}]/u;
/** What Arabic and Hebrew write onto the word. */
const PREFIX = '(?:[وفبلك]{0,2}(?:ال)?|لل|[והבלמכש]{1,3})';

function made(list: Readonly<Record<string, readonly string[]>> | undefined): Finder {
  if (list === undefined) return NOTHING;
  const forms = Object.entries(list)
    .flatMap(([values, words]) => words.map((word) => ({ word, values: values.split(' ').map(Number) })))
    .sort((a, b) => b.word.length - a.word.length);
  const patterns = forms.map(({ word, values }) => ({ values, source: patternOf(word) }));
  const all = new RegExp(patterns.map(({ source }) => source).join('|'), 'giu');
  const each = patterns.map(({ values, source }) => ({ values, own: new RegExp(`^(?:${source})$`, 'iu') }));
  return (text) =>
    [...text.matchAll(all)].flatMap(({ 0: hit, index }) => {
      const found = each.find(({ own }) => own.test(hit));
      return found === undefined ? [] : [{ values: found.values, start: index, end: index + hit.length, text: hit }];
    });
}

/** `twof-` goes on in any letters. */
function patternOf(word: string): string {
  const body = word
    .split(' ')
    .map((part) => (part.endsWith('-') ? `${RegExp.escape(part.slice(0, -1))}[\\p{L}\\p{M}]*` : RegExp.escape(part)))
    .join('[ \\u00A0]');
  if (UNSPACED.test(word)) return body;
  const prefix = /^[\p{sc=Arab}\p{sc=Hebr}]/u.test(word) ? PREFIX : '';
  return `(?<![\\p{L}\\p{M}])${prefix}${body}(?![\\p{L}\\p{M}])`;
}
