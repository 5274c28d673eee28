/**
 * The order in which a line is displayed, by UAX #9: weak types, paired brackets, neutrals, isolates (LRI, RLI, PDI)
 * and reordering, mirrored brackets included. Embeddings and overrides are left out: the product never writes them.
 */
export function visualOrder(text: string, base: 'ltr' | 'rtl'): string {
  const chars = [...text];
  const levels = chars.map(() => 0);
  resolve(chars, levels, 0, chars.length, base === 'rtl' ? 1 : 0);
  let order = chars.map((_, index) => index);
  for (let level = Math.max(...levels); level > 0; level -= 1) order = reversed(order, levels, level);
  return order
    .map((index) => ((levels[index] ?? 0) % 2 === 1 ? (MIRROR[chars[index] ?? ''] ?? chars[index]) : chars[index]))
    .filter((char) => !/[\u2066-\u2069]/u.test(char ?? ''))
    .join('');
}

const MIRROR: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '≤': '≥',
  '≥': '≤',
};

function reversed(order: readonly number[], levels: readonly number[], level: number): number[] {
  const result: number[] = [];
  let run: number[] = [];
  for (const index of order) {
    if ((levels[index] ?? 0) >= level) run.unshift(index);
    else {
      result.push(...run, index);
      run = [];
    }
  }
  return [...result, ...run];
}

function classOf(char: string): string {
  if (/[0-9\u06F0-\u06F9⁰²³¹⁴-⁹₀-₉]/u.test(char)) return 'EN';
  if (/[\u0660-\u0669\u066B\u066C]/u.test(char)) return 'AN';
  if (/[+\-−⁺⁻]/u.test(char)) return 'ES';
  if (/[#%\p{Sc}°‰±\u066A′″]/u.test(char)) return 'ET';
  if (/[,./:\u00A0\u202F\u060C]/u.test(char)) return 'CS';
  if (/\p{Mn}/u.test(char)) return 'NSM';
  if (/[\p{Script=Hebrew}]/u.test(char)) return 'R';
  if (/[\u0600-\u07BF\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/u.test(char)) return 'AL';
  if (/[\p{L}\u200E]/u.test(char)) return 'L';
  return 'ON';
}

function resolve(chars: readonly string[], levels: number[], from: number, to: number, level: number): void {
  const own: number[] = [];
  for (let at = from; at < to; at += 1) {
    own.push(at);
    levels[at] = level;
    if (!/[\u2066\u2067]/u.test(chars[at] ?? '')) continue;
    const close = matching(chars, at, to);
    const inner = chars[at] === '\u2066' ? (level + 2) & ~1 : (level + 1) | 1;
    resolve(chars, levels, at + 1, close, inner);
    at = close - 1;
  }
  const e = level % 2 === 1 ? 'R' : 'L';
  const types = own.map((at) => (/[\u2066-\u2069]/u.test(chars[at] ?? '') ? 'ON' : classOf(chars[at] ?? '')));
  weak(types, e);
  brackets(
    own.map((at) => chars[at] ?? ''),
    types,
    e,
  );
  neutral(types, e);
  own.forEach((at, i) => {
    const type = types[i];
    levels[at] = level + (level % 2 === 0 ? (type === 'R' ? 1 : type === 'L' ? 0 : 2) : type === 'R' ? 0 : 1);
  });
}

function matching(chars: readonly string[], open: number, to: number): number {
  let depth = 0;
  for (let at = open; at < to; at += 1) {
    if (/[\u2066-\u2068]/u.test(chars[at] ?? '')) depth += 1;
    if (chars[at] === '\u2069') depth -= 1;
    if (depth === 0) return at;
  }
  return to;
}

function weak(types: string[], e: string): void {
  let strong = e;
  types.forEach((type, i) => {
    if (type === 'NSM') types[i] = types[i - 1] ?? e;
    if (type === 'L' || type === 'R' || type === 'AL') strong = type;
    if (type === 'EN' && strong === 'AL') types[i] = 'AN';
  });
  types.forEach((type, i) => {
    if (type === 'AL') types[i] = 'R';
  });
  types.forEach((type, i) => {
    const [left, right] = [types[i - 1], types[i + 1]];
    if (left !== right) return;
    if ((type === 'ES' || type === 'CS') && left === 'EN') types[i] = 'EN';
    if (type === 'CS' && left === 'AN') types[i] = 'AN';
  });
  types.forEach((type, i) => {
    if (type === 'EN') for (let at = i - 1; types[at] === 'ET'; at -= 1) types[at] = 'EN';
    if (type === 'ET' && types[i - 1] === 'EN') types[i] = 'EN';
  });
  strong = e;
  types.forEach((type, i) => {
    if (/^(?:ES|ET|CS)$/u.test(type)) types[i] = 'ON';
    if (type === 'L' || type === 'R') strong = type;
    if (type === 'EN' && strong === 'L') types[i] = 'L';
  });
}

const sideOf = (type: string | undefined): string | undefined =>
  type === 'EN' || type === 'AN' ? 'R' : type === 'ON' ? undefined : type;

function brackets(chars: readonly string[], types: string[], e: string): void {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  chars.forEach((char, i) => {
    if (types[i] !== 'ON') return;
    if (char === '(' || char === '[') open.push(i);
    const at =
      char === ')'
        ? open.findLastIndex((o) => chars[o] === '(')
        : char === ']'
          ? open.findLastIndex((o) => chars[o] === '[')
          : -1;
    if (at >= 0) pairs.push([open[at] ?? 0, i]);
    if (at >= 0) open.length = at;
  });
  for (const [start, end] of pairs.sort((a, b) => a[0] - b[0])) {
    const inside = types
      .slice(start + 1, end)
      .map(sideOf)
      .filter((side) => side !== undefined);
    const before =
      types
        .slice(0, start)
        .map(sideOf)
        .findLast((side) => side !== undefined) ?? e;
    const side = inside.includes(e) ? e : inside.length > 0 ? (before === e ? e : before) : undefined;
    if (side !== undefined) [types[start], types[end]] = [side, side];
  }
}

function neutral(types: string[], e: string): void {
  for (let i = 0; i < types.length; i += 1) {
    if (types[i] !== 'ON') continue;
    let end = i;
    while (types[end] === 'ON') end += 1;
    const left = i === 0 ? e : sideOf(types[i - 1]);
    const right = end === types.length ? e : sideOf(types[end]);
    types.fill(left === right && left !== undefined ? left : e, i, end);
    i = end;
  }
}
