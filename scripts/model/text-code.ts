import type { Document } from './document.ts';
import { paths, publicUrl } from './paths.ts';

/**
 * Digits of a text's digest that are printed on paper: 128 bits. No other text can be made with the same digits (2^128
 * trials), a person can still compare them, and the QR code stays coarse enough for a worn copy.
 */
const DIGITS = 32;

/** The code of a text on paper: the first digits of its digest. */
export function codeOf({ digest }: Pick<Document, 'digest'>): string {
  return digest.slice(0, DIGITS);
}

/** The code of a text in groups of four digits, as people read and compare it. */
export function groupedCode(document: Pick<Document, 'digest'>): string {
  return codeOf(document).replace(/.{4}(?=.)/g, '$& ');
}

/** Where a reader can check a copy of a document. */
export type CheckAddress = {
  /** Address of the page that checks, in the document's language. */
  readonly page: string;
  /** That address with this text's code behind `#`, which stays in the reader's browser. */
  readonly whole: string;
};

/** Addresses where a copy of a document can be checked; `undefined` without a public address. */
export function checkAddress(document: Document): CheckAddress | undefined {
  const { slug, language, masthead } = document;
  if (masthead.url === undefined) return undefined;
  const page = publicUrl(masthead.url, paths.verify(language.tag));
  return { page, whole: `${page}#${slug}.${language.tag}.${codeOf(document)}` };
}
