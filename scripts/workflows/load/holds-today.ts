import type { VFileMessage } from 'vfile-message';
import { statusAt } from '../../model/lifecycle-status.ts';
import { type Edition, filesOf } from '../../model/translations.ts';

/**
 * True for a statement of which the same will be found for the rest of the day if nobody changes it: it has a date of its own that has come,
 * and reads alike.
 *
 * @param now milliseconds since 1970
 * @param mutual findings that it has together with other statements
 */
export const holdsToday = (edition: Edition, now: number, mutual: ReadonlySet<VFileMessage>): boolean =>
  edition.statement.front.date !== undefined && readsAlikeToday(edition, now, mutual);

/**
 * True for a statement that reads alike for the rest of the day: it names no time to come, has no error in its Markdown, which may go with the
 * time (“not before noon”), and nothing failed.
 */
export function readsAlikeToday(edition: Edition, now: number, mutual: ReadonlySet<VFileMessage> = new Set()): boolean {
  const { front, file } = edition.statement;
  if (statusAt(front, now) === 'embargoed' || front.expires !== undefined) return false;
  const isFaulty = file.messages.some((message) => message.fatal === true && !mutual.has(message));
  return !isFaulty && ![file, ...filesOf(edition)].some(hasPassing);
}

/** Whether two moments, in milliseconds since 1970, are on the same day (UTC). */
export const isSameDay = (one: number, other: number): boolean => Math.floor(one / DAY) === Math.floor(other / DAY);
const DAY = 24 * 60 * 60 * 1000;

/** Findings that go by themselves: what failed may work the next time, and a day begins at another hour in each zone. */
const PASSING: ReadonlySet<string | undefined> = new Set(['failed', 'date-to-come']);

/** True for a file with a finding that need not be found again, although nobody changes anything. */
export const hasPassing = ({ messages }: { readonly messages: readonly VFileMessage[] }): boolean =>
  messages.some(({ ruleId }) => PASSING.has(ruleId));
