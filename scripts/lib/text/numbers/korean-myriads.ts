import { type Decimal, sum } from './decimal.ts';

/** One group of four figures in Korean, 2천300 or 2300, and what multiplies it. */
const GROUP = /^ ?(?:(\d{1,2})천 ?)?(?:(\d)백 ?)?(\d{1,2},\d{3}|\d{1,4})?(억|만)/u;
const TIMES: Readonly<Record<string, number>> = { 억: 1e8, 만: 1e4 };

/** What goes on behind 조 or 억: 1조 2300억, 1조2천300억 5천만. Undefined where nothing does. */
export function koreanMyriads(rest: string): { readonly value: Decimal; readonly length: number } | undefined {
  let [value, length, last]: [Decimal, number, number] = ['0', 0, Infinity];
  for (let match = GROUP.exec(rest); match !== null; match = GROUP.exec(rest.slice(length))) {
    const [thousands = '0', hundreds = '0', ones = '0'] = match.slice(1, 4);
    const [group, times] = [
      Number(thousands) * 1000 + Number(hundreds) * 100 + Number(ones.replace(',', '')),
      TIMES[match[4] ?? ''] ?? 1,
    ];
    if (group === 0 || times >= last) break;
    value = sum(value, String(group * times));
    length += match[0].length;
    last = times;
  }
  return length === 0 ? undefined : { value, length };
}
