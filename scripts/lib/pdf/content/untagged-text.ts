import { Fault } from '../../../message/fault.ts';

/** The fault of text that is on paper and not in the tags. */
export function untaggedText(place: string): Fault {
  return new Fault(
    'pdf-tags',
    `There is text on ${place} of the PDF that no element of the sheet holds`,
    'Text from `content` in print.css, from `<q>` or under `opacity` is lost to blind readers: write it into print.html.',
  );
}
