import { type CSSToken, type ParseError, TokenType, tokenizer } from '@csstools/css-tokenizer';
import { oncePerKey } from '../../lib/once.ts';

/** A place in a style sheet that names a file: the address, and where it stands between the brackets or quotes. */
export type StyleReference = {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** Why it cannot be told which file is meant, if so. */
  readonly fault?: { readonly reason: string; readonly advice: string };
  /** True behind `@import`: what is named is a style sheet. */
  readonly isImport: boolean;
};

/** Functions whose strings are addresses (CSS Values 4, Images 4), with the names that browsers had for them. */
const FILES = /^(?:url|src|image|(?:-[a-z]+-)?image-set)$/;
/** Something of each place that names a file; a name may be written with escapes. Most style sheets have none, and are not read. */
const NAMING = /\\|import|url|src|image/i;
/** Functions within those whose strings are no addresses. */
const NONE = /^(?:type|calc|min|max|clamp|integrity|crossorigin|referrer-?policy|.*-gradient)$/;
/** Functions and keywords for a text that is written elsewhere. */
const ELSEWHERE = /^(?:var|env|attr|inherit|--.*)$/;

/** How many style sheets are remembered: a process that builds again and again reads the same ones every time. */
const MOST_SHEETS = 30;

const DROPPED = {
  reason: 'no browser reads this address',
  advice: 'Put the address in quotes: url("logo.png").',
};
const UNKNOWN = {
  reason: 'the file has to be named where it is shown',
  advice:
    'Write the name of the file there: image-set("logo.png" 1x), or put the whole image-set(…) into the property.',
};

/**
 * Every address that a browser would fetch for a style sheet, but for parts of the page itself: in `url()`, `src()`,
 * `image()` and `image-set()`, and behind `@import`, however they are written. Comments name none.
 */
