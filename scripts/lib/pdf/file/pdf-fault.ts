import { Fault } from '../../../message/fault.ts';

/**
 * The fault of a PDF that is not written as the browser's library Skia writes them: nothing is guessed. Its cause is `what`,
 * for whoever did not get the file from the browser.
 */
export function pdfFault(what: string): Fault {
  return new Fault(
    'pdf-unreadable',
    `The browser printed a PDF that cannot be mended: ${what}`,
    'Use the browser that comes with the program: `communique doctor` says which one prints.',
    { cause: what },
  );
}
