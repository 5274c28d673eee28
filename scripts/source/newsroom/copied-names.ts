import { type CopyKind, copyPhrases, once } from '../../lib/text/index.ts';

/** All words of a kind, as a pattern. */
const wordsOf = (kind: CopyKind): string =>
  copyPhrases(kind)
    .map((word) => RegExp.escape(word))
    .join('|');
/**
 * Such a copy, by these words or by a day and a time, as Syncthing (`.sync-conflict-20221203-…`), ownCloud
 * (`_conflict-20221203-101010`) and Synology (`_Mar-01-1234-2022_Conflict`) write it: a conflict by itself is what a text
 * may be about.
 */
const conflict = once(
  () =>
    new RegExp(
      String.raw`[([][^()[\]]{0,60}(?:${wordsOf('conflict')})|\.sync-conflict-\d{8}|_conflict-\d{8}-\d{6}|_[a-z]{3}-\d{2}-\d{4}-\d{4}_conflict$|\[conflict\]$|\(conflicted\)$|\(edit conflict |[([](?:autorecovered|autosaved|unsynced)[)\]]$|\(conflict \d{4}-`,
      'iu',
    ),
);
/** What a merge of Git leaves (`verdict_REMOTE_1234`, `verdict.orig`), editors (`verdict.bak`), and OneDrive (`verdict-DESKTOP-A1B2C3D`). */
const MERGED =
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$|\.(?:orig|bak|old|tmp|theirs|mine|rej)$|-(?:DESKTOP|LAPTOP)-[A-Z0-9]{6,8}$/;

/** Whether a file is named as programs name the copy that they make of one that two people changed: `verdict (conflicted copy 2022-12-03)`. */
export const isConflictCopy = (stem: string): boolean => conflict().test(stem.normalize('NFC')) || MERGED.test(stem);

const behind = once(
  () => new RegExp(String.raw`(?: ?\(\d{1,2}\)|(?: [-–—] | |_|-)(?:${wordsOf('copy')})(?: ?\(?\d{1,2}\)?)?)$`, 'iu'),
);
const before = once(() => new RegExp(`^(?:${wordsOf('copyOf')}) +`, 'iu'));

/** The name that a copy was made of, by what file managers write: `verdict (1)`, `verdict - Kopie`, `Copy of verdict`. */
export const copiedFrom = (stem: string): string => {
  const name = stem.normalize('NFC');
  return name.replace(before(), '').replace(behind(), '');
};

/** The mark that Word and LibreOffice leave beside a file while it is open: it holds no text. */
export const isLockName = (name: string): boolean => /^(?:~\$|\.?~lock\.)/.test(name);
