import type { VFileMessage } from 'vfile-message';
import { type Edition, filesOf } from '../../model/translations.ts';

/**
 * True for a statement of which the same will be found for the rest of the day if nobody changes it: it names no time, has a date of its
 * own that has come, has no error in its Markdown, which may go with the time (“not before noon”), and nothing failed.
 *
 * @param mutual findings that it has together with other statements
 */
export function holdsToday(edition: Edition, mutual: ReadonlySet<VFileMessage>): boolean {
  const { front, file } = edition.statement;
  if (front.embargo !== undefined || front.expires !== undefined || front.date === undefined) return false;
  const isFaulty = file.messages.some((message) => message.fatal === true && !mutual.has(message));
  return !isFaulty && ![file, ...filesOf(edition)].some(hasPassing);
}

/** Findings that go by themselves: what failed may work the next time, and a day begins at another hour in each zone. */
const PASSING: ReadonlySet<string | undefined> = new Set(['failed', 'date-to-come']);

/** True for a file with a finding that need not be found again, although nobody changes anything. */
export const hasPassing = ({ messages }: { readonly messages: readonly VFileMessage[] }): boolean =>
  messages.some(({ ruleId }) => PASSING.has(ruleId));
