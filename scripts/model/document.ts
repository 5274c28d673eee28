import type { ElementContent, Root } from 'hast';
import type { Language, Words } from '../lib/text/index.ts';
import type { Status } from './lifecycle-status.ts';
import type { LeadPicture } from './statement.ts';

declare module 'hast' {
  interface ElementData {
    /** Number of this block in the statement, the same in every language. */
    number?: number;
  }
}

/** The standing of a text: the one that was written, a translation, or a translation that was reviewed. */
export type Standing = 'source' | 'translated' | 'reviewed';

/** Whom journalists may ask, as a document prints it. */
export type Contact = {
  readonly name?: string;
  /** As printed, e.g. `+44 20 7946 0018`. */
  readonly phone?: string;
  readonly email?: string;
  /** A free line: hours, languages of interviews. */
  readonly note?: string;
};

/** What a reader must know before the text: that it was corrected, taken back, or is not out yet. */
export type Notice = {
  readonly kind: 'draft' | 'embargoed' | 'correction' | 'superseded' | 'withheld' | 'canceled';
  /** What the notice is, always said: "Correction, 20 January 2022". */
  readonly label: string;
  /** The language of the label, where it has not been translated. */
  readonly labelIn?: Language | undefined;
  readonly date?: string | undefined;
  readonly text: readonly ElementContent[];
};

/** A day, written out. */
export type DateText = {
  readonly iso: string;
  readonly text: string;
  /** The language it is written in, where nobody knows how the document's own writes dates. */
  readonly language?: Language | undefined;
};

/** A subject that the statement is filed under. */
export type Topic = {
  /** The name in addresses, which no translation changes. */
  readonly slug: string;
  readonly name: string;
  /** The language of the name: another than the document's where nobody has translated it. */
  readonly language: Language;
};

/** A newsroom's logo, ready to be shown. */
export type Logo = {
  readonly light: LogoPicture;
  /** The picture for pages on a dark ground. */
  readonly dark?: LogoPicture | undefined;
  /** What it says, in the language of the document, where it stands for the name; without it, it stands beside the name. */
  readonly text?: string | undefined;
};

