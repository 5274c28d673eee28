/** Reads `2 both|pair; 12 dozen`: a number, then the words for it. */
export function wordList(list: string | undefined): readonly (readonly [string, readonly string[]])[] {
  return (list ?? '')
    .split('; ')
    .filter((entry) => entry !== '')
    .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1).split('|')]);
}
