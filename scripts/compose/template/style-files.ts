import { styleTokens } from './style-tokens.ts';

/** A place in a style sheet that names a file: the address, and where it stands between the brackets or quotes. */
export type StyleReference = {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** Why nobody but a browser could say which file is meant, if any. */
  readonly fault?: { readonly reason: string; readonly advice: string };
};

/** Functions whose strings are addresses (CSS Values 4, Images 4), with the names that browsers had for them. */
const FILES = /^(?:url|src|image|(?:-[a-z]+-)?image-set)$/;
/** Functions within those whose strings are none. */
const NONE = /^(?:type|calc|min|max|clamp|integrity|crossorigin|referrer-?policy|.*-gradient)$/;
/** What stands for a text that is written elsewhere. */
const ELSEWHERE = /^(?:var|env|attr|inherit|--.*)$/;

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
export function styleReferences(css: string): readonly StyleReference[] {
  const references: StyleReference[] = [];
  /** For each open bracket, whether the strings in it are addresses. */
  const open: boolean[] = [];
  let isImport = false;
  for (const { kind, start, end, inner, value } of styleTokens(css)) {
    if (kind === 'comment' || kind === 'space') continue;
    const isAddress = isImport || open.at(-1) === true;
    isImport = kind === 'at' && value === 'import';
    const [from, to] = inner;
    if (kind === 'bad-url') references.push({ address: css.slice(start, end), start, end, fault: DROPPED });
    if (kind === 'url' || (kind === 'string' && isAddress)) references.push({ address: value, start: from, end: to });
    if (kind === 'function') {
      if (isAddress && ELSEWHERE.test(value)) references.push({ address: `${value}()`, start, end, fault: UNKNOWN });
      open.push(FILES.test(value) || (isAddress && !NONE.test(value)));
    }
    const mark = kind === 'other' && end === start + 1 ? css.charAt(start) : '';
    if (mark === '') continue;
    if ('([{'.includes(mark)) open.push(isAddress && mark === '(');
    if (')]}'.includes(mark)) open.pop();
  }
  return references.filter(({ address, start, end }) => end > start && !/^(?:#|data:)/i.test(address));
}

/** A style sheet with other addresses in the places of its own. */
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
