/** Values of numbers written without digits: Roman, Han, Hebrew letters, Ethiopic. Each gives undefined for what is none. */

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

export function romanValue(text: string): number | undefined {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const HAN: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
};
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 };
const HAN_MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 };

/** 一两个, 三四天, 三五年. */
const VAGUE = /^(?:一[二两兩]|[二两兩]三|三[四五]|四五|五六|六七|七八|八九)$/u;

/** The letters of a Han numeral, for a pattern that finds one. */
export const HAN_NUMERAL = `[${[HAN, HAN_UNITS, HAN_MYRIADS].flatMap((part) => Object.keys(part)).join('')}]+`;

export function hanValue(text: string): number | undefined {
  const letters = [...text];
  // One or two, three to five: two digits in a row without a place are as good as none.
  if (VAGUE.test(text)) return undefined;
  if (letters.every((letter) => HAN[letter] !== undefined))
    return Number(letters.map((letter) => HAN[letter]).join(''));
  let [total, section, digit] = [0, 0, -1];
  for (const letter of letters) {
    const [unit, myriad] = [HAN_UNITS[letter], HAN_MYRIADS[letter]];
    if (unit !== undefined)
      section += unit % 10 === 0 && unit > 10 && unit < 100 ? unit : (digit < 0 ? 1 : digit) * unit;
    if (myriad !== undefined) total += (section + Math.max(0, digit) || 1) * myriad;
    if (myriad !== undefined) section = 0;
    digit = HAN[letter] ?? -1;
  }
  return total + section + Math.max(0, digit);
}

const HEBREW = 'אבגדהוזחטי'.split('').map((letter, at): [string, number] => [letter, at + 1]);
const HEBREW_VALUES = new Map<string, number>([
  ...HEBREW,
  ['כ', 20],
  ['ל', 30],
  ['מ', 40],
  ['נ', 50],
  ['ס', 60],
  ['ע', 70],
  ['פ', 80],
  ['צ', 90],
  ['ק', 100],
  ['ר', 200],
  ['ש', 300],
  ['ת', 400],
]);

export function hebrewValue(text: string): number | undefined {
  const values = [...text.replace(/[׳״'"]/gu, '')].map((letter) => HEBREW_VALUES.get(letter) ?? 0);
  const descending = values.every((value, at) => value > 0 && (at === 0 || value <= (values[at - 1] ?? 0)));
  return values.length > 0 && descending ? values.reduce((total, value) => total + value, 0) : undefined;
}

/** U+1369-1371 are 1-9, U+1372-137A are 10-90, U+137B a hundred, U+137C ten thousand. */
export function ethiopicValue(text: string): number {
  let [total, section, hundreds] = [0, 0, 0];
  for (const letter of text) {
    const at = (letter.codePointAt(0) ?? 0) - 0x1369;
    if (at < 9) section += at + 1;
    else if (at < 18) section += (at - 8) * 10;
    else if (at === 18) [hundreds, section] = [hundreds + (section || 1) * 100, 0];
    else [total, hundreds, section] = [(total + hundreds + section || 1) * 10_000, 0, 0];
  }
  return total + hundreds + section;
}
