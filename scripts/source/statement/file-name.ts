import type { VFile } from 'vfile';
import { type Clock, clockAt } from '../../lib/clock.ts';
import { plainDigits } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { FrontMatter } from '../../model/statement.ts';
import { isIsoDate, startOfDay } from '../front-matter/days.ts';
import { fieldPlace } from '../front-matter/field-names.ts';
import { peekFrontMatter } from '../front-matter/read-front-matter.ts';
import { isConflictCopy, isTaken, markdownStem, slugFor } from '../newsroom/names.ts';
import { WAIT_ADVICE, WAITING_TEXT } from '../not-public/near-blocks.ts';
import type { Wait } from '../not-public/waiting-meaning.ts';
import { waitOfName } from '../not-public/waiting-name.ts';
import { whenOf } from '../not-public/waiting-time.ts';

const DAY = /^(\d{4})([-_. ]?)(\d{2})\2(\d{2})(?:T(\d{2})[-_.:h]?(\d{2})(?:[-_.:]?\d{2})?(Z?))?(?![\p{L}\d])/iu;

/** A day in figures at the beginning of a name, as people write it, or at the end: `25.12.2026 verdict`, `verdict-2026-12-25`. */
const NUMERIC =
  /^\d{1,2}[-._]\d{1,2}[-._]20\d{2}(?!\d)|(?<!\d)(?:\d{1,2}[-._]\d{1,2}[-._]20\d{2}|20\d{2}[-._]\d{1,2}[-._]\d{1,2})$/;

/** The day that the name of a file begins with, in digits of any script, and its time: `2026-12-24T10-00 verdict`. */
function dayOf(path: string): { readonly day: string; readonly time?: string; readonly isUtc: boolean } | undefined {
  const [, year, , month, date, hour, minute, zone] = DAY.exec(plainDigits(markdownStem(path)).text) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isIsoDate(day)) return undefined;
  const time = `${hour}:${minute}`;
  return { day, isUtc: zone?.toUpperCase() === 'Z', ...(isIsoDate(`${day}T${time}Z`) ? { time } : {}) };
}

/**
 * The front matter with the day that a file is named for, as Jekyll names them, where that day is to come and nothing
 * else says when the statement is public: `2026-12-24-verdict.md` waits until then, and so does `20261224 verdict.md`.
 *
 * @param timeZone in which the day begins
 */
export function withNamedDay(front: FrontMatter, path: string, clock: Clock, timeZone: string): FrontMatter {
  const named = dayOf(path);
  if (named === undefined || front.date !== undefined || front.embargo !== undefined) return front;
  const midnight = named.isUtc ? `${named.day}T00:00Z` : startOfDay(named.day, timeZone);
  const embargo = named.time === undefined ? midnight : midnight.replace('T00:00', `T${named.time}`);
  return clock.hasCome(Date.parse(embargo)) ? front : { ...front, date: named.day, embargo };
}

/**
 * The front matter of a statement without its text, with the day that its file is named for; what is wrong with it is reported where the
 * statement is read.
 *
 * @param now milliseconds since 1970
 * @param timeZone in which a day begins
 */
export const peekDated = (markdown: string, path: string, now: number, timeZone: string): FrontMatter =>
  withNamedDay(peekFrontMatter(markdown, now, timeZone), path, clockAt(now), timeZone);

