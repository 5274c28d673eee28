/** Words for a copy that a program made where two people had changed one file: Dropbox, OneDrive, Nextcloud, Obsidian. */
const CONFLICTED =
  'conflicted copy|conflict copy|case conflict|unicode encoding conflict|sfconflict|konflikt-?kopie|in konflikt stehende kopie|copie en conflit|copie conflictuelle|copia en conflicto|copia in conflitto|cópia em conflito|còpia en conflicte|conflicterende kopie|kopia w konflikcie|kopia konfliktowa|konfliktkopia|konfliktkopi|modstridende kopi|ristiriitainen kopio|kopie v konfliktu|ütköző másolat|copie în conflict|конфликтующая копия|конфликтная копия|копия конфликта|конфліктна копія|çakışan kopya|نسخة متعارضة|نسخه متعارض|競合コピー|競合するコピー|冲突副本|冲突的副本|衝突複本|충돌 사본|충돌된 사본';
/**
 * The same with a day and a time beside it, as Syncthing (`.sync-conflict-20221203-…`), ownCloud (`_conflict-20221203-101010`) and
 * Synology (`_Mar-01-1234-2022_Conflict`) write it: a conflict by itself is what a text may be about.
 */
const CONFLICT = new RegExp(
  String.raw`[([][^()[\]]{0,60}(?:${CONFLICTED})|\.sync-conflict-\d{8}|_conflict-\d{8}-\d{6}|_[a-z]{3}-\d{2}-\d{4}-\d{4}_conflict$|\[conflict\]$|\(conflicted\)$|\(edit conflict |[([](?:autorecovered|autosaved|unsynced)[)\]]$|\(conflict \d{4}-`,
  'iu',
);
/** What a merge of Git leaves (`verdict_REMOTE_1234`, `verdict.orig`), editors (`verdict.bak`), and OneDrive (`verdict-DESKTOP-A1B2C3D`). */
const MERGED =
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$|\.(?:orig|bak|old|tmp|theirs|mine|rej)$|-(?:DESKTOP|LAPTOP)-[A-Z0-9]{6,8}$/;

/** Whether a file is named as programs name the copy that they make of one that two people changed: `verdict (conflicted copy 2022-12-03)`. */
export const isConflictCopy = (stem: string): boolean => CONFLICT.test(stem.normalize('NFC')) || MERGED.test(stem);

const COPY =
  'copy|kopie|copie|copia|cópia|kopia|kopi|kopio|kópia|kopya|копия|копія|نسخة|コピー|副本|複本|복사본|사본|másolat|αντίγραφο|עותק|کپی|สำเนา|salinan|bản sao';
const BEHIND = new RegExp(String.raw`(?: ?\(\d{1,2}\)|(?: [-–—] | |_|-)(?:${COPY})(?: ?\(?\d{1,2}\)?)?)$`, 'iu');
const BEFORE = /^(?:copy of|kopie von|copie de|copia de|copia di|cópia de|kopia|kopi av|kopi af|kopie van|копия) +/iu;

/** The name that a copy was made of, by what file managers write: `verdict (1)`, `verdict - Kopie`, `Copy of verdict`. */
export const copiedFrom = (stem: string): string => {
  const name = stem.normalize('NFC');
  return name.replace(BEFORE, '').replace(BEHIND, '');
};

/** The mark that Word and LibreOffice leave beside a file while it is open: it holds no text. */
export const isLockName = (name: string): boolean => /^(?:~\$|\.?~lock\.)/.test(name);
