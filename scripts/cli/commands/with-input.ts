import { existsSync } from 'node:fs';
import path from 'node:path';
import { withText } from '../../source/newsroom/given-texts.ts';
import type { Context } from './command.ts';

/**
 * Does a work with names of which `-` is standard input: for as long as that takes, it is a file in the folder that the
 * program was started in, so that pictures are found beside it; nothing is written there.
 */
export async function withInput<T>(
  names: readonly string[],
  context: Context,
  work: (names: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!names.includes('-')) return work(names);
  const file = freeName(context.cwd);
  const text = Buffer.from(await context.input());
  return withText(file, text, () => work(names.map((name) => (name === '-' ? file : name))));
}

/** A name that no file there has. */
function freeName(folder: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? 'statement.md' : `statement-${number}.md`);
    if (!existsSync(file)) return file;
  }
}
