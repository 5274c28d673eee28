import path from 'node:path';
import { VFile } from 'vfile';
import { type DetectedLanguage, languageOf } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { isInside } from './folder.ts';
import { validated } from './newsroom.ts';
import { isLanguageTag, peekLanguages } from './peek-languages.ts';

/**
 * A newsroom of Markdown files alone, with no settings and no translations; its languages are the files' own.
 *
 * @param files absolute paths
 * @param more tags of languages to add to it
 */
export function bareNewsroom(files: readonly string[], more: readonly string[] = []): Newsroom {
  const root = commonFolder(files);
  const statements = files.map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
  const file = new VFile({ path: statements[0] ?? '', cwd: root });
  const own = statements.flatMap((name) => peekLanguages(root, name).language ?? []).filter(isLanguageTag);
  const [language] = own;
  // What is wrong with a statement's tag is said where it stands.
  const newsroom = validated(root, new VFile({ cwd: root }), { language, languages: [] }, more, own);
  // Each is in its own language alone, whatever the others are in.
  const everywhere = newsroom.languages.filter(({ tag }) => more.includes(tag));
  return { ...newsroom, file, everywhere, dormant: [], statements, isBare: true };
}

/**
 * Adds what was found out about the languages of statements: files that stand alone bring theirs with them, and the first
 * gives the newsroom its own.
 */
export function withSpoken(newsroom: Newsroom, spoken: ReadonlyMap<string, DetectedLanguage>): Newsroom {
  if (!newsroom.isBare) return { ...newsroom, spoken };
  const own = newsroom.statements
    .flatMap((name) => spoken.get(name)?.tag ?? peekLanguages(newsroom.root, name).language ?? [])
    .filter(isLanguageTag)
    .map((tag) => languageOf(tag));
  const [source = newsroom.source] = own;
  const languages = [...new Map([source, ...own, ...newsroom.everywhere].map((each) => [each.tag, each])).values()];
  return { ...newsroom, spoken, source, languages };
}

function commonFolder(files: readonly string[]): string {
  const [first = '.', ...rest] = files.map((file) => path.dirname(file));
  const isAbove = (folder: string): boolean => rest.every((other) => isInside(folder, other));
  let folder = first;
  while (!isAbove(folder)) folder = path.dirname(folder);
  return folder;
}
