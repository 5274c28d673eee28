import { sha256 } from '../../files/index.ts';

/** What a text is compared by: 16 hex digits of SHA-256 over the text with its line breaks and runs of blanks folded. */
export function digestOf(text: string): string {
  return sha256(
    text
      .normalize('NFC')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  ).slice(0, 16);
}
