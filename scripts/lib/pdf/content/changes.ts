/** A line in the place of what stands between two positions. */
export type Change = { readonly start: number; readonly end: number; readonly line: string };

/** In order. At one position, what is put in comes before what is replaced. */
export const inOrder = <Each extends Change>(changes: readonly Each[]): readonly Each[] =>
  changes.length < 2 ? changes : [...changes].sort((a, b) => a.start - b.start || a.end - b.end);

/** A stretch of a text with changes that are in order. */
export function changed(text: string, changes: readonly Change[], start = 0, end = text.length): string {
  let result = '';
  let at = start;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.line;
    at = change.end;
  }
  return at === start && result === '' ? text.slice(start, end) : result + text.slice(at, end);
}
