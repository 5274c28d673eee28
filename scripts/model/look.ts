import type { FontSettings } from '../lib/fonts/index.ts';
import type { Artifact } from './artifact.ts';

/** A style sheet of the templates and the files that it names. */
export type Style = { readonly css: string; readonly files: readonly Artifact[] };

/** How a newsroom's pages and sheets are set; read once, and handed on. */
export type Look = {
  readonly fonts: FontSettings;
  /** The style sheet of the pages: what it names lies beside it. */
  readonly page: Style;
  /** The pictures of its logos, for the pages that show them. */
  readonly logos: readonly Artifact[];
  /** The style sheets of what is printed, with the files that they name inside. */
  readonly print: string;
  readonly card: string;
  /** The script of the page that checks files. */
  readonly verifyScript: string;
};
