import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { stemOf } from '../newsroom/names.ts';
import type { FrontMatter } from './front-matter.ts';
import { isDate, startOfDay } from './iso-date.ts';
import { WAIT_ADVICE, WAITING_TEXT } from './stray-fields.ts';
import { type Wait, waitOf } from './waiting-line.ts';

/**
 * Front matter with the day that a file is named for, as Jekyll names them, where that day is to come and nothing else says
 * when the statement is public: `2026-12-24-verdict.md` waits until then.
 *
 * @param now milliseconds since 1970
 * @param timeZone in which the day begins
 */
export function withNamedDay(front: FrontMatter, path: string, now: number, timeZone: string): FrontMatter {
  const [, day] = /^(\d{4}-\d{2}-\d{2})-./.exec(stemOf(path)) ?? [];
  if (day === undefined || !isDate(day) || front.date !== undefined || front.embargo !== undefined) return front;
  const embargo = startOfDay(day, timeZone);
  return Date.parse(embargo) > now ? { ...front, date: day, embargo } : front;
}

/** Says what the name of a file says of when its text is public, where its front matter does not. */
export function judgeName(front: FrontMatter, dated: FrontMatter, file: VFile): void {
  const place = { line: 1, column: 1 };
  if (dated !== front)
    addMessage(file, {
      ruleId: 'date-to-come',
      severity: 'notice',
      reason: `The file is named for ${dated.date}, which is to come: the statement waits until then`,
      place,
      advice: 'Write `date:` into the front matter for another day, or `embargo:` for a time of day.',
    });
  const stem = stemOf(file.path);
  const [plain, parted] = [stem.replace(/[-_.\s]+/g, ' '), stem.replace(/[-_.]+/g, ' – ')].map((name) =>
    waitOf(name, () => false),
  );
  const wait = plain ?? parted;
  const isHeld = { embargo: dated.embargo !== undefined, draft: (dated.status ?? dated.embargo) !== undefined };
  if (wait === undefined || isHeld[wait]) return;
  addMessage(file, {
    ruleId: WAITING_TEXT,
    severity: plain === undefined && !/\.(?:draft|embargo)/i.test(stem) ? 'warning' : 'error',
    reason: `The name of the file says that its text is ${SAYS[wait]}, and the front matter does not`,
    place,
    actual: stem,
    advice: `${WAIT_ADVICE[wait]}; or give the file another name.`,
  });
}

const SAYS: Readonly<Record<Wait, string>> = { embargo: 'under embargo', draft: 'a draft' };
