/** Where a statement is in its life; the words are ninjs's `pubstatus` where it has one. */
export const statuses = ['draft', 'embargoed', 'usable', 'withheld', 'corrected', 'canceled'] as const;
/** Where a statement is in its life, one of `statuses`. */
export type Status = (typeof statuses)[number];

/** What the public sees of a statement in each status: all of it, a notice at each address it ever had, or nothing. */
export const visibility: Readonly<Record<Status, 'whole' | 'notice' | 'nothing'>> = {
  draft: 'nothing',
  embargoed: 'nothing',
  usable: 'whole',
  corrected: 'whole',
  withheld: 'notice',
  canceled: 'notice',
};

/** What front matter says of a statement's life. */
export type LifecycleFields = {
  readonly status?: Status | undefined;
  /** ISO time with its zone. */
  readonly embargo?: string | undefined;
  readonly corrections?: readonly { readonly urgent?: boolean | undefined }[] | undefined;
  /** ISO date or time from which on it is not for the public any more. */
  readonly expires?: string | undefined;
  /** ISO time at which a command let it out again. */
  readonly republished?: string | undefined;
};

/** The version of a statement: 1 as first published, and one more with each correction. */
export const versionOf = ({ corrections = [] }: LifecycleFields): number => corrections.length + 1;

/** Whether a statement's time is over. */
export const isExpired = ({ expires }: LifecycleFields, now: number): boolean =>
  expires !== undefined && now >= Date.parse(expires);

/**
 * The status of a statement at a moment: an embargo ends by itself when its time has come, and what has expired is for nobody.
 *
 * @param now milliseconds since 1970
 */
export function statusAt(life: LifecycleFields, now: number): Status {
  const { status, embargo, corrections = [] } = life;
  if (isExpired(life, now) && status !== 'withheld' && status !== 'canceled') return 'draft';
  const published = corrections.length > 0 ? 'corrected' : 'usable';
  const said = status ?? (embargo === undefined ? published : 'embargoed');
  if (said !== 'usable' && said !== 'corrected' && said !== 'embargoed') return said;
  // An embargo that is not over counts before a status of `usable` or `corrected`.
  const isAhead = embargo === undefined ? said === 'embargoed' : now < Date.parse(embargo);
  if (isAhead) return 'embargoed';
  return said === 'corrected' ? said : published;
}
