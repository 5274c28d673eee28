import { Fault } from '../../lib/fault.ts';
import { isMoment } from '../../source/front-matter/iso-date.ts';

/**
 * A time as people write it, with its zone: milliseconds since 1970.
 *
 * @throws {Fault} `usage`
 */
export function parseTime(text: string): number {
  if (isMoment(text)) return Date.parse(text);
  throw new Fault('usage', `\`${text}\` is no time with its zone`, 'Write it as 2026-12-01T10:00+01:00.');
}
