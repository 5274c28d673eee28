/** A word that a shell takes as it is: between quotation marks in which nothing stands for anything else. */
export const shellWord = (word: string): string =>
  /[\\$`!"]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
