import { textOf } from './headings.ts';
import type { Tag } from './tag.ts';

/** What to do where print and sheet differ. */
export const AS_IN_SHEET =
  'What print.css hides, turns round or adds must be so in print.html: a PDF is read by its tags.';

/** `Document › P (“Some words”)`, for the last of these elements. */
export function placeOf(path: readonly Tag[]): string {
  const names = path.map(({ type, printed }) => type ?? printed ?? '').filter((name) => name !== '');
  const text = startOf(path.map(textOf).findLast((each) => each !== '') ?? '');
  return `${names.join(' › ')}${text === '' ? '' : ` (“${text}”)`}`;
}

export const startOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 40);
