import type { VFile } from 'vfile';
import type { Words } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { type Wording, wordingOf } from './labels.ts';

/** The words of every language of a newsroom. */
export type Wordings = {
  /** @throws {RangeError} for a language that the newsroom has not */
  readonly of: (tag: string) => Words;
  /** Every text of the templates in a language, for its fonts. */
  readonly textOf: (tag: string) => string;
  /** Names of all labels. */
  readonly labels: readonly string[];
  readonly files: readonly VFile[];
  /** The files that hold the words of one language. */
  readonly filesOf: (tag: string) => readonly VFile[];
};

export function wordings(newsroom: Newsroom): Wordings {
  const byTag = new Map(
    newsroom.languages.map((language): [string, Wording] => [language.tag, wordingOf(newsroom, language)]),
  );
  const find = (tag: string): Wording => {
    const found = byTag.get(tag);
    if (found === undefined) throw new RangeError(`No language ${tag} in this newsroom`);
    return found;
  };
  return {
    of: (tag) => find(tag).words,
    textOf: (tag) => find(tag).text,
    labels: [...new Set([...byTag.values()].flatMap((wording) => wording.names))],
    files: [...byTag.values()].flatMap((wording) => wording.files),
    filesOf: (tag) => find(tag).files,
  };
}
