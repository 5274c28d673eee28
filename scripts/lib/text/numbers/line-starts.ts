import { HAN_NUMERAL, hanValue, plainDigits } from './digits.ts';
import { listMarkerIn } from './list-markers.ts';

/** What a line begins with when it may be an item of a list, also by no order that is known: `ç)`, `№ 2`, `🔴`. */
export type LineStart = {
  /** What all items of one list have in common. */
  readonly kind: 'sign' | 'bracket' | 'stop' | 'dash' | 'slash' | 'blank' | 'number' | 'label' | 'strong';
  /** The start as it is written. */
  readonly text: string;
  /** Of a number, its parts: 1 and 2 of `1.2`. */
  readonly parts?: readonly number[];
  /** Of a number, what stands before and behind it. */
  readonly form?: string;
};

const BLANK = '[ \\t\\u00A0\\u3000]';
/** A number with a letter or two, one or two letters, a doubled letter; an apostrophe, a tatweel or a joiner within. */
const SHORT = `(?:[A-Za-z]?\\.?\\p{N}{1,3}[.°º]{0,2}\\p{L}{0,2}|\\p{L}\\p{M}{0,2}[\\p{Cf}ـ'’"״׳]{0,2}(?:\\p{L}\\p{M}{0,2})?['’׳\\p{Cf}]?|الف)`;
const PATTERNS: readonly (readonly [kind: LineStart['kind'], pattern: RegExp])[] = [
  [
    'sign',
    /^(?:[\p{So}\p{Extended_Pictographic}][\uFE0F\u{1F3FB}-\u{1F3FF}]?|[・･＊※](?!\p{N}*$)|[－ㅇ](?=[ \t\u00A0\u3000]|[^\p{N}\s－]))(?=[ \t\u00A0\u3000]*\S)/u,
  ],
  [
    'bracket',
    new RegExp(
      `^[(（\\[［〔【]?[\\p{L}\\p{M}\\p{N}\\p{Cf}ـ'’"״׳.°º]{1,6}${BLANK}?[)）\\]］〕】](?=${BLANK}*\\S)(?!${BLANK}*[(:（：[])`,
      'u',
    ),
  ],
  ['stop', new RegExp(`^${SHORT}[.．。۔។።](?=${BLANK}|\\p{Lo})`, 'u')],
  ['dash', new RegExp(`^${SHORT}[.)]?${BLANK}?[-–—ـ](?=${BLANK}|[\\p{sc=Arab}\\p{sc=Hebr}])`, 'u')],
  ['slash', new RegExp(`^${SHORT}${BLANK}?/(?=${BLANK})`, 'u')],
  ['blank', new RegExp(`^${SHORT}(?=\\u3000\\S)`, 'u')],
  ['label', /^(?=[\p{Lu}\p{Lt}\p{Lo}])[\p{L}\p{M}\p{N} .'’/-]{2,28}[:：](?=[*_ \u00A0]|(?<=：)\S)/u],
];
const NUMBERED = new RegExp(
  `^(?<before>第${BLANK}?|[№§#]${BLANK}?|(?:\\p{L}\\p{M}*){1,12}\\.?${BLANK})?(?<parts>\\p{Nd}{1,3}(?:[.．]\\p{Nd}{1,3}){0,3}|(?<=第)${HAN_NUMERAL})(?<after>[.．]?[)）:：]?|\\p{L}{1,3}[.)]?)(?=${BLANK})`,
  'u',
);
/** Emphasis, which may begin with the marker: `**a)** …`. */
const EMPHASIS = /^(?:[*_~]{1,3}|`)(?=\S)/;
const STRONG = /^(?:\*\*|__)(?=\S)[^*_]{1,60}(?:\*\*|__)(?=[ \t\u00A0])/;

/** A line without the emphasis that it begins with, and without backslashes before the stop of a number. */
export function withoutEmphasis(line: string): string {
  const plain = line.replace(EMPHASIS, '');
  return plain.replace(/^([^\s\\]{1,6})\\(?=[.)])/, '$1');
}

/**
 * All that a line may begin with as an item of a list. One alone proves nothing; lines that all begin alike are hardly
 * a sentence.
 *
 * @example lineStartsOf('ç) four').map(({ kind }) => kind) // ['bracket']
 */
export function lineStartsOf(line: string): readonly LineStart[] {
  const plain = withoutEmphasis(line);
  const found = PATTERNS.flatMap(([kind, pattern]): LineStart[] => {
    const [text] = pattern.exec(plain) ?? [];
    return text === undefined ? [] : [{ kind, text }];
  });
  const known = listMarkerIn(plain);
  if (known?.values.size === 0 && found[0]?.kind !== 'sign') found.unshift({ kind: 'sign', text: known.text });
  const numbered = numberedStart(plain);
  const [strong] = STRONG.exec(line) ?? [];
  return [
    ...found,
    ...(numbered === undefined ? [] : [numbered]),
    ...(strong === undefined ? [] : [{ kind: 'strong', text: strong } as const]),
  ];
}

function numberedStart(line: string): LineStart | undefined {
  const found = NUMBERED.exec(line);
  const { before = '', parts = '', after = '' } = found?.groups ?? {};
  if (found === null) return undefined;
  const numbers = /^\p{Nd}/u.test(parts)
    ? plainDigits(parts).text.split(/[.．]/).map(Number)
    : [hanValue(parts) ?? Number.NaN];
  const form = `${before.trim()} ${numbers.length === 1 ? after : after.replace(/\p{L}/gu, '')}`;
  return {
    kind: 'number',
    text: found[0],
    parts: numbers,
    form: after.length > 0 && /\p{L}/u.test(after) ? `${before} th` : form,
  };
}

/** Whether a number of a line counts on from that of the line before: `1.2` behind `1.1`, `2.1` behind `1.9`, `№ 2`. */
export function countsOn(before: LineStart, after: LineStart): boolean {
  const [one, other] = [before.parts ?? [], after.parts ?? []];
  const at = other.findIndex((part, index) => part !== one[index]);
  const isSame = before.form === after.form || one.length > 1 || other.length > 1;
  if (at < 0 || !isSame) return false;
  const step = (other[at] ?? 0) - (one[at] ?? 0);
  return step === 1 && other.slice(at + 1).every((part) => part === 1);
}
