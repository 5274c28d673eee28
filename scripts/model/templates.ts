import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Words } from '../lib/text/index.ts';

/** A designer's HTML file as a tree in which every slot and label is one the program knows. */
export type Template = {
  readonly file: VFile;
  readonly root: Root;
};

/** Every template of what is published. */
export type TemplateName =
  | 'page'
  | 'print'
  | 'newsroom'
  | 'languages'
  | 'verify'
  | 'archive'
  | 'card'
  | 'search'
  | 'not-found';

/** The templates of what is published, and every file that they were read from. */
export type Templates = Readonly<Record<TemplateName, Template>> & { readonly files: readonly VFile[] };

/** One of the templates' texts: its key, what it says, and the tag of the language that it is in instead. */
export type LabelText = readonly [key: string, text: string, instead?: string];

/** The words of every language of a newsroom. */
export type Wordings = {
  /**
   * The words of a language, by its tag.
   *
   * @throws {RangeError} for a language that the newsroom does not have
   */
  readonly of: (tag: string) => Words;
  /** Every text of the templates in a language, by its key, and the language that it is in where that is another. */
  readonly textsOf: (tag: string) => readonly LabelText[];
  /** Names of all labels. */
  readonly labels: readonly string[];
  readonly files: readonly VFile[];
  /** The files that hold the words of one language. */
  readonly filesOf: (tag: string) => readonly VFile[];
};
