/** Phrases of each language by kind, with bars between those of one kind, as the files of words have them. */
export type Listed<Kind extends string> = Readonly<Record<string, Readonly<Partial<Record<Kind, string>>>>>;

/** The phrases of some kinds, as they are listed, in all languages together; each once. */
export function listedPhrases<Kind extends string>(words: Listed<Kind>, ...kinds: readonly Kind[]): readonly string[] {
  const all = Object.values(words).flatMap((language) => kinds.flatMap((kind) => (language[kind] ?? '').split('|')));
  return [...new Set(all.map((phrase) => phrase.trim()))].filter(Boolean);
}
