// An index in parts: which of them a question needs, and the index that they are together. The build and the tests use
// it as the reader's browser does.

/**
 * What is loaded first: the whole index but its words and what is shown of statements, which lie in parts.
 *
 * @typedef {Omit<import('minisearch').AsPlainObject, 'index' | 'documentIds' | 'fieldLength' | 'storedFields'> & {
 *   readonly lengths: readonly number[][],
 *   readonly folder: string,
 *   readonly words: readonly (readonly [first: string, file: string])[],
 *   readonly shown: readonly (readonly [first: number, file: string])[],
 * }} Head
 */

/**
 * The files of words that a question needs. The words lie in order, and each file is listed with its first.
 *
 * @param {Head['words']} files
 * @param {readonly string[]} question words, each of which begins one in the index or is one
 * @param {(word: string) => boolean} isBeginning
 * @returns {string[]}
 */
export function filesOfWords(files, question, isBeginning) {
  return files.flatMap(([first, file], index) => {
    const [next] = files[index + 1] ?? [];
    const isIn = question.some(
      (word) => (next === undefined || next > word) && (first <= word || (isBeginning(word) && first.startsWith(word))),
    );
    return isIn ? [file] : [];
  });
}

/**
 * The file that says what is shown of a statement.
 *
 * @param {Head['shown']} files
 * @param {number} id
 */
export function fileOfShown(files, id) {
  return files.findLast(([first]) => first <= id)?.[1] ?? '';
}

/**
 * A word in a part: its place in the whole index, and where it stands.
 *
 * @typedef {readonly [place: number, word: string, where: import('minisearch').AsPlainObject['index'][number][1]]} Placed
 */

/**
 * The index of the words of some parts, as the library reads it: they stand as in the whole, so that it answers alike.
 *
 * @param {Head} head
 * @param {readonly Placed[]} words
 * @returns {import('minisearch').AsPlainObject}
 */
export function indexOfParts({ lengths, folder, words: files, shown, ...head }, words) {
  return {
    ...head,
    documentIds: Object.fromEntries(lengths.map((_, id) => [id, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    storedFields: {},
    index: words.toSorted(([a], [b]) => a - b).map(([, word, where]) => [word, where]),
  };
}
