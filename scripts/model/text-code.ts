import type { Document } from './document.ts';
import { paths, publicUrl } from './paths.ts';

/**
 * Digits of a text's digest that paper shows: 128 bits. Nobody can make another text with the same ones (2^128 trials),
 * a person still compares them, and they keep the QR code coarse enough for a worn copy.
 */
const DIGITS = 32;

/** What a text is known by on paper: the first digits of its digest. */
export function codeOf({ digest }: Pick<Document, 'digest'>): string {
  return digest.slice(0, DIGITS);
}

/** The same in groups of four, as people read and compare it. */
export function groupedCode(document: Pick<Document, 'digest'>): string {
  return codeOf(document).replace(/.{4}(?=.)/g, '$& ');
}

export type CheckAddress = {
  /** The page that checks, in the document's language. */
  readonly page: string;
  /** The same, opened at this text. What follows the `#` stays in the reader's browser. */
  readonly whole: string;
};

/** Where a copy of a document can be checked; nowhere without a public address. */
export function checkAddress(document: Document): CheckAddress | undefined {
  const { slug, language, masthead } = document;
  if (masthead.url === undefined) return undefined;
  const page = publicUrl(masthead.url, paths.verify(language.tag));
  return { page, whole: `${page}#${slug}.${language.tag}.${codeOf(document)}` };
}
