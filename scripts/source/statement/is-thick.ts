const MAX_LENGTH = 64_000;
const MAX_DELIMITERS = 2_000;

/**
 * True for a text that Markdown could take seconds to read (the time grows with the square of the marks): it is
 * parsed aside, under a deadline, or not at all.
 */
export function isThick(value: string): boolean {
  return value.length > MAX_LENGTH || (value.match(/[[\]*_`<!~|&\\]/g)?.length ?? 0) > MAX_DELIMITERS;
}
