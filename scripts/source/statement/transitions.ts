import type { Status } from '../../model/status.ts';

/** What a person can do to a statement. */
export type Step = 'embargo' | 'publish' | 'correct' | 'withhold' | 'cancel';

/** Where each step leads from each status; what is not there cannot be done. */
export const transitions: Readonly<Record<Status, Readonly<Partial<Record<Step, Status>>>>> = {
  draft: { embargo: 'embargoed', publish: 'usable' },
  // Nobody has seen it: a notice that it was taken back would be the first that they hear of it.
  embargoed: { embargo: 'embargoed', publish: 'usable' },
  usable: { correct: 'corrected', withhold: 'withheld', cancel: 'canceled' },
  corrected: { correct: 'corrected', withhold: 'withheld', cancel: 'canceled' },
  withheld: { publish: 'usable', correct: 'corrected', cancel: 'canceled' },
  // What was taken back for good is not put out again under the same name.
  canceled: {},
};

/** What has become of a statement in public. */
export type Public = {
  /** True where a build or a release has published it. */
  readonly isOut: boolean;
  /** True where the last release that listed it has a notice in its place. */
  readonly isWithheld?: boolean;
  /** True where the last release that listed it says that it is canceled. */
  readonly isCanceled?: boolean;
  /** True where an embargo is known that its file may not say: a command or a release has seen it. */
  readonly isEmbargoed?: boolean;
  /** The greatest version that a release has published. */
  readonly version?: number | undefined;
};

/**
 * The steps that can be taken: what may be seen by all but has never been out can still be held back, and what is taken
 * off in public comes out again only when somebody says so, whatever its file says.
 */
export function stepsFrom(
  status: Status,
  { isOut, isWithheld = false, isEmbargoed = false }: Public,
): Readonly<Partial<Record<Step, Status>>> {
  // Whatever its file says by now, nobody has seen it.
  if (isEmbargoed && !isOut && status !== 'draft') return transitions.embargoed;
  if (status === 'usable' && !isOut) return { embargo: 'embargoed', ...transitions.usable };
  if (isEmbargoed && status === 'usable') return { publish: status, ...transitions.usable };
  const isWhole = status === 'usable' || status === 'corrected';
  return isWhole && isWithheld ? { publish: status, ...transitions[status] } : transitions[status];
}
