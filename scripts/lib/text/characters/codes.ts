import { matchesIn } from '../../matches-in.ts';
import { ALONE, CODE_PATTERNS, type CodeKind, RTL } from './code-patterns.ts';
import { firstStrong } from './direction.ts';

/** A token that the bidirectional algorithm would tear apart; offsets in UTF-16 units, `end` exclusive. */
export type Code = {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
  readonly direction: 'ltr' | 'rtl';
};

/** A stretch of text to be set in a directional isolate: `<bdi dir>` in HTML, U+2066/2067 … U+2069 in text. */
export type Isolate = {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly direction: 'ltr' | 'rtl';
  readonly kind: CodeKind | 'foreign';
};

/** What each of the patterns needs: most texts have none of it. */
const SIGN = /[\p{N}@#{]|[.:]\S/u;

/** Every such token of a text, sorted, none overlapping another. */
export function codesIn(text: string): readonly Code[] {
  if (!SIGN.test(text)) return [];
  const found: Code[] = [];
  for (const [kind, needs, pattern] of CODE_PATTERNS) {
    if (!needs.test(text)) continue;
    for (const match of matchesIn(text, pattern)) {
      const start = match.index;
      const said = kind === 'url' ? trimmedUrl(match[0]) : inOneKindOfDigits(match[0]);
      const end = start + said.length;
      if (end <= start || found.some((code) => code.start < end && start < code.end)) continue;
      if (kind === 'phone' && !isPhone(said)) continue;
      if (kind === 'reversed' && said !== match[0]) continue;
      found.push({
        start: COMPARED.has(kind) ? signBefore(text, start) : start,
        end,
        kind,
        direction: directionOf(kind, said),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Kinds of figures before which a sign may say what they are compared with: `< 5 km`, `> $ 5`, `≥ 5–7`. */
const COMPARED: ReadonlySet<CodeKind> = new Set(['measure', 'amount', 'number-range', 'number']);
const SIGN_OF_NEXT = new RegExp(`(?<![=<>!-]|(?!${RTL})[\\p{L}\\p{N}%‰°][ \\u00A0]?)${ALONE}[<>≤≥][ \\u00A0]?$`, 'u');

/** Where a figure begins with the sign that stands before it, if that compares it with nothing before. */
const signBefore = (text: string, start: number): number =>
  start - (SIGN_OF_NEXT.exec(text.slice(Math.max(0, start - 50), start))?.[0].length ?? 0);

const directionOf = (kind: CodeKind, code: string): Code['direction'] =>
  kind === 'reversed' ? 'rtl' : kind === 'hashtag' ? (firstStrong(code) ?? 'ltr') : 'ltr';

/** A code up to the word in which digits of another kind begin: those belong to the sentence. */
function inOneKindOfDigits(code: string): string {
  const kinds = [/[0-9]/, /[\u0660-\u0669]/, /[\u06F0-\u06F9]/];
  const own = kinds.find((kind) => kind.test(code.match(/\p{Nd}/u)?.[0] ?? ''));
  const words = code.split(/(?=[ \u00A0\u202F])/u);
  const other = words.findIndex((word) => kinds.some((kind) => kind !== own && kind.test(word)));
  return other <= 0 ? code : words.slice(0, other).join('');
}

/** An address without the stop that ends the sentence, and without a bracket opened before it. */
function trimmedUrl(url: string): string {
  let rest = url;
  for (;;) {
    const last = rest.at(-1) ?? '';
    const open = last === ')' ? '(' : last === ']' ? '[' : '';
    const stray = open !== '' && rest.split(open).length < rest.split(last).length;
    if (!stray && !/[.,;:!?'’"…،؛؟۔]/u.test(last)) return rest;
    rest = rest.slice(0, -1);
  }
}

/** True for a telephone number: seven digits or more, but for short emergency numbers, and no number grouped in thousands. */
function isPhone(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return text.startsWith('*') || (digits >= 7 && digits <= 15);
}
