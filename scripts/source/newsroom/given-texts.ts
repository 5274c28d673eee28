/** What is read in place of files that are not there: standard input. */
const given = new Map<string, Uint8Array>();

/** Gives a text the name of a file for as long as a work takes. */
export async function withText<T>(file: string, text: Uint8Array, work: () => Promise<T>): Promise<T> {
  given.set(file, text);
  try {
    return await work();
  } finally {
    given.delete(file);
  }
}

/** The text that stands for a file, by its absolute path; none for a file that is one. */
export const givenText = (file: string): Uint8Array | undefined => given.get(file);
