import { createRequire } from 'node:module';
import { once } from '../../once.ts';

/**
 * What a phrase says of when a text is public.
 *
 * - `embargo`: the bare word, which may be about something else
 * - `embargoed`: that a text is under one: “under embargo”, “Sperrfrist bis”
 * - `hold`: that it is not for the public, in a phrase: “not for release”, “pour usage interne”
 * - `vague`: the same, where nothing else is said: “on hold”, “work in progress”, “gesperrt”
 * - `not`, `publish`, `until`: “not”, “to be published” and “before”, which say so together, in any order
 * - `use`: what readers are not to do before: “quote”, “share”, “weitersagen”; in other texts, advice of any kind
 * - `none`: that there is no embargo: “none”, “entfällt”, “for immediate release”; every `not` may say so, too
 * - `event`: what an embargo may end with: “start of”, “Redebeginn”
 * - `draft`: that it is not finished
 * - `secret`: that it is not for everybody, where nothing else is said: “confidential”, “intern”
 * - `aside`: what heads a part or a note that is not for readers: “internal notes”, “nur für Redaktionen”, “note interne”
 * - `own`: the text of itself, or of a part of it: “this paragraph”, “alles folgende”
 * - `internal`: the bare word before a colon: “internal”, “interno”
 * - `source`: whom a note between colleagues is about: “source”, “Zeugin”; it is no known word of a line
 * - `reports`: words before a colon behind which others are quoted: “ordered”; no known word either
 * - `marking`: what stands before a degree of secrecy: “classification”, “гриф”; no known word either
 * - `barred`: who or what else bars it: “by the court”, “laut Erlass”; no known word either
 * - `alone`: what may mean that it is not finished, where it stands alone and in capitals: “PROJET”
 * - `release`: what stands before the time from which it is public
 * - `perhaps`: what may stand there, or may mean that a text must wait: “date of release”, “subject to approval”
 * - `matter`: what else there are drafts of; it says nothing: “draft resolution” is one
 * - `document`: what a newsroom publishes: “press release”, “communiqué”
 * - `dates`: months, with other cases of their names behind a slash, and days of the week
 * - `words`: small words and names of documents that may stand beside all these
 */
export const RELEASE_KINDS = [
  'embargo',
  'embargoed',
  'hold',
  'vague',
  'not',
  'none',
  'publish',
  'use',
  'until',
  'event',
  'draft',
  'alone',
  'aside',
  'secret',
  'own',
  'internal',
  'source',
  'reports',
  'barred',
  'marking',
  'release',
  'perhaps',
  'matter',
  'document',
  'dates',
  'words',
] as const;

/** A kind of phrase. */
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** The kinds that tell by themselves, or with a time, that a text is not public as it stands. */
export const TELLING_KINDS: readonly ReleaseKind[] = [
  'embargo',
  'embargoed',
  'hold',
  'vague',
  'draft',
  'alone',
  'aside',
  'secret',
  'internal',
  'release',
  'perhaps',
];

/**
 * What else may stand in a line beside such phrases, and says what the line is about. None of it makes a word known.
 *
 * - `article`: what a text calls another one with: “the”
 * - `definite`: words for a document that need no article: “belge”, “המסמך”
 * - `itself`: what a text calls itself with: “this”, “following”
 * - `bars`: a part of a word for what is barred: “interdit”
 * - `done`: that something was published: “publié”; a star where it goes on
 * - `toBe`: what makes of it that it is still to be: “to be”, “werden”
 * - `trade`: the bare word for an embargo, which goods are under, too
 * - `idea`: a word for an idea, which in some languages is one for a draft
 * - `numbered`: what stands before or behind the number of a text: “Nr.”, “رقم”
 */
export const NEIGHBORS = [
  'article',
  'definite',
  'itself',
  'bars',
  'done',
  'toBe',
  'trade',
  'idea',
  'numbered',
] as const;

/** A kind of neighbour. */
export type Neighbor = (typeof NEIGHBORS)[number];

type Phrases = {
  /** By the first letters of their first words. */
  readonly phrases: Readonly<Record<string, string>>;
  /** The words behind first ones, with lines between them. */
  readonly later: string;
  readonly months: string;
  readonly neighbors: Readonly<Record<Neighbor, string>>;
};

const load = createRequire(import.meta.url);

/** All phrases, as `node tests/lib/text/language/write-language-data.ts` has made them; read when they are first asked for. */
export const releasePhrases = once((): Phrases => load('../generated/release-phrases.json'));

/** The words of a kind as one pattern, folded: `publie|opublikowan\p{L}*`. */
export const neighborsOf = (kind: Neighbor): string => releasePhrases().neighbors[kind].replaceAll('*', '\\p{L}*');