export const styleReferences = oncePerKey((css: string): readonly StyleReference[] => {
  if (!NAMING.test(css)) return [];
  const references: StyleReference[] = [];
  /** For each open bracket, whether the strings in it are addresses. */
  const open: boolean[] = [];
  let isBehindImport = false;
  let isImport = false;
  for (const { kind, start, end, inner, value } of styleTokens(css)) {
    if (kind === 'comment' || kind === 'space') continue;
    const isAddress = isBehindImport || open.at(-1) === true;
    isBehindImport = kind === 'at' && value === 'import';
    if (isBehindImport) isImport = true;
    const [from, to] = inner;
    if (kind === 'bad-url') references.push({ address: css.slice(start, end), start, end, isImport, fault: DROPPED });
    if (kind === 'url' || (kind === 'string' && isAddress))
      references.push({ address: value, start: from, end: to, isImport });
    if (kind === 'function') {
      if (isAddress && ELSEWHERE.test(value))
        references.push({ address: `${value}()`, start, end, isImport, fault: UNKNOWN });
      open.push(FILES.test(value) || (isAddress && !NONE.test(value)));
    }
    if (kind === 'other' && /^[;{]$/.test(css.slice(start, end))) isImport = false;
    const mark = kind === 'other' && end === start + 1 ? css.charAt(start) : '';
    if (mark === '') continue;
    if ('([{'.includes(mark)) open.push(isAddress && mark === '(');
    if (')]}'.includes(mark)) open.pop();
  }
  return references.filter(({ address, start, end }) => end > start && !/^(?:#|data:)/i.test(address));
}, MOST_SHEETS);

/** The style sheet with each address replaced for which `addressOf` gives another one. */
export function withAddresses(css: string, addressOf: (address: string) => string | undefined): string {
  let written = '';
  let from = 0;
  for (const { address, start, end, fault } of styleReferences(css)) {
    const other = fault === undefined ? addressOf(address) : undefined;
    written += css.slice(from, start) + (other ?? css.slice(start, end));
    from = end;
  }
  return written + css.slice(from);
}

/**
 * The style sheet with its imports replaced by texts: those that name a file and no more (`@import "base.css";`) and
 * stand where browsers look for them, before every rule. With a namespace there are none, since browsers look for that
 * before every rule, too.
 *
 * @param textOf the text for an import, or undefined where it stays
 */
export function withImports(css: string, textOf: (address: string, whole: string) => string | undefined): string {
  let written = '';
  let from = 0;
  for (const { address, start, end } of plainImports(css)) {
    written += css.slice(from, start) + (textOf(address, css.slice(start, end)) ?? css.slice(start, end));
    from = end;
  }
  return written + css.slice(from);
}

type StyleImport = { readonly address: string; readonly start: number; readonly end: number };

const plainImports = oncePerKey((css: string): readonly StyleImport[] => {
  const imports: StyleImport[] = [];
  let statement: StyleToken[] = [];
  let isHead = true;
  if (!/\\|import/i.test(css)) return imports;
  const mayHaveNamespace = /\\|namespace/i.test(css);
  for (const token of styleTokens(css)) {
    if (!isHead && !mayHaveNamespace) break;
    if (token.kind === 'at' && token.value === 'namespace') return [];
    if (!isHead || token.kind === 'comment' || token.kind === 'space') continue;
    statement.push(token);
    const [rule = token] = statement;
    const mark = css.slice(token.start, token.end);
    if (rule.kind !== 'at' || !/^(?:import|charset)$/.test(rule.value) || mark === '{') isHead = false;
    if (!isHead || mark !== ';') continue;
    const address = addressIn(statement.slice(1, -1));
    if (rule.value === 'import' && address !== undefined) imports.push({ address, start: rule.start, end: token.end });
    statement = [];
  }
  return imports;
}, MOST_SHEETS);

/**
 * The address of an import: `"base.css"`, `url(base.css)` or `url("base.css")`; undefined where there is more or less.
 */
function addressIn([first, second, ...rest]: readonly StyleToken[]): string | undefined {
  if (second === undefined) return first?.kind === 'string' || first?.kind === 'url' ? first.value : undefined;
  const isUrl = first?.kind === 'function' && first.value === 'url' && second.kind === 'string' && rest.length === 1;
  return isUrl ? second.value : undefined;
}

/** What is wrong with a style sheet as a whole, and where; a browser would go on and drop the rest of it. */
type StyleFault = { readonly reason: string; readonly offset: number };

/** The most blocks within blocks: no style sheet that people write has ten. */
const MOST_LEVELS = 50;

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/**
 * The first place where a style sheet leaves something open, or closes what is not open (CSS Syntax, 5.4); `undefined`
 * for a sound one. Each character is looked at once.
 */
export function styleFault(css: string): StyleFault | undefined {
  const open: { readonly mark: string; readonly offset: number }[] = [];
  for (const { kind, start, end, isOpen } of styleTokens(css)) {
    if (isOpen) return { reason: `Unexpected ${nameOf(kind, css.charAt(start))} that nothing closes`, offset: start };
    if (kind !== 'function' && (kind !== 'other' || end !== start + 1)) continue;
    const mark = css.charAt(end - 1);
    if (CLOSES[mark] !== undefined) open.push({ mark, offset: end - 1 });
    if (open.length > MOST_LEVELS) {
      return { reason: `Unexpected blocks nested deeper than ${MOST_LEVELS} levels`, offset: end - 1 };
    }
    if (mark === '}' || mark === ')' || mark === ']') {
      const last = open.pop();
      if (last === undefined) return { reason: `Unexpected \`${mark}\` that closes nothing`, offset: start };
      if (CLOSES[last.mark] !== mark) return unclosed(last);
    }
  }
  const [first] = open;
  return first === undefined ? undefined : unclosed(first);
}

function nameOf(kind: string, quote: string): string {
  if (kind === 'comment') return kind;
  return kind === 'string' ? quote : '`url(`';
}

const unclosed = ({ mark, offset }: { readonly mark: string; readonly offset: number }): StyleFault => ({
  reason: `Unexpected \`${mark}\` that nothing closes`,
  offset,
});

/** A token of a style sheet (CSS Syntax, 4.3), as far as files and brackets depend on it. */
type StyleToken = {
  /** `function` ends with its bracket; `url` is an address without quotes, `bad-url` one that browsers drop. */
  readonly kind: 'comment' | 'string' | 'url' | 'bad-url' | 'function' | 'at' | 'space' | 'other';
  readonly start: number;
  readonly end: number;
  /** Where a string's or an address's text begins and ends. */
  readonly inner: readonly [number, number];
  /** Its text with escapes resolved; the name of a function or a rule in small letters. */
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

/** The tokens of a style sheet as browsers read them, in their order. */
function* styleTokens(css: string): Iterable<StyleToken> {
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
