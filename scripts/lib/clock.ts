/**
 * The time at which something is read. It remembers until when all that was asked of it has the same answers, so that what was read need not
 * be read again before.
 */
export type Clock = {
  /** False where no time is said: then every moment has come. */
  readonly isSaid: boolean;
  /** The year in which the time is (UTC). */
  readonly year: () => number;
  /** Whether a moment is over, or is now. A moment is in milliseconds since 1970; one that is no number has not come. */
  readonly hasCome: (moment: number) => boolean;
  /** The first moment at which one of the answers would be another one; `undefined` where none ever would. */
  readonly alikeUntil: () => number | undefined;
};

/**
 * A clock that stands at a moment.
 *
 * @param now milliseconds since 1970; `Infinity` where no time is said
 */
export function clockAt(now: number): Clock {
  let until: number | undefined;
  const hasCome = (moment: number): boolean => {
    if (moment > now) until = Math.min(until ?? moment, moment);
    return moment <= now;
  };
  return {
    isSaid: Number.isFinite(now),
    year() {
      const year = new Date(now).getUTCFullYear();
      hasCome(Date.UTC(year + 1, 0));
      return year;
    },
    hasCome,
    alikeUntil: () => until,
  };
}
