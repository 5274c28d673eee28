import { matchesIn } from '../../matches-in.ts';
import { decodedFrom } from './code-pages.ts';

/** Letters as another program carries or stores them, in a text that is to be read. */
export type Coded = {
  readonly kind: CodedKind;
  /** The first of them. */
  readonly found: string;
};

/** What carried or stored the text: `mail`, `a web form` … */
export type CodedKind = keyof typeof KINDS;

type Kind = {
  readonly pattern: RegExp;
  /** True for text that is meant as it is, although the pattern matches by chance. */
  readonly isMeant?: (found: string) => boolean;
  /** The fewest matches that make it sure. */
  readonly fewest: number;
};

const LETTERS = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}]|[\u2010-\u2026]/u;
const hasLetters = (text: string | undefined): boolean =>
  text !== undefined && LETTERS.test(text) && /[^\0-\x7F]/.test(text);

const KINDS = {
  mail: { pattern: /=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F])=[89AB][0-9A-F]/g, fewest: 1 },
  'mail in an old encoding': { pattern: /(?<=\p{L})=[89A-F][0-9A-F](?=\p{Ll}|[\s.,;:!?=]|$)/gu, fewest: 3 },
  'mail in UTF-7': {
    pattern: /(?<=\p{L})\+[A-Za-z0-9/]{3,}-|(?<!\S)\+[A-Za-z0-9/]{3,}-(?=\p{L})/gu,
    isMeant: (found) => hasLetters(wide(Buffer.from(found.slice(1, -1), 'base64'))),
    fewest: 2,
  },
  'mail in Japanese': {
    pattern: /\$[@B](?:[!-~]{2}){1,60}?\([BJ]/g,
    isMeant: (found) =>
      isEastAsian(decodedFrom(Buffer.from(`\x1B${found.slice(0, -2)}\x1B${found.slice(-2)}`), 'iso-2022-jp')),
    fewest: 2,
  },
  'a web form': {
    pattern: /(?<=\p{L})(?:%[CD][0-9A-F]%[89AB][0-9A-F]|%E[0-9A-F](?:%[89AB][0-9A-F]){2})/gu,
    fewest: 3,
  },
  'a web page': {
    pattern:
      /&(?:[A-Za-z](?:acute|grave|uml|circ|tilde|cedil|ring|caron|slash|ogon)|[AO]Elig|szlig|[lr][sd]quo|#\d{3,5}|#x[0-9a-f]{2,5});/gi,
    fewest: 3,
  },
  'a program': {
    pattern: /\\u[0-9a-f]{4}(?![0-9a-f])|\\x[c-f][0-9a-f](?![0-9a-f])/gi,
    isMeant: (found) => hasLetters(String.fromCodePoint(Number.parseInt(found.slice(2), 16))),
    fewest: 4,
  },
  'mail in Base64': {
    pattern: /(?<![\w/+=-])[A-Za-z0-9+/]{16,}={0,2}(?![\w/+=-])/g,
    isMeant: (found) => isProse(Buffer.from(found, 'base64')),
    fewest: 1,
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The text in letters of no language, each kind once; the text of each paragraph for itself. */
export function codedIn(texts: readonly string[]): readonly (Coded & { readonly at: number })[] {
  return (Object.entries(KINDS) as readonly (readonly [CodedKind, Kind])[]).flatMap(
    ([kind, { pattern, isMeant, fewest }]) => {
      const found = texts.flatMap((text, at) =>
        matchesIn(text, pattern)
          .filter(([each]) => isMeant?.(each) ?? true)
          .map(([each]) => ({ kind, found: each, at })),
      );
      const [first] = found;
      return first === undefined || found.length < fewest ? [] : [first];
    },
  );
}

const wide = (bytes: Uint8Array): string | undefined =>
  bytes.length < 2 ? undefined : new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));

const isEastAsian = (text: string | undefined): boolean =>
  text !== undefined && /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEFー]+$/u.test(text);

/** True for several words, or some in letters beyond ASCII: keys and digests decode to neither. */
function isProse(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const letters = text.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 0;
  if (/[\0-\x08\x0E-\x1F]/.test(text) || letters < 0.8 * text.length) return false;
  return foreign >= 4 || (text.match(/(?<=\p{L}\p{L}) \p{L}/gu)?.length ?? 0) >= 3;
}