/** A picture of a logo, cleaned. */
export type LogoPicture = {
  /** Where it is published, below the output folder. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Width and height in pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
};

/** The organisation as one language's document shows it. */
export type Masthead = {
  readonly name: string;
  /** Absolute address of the newsroom, without a final slash. */
  readonly url?: string;
  readonly about?: string;
  readonly logo?: Logo;
  readonly contacts: readonly Contact[];
};

/**
 * One statement in one language, ready for every format: the article alone, no template.
 *
 * `body` holds the blocks in reading order as HTML (hast). A numbered block is an element with
 * `id: 'p4'` and `data: { number: 4 }`, whose first child is (for a paragraph) or which is preceded
 * inside by `<a class="pn" href="#p4">4</a>`; the plain-text compiler drops `.pn` and prints the
 * number itself. Footnotes come last, as `<section class="notes"><ol><li id="fn-1">…`, their
 * references are `<sup><a href="#fn-1" id="fnref-1">1</a></sup>`, isolated by `dir` in right-to-left
 * text. Directional isolates are `<bdi dir="ltr|rtl">`; foreign-language fragments carry `lang` (and `dir`).
 */
export type Document = {
  readonly slug: string;
  readonly language: Language;
  /** The language of the authoritative text. */
  readonly origin: Language;
  readonly standing: Standing;
  /** How many of a translation's texts are approved as they stand; absent for the source. */
  readonly approvals?: { readonly texts: number; readonly approved: number };
  /** True when some segments are shown in the source language (policy `fallback`). */
  readonly partial: boolean;
  readonly status: Status;
  /** 1 for what was first published; each correction adds one. */
  readonly version: number;
  /** True for an earlier version, which has an address of its own. */
  readonly isEarlier: boolean;
  /** What its text and the source's are known by together, in hexadecimal (see `textDigest`). */
  readonly digest: string;
  /** What it says in this language alone. */
  readonly said: SaidDigests;
  readonly notices: readonly Notice[];
  /** The headline as plain text. */
  readonly title: string;
  readonly headline: readonly ElementContent[];
  readonly kickers: readonly (readonly ElementContent[])[];
  readonly summary: readonly ElementContent[];
  /** Place as printed in the dateline; absent where the source names none. */
  readonly place?: string;
  readonly date?: DateText;
  readonly reference?: string;
  /** ISO time with its zone, also when it is over. */
  readonly embargo?: string;
  readonly topics: readonly Topic[];
  /** The picture of the statement, which is in the body; absent where there is none. */
  readonly picture?: LeadPicture;
  readonly masthead: Masthead;
  readonly body: Root;
  readonly words: Words;
};

/** What one language says, whatever it was translated from; digests are SHA-256, in hexadecimal. */
export type SaidDigests = {
  /** The digest of its head and its text, corrections left out. */
  readonly said: string;
  /** Its words alone, whatever signs and capitals they have, in whichever language; of few letters with the headline. */
  readonly body: string;
  /** Its text alone, as letters and figures (see `lettersOf`). */
  readonly letters: string;
  /** Its head and its text as letters and figures, corrections aside. */
  readonly allLetters: string;
  /** The letters and figures of its corrections, and of why it was taken back, with titles and addresses in them. */
  readonly notes: string;
  /**
   * The letters and figures of all that it carries, also of what no line shows: titles, alternative texts, addresses,
   * fields above the text.
   */
  readonly carried: () => string;
};

/** What every wire and search engine is told of a statement's life, in ninjs's words (`pubStatus`). */
export type PubStatus = 'usable' | 'withheld' | 'canceled';

const PUB_STATUS: Readonly<Record<Status, PubStatus | undefined>> = {
  draft: undefined,
  embargoed: undefined,
  usable: 'usable',
  corrected: 'usable',
  withheld: 'withheld',
  canceled: 'canceled',
};

/** The status that wires and search engines are given; `undefined` for what is not for the public. */
export function pubStatusOf({ status }: Document): PubStatus | undefined {
  return PUB_STATUS[status];
}

/** True for a draft, and for what is under embargo. */
export const isUnpublished = (document: Document): boolean => pubStatusOf(document) === undefined;

/** True for what feeds, wires and lists may name: public now, and no earlier version. */
export function isCurrent(document: Document): boolean {
  return !document.isEarlier && pubStatusOf(document) !== undefined;
}

/** Corrections, the newest first. */
export function correctionsOf({ notices }: Document): readonly Notice[] {
  return notices.filter(({ kind }) => kind === 'correction');
}

/** When a statement was published, as written: an ISO date or time. */
export function publishedOn({ date }: Document): string | undefined {
  return date?.iso;
}

/** When a statement was taken off or back, as written; absent where it was not, or nobody said when. */
export function withdrawnOn({ notices }: Document): string | undefined {
  return notices.find(({ kind }) => kind === 'withheld' || kind === 'canceled')?.date;
}

/**
 * When the content of a statement last changed, as written: its withdrawal, else its newest correction, else its date.
 */
export function updatedOn(document: Document): string | undefined {
  return withdrawnOn(document) ?? correctionsOf(document)[0]?.date ?? publishedOn(document);
}

/**
 * An ISO date or time as RFC 3339 wants it, in UTC; a day begins at midnight.
 *
 * @param now milliseconds since 1970, for what has no date
 */
export function moment(iso: string | undefined, now: number): string {
  return new Date(iso ?? now).toISOString().replace('.000Z', 'Z');
}

/**
 * The time that feeds give for a statement's last change, in UTC. Where only the day is known, each version and the
 * withdrawal add a second: programs that have the first of two changes of a day must see the second.
 *
 * @param now milliseconds since 1970, for what has no date
 */
export function changedAt(document: Document, now: number): string {
  const iso = updatedOn(document);
  if (iso === undefined || iso.includes('T')) return moment(iso, now);
  const changes = document.version - 1 + (withdrawnOn(document) === undefined ? 0 : 1);
  return moment(new Date(Date.parse(iso) + changes * 1000).toISOString(), now);
}
