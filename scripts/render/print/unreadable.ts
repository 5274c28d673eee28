import { Fault } from '../../lib/fault.ts';

/** The fault of a print that is not written as browsers write them: nothing is guessed. */
export function unreadable(why: string): Fault {
  return new Fault(
    'pdf-unreadable',
    `The browser printed a PDF that cannot be mended: ${why}`,
    'Use the browser that comes with the program: `communique doctor` says which one prints.',
    { cause: why },
  );
}
