import type { Root } from 'hast';
import { stringifyHtml } from '../stringify.ts';

/** The most bytes that a page, or a file that its script loads, has for a reader with a telephone. */
export const MOST_BYTES = 200_000;

/** Bytes that style sheets, faces and runs of other scripts add to a page. */
const ADDED = 10_000;

/** True for a page that would be too long when it is finished. */
export const isTooLong = (tree: Root): boolean => Buffer.byteLength(stringifyHtml(tree)) > MOST_BYTES - ADDED;
