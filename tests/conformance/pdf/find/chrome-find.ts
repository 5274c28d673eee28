import { pdfiumPages } from '../../../support/pdf/reader/pdfium.ts';

/** Letters that differ in case or marks alone are the same to Chrome, and what has no weight is not there at all. */
const collator = new Intl.Collator('en', { sensitivity: 'base' });
/** White space as Chrome's `base::IsUnicodeWhitespace` knows it, and what PDFium means no reader to see. */
const WHITE = /\s+/g;
const UNSEEN = /[\u200B\uFFFE]/g;

/**
 * Which phrases Chrome's own search finds in a file. It does not use PDFium's: it takes a page's text from PDFium, draws
 * white space together, ends of lines too, and compares it by ICU's root collation at its first level (`pdf/text_search.cc`
 * and `SearchUsingICU` in Chromium's `pdf/pdfium/pdfium_engine.cc`).
 */
export async function chromeFinds(file: string, phrases: readonly string[]): Promise<readonly boolean[]> {
  const pages = (await pdfiumPages(file)).map(compared);
  return phrases.map((phrase) => pages.some((page) => page.includes(compared(phrase))));
}

function compared(text: string): string {
  const characters = text.replace(WHITE, ' ').replace(UNSEEN, '').toLowerCase().normalize('NFD');
  return Array.from(characters).filter(hasWeight).join('');
}

const weighed = new Map<string, boolean>();

function hasWeight(character: string): boolean {
  const known = weighed.get(character) ?? collator.compare(character, '') !== 0;
  weighed.set(character, known);
  return known;
}
