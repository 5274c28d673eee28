import type { Document, Notice } from './document.ts';
import type { Status } from './life-status.ts';

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
