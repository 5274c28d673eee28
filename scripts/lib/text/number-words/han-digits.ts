import { matchesIn } from '../../matches-in.ts';
import { hanValue } from '../numbers/digits.ts';
import type { SoftNumber } from './number-words.ts';

const ANY = '〇零一二两兩三四五六七八九十百千万萬亿億兆廿卅';
/** A number by its digits, with a nought among them: 二〇二〇, 一九八〇. */
const DIGITS = new RegExp(`(?<![${ANY}第点點])[一二三四五六七八九]+[〇零][〇零一二三四五六七八九]*(?![${ANY}])`, 'gu');
const NOUGHT = /[〇零]/u;

/** The numbers of a text that stand digit by digit, as years do, with a nought among them. */
export function digitsIn(text: string): readonly SoftNumber[] {
  if (!NOUGHT.test(text)) return [];
  return matchesIn(text, DIGITS).map(({ 0: digits, index }) => ({
    value: String(hanValue(digits)),
    start: index,
    end: index + digits.length,
  }));
}

/** The holidays from 1 October, 十一, in quotation marks or with a word for holidays behind it; else it is eleven. */
const HOLIDAY =
  /(?<=[“‘「『"《])十一(?=[”’」』"》])|(?<![〇零一二两兩三四五六七八九十百千万萬亿億兆第])十一(?=[黄黃]金|[长長]?假|[国國][庆慶]|前[后後夕]|期[间間])/gu;

/** The month and the day of those holidays, and eleven. */
export const holidaysIn = (text: string): readonly SoftNumber[] =>
  text.includes('十一')
    ? matchesIn(text, HOLIDAY).flatMap(({ 0: name, index: start }) =>
        ['11', '10', '1'].map((value) => ({ value, start, end: start + name.length, isWeak: true })),
      )
    : [];
