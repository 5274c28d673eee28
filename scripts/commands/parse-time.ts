import { Fault } from '../message/fault.ts';

/**
 * A time as people write it, with its zone: milliseconds since 1970.
 *
 * @throws {Fault} `usage`
 */
export function parseTime(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new Fault('usage', `\`${text}\` is no time with its zone`, 'Write it as 2026-12-01T10:00+01:00.');
}
