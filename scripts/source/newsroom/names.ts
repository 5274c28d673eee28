import path from 'node:path';
import { isLockName } from './copied-names.ts';

/** What Markdown files are called. */
const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const MAX_CHARACTERS = 80;
/** A file name has at most 255 bytes on most disks; tag, version and extension stand behind the slug. */
const MAX_BYTES = 180;
/** Names the output and the translations use for something else, and names that Windows keeps for devices. */
const TAKEN = /^(?:assets|labels|newsroom|manifest|index|con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/;

export const isMarkdownName = (name: string): boolean => MARKDOWN.test(name) && !isLockName(path.basename(name));

/** The name of a Markdown file without its extension. */
export const stemOf = (file: string): string => path.basename(file).replace(MARKDOWN, '');

/**
 * A statement's name in every path: letters, marks and digits of every script, lower case, NFC; whatever else there is
 * becomes a hyphen. `READ ME (2).md` → `read-me-2`, `بيان.md` → `بيان`.
 *
 * @param tags tags of languages, which no slug may be
 */
export function slugFor(name: string, tags: readonly string[] = []): string {
  const plain = cut(
    name
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^[-\p{M}]+|(?<!-)-+$/gu, ''),
  );
  if (plain === '') return 'statement';
  return isTaken(plain, tags) ? `${plain}-statement` : plain;
}

/** True for a name that means something else in the output, or to the machine that it may be copied to. */
export const isTaken = (slug: string, tags: readonly string[]): boolean =>
  TAKEN.test(slug) || tags.some((tag) => tag.toLowerCase() === slug);

/** At most so many characters and bytes, without half a character at the end. */
function cut(slug: string): string {
  let [kept, characters, bytes] = ['', 0, 0];
  for (const { segment } of new Intl.Segmenter('und').segment(slug)) {
    characters += [...segment].length;
    bytes += Buffer.byteLength(segment);
    if (characters > MAX_CHARACTERS || bytes > MAX_BYTES) return kept.replace(/(?<!-)-+$/, '');
    kept += segment;
  }
  return kept;
}
