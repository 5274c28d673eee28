/** Han numerals that are no number where they stand: names of places and things, and days by which an event is called. */
const NAMES: readonly string[] = [
  '五谷 五穀 五金 五官 五行 三明治 三文鱼 四川 四環素 九龙 九龍 九州 九江 八卦 六合 三峡',
  '三峽 三亚 三亞 三星 三菱 四肢 七夕 九寨 八达 八達 十堰 一带一路 一帶一路 五角大楼 五角大廈',
  '六四 四五运动 四五運動 五四 七一 八一 九一八 七七事变 七七事變 三一一 二二八 五一 双十一',
  '雙十一 双十二 十一黄金 三鹿 三江 四库 四庫 五台 五臺 九华 九華 五輪 三重 四国 千葉 八王子',
  '三井 三田 三宅 三浦 三鷹 四日市 六本木 六甲 五島 八戸 一橋 七尾 八代 十勝 十和田 二酸化',
  '三藩市 三沙 三明市 四平市 六安 七台河 三K党 三K黨 三文治 五脏 五臟 四处 四處 四季 四面楚歌 六亲 六親 九泉 九段線 九段线',
  '一酸化 五十嵐 百貨 百货 千代田 万博 八百屋 三沢 三条市 三原 三島',
].flatMap((line) => line.split(' '));

/** By their first sign, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  NAMES.toSorted((a, b) => b.length - a.length),
  ([first = '']) => first,
);

/** Whether a Han numeral is part of a name: 五輪 are the Olympics, and 六四 is the fourth of June. */
export const isOfHanThing = (at: number, text: string): boolean =>
  BY_FIRST.get(text[at] ?? '')?.some((name) => text.startsWith(name, at)) === true ||
  BY_FIRST.get(text[at - 1] ?? '')?.some((name) => text.startsWith(name, at - 1)) === true;

/** Plain digits one after the other, 一二三年级, 九二共识; or the name of a plan for five years, 十四五. */
const LIST = /^(?:[一二三四五六七八九]{2,}|十[一二三四]五)$/u;
/** Signs of a year: 一九八九年 is a number. */
const YEAR = 4;

/** Whether a Han numeral is a list of digits, a year of two digits, or the name of a plan, and so no number. */
export const isHanList = (said: string, end: number, text: string): boolean =>
  LIST.test(said) && (text[end] !== '年' || said.length < YEAR);

/** What a list of digits also says: each of them, the year that two are short for, the day of three; the fourteen of a plan. */
export function hanDigits(said: string, at: number, text: string): readonly number[] {
  if (!isHanList(said, at + said.length, text)) return [];
  if (said.startsWith('十')) return [10 + DIGITS.indexOf(said.charAt(1)), 5];
  const digits = [...said].map((sign) => DIGITS.indexOf(sign));
  // A month and a day of two digits: 九一一.
  const day = Number(digits.slice(1).join(''));
  return [
    ...digits,
    ...(digits.length === 2 ? [1900 + Number(digits.join(''))] : []),
    ...(digits.length === 3 && day <= LAST_DAY ? [day] : []),
  ];
}

const LAST_DAY = 31;
const DIGITS = '〇一二三四五六七八九';
