import { DELIMITERS, type Delimiter } from './foreign-delimiters.ts';

/** What another program would run or leave out. */
export type Found = {
  readonly actual: string;
  readonly what: string;
  readonly advice: string;
  readonly severity?: 'error' | 'warning';
};

export const SAY =
  'Write what readers are to see in its place; to show it as it is, put it between backquotes, or a backslash before it.';
export const AS_COMMENT =
  'Take it out; or put it on lines of its own, with an empty line above and none within, as `<!-- … -->`, which is never published.';
const WHAT = {
  comment: ['a comment of', 'which would be published', AS_COMMENT],
  shortcode: ['a shortcode of', 'which another program would fill in', SAY],
  remark: ['a comment of', 'which is published as it stands', AS_COMMENT],
  version: ['a mark of', 'beside which two versions of a text stand', 'Keep one version, and take the other out.'],
  expression: ['a place of', 'which another program would fill in', SAY],
  variable: ['a variable of', 'which is published as it stands', SAY],
  words: ['text between signs of', 'which is published with them', SAY],
} as const;

/** What hides something, or stands for what is not there. */
const HELD: ReadonlySet<Delimiter['kind']> = new Set(['comment', 'shortcode', 'version']);
/** What anybody sees for what it is: in a file that stands alone, a warning. */
const SHOWN: ReadonlySet<Delimiter['kind']> = new Set(['expression', 'remark']);

/**
 * What stands between signs of other programs in a text, each place once, in text order.
 *
 * @param isAlone true where no newsroom is: what anybody sees for what it is is a warning
 */
export function foreignIn(text: string, isAlone: boolean): readonly { readonly found: Found; readonly at: number }[] {
  if (!SIGNS.test(text)) return [];
  const all = DELIMITERS.flatMap(({ of, kind, sign, pattern }) =>
    [...(isIn(text, sign) ? text.matchAll(pattern) : [])].map(({ 0: matched, index }) => {
      const [which, but, advice] = WHAT[kind];
      const actual = kind === 'comment' ? lineFrom(text, index, matched) : matched;
      const found = {
        actual,
        what: `${which} ${of}, ${but}`,
        advice,
        severity: HELD.has(kind) || (SHOWN.has(kind) && !isAlone) ? 'error' : 'warning',
      } as const;
      return { found, at: index, end: index + matched.length };
    }),
  ).toSorted((a, b) => a.at - b.at);
  let end = -1;
  return all.filter((each) => {
    if (each.at < end || each.at === end - 1) return false;
    end = Math.max(each.end, each.at + 1);
    return true;
  });
}

/** Nearly no text has any. */
const SIGNS =
  /[{\\]|%[%(]|<(?:[!%#<]|\/#|[ \t]+!)|@[*MVH]|\](?![([])|\[[^[\]]*[:：]|&lt;!|>{7}|={7}|\|{7}|\+{7}|\/\/|\/\*|#\+|::|^\.\. /m;

const isIn = (text: string, sign: string | RegExp): boolean =>
  typeof sign === 'string' ? text.includes(sign) : sign.test(text);

/** What stands from a place to the end of its line. */
export function lineFrom(text: string, at: number, matched: string): string {
  const end = text.indexOf('\n', at + matched.length);
  return text.slice(at, Math.max(at + matched.length, end < 0 ? text.length : end)).trim();
}
