import type { Status } from './status.ts';

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
  readonly slug?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly reference?: string | undefined;
  readonly contacts?: readonly ContactFields[] | undefined;
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
  /** By name. */
  readonly facts?: Readonly<Record<string, Fact>> | undefined;
};

/** Whom the press may ask. */
export type ContactFields = {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly note?: string | undefined;
};

/** What was corrected, and when (ISO date). */
export type CorrectionFields = {
  readonly date: string;
  readonly text: string;
  readonly urgent?: boolean | undefined;
};

/** A figure or a date (`2022-01-13`) that the statement declares once and each language writes in its own way. */
export type Fact = number | string;
