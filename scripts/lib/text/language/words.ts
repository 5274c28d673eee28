import type { Language } from './language.ts';

/**
 * The words of the templates in one language: `words('paragraph', { number: '4' })` → `Paragraph 4`.
 * Values are inserted as they are; `count` also picks the plural form. An unknown key is a fault of the program.
 */
export type Words = {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The language that a word is in, where it has not been translated into the page's. */
  readonly fallback?: (key: string) => Language | undefined;
};
