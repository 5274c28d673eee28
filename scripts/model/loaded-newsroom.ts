import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Logo } from './document.ts';
import type { LifecycleFields } from './lifecycle-status.ts';
import type { CheckLevel, Newsroom } from './newsroom.ts';
import { type Edition, filesOf, type TranslatedSource } from './translations.ts';

/** One line of `translations/terms.csv`. */
export type Term = {
  /** The term in the source language. */
  readonly term: string;
  /** Forms that a translation may use, by language tag. */
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  /** Forms that a translation must not use. */
  readonly forbidden: ReadonlyMap<string, readonly string[]>;
  /** True for a name that stands in every language as it is, unless forms are listed. */
  readonly isProtected: boolean;
};

/** The levels that a newsroom has set for its rules: by rule, and by language and rule. */
export type Levels = ReadonlyMap<string, CheckLevel>;

/** The alarms in one language of one statement that decide which rules block (see `blockingRules`). */
export type AlarmCounts = {
  readonly tag: string;
  /** The tag of the source's language. */
  readonly source: string;
  /** How many of its texts are approved. */
  readonly approved: number;
  /** How many approved texts have an alarm, by `tag rule`; 0 where only others have one. */
  readonly alarms: ReadonlyMap<string, number>;
};

/** What a statement is called, and whatever else it could be taken for another one by. */
export type StatementName = {
  readonly file: VFile;
  /** The name in addresses. */
  readonly slug: string;
  /** True where the file says what its slug is. */
  readonly hasOwnSlug: boolean;
  /** The language of the text, as a BCP 47 tag. */
  readonly tag: string;
  readonly headline: string;
  /** ISO date, or time with its zone. */
  readonly date?: string | undefined;
  /** False for a statement whose front matter names a status: a draft, or one that was taken back. */
  readonly isOpen: boolean;
};

/** What is known of a statement from an earlier run: it has not changed since, and is not read again. */
export type KnownStatement = {
  /** Its files with their findings, those aside that it shares with other statements; the Markdown is the first. */
  readonly files: readonly VFile[];
  readonly name: StatementName;
  readonly counts: readonly AlarmCounts[];
  /** What its front matter says of its life. */
  readonly life: LifecycleFields;
  readonly languages: readonly KnownLanguage[];
  /** Asks the disk whether its files are still what an earlier run has read; absent where this run has read them. */
  readonly isUnchanged?: () => boolean;
  /** When something else will be found of it by itself, in milliseconds since 1970; absent where that is known to be never. */
  readonly alikeUntil?: number | undefined;
  /** True where something else may be found of it at any time. */
  readonly isPassing?: boolean;
};

/** How far a language of a statement is that is not read again. */
export type KnownLanguage = {
  readonly tag: string;
  /** Paths of its translations and of their states, below the newsroom's root. */
  readonly paths: readonly string[];
  /** How many texts it has, how many of them are translated and up to date, and how many approved. */
  readonly segments: number;
  readonly translated: number;
  readonly reviewed: number;
};

/** Everything that was read of a newsroom. */
export type LoadedNewsroom = {
  readonly newsroom: Newsroom;
  readonly masthead: TranslatedSource;
  /** The logo by language tag, without what it says: that is one of the masthead's texts. */
  readonly logos?: ReadonlyMap<string, Logo> | undefined;
  /** The statements that were read. */
  readonly editions: readonly Edition[];
  /** Those that have not changed since an earlier run, and were not read again. */
  readonly known: readonly KnownStatement[];
  /** Statements that could not be read, by the name of their files. */
  readonly unread: readonly Unread[];
  /** `translations/terms.csv`, where there is one. */
  readonly termsFile?: VFile | undefined;
  /** The agreed terms and names. */
  readonly terms: readonly Term[];
  /** The severity that the newsroom sets for findings. */
  readonly levels: Levels;
  /** Every file read, with its findings. */
  readonly files: readonly VFile[];
  /** Findings that two statements have together: of another name or headline, there would be none. */
  readonly mutual: ReadonlySet<VFileMessage>;
};

/** The files of single statements, with those of statements that were not read again. */
export const filesOfStatements = ({ editions, known }: LoadedNewsroom): ReadonlySet<VFile> =>
  new Set([
    ...editions.flatMap((edition) => [edition.statement.file, ...filesOf(edition)]),
    ...known.flatMap(({ files }) => files),
  ]);

/** A statement that could not be read: its name, and its file with the findings that say why. */
export type Unread = { readonly name: string; readonly file: VFile };
