import path from 'node:path';
import { readIfRegular } from '../lib/files/index.ts';
import { judgedAhead } from '../source/encodings/judged-ahead.ts';

/** The commands that read the Markdown files that they name. */
const READING: ReadonlySet<string | undefined> = new Set(['build', 'check']);
/** How many files are read ahead, and how many bytes each may have; others are read when they are asked for. */
const [MOST, MOST_BYTES] = [200, 200_000];

/**
 * Begins what the Markdown files of a command line will need, in a thread, before the program itself is loaded. It changes nothing of what a
 * command does.
 */
export function readAhead([command, ...words]: readonly string[], cwd: string): void {
  if (!READING.has(command)) return;
  const texts = words
    .filter((word) => /\.md$/i.test(word))
    .slice(0, MOST)
    .flatMap((name) => {
      const bytes = readIfRegular(path.resolve(cwd, name));
      return bytes === undefined || bytes.length > MOST_BYTES ? [] : [Buffer.from(bytes).toString('utf8')];
    })
    // A text in ASCII has no letters that could have been read otherwise.
    .filter((text) => /[^\0-\x7F]/.test(text));
  if (texts.length > 0) judgedAhead.begin(texts);
}