/** Reports a file name that says when its text is public, where the front matter does not. */
export function judgeName(front: FrontMatter, dated: FrontMatter, file: VFile, clock: Clock): void {
  const place = { line: 1, column: 1 };
  if (dated !== front)
    addMessage(file, {
      ruleId: 'date-to-come',
      severity: 'notice',
      reason: `The file is named for ${dated.date}, which is to come: the statement waits until then`,
      place,
      advice: 'Write `date:` into the front matter for another day, or `embargo:` for a time of day.',
    });
  const stem = markdownStem(file.path);
  const [day] = NUMERIC.exec(plainDigits(stem).text) ?? [];
  const isOpen = dated.date === undefined && dated.embargo === undefined && dated.status === undefined;
  if (day !== undefined && isOpen && whenOf(day.replaceAll('_', '.'), clock) === 'to come')
    addMessage(file, {
      ruleId: 'date-to-come',
      severity: 'warning',
      reason: `The file is named for ${day}, which is to come; that holds nothing back`,
      place,
      advice: 'Write `date:` into the front matter, and `embargo:` with the time where it is to wait.',
    });
  const found = waitOfName(stem, clock);
  const isHeld = { embargo: dated.embargo !== undefined, draft: (dated.status ?? dated.embargo) !== undefined };
  if (found === undefined || isHeld[found.wait]) return;
  addMessage(file, {
    ruleId: WAITING_TEXT,
    severity: found.severity,
    reason: `The name of the file ${found.severity === 'error' ? 'says' : 'may say'} that its text is ${SAYS[found.wait]}, and the front matter does not`,
    place,
    actual: stem,
    advice: `${WAIT_ADVICE[found.wait]}; or give the file another name.`,
  });
}

const SAYS: Readonly<Record<Wait, string>> = { embargo: 'under embargo', draft: 'a draft' };

/**
 * The slug of a statement: from the front matter, else from the file's name. Changes to it are reported on the file; a
 * slug in the front matter that leads elsewhere is an error.
 *
 * @param isAlone true for a file without a newsroom: nothing stands beside a copy that is built by itself
 */
export function slugOf(written: string | undefined, file: VFile, tags: readonly string[], isAlone: boolean): string {
  const stem = markdownStem(file.path);
  const given = written === undefined ? undefined : nameOf(written);
  const slug = slugFor(given ?? stem, tags);
  if (given === undefined) {
    if (isConflictCopy(stem)) sayCopy(file, stem, isAlone);
    if (slug !== (written ?? stem)) sayAddress(file, slug, written ?? stem);
    return slug;
  }
  const fault = faultOf(given, tags);
  if (fault !== undefined) {
    addMessage(file, {
      ruleId: 'slug',
      severity: 'error',
      reason: `Unexpected slug \`${given}\`: ${fault}`,
      place: fieldPlace(file, 'slug'),
      actual: given,
      advice: `Write \`slug: ${slug}\`.`,
    });
  } else if (slug !== written) sayAddress(file, slug, written ?? given);
  return slug;
}

/** A path of plain names, as other programs have it, as one name: `/press/one` is `press-one`. `undefined` for `/`. */
function nameOf(slug: string): string | undefined {
  const path = slug.trim().replace(/^https?:\/\/[^/]*\//i, '/');
  if (/^\/+$/.test(path)) return undefined;
  const parts = path.split('/').filter((part) => part !== '');
  const isPath = path.includes('/') && parts.every((part) => /^[^\\:]*[\p{L}\p{N}]/u.test(part));
  return isPath ? parts.join('-').replace(/\.html?$/i, '') : slug;
}

function sayCopy(file: VFile, stem: string, isAlone: boolean): void {
  addMessage(file, {
    ruleId: 'slug',
    severity: isAlone ? 'warning' : 'error',
    reason: `Unexpected copy that a program made where two people had changed one file${isAlone ? '' : '; it would be published beside the other'}`,
    place: { line: 1, column: 1 },
    actual: stem,
    advice:
      'Put into one file what is to stay, and take the other away; or give this one a `slug:` in its front matter.',
  });
}

function sayAddress(file: VFile, slug: string, from: string): void {
  addMessage(file, {
    ruleId: 'slug',
    severity: 'notice',
    reason: `The address of \`${from}\` is \`${slug}\``,
    place: { line: 1, column: 1 },
    actual: from,
    expected: [slug],
    advice: 'For another one, write `slug:` into the front matter.',
  });
}

function faultOf(slug: string, tags: readonly string[]): string | undefined {
  if (/[/\\]|^\.+$/.test(slug)) return 'it is one name, not a path';
  if (!/[\p{L}\p{N}]/u.test(slug)) return 'it has no letter and no digit';
  return isTaken(slug, tags) ? 'that name is taken, or a language of the newsroom' : undefined;
}
