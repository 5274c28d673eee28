/**
 * Link destinations first, since a bare address ends only at a blank, or where letters begin that are written without
 * blanks: 见https://example.org/7。131,469人.
 */
const NOT_PROSE =
  /(?<=\]\()(?:[^()\s]|\([^()\s]*\))+|(?:(?:https?|ftp):\/\/|\bwww\.)[^\s<>"“”«»\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u200B\u3000-\u9FFF\uA980-\uA9DF\uAC00-\uD7AF\uFF00-\uFFEF]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+|\{\{[^{}]*\}\}|\{[\p{L}_][\p{L}\p{N}_.,-]*\}|\{\d+\}|%\d*\$?[sdif](?!\p{L})|%\([\p{L}_]+\)[sd]|<\/?[A-Za-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[A-Za-z]+\d*);|\{#[^{}]*\}|\[\^[^[\]]+\]/giu;

const SIGN_OF_ONE = /[:/@{%<&[\]]/;
/** What one of them holds for sure: a colon, a stroke or a bracket alone is prose. */
const PART_OF_ONE = /[@{%<&]|:\/\/|\]\(|\[\^|www\./i;

/**
 * The text with everything that is not prose blanked out, at its old length: addresses, placeholders, link
 * destinations, tags, entities, pins and footnote references. Those are compared by other rules.
 */
export function masked(text: string): string {
  if (!SIGN_OF_ONE.test(text) || !PART_OF_ONE.test(text)) return text;
  // U+FFFC is no letter, digit, space or separator, so nothing can be read across the gap.
  return text.replace(NOT_PROSE, (found) => '\uFFFC'.repeat(found.length));
}
