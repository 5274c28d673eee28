import type { Position } from 'unist';

/** What kind of prose a segment is; `title`, `kicker`, `summary` and `place` have keys of that name. */
export type SegmentKind =
  | 'title'
  | 'kicker'
  | 'summary'
  | 'place'
  | 'correction'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'note'
  | 'alt'
  | 'link-title'
  | 'text';

/** The smallest prose translated alone, before it has a key. */
export type SegmentDraft = {
  readonly kind: SegmentKind;
  /** The author's own Markdown, soft breaks and container prefixes folded. */
  readonly source: string;
  readonly place: Position | undefined;
  /** Notes to translators. */
  readonly notes: readonly string[];
  /** Rules that the author switched off for this segment. */
  readonly allows: readonly string[];
  /** A key that the author pinned with `{#key}`. */
  readonly pin?: string | undefined;
  /** True for a correction that does not wait: a language that lacks it is marked, and holds nothing. */
  readonly isUrgent?: boolean;
};

export type Segment = SegmentDraft & { readonly key: string };

declare module 'mdast' {
  interface Data {
    /** Index of the segment whose prose is this node's children. */
    segment?: number;
    /** Index of the segment that is this image's alternative text. */
    altSegment?: number;
    /** Index of the segment that is this node's title. */
    titleSegment?: number;
    /** Number of this block in the statement, the same in every language. */
    number?: number;
    /** Set when the prose is not in the document's language. */
    fallback?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  }
}
