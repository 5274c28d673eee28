/** What is listed by words: by those that stand whole, and by the beginnings of those that go on. */
export type FirstWords = {
  readonly whole: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, string>;
};

export const NO_WORDS: FirstWords = { whole: new Map(), open: new Map() };

/** Of lines such as `embargo=…`, and `sperr*=…` for a word that goes on. */
export function wordsIn(lines: string): FirstWords {
  const [whole, open] = [new Map<string, string>(), new Map<string, string>()];
  for (const line of lines.split('\n')) {
    const end = line.indexOf('=');
    if (line.charAt(end - 1) === '*') open.set(line.slice(0, end - 1), line.slice(end + 1));
    else whole.set(line.slice(0, end), line.slice(end + 1));
  }
  return { whole, open };
}
