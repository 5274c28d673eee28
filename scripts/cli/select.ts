import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../lib/fault.ts';
import { languageOf, tagNamed } from '../lib/text/index.ts';
import type { Input, Newsroom } from '../model/newsroom.ts';
import { peekFrontMatter } from '../source/front-matter/read-front-matter.ts';
import { isInside } from '../source/newsroom/file-bytes.ts';
import { readOrEmpty } from '../source/newsroom/files.ts';
import { isLockName, isMarkdownName, markdownStem, slugFor } from '../source/newsroom/names.ts';
import { bareNewsroom, openNewsroom } from '../source/newsroom/open-newsroom.ts';

/** The newsroom and the statements that a command works on. */
export type Selection = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
};

/** The name of the organisation's own texts: no statement can have this slug. */
export const MASTHEAD = 'newsroom';

/**
 * Finds the newsroom and the statements that a command line names. A name is a slug, the name of a file in `source/`, or
 * a path; the path of a Markdown file outside a newsroom's `source/` makes a newsroom of that one file.
 *
 * @param more tags of languages to add to the newsroom's own
 * @param input standard input, which is there as the file that it stands for
 * @throws {Fault} `statement-unknown`, `newsroom-missing`, `usage`
 */
export function select(
  cwd: string,
  root: string,
  given: readonly string[],
  more: readonly string[] = [],
  input?: Input,
): Selection {
  // `*.md` names the mark of an open file, too.
  const texts = given.filter((name) => !isLockName(path.basename(name)));
  const names = texts.length > 0 ? texts : given;
  const folder = path.resolve(cwd, root);
  const files = names.map((name) => path.resolve(cwd, name));
  const alone = files.filter(
    (file) => (isMarkdown(file) || file === input?.file) && !isInside(path.join(folder, 'source'), file),
  );
  const absent = names.find((name, index) => isMarkdownName(name) && !isThere(files[index] ?? name, input));
  if (absent !== undefined && (alone.length > 0 || !existsSync(path.join(folder, 'source'))))
    throw absentFault(absent, cwd);
  const odd = names.findIndex((_, index) => isOdd(files[index] ?? ''));
  if (odd >= 0 && !existsSync(path.join(folder, 'source')))
    throw new Fault(
      'usage',
      statSync(files[odd] ?? '').isDirectory()
        ? `\`${names[odd]}\` is a folder, and no Markdown file`
        : `\`${names[odd]}\` is no Markdown file: its name does not end in .md`,
      'Name a Markdown file, or a newsroom’s folder with --root.',
    );
  if (alone.length > 0) {
    const other = files.findIndex((file) => !alone.includes(file));
    if (other >= 0)
      throw new Fault(
        'usage',
        `\`${names[other]}\` is no Markdown file outside the newsroom, and others are`,
        'Build files that stand alone by themselves, and statements of the newsroom by themselves.',
      );
    const newsroom = bareNewsroom([...new Set(alone)], more, input);
    return { newsroom, statements: newsroom.statements };
  }
  const newsroom = openNewsroom(folder, more);
  return {
    newsroom,
    statements: names.length === 0 ? newsroom.statements : names.map((name) => statementNamed(name, newsroom, cwd)),
  };
}

const absentFault = (name: string, cwd: string): Fault =>
  new Fault(
    'statement-unknown',
    `There is no file \`${name}\``,
    `Look at its name and at the folder, which is ${cwd}.`,
  );

/**
 * The names of a command line without those of Markdown files that are not there, beside others that are and stand
 * alone; and a fault for each of them. Where none would be left, all names.
 */
export function withoutAbsent(
  names: readonly string[],
  cwd: string,
  input?: Input,
): { readonly present: readonly string[]; readonly faults: readonly Fault[] } {
  const isOfFile = (name: string): boolean => {
    const file = path.resolve(cwd, name);
    return file === input?.file || (isMarkdown(file) && path.basename(path.dirname(file)) !== 'source');
  };
  const absent = names.filter((name) => isMarkdownName(name) && !isThere(path.resolve(cwd, name), input));
  const present = names.filter((name) => !absent.includes(name));
  if (present.length === 0 || !present.every(isOfFile)) return { present: names, faults: [] };
  return { present, faults: [...new Set(absent)].map((name) => absentFault(name, cwd)) };
}

/**
 * Tags of a `--lang` list in canonical form.
 *
 * @throws {Fault} `usage` for what is no tag; for the name of a language it says which tag is meant
 */
export function parseTags(list: readonly string[]): readonly string[] {
  return list
    .flatMap((part) => part.split(','))
    .map((tag) => tag.trim())
    .filter(Boolean)
    .map(canonical);
}

/**
 * The tags, all of them languages of the newsroom.
 *
 * @throws {Fault} `usage` for a language that the newsroom does not have
 */
export function knownTags(tags: readonly string[], { languages, isBare }: Newsroom): readonly string[] {
  const known = languages.map((language) => language.tag);
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown !== undefined && isBare)
    throw new Fault(
      'usage',
      `What stands alone is in its own language, and not in \`${unknown}\``,
      `It is in ${known.join(', ')}. A newsroom has translations: communique new my-statement.`,
    );
  if (unknown !== undefined)
    throw new Fault(
      'usage',
      `This newsroom has no language \`${unknown}\``,
      `It has ${known.join(', ')}. Add others under \`languages:\` in source/newsroom.yaml.`,
    );
  return tags;
}

function canonical(word: string): string {
  try {
    return languageOf(word).tag;
  } catch (error) {
    const meant = tagNamed(word);
    if (meant !== undefined)
      throw new Fault('usage', `\`${word}\` is the name of a language, and no tag of BCP 47`, `Write \`${meant}\`.`);
    throw new Fault('usage', error instanceof Error ? error.message : word, 'Example: --lang ar,de', { cause: error });
  }
}

/** True for an existing file that is no Markdown file. */
const isOdd = (file: string): boolean => existsSync(file) && !isMarkdown(file);

const isThere = (file: string, input: Input | undefined): boolean => existsSync(file) || file === input?.file;

const isMarkdown = (file: string): boolean => isMarkdownName(file) && existsSync(file) && statSync(file).isFile();

function statementNamed(name: string, newsroom: Newsroom, cwd: string): string {
  const base = markdownStem(name);
  const relative = path.relative(newsroom.root, path.resolve(cwd, name)).replaceAll(path.sep, '/');
  const found =
    newsroom.statements.find((statement) => statement === relative) ??
    newsroom.statements.find((statement) => markdownStem(statement) === base) ??
    newsroom.statements.find((statement) => slugFor(markdownStem(statement)) === base.normalize('NFC'));
  if (found === undefined) {
    // A log of this is read by others: what is, or was, under embargo is not named.
    const isOpen = (statement: string): boolean =>
      peekFrontMatter(String(readOrEmpty(newsroom, statement))).embargo === undefined;
    const there = newsroom.statements.filter(isOpen).map(markdownStem).join(', ');
    throw new Fault(
      'statement-unknown',
      `No statement \`${name}\``,
      `There is ${there === '' ? 'none that could be named' : there}. Name one of them, or a Markdown file by its path.`,
    );
  }
  return found;
}
