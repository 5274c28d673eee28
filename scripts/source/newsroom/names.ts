import path from 'node:path';
import { type CopyKind, copyPhrases, once, phraseAlternatives } from '../../lib/text/index.ts';

/** The extensions of Markdown files. */
const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const MAX_CHARACTERS = 80;
/** The most bytes of a slug: a file name has at most 255 on most disks; tag, version and extension stand behind it. */
const MAX_BYTES = 180;
/** Names the output and the translations use for something else, and names that Windows keeps for devices. */
const TAKEN = /^(?:assets|labels|newsroom|manifest|index|con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/;

/** True for the name of a Markdown file, and not for a lock file's. */
export const isMarkdownName = (name: string): boolean => MARKDOWN.test(name) && !isLockName(path.basename(name));

/** The name of a Markdown file without its extension. */
export const markdownStem = (file: string): string => path.basename(file).replace(MARKDOWN, '');

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

/** True for a name that means something else in the output, or that Windows keeps for a device. */
export const isTaken = (slug: string, tags: readonly string[]): boolean =>
  TAKEN.test(slug) || tags.some((tag) => tag.toLowerCase() === slug);

/** The slug cut to the most characters and bytes, without half a character at the end. */
function cut(slug: string): string {
  // Most are short, and a newsroom's are looked at one by one.
  if (slug.length <= MAX_CHARACTERS && Buffer.byteLength(slug) <= MAX_BYTES) return slug;
  let [kept, characters, bytes] = ['', 0, 0];
  for (const { segment } of new Intl.Segmenter('und').segment(slug)) {
    characters += [...segment].length;
    bytes += Buffer.byteLength(segment);
    if (characters > MAX_CHARACTERS || bytes > MAX_BYTES) return kept.replace(/(?<!-)-+$/, '');
    kept += segment;
  }
  return kept;
}

const wordsOf = (kind: CopyKind): string => phraseAlternatives(copyPhrases(kind));
/**
 * Names of such copies, by these words or by a day and a time, as Syncthing (`.sync-conflict-20221203-…`), ownCloud
 * (`_conflict-20221203-101010`) and Synology (`_Mar-01-1234-2022_Conflict`) write them: the word conflict alone may be
 * the subject of a text.
 */
const conflict = once(
  () =>
    new RegExp(
      String.raw`[([][^()[\]]{0,60}(?:${wordsOf('conflict')})|\.sync-conflict-\d{8}|_conflict-\d{8}-\d{6}|_[a-z]{3}-\d{2}-\d{4}-\d{4}_conflict$|\[conflict\]$|\(conflicted\)$|\(edit conflict |[([](?:autorecovered|autosaved|unsynced)[)\]]$|\(conflict \d{4}-`,
      'iu',
    ),
);
/**
 * Names of files left by a merge of Git (`verdict_REMOTE_1234`, `verdict.orig`), by editors (`verdict.bak`), and by
 * OneDrive (`verdict-DESKTOP-A1B2C3D`).
 */
const MERGED =
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$|\.(?:orig|bak|old|tmp|theirs|mine|rej)$|-(?:DESKTOP|LAPTOP)-[A-Z0-9]{6,8}$/;

/**
 * True for the name of a copy that a program makes where two people changed one file:
 * `verdict (conflicted copy 2022-12-03)`.
 */
export const isConflictCopy = (stem: string): boolean => conflict().test(stem.normalize('NFC')) || MERGED.test(stem);

const behind = once(
  () => new RegExp(String.raw`(?: ?\(\d{1,2}\)|(?: [-–—] | |_|-)(?:${wordsOf('copy')})(?: ?\(?\d{1,2}\)?)?)$`, 'iu'),
);
const before = once(() => new RegExp(`^(?:${wordsOf('copyOf')}) +`, 'iu'));

/**
 * The name of the file that a copy was made of; the name itself where it is no copy: `verdict (1)`, `verdict - Kopie`,
 * `Copy of verdict`.
 */
export const copiedFrom = (stem: string): string => {
  const name = stem.normalize('NFC');
  return name.replace(before(), '').replace(behind(), '');
};

/** True for the lock file that Word and LibreOffice keep beside a file while it is open: it holds no text. */
export const isLockName = (name: string): boolean => /^(?:~\$|\.?~lock\.)/.test(name);
