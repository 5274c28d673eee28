import { bytesIn } from '../../lib/text/index.ts';
import { MULTI_BYTE, SINGLE_BYTE } from './encoding-list.ts';
import type { CodePage } from './reread.ts';

/** A character that stands for a sign that an encoding lacks: it separates words as most signs do. */
const HYPHEN = 0x2d;

/** The encodings that texts are misread in. */
const PAGES: readonly CodePage[] = [
  ...SINGLE_BYTE.map(({ label, iconv }) => ({ label, iconv, isWide: false })),
  { label: 'iso-8859-7', iconv: 'ISO-8859-7', isWide: false },
  ...MULTI_BYTE.map(({ label, iconv }) => ({ label, iconv, isWide: true })),
];

/** A text as bytes again; `lost` are letters that the encoding lacks. */
export type Turned = {
  readonly page: CodePage;
  /** The same object for all encodings that make the same of a text. */
  readonly bytes: Uint8Array;
  readonly lost: number;
};

/** The bytes of a text in each encoding that lacks no more than so many of its characters. */
export function turnedIn(text: string, most: number): readonly Turned[] {
  const isEastAsian = /[\p{sc=Han}\p{sc=Hang}\uFF61-\uFF9F]/u.test(text);
  const counts = new Map<string, number>();
  for (const char of text) if (char > '\x7F') counts.set(char, (counts.get(char) ?? 0) + 1);
  const made = new Map<string, Uint8Array>();
  return PAGES.flatMap((page) => {
    if (page.isWide && !isEastAsian) return [];
    const known = bytesIn(page.label, page.isWide);
    let [lost, letters] = [0, 0];
    let key = '';
    for (const [char, count] of counts) {
      const own = known.get(char);
      key += own === undefined ? ',' : own.length === 1 ? `${own[0]},` : `${own.join(' ')},`;
      if (own !== undefined) continue;
      lost += count;
      if (lost > most) return [];
      if (/[\p{L}\p{M}]/u.test(char)) letters += count;
    }
    const bytes = made.get(key) ?? bytesOf(text, known);
    made.set(key, bytes);
    return [{ page, bytes, lost: letters }];
  });
}

/** The bytes of a text in an encoding, with hyphens for what it lacks. */
function bytesOf(text: string, known: ReturnType<typeof bytesIn>): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    if (char <= '\x7F') bytes.push(char.charCodeAt(0));
    else bytes.push(...(known.get(char) ?? [HYPHEN]));
  }
  return Uint8Array.from(bytes);
}
