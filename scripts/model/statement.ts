import type { Image, PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../lib/text/index.ts';
import type { Status } from './lifecycle-status.ts';
import type { NewsroomContact } from './newsroom.ts';

/** One Markdown source as it was read: settings, the body without its head, and the prose to translate. */
export type StatementDraft = {
  /** The Markdown file, with all that is said about it. */
  readonly file: VFile;
  readonly slug: string;
  readonly language: Language;
  readonly front: FrontMatter;
  /** When it would be read otherwise by itself, in milliseconds since 1970; absent where no time that it names is to come. */
  readonly alikeUntil?: number | undefined;
  /** The body. Nodes with prose carry the index of their segment, numbered blocks their number. */
  readonly tree: Root;
  readonly segments: readonly SegmentDraft[];
  /** Link and footnote definitions as Markdown. */
  readonly definitions: string;
  readonly images: readonly Image[];
};

/** One Markdown source, read, with a lasting key for each segment. */
export type Statement = Omit<StatementDraft, 'segments'> & { readonly segments: readonly Segment[] };

/** A segment's prose in one language. */
export type Prose = {
  readonly segment: Segment;
  readonly children: readonly PhrasingContent[];
  readonly text: string;
  /** The language it is in, when that is not the document's. */
  readonly fallback?: Language | undefined;
};

/** A statement in one language: the source's tree with other prose. */
export type LocalizedStatement = {
  readonly statement: Statement;
  readonly language: Language;
  readonly standing: 'source' | 'translated' | 'reviewed';
  /** How many of a translation's texts are approved as they stand; absent for the source. */
  readonly approvals?: { readonly texts: number; readonly approved: number };
  readonly isPartial: boolean;
  /** The body; the source's nodes are not touched. */
  readonly tree: Root;
  /** Prose of the head by key: `title`, `kicker`, `summary`, `place`. */
  readonly head: ReadonlyMap<string, Prose>;
};

/** What kind of prose a segment is; `title`, `kicker`, `summary` and `place` have keys of that name. */
export const SEGMENT_KINDS = [
  'title',
  'kicker',
  'summary',
  'place',
  'correction',
  'heading',
  'paragraph',
  'item',
  'cell',
  'note',
  'alt',
  'link-title',
  'text',
] as const;

/** What kind of prose a segment is, one of `SEGMENT_KINDS`. */
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** The smallest piece of prose that is translated alone, before it has a key. */
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

/** The smallest piece of prose that is translated alone, with its lasting key. */
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
    /** Addresses of the links within the text that lead to this heading or block: `#sources`. */
    leadHere?: readonly string[];
    /** Set when the prose is not in the document's language. */
    fallback?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  }
}

/** What the author says above the text; every field is described by the schema that reads it. */
export type FrontMatter = {
  readonly title?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** BCP 47 tags of the languages that it is wanted in, instead of the newsroom's. */
  readonly languages?: readonly string[] | undefined;
  /** ISO date, or time with its zone. */
  readonly date?: string | undefined;
  readonly place?: string | undefined;
  readonly summary?: string | undefined;
  readonly picture?: LeadPicture | undefined;
  readonly slug?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly reference?: string | undefined;
  readonly contacts?: readonly NewsroomContact[] | undefined;
  readonly status?: Status | undefined;
  /** ISO time with its zone. */
  readonly embargo?: string | undefined;
  /** 32 hexadecimal digits: the secret part of its address while it is under embargo. */
  readonly staging?: string | undefined;
  readonly corrections?: readonly CorrectionFields[] | undefined;
  readonly reason?: string | undefined;
  /** ISO dates or times. */
  readonly withdrawn?: string | undefined;
  readonly republished?: string | undefined;
  readonly expires?: string | undefined;
  /** Declared figures and dates, by name. */
  readonly facts?: Readonly<Record<string, Fact>> | undefined;
};

/** The picture of a statement, below its first paragraph. */
export type LeadPicture = {
  /** Its file, by the path from the statement's folder. */
  readonly file: string;
  /** The alternative text: what it shows. */
  readonly text?: string | undefined;
  readonly caption?: string | undefined;
  /** Who made it. */
  readonly credit?: string | undefined;
  /** Who may use it, and how. */
  readonly rights?: string | undefined;
};

/** What was corrected, and when (ISO date). */
type CorrectionFields = {
  readonly date: string;
  readonly text: string;
  readonly urgent?: boolean | undefined;
};

/** A figure or a date (`2022-01-13`) that the statement declares once and each language writes in its own way. */
export type Fact = number | string;
