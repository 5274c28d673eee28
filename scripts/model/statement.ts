import type { Image, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Language } from '../lib/text/index.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Segment, SegmentDraft } from './segment.ts';

/** One Markdown source, read: settings, the body without its head, and the prose to translate. */
export type StatementDraft = {
  /** The Markdown file, with all that is said about it. */
  readonly file: VFile;
  readonly slug: string;
  readonly language: Language;
  readonly front: FrontMatter;
  /** The body. Nodes with prose carry the index of their segment, numbered blocks their number. */
  readonly tree: Root;
  readonly segments: readonly SegmentDraft[];
  /** Link and footnote definitions as Markdown. */
  readonly definitions: string;
  readonly images: readonly Image[];
};

export type Statement = Omit<StatementDraft, 'segments'> & { readonly segments: readonly Segment[] };

/** A segment's prose in one language. */
export type Prose = {
  readonly segment: Segment;
  readonly children: readonly PhrasingContent[];
  readonly text: string;
  /** The language it is in, when that is not the document's. */
  readonly fallback?: Language | undefined;
};

/** A statement in one language: the same tree, other prose. */
export type LocalizedStatement = {
  readonly statement: Statement;
  readonly language: Language;
  readonly standing: 'source' | 'translated' | 'reviewed';
  /** How many of a translation's texts somebody has approved as they stand; absent for the source. */
  readonly approvals?: { readonly texts: number; readonly approved: number };
  readonly isPartial: boolean;
  /** The body; the source's nodes are not touched. */
  readonly tree: Root;
  /** Prose of the head by key: `title`, `kicker`, `summary`, `place`. */
  readonly head: ReadonlyMap<string, Prose>;
};
