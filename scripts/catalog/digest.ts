import { createHash } from 'node:crypto';

/** What a text is compared by: 16 hex digits of SHA-256 over the text with its line breaks and runs of blanks folded. */
export function digestOf(text: string): string {
  return createHash('sha256')
    .update(
      text
        .normalize('NFC')
        .replace(/[ \t\r\n]+/g, ' ')
        .trim(),
    )
    .digest('hex')
    .slice(0, 16);
}
