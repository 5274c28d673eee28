import type { TextChange } from '../../lib/text/index.ts';
import type { Severity } from '../../model/add-message.ts';

/** A language as an English page names it and marks its texts. */
export type Tongue = {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly autonym: string;
  /** Its English name. */
  readonly name: string;
};

/** What has to be done to one text: `translate` it, `update` it to the present source, `correct` it, `review` it. */
export type SheetTask = {
  readonly kind: 'translate' | 'update' | 'correct' | 'review';
  /** Absent for what concerns the whole file. */
  readonly key?: string | undefined;
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  /** From the source text that the translation was made for to the present one, where that is known. */
  readonly changes?: readonly TextChange[] | undefined;
  readonly notes: readonly string[];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly reason: string;
    readonly advice?: string | undefined;
  }[];
};

/** One language of a statement on the status page: how many texts are in which state, and what is to be done. */
export type SheetRow = {
  readonly tongue: Tongue;
  readonly segments: number;
  /** How many texts have a current translation, reviewed ones included. */
  readonly translated: number;
  readonly stale: number;
  readonly missing: number;
  readonly reviewed: number;
  readonly findings: { readonly error: number; readonly warning: number };
  readonly waitsFor: readonly string[];
  readonly tasks: readonly SheetTask[];
};

/** One statement on the status page, with a row for each language. */
export type SheetStatement = {
  readonly slug: string;
  readonly title: string;
  readonly source: Tongue;
  readonly rows: readonly SheetRow[];
};

/** Everything that the status page says: the state of every language of every statement, and what is to be done. */
export type StatusSheet = { readonly statements: readonly SheetStatement[] };
