import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../lib/text/index.ts';
import type { StatementImage } from './artifact.ts';
import type { Document } from './document.ts';
import type { LoadedNewsroom } from './loaded-newsroom.ts';
import type { Templates, Wordings } from './templates.ts';
import type { Edition } from './translations.ts';

/** A language that does not come out now, or comes out without one of its files; and why. */
export type Held = {
  readonly slug: string;
  readonly tag: string;
  readonly reason: string;
  /** The part that is held, where the rest of the language comes out. */
  readonly part?: 'PDF' | 'picture' | undefined;
  /** True where the reason says how many texts are not translated, or not up to date, and nothing else has to. */
  readonly isGap?: true;
  /** True where nothing is wrong with the language itself, and it waits for others. */
  readonly isWaiting?: true;
};

/** A statement that is not for the public now, and why. */
export type Waiting = { readonly slug: string; readonly reason: string };

/** Tags of languages by slug. */
export type AsPublished = ReadonlyMap<string, ReadonlySet<string>>;

/** What becomes of one statement: which languages come out, and which are held or wait. */
export type StatementPlan = {
  readonly edition: Edition;
  /** Languages that come out, source first. */
  readonly languages: readonly Language[];
  readonly held: readonly Held[];
  readonly waiting?: Waiting | undefined;
  /** For an earlier version: ISO date of the correction after it. */
  readonly superseded?: string | undefined;
  /** The version, where it may not be the edition's own: that of a notice which stands in the place of other texts. */
  readonly version?: number | undefined;
  /** Where these languages lack an urgent correction: when it was made, and the languages that have it. */
  readonly correctedIn?: { readonly date: string; readonly tags: readonly string[] } | undefined;
  /** The edition whose texts readers have, where a notice stands in their place that is not its own. */
  readonly texts?: Edition | undefined;
};

/** A version that a correction has replaced. */
export type EarlierEdition = Edition & { readonly version: number; readonly superseded: string };

/** What is known of an edition once its documents are composed. */
export type EditionFacts = {
  readonly name: string;
  /** Its files, which findings are on; the Markdown is the first. */
  readonly files: readonly [VFile, ...VFile[]];
  /** Where its headline stands in the Markdown. */
  readonly headline?: Position | undefined;
  /** The name of its folder in a staging tree. */
  readonly staging?: string | undefined;
};

/** A statement as it comes out, before it is rendered: its plan, its images, and one document a language. */
export type Composition = Pick<StatementPlan, 'languages' | 'held' | 'waiting'> & {
  readonly edition: EditionFacts;
  readonly images: ReadonlyMap<string, StatementImage>;
  readonly documents: readonly Document[];
  /** The digest of all that each document says, where an earlier run has written it down. */
  readonly digests?: ReadonlyMap<Document, string> | undefined;
  /** The digest of the texts that each document was composed of, where that is asked for. */
  readonly composedOf?: ReadonlyMap<Document, string> | undefined;
};

/** The result of planning: everything that is known before anything is printed. */
export type Plan = {
  readonly loaded: LoadedNewsroom;
  readonly words: Wordings;
  readonly templates: Templates;
  /** Every statement, and each of its earlier versions. */
  readonly compositions: readonly Composition[];
  readonly held: readonly Held[];
  /** Statements that are not for the public now. */
  readonly waiting: readonly Waiting[];
  /** Languages in which an error lets nothing come out; no list of languages names them. */
  readonly shut: ReadonlySet<string>;
};
