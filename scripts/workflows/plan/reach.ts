import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { holdingRules } from '../../checks/index.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { StatementDraft } from '../../model/statement.ts';
import type { Templates, Wordings } from '../../model/templates.ts';
import type { Edition } from '../../model/translations.ts';

/** What the errors in a newsroom's files hold back, by what each file touches; reasons in one line each. */
export type Reach = {
  /** Why nothing can come out: an error in settings or templates that everything is made with. */
  readonly everything?: string | undefined;
  /** Why a language comes out nowhere, by its tag. */
  readonly languages: ReadonlyMap<string, string>;
  /** Why a statement does not come out in any language. */
  readonly statement: (edition: Edition) => string | undefined;
  /**
   * Why not even the notice of a withdrawn statement comes out; errors in its text do not count, since it is not shown.
   */
  readonly notice: (edition: Edition) => string | undefined;
  /** Languages in which a correction is missing that the statement does not come out without. */
  readonly uncorrected: (edition: Edition) => readonly string[];
  /** Why a statement does not come out in one language. */
  readonly language: (edition: Edition, tag: string) => string | undefined;
};

/** The languages that the user wants. */
export type Chosen = {
  /** Tags of languages; all when left out. */
  readonly tags?: readonly string[] | undefined;
  /** True for a language of a statement that is not to be public any more, or for an earlier version of it. */
  readonly isDropped?: ((slug: string, tag: string, version?: number) => boolean) | undefined;
};

/** The reach where nothing is held, whatever was found. */
export const NOTHING_HELD: Reach = {
  languages: new Map(),
  statement: () => undefined,
  notice: () => undefined,
  uncorrected: () => [],
  language: () => undefined,
};

/** The reach of the errors found in these files so far; errors in languages that stay out hold nothing. */
export function reachOf(
  loaded: LoadedNewsroom,
  words: Wordings,
  templates: Templates,
  { tags, isDropped = () => false }: Chosen = {},
): Reach {
  const { newsroom, masthead, termsFile } = loaded;
  // What is not a language tag is out of the list already, and touches nothing else.
  const everything = reasonIn([newsroom.file, ...templates.files], ({ ruleId }) => ruleId !== 'language-tag');
  const translations = reasonIn([masthead.baseFile, ...(termsFile === undefined ? [] : [termsFile])]);
  const languages = new Map<string, string>();
  for (const { tag } of newsroom.languages) {
    const texts = masthead.catalogs.find((catalog) => catalog.language.tag === tag);
    const own = reasonIn([...words.filesOf(tag), ...(texts === undefined ? [] : [texts.file, texts.stateFile])]);
    const reason = own ?? (tag === newsroom.source.tag ? undefined : translations);
    if (reason !== undefined) languages.set(tag, reason);
  }
  return {
    everything,
    languages,
    statement: ({ statement, baseFile }) => everything ?? reasonIn([statement.file, baseFile]),
    notice: ({ statement }) =>
      everything ??
      reasonIn([statement.file], ({ ruleId, line }) => ruleId !== 'empty-statement' && !isInBody(statement, line)),
    // What was wrong would stay public in the languages that lack the correction.
    uncorrected: ({ catalogs, name }) =>
      catalogs
        .filter(({ language: { tag } }) => (tags === undefined || tags.includes(tag)) && !isDropped(name, tag))
        .filter(({ file }) => reasonIn([file], ({ ruleId }) => ruleId === 'correction') !== undefined)
        .map(({ language }) => language.tag),
    language: ({ catalogs }, tag) => {
      const catalog = catalogs.find((each) => each.language.tag === tag);
      return languages.get(tag) ?? (catalog === undefined ? undefined : reasonIn([catalog.file, catalog.stateFile]));
    },
  };
}

/** True for a line below the front matter, and below the headline. */
function isInBody({ tree }: StatementDraft, line: number | undefined): boolean {
  const lines = tree.children.flatMap(({ position }) => position?.start.line ?? []);
  return line !== undefined && line >= Math.min(...lines);
}

/** The first error on these files that holds more than a gap would, and how many more there are. */
export function reasonIn(
  files: readonly VFile[],
  counts: (message: VFileMessage) => boolean = () => true,
): string | undefined {
  const errors = files.flatMap((file) =>
    file.messages
      .filter((message) => message.fatal === true && !holdingRules.has(message.ruleId ?? '') && counts(message))
      .map(({ reason, line }) => `${file.path}${line === undefined ? '' : `:${line}`}: ${reason}`),
  );
  const [first] = errors;
  if (errors.length < 2) return first;
  return `${first} (and ${errors.length - 1} more ${errors.length === 2 ? 'error' : 'errors'})`;
}
