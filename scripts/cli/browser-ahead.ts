import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder, readIfRegular } from '../lib/files/index.ts';
import { SETTINGS_FILE } from '../model/paths.ts';

/** What a build is begun for: the folder that font packages are looked for from, and whether one document is made. */
type Begun = { readonly root: string; readonly isSmall?: boolean };

/**
 * Starts the browser for a build that is likely to print, before the program itself is loaded: both take as long. Where another
 * browser turns out to be needed, this one is ended and that one started, as without it.
 *
 * @returns a function that ends it where nobody has asked for it
 */
export async function browserAhead(
  argv: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<() => Promise<void>> {
  const begun = begunBy(argv, cwd);
  if (begun === undefined) return async () => undefined;
  const [{ endAhead, pagesAtOnce, startAhead }, { printFontFiles, unpackFonts }] = await Promise.all([
    import('../lib/browser/index.ts'),
    import('../lib/fonts/index.ts'),
  ]);
  const fonts = unpackFonts({ roots: [begun.root], own: {} }).then(printFontFiles);
  const pages = begun.isSmall === true ? 1 : pagesAtOnce();
  await startAhead({ environment, cache: await cacheFolder(environment), fonts, pages });
  return endAhead;
}

/** A build that is likely to print: of Markdown files that stand alone, or of a newsroom for the first time. */
function begunBy([command, ...words]: readonly string[], cwd: string): Begun | undefined {
  if (command !== 'build') return undefined;
  const at = words.indexOf('--out');
  const out = at < 0 ? 'dist' : (words[at + 1] ?? '');
  const names = at < 0 ? words : words.toSpliced(at, 2);
  if (names.length === 0) return isFirst(cwd, path.resolve(cwd, out)) ? { root: cwd } : undefined;
  const source = path.join(cwd, 'source', path.sep);
  const files = names.map((name) => path.resolve(cwd, name));
  const areAlone = files.every((file) => /\.md$/i.test(file) && isFile(file) && !file.startsWith(source));
  return areAlone ? { root: commonFolder(files), isSmall: files.length === 1 } : undefined;
}

/** Whether a newsroom without faces of its own has not been built yet. */
function isFirst(root: string, out: string): boolean {
  const settings = readIfRegular(path.join(root, SETTINGS_FILE));
  return settings !== undefined && !existsSync(out) && !/\bfonts\b/.test(Buffer.from(settings).toString('utf8'));
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** The folder that all files are in, or below. */
function commonFolder(files: readonly string[]): string {
  const [first = '', ...rest] = files.map((file) => path.join(path.dirname(file), path.sep));
  let folder = first;
  while (!rest.every((other) => other.startsWith(folder))) folder = path.join(path.dirname(folder), path.sep);
  return path.resolve(folder);
}
