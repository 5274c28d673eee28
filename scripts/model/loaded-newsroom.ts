import type { VFile } from 'vfile';
import type { Logo } from './document.ts';
import type { CheckLevel, Newsroom } from './newsroom.ts';
import type { Edition, TranslatedSource } from './translations.ts';

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

/** Everything that was read of a newsroom. */
export type LoadedNewsroom = {
  readonly newsroom: Newsroom;
  readonly masthead: TranslatedSource;
  /** The logo by language tag, without what it says: that is one of the masthead's texts. */
  readonly logos?: ReadonlyMap<string, Logo> | undefined;
  readonly editions: readonly Edition[];
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
};

/** A statement that could not be read: its name, and its file with the findings that say why. */
export type Unread = { readonly name: string; readonly file: VFile };
