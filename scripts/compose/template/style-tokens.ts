import { type CSSToken, type ParseError, TokenType, tokenizer } from '@csstools/css-tokenizer';

/** A piece of a style sheet (CSS Syntax, 4.3), as far as files and brackets hang on it. */
export type StyleToken = {
  /** `function` ends with its bracket; `url` is an address without quotes, `bad-url` one that browsers drop. */
  readonly kind: 'comment' | 'string' | 'url' | 'bad-url' | 'function' | 'at' | 'space' | 'other';
  readonly start: number;
  readonly end: number;
  /** Where a string's or an address's text begins and ends. */
  readonly inner: readonly [number, number];
  /** What it says, escapes resolved; the name of a function or a rule in small letters. */
  readonly value: string;
  /** True where its end is missing. */
  readonly isOpen: boolean;
};

const KINDS: Readonly<Partial<Record<TokenType, StyleToken['kind']>>> = {
  [TokenType.Comment]: 'comment',
  [TokenType.String]: 'string',
  [TokenType.BadString]: 'string',
  [TokenType.URL]: 'url',
  [TokenType.BadURL]: 'bad-url',
  [TokenType.Function]: 'function',
  [TokenType.AtKeyword]: 'at',
  [TokenType.Whitespace]: 'space',
};

/** The pieces of a style sheet as browsers read them, in their order. */
export function* styleTokens(css: string): Iterable<StyleToken> {
  const errors: ParseError[] = [];
  const reader = tokenizer({ css }, { onParseError: (error) => void errors.push(error) });
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken()) {
    // What ends too early is said before its token is handed over.
    yield styleToken(token, errors.splice(0).length > 0);
  }
}

function styleToken([type, raw, start, last, data]: CSSToken, isFaulty: boolean): StyleToken {
  const kind = KINDS[type] ?? 'other';
  const end = last + 1;
  const said = data !== undefined && 'value' in data && typeof data.value === 'string' ? data.value : '';
  return {
    kind,
    start,
    end,
    inner: innerOf(kind, raw, start, isFaulty),
    value: kind === 'function' || kind === 'at' ? said.toLowerCase() : said,
    isOpen: type === TokenType.BadString || (kind === 'bad-url' ? !raw.endsWith(')') : isFaulty),
  };
}

function innerOf(kind: StyleToken['kind'], raw: string, start: number, isOpen: boolean): StyleToken['inner'] {
  if (kind === 'string') return [start + 1, start + raw.length - (isOpen ? 0 : 1)];
  if (kind !== 'url') return [start, start + raw.length];
  const text = raw.slice(raw.indexOf('(') + 1, isOpen ? undefined : -1);
  const from = start + raw.indexOf('(') + 1 + (text.length - text.trimStart().length);
  return [from, from + text.trim().length];
}
