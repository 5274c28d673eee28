import path from 'node:path';
import { readOrEmpty } from '../../newsroom/files.ts';
import type { LastRecord } from '../../release/history.ts';
import { type FrontMatter, peekFrontMatter } from '../../statement/front-matter.ts';
import { type Status, statusAt, versionOf, visibility } from '../../statement/lifecycle/status.ts';
import type { Press } from '../load/read-press.ts';

/** Why a statement's file is not followed: releases have published what came after it, or it is not there. */
export type Objection = 'gone' | 'unreadable' | 'taken-back' | 'uncorrected';

/** What holds for a statement now: what its file says, unless releases know that the file is an older one. */
export type LifeNow = {
  readonly status: Status;
  readonly version: number;
  /** The file in `source/`; absent where there is none. */
  readonly file?: string | undefined;
  /** With one, status and version are those that were last published. */
  readonly objection?: Objection | undefined;
};

/** What a statement's file says of its life; nothing that counts where it cannot be read. */
export type Said = { readonly slug: string; readonly file: string; readonly front: FrontMatter | undefined };

/** What the statements of a press say of their lives. A file with a fault above its text says nothing that counts. */
export function livesSaid({ newsroom, editions }: Press): ReadonlyMap<string, Said> {
  const read = editions.map(({ name, statement: { file, front } }): Said => {
    const isFaulty = file.messages.some(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true);
    return { slug: name, file: file.path, front: isFaulty ? undefined : front };
  });
  const known = new Set(read.map(({ file }) => file));
  const unread = newsroom.statements
    .filter((file) => !known.has(file))
    .map((file): Said => {
      const { slug = path.basename(file, '.md') } = peekFrontMatter(String(readOrEmpty(newsroom, file)));
      return { slug, file, front: undefined };
    });
  return new Map([...unread, ...read].map((each) => [each.slug, each]));
}

/**
 * The life of a statement at a moment. What was taken back in public stays so until somebody has let it out again after
 * that, and what was corrected stays corrected: a file that says less is one from before, such as a copy put back.
 *
 * @param now milliseconds since 1970
 * @returns `undefined` for a statement that nobody has published and that has no file
 */
export function lifeNow(said: Said | undefined, record: LastRecord | undefined, now: number): LifeNow | undefined {
  if (said?.front === undefined) {
    if (record === undefined) return undefined;
    return { ...published(record), file: said?.file, objection: said === undefined ? 'gone' : 'unreadable' };
  }
  const { front, file } = said;
  const own = { status: statusAt(front, now), version: versionOf(front), file };
  if (record === undefined || visibility[own.status] !== 'whole') return own;
  if (visibility[record.status] === 'notice' && !isLetOut(front, record))
    return { ...published(record), file, objection: 'taken-back' };
  return own.version < record.version ? { ...published(record), file, objection: 'uncorrected' } : own;
}

/** The same where it is shown to some before it is public: what was taken back is not, unless it has been let out again. */
export function toldNow(said: Said | undefined, record: LastRecord | undefined, now: number): LifeNow | undefined {
  const life = lifeNow(said, record, now);
  const isHidden = life !== undefined && visibility[life.status] === 'nothing';
  if (!isHidden || record === undefined || said?.front === undefined) return life;
  return visibility[record.status] === 'notice' && !isLetOut(said.front, record)
    ? { ...published(record), file: said.file, objection: 'taken-back' }
    : life;
}

const published = ({ status, version }: LastRecord): Pick<LifeNow, 'status' | 'version'> => ({ status, version });

/** Somebody said so after the last time that it was taken off, with or without a correction. What was canceled is never out again. */
function isLetOut({ republished }: FrontMatter, { status, since }: LastRecord): boolean {
  if (status === 'canceled' || republished === undefined) return false;
  return since === undefined || Date.parse(republished) >= Date.parse(since);
}
