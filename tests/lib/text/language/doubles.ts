/** The words that stand in a list a second time, in whatever case and however their letters are composed. */
export function doubles(words: readonly string[]): readonly string[] {
  const known = words.map((word) => word.normalize('NFC').toLowerCase());
  return words.filter((_, at) => known.indexOf(known[at] ?? '') < at);
}
