import { decodedFrom } from '../../prose/code-pages.ts';
import { judgeEastAsian } from './east-asian.ts';
import { SINGLE, WIDE } from './encoding-list.ts';
import { type Judged, judgeLetters } from './likeness.ts';

/** The least share of characters beyond ASCII that must be what a text in an encoding has. */
const LEAST = 0.4;
/** As many bytes are enough to know. */
const ENOUGH = 20_000;

/** @returns the iconv name of the encoding that bytes are likeliest in, which are no UTF-8 and no UTF-16 */
export function likelyEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.length <= ENOUGH ? bytes : bytes.subarray(0, bytes.lastIndexOf(10, ENOUGH) + 1 || ENOUGH);
  // A picture or an archive: no other text has such bytes.
  if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13, 26].includes(byte))) return likelyWide(start);
  const judged = [
    ...judgeSingle(start),
    ...WIDE.map(({ label, iconv }) => ({ iconv, ...judgeEastAsian(decoded(start, label) ?? '', label) })),
  ];
  const [best] = judged.filter(({ share }) => share >= LEAST).toSorted((a, b) => b.score - a.score);
  return best?.iconv;
}

/** UTF-16 of East Asia, which may have no zeros. */
function likelyWide(bytes: Uint8Array): string | undefined {
  const label = ['utf-16le', 'utf-16be'].find((each) => {
    const text = decoded(bytes.subarray(0, bytes.length & ~1), each) ?? '';
    return WIDE.some((wide) => judgeEastAsian(text, wide.label).share >= LEAST);
  });
  return label?.toUpperCase();
}

/** How well bytes read in each encoding of one byte a letter, from the best on. */
function judgeSingle(bytes: Uint8Array): readonly (Judged & { readonly iconv: string })[] {
  return SINGLE.flatMap((each) => {
    const text = decoded(bytes, each.label);
    return text === undefined ? [] : [{ iconv: each.iconv, ...judgeLetters(text, each) }];
  }).toSorted((a, b) => b.score - a.score);
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  const text = decodedFrom(bytes, label);
  return text === undefined || /[\u0080-\u009F\uE000-\uF8FF]/.test(text) ? undefined : text;
}
