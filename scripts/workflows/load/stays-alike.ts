import type { VFileMessage } from 'vfile-message';
import { statusAt } from '../../model/lifecycle-status.ts';
import { type Edition, filesOf } from '../../model/translations.ts';

/** What was read at a moment, and when it would be read otherwise by itself, in milliseconds since 1970; absent for never. */
type Read = { readonly at: number; readonly alikeUntil?: number | undefined };

/**
 * True for a statement of which the same will be found, as long as it is read alike, if nobody changes it: it has a date of its own that has
 * come.
 *
 * @param now milliseconds since 1970
 * @param mutual findings that it has together with other statements
 */
export const staysAlike = (edition: Edition, now: number, mutual: ReadonlySet<VFileMessage>): boolean =>
  edition.statement.front.date !== undefined && readsAlike(edition, now, mutual);

/**
 * True for a statement that is known to be read alike until `alikeUntil`: it is under no embargo and has no end, has no error in its Markdown,
 * which may go with the time (“not before noon”), and nothing failed.
 */
export function readsAlike(edition: Edition, now: number, mutual: ReadonlySet<VFileMessage> = new Set()): boolean {
  const { front, file } = edition.statement;
  if (statusAt(front, now) === 'embargoed' || front.expires !== undefined) return false;
  const isFaulty = file.messages.some((message) => message.fatal === true && !mutual.has(message));
  return !isFaulty && ![file, ...filesOf(edition)].some(hasPassing);
}

/** Whether what was read would be read alike now; a clock that was set back may show other things. */
export const isStillAlike = ({ at, alikeUntil }: Read, now: number): boolean =>
  at <= now && (alikeUntil === undefined || now < alikeUntil);

/** Findings that go by themselves: what failed may work the next time, and a day begins at another hour in each zone. */
const PASSING: ReadonlySet<string | undefined> = new Set(['failed', 'date-to-come']);

/** True for a file with a finding that need not be found again, although nobody changes anything. */
export const hasPassing = ({ messages }: { readonly messages: readonly VFileMessage[] }): boolean =>
  messages.some(({ ruleId }) => PASSING.has(ruleId));
