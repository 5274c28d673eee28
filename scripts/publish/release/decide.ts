import { visibility } from '../../model/lifecycle-status.ts';
import type { LifecycleNow } from './lifecycle-now.ts';
import { addressName, type LastRecord } from './release-history.ts';

/** Why a statement cannot come out, and what to do about it. */
export type Speaks = {
  readonly reason: string;
  readonly next: string;
  /** True where it also holds the notice of what was taken back. */
  readonly isOfNotice?: boolean | undefined;
};

/** What a release does with a statement. */
export type Decision = {
  readonly kind:
    | 'out' // as its files are now
    | 'stays' // as it was last published: it is held, and nobody is harmed by what is public
    | 'outside' // held, and not public
    | 'waiting' // a draft, or under embargo
    | 'withdrawn' // a notice in its place
    | 'dropped' // not public any more, because somebody has said so
    | 'blocked'; // neither it nor anything else can go out before somebody acts
  /** Why, where it is not simply out. */
  readonly reason?: string | undefined;
  /** What to do about it. */
  readonly next?: string | undefined;
};

/** What is known of a statement when a release decides what becomes of it. */
export type Case = {
  readonly slug: string;
  readonly life: LifecycleNow;
  readonly record: LastRecord | undefined;
  /** True where the newest release lists it. */
  readonly isPublic: boolean;
  /** True where the newest release has kept what it was made from. */
  readonly isKept: () => boolean;
  /** Why languages cannot come out as they are now, by tag. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Those of them that only wait for the others. */
  readonly waiting: ReadonlySet<string>;
  readonly isDropped: boolean;
};

/** What becomes of a statement in the next release. */
export function decide(each: Case): Decision {
  const { slug, life, record, isPublic, reasons, waiting, isDropped } = each;
  if (isDropped) return { kind: 'dropped', reason: 'you have named it' };
  if (life.objection !== undefined) return objected(each);
  const seen = visibility[life.status];
  if (seen === 'nothing') return isPublic ? hidden(each) : waitsFor(each);
  if (seen === 'notice' && reasons.size === 0) return { kind: 'withdrawn', reason: life.status };
  if (reasons.size === 0) return { kind: 'out' };
  const own = new Map([...reasons].filter(([tag]) => !waiting.has(tag)));
  const held = heldReason(own.size === 0 ? reasons : own);
  if (!isPublic || record === undefined)
    return { kind: 'outside', reason: held, next: `Mend it: communique check ${slug}` };
  if (seen === 'notice' && visibility[record.status] === 'whole')
    return {
      kind: 'blocked',
      reason: `it was ${life.status}, and its text is public: ${held}`,
      next: `${mendAtOnce(slug)}${awayFor(held)}`,
    };
  if (seen === 'whole' && visibility[record.status] === 'whole' && life.version > record.version) {
    const drop = [...own.keys()]
      .map((tag) => `--drop ${addressName({ slug, tag, version: 1, isEarlier: false })}`)
      .join(' ');
    return {
      kind: 'blocked',
      reason: `it was corrected, and the text that was wrong is public: ${held}`,
      next: life.isUrgent
        ? `Translate it; or put source/earlier/${slug}.v${record.version}.json back as it was written: what lacks the correction is marked, and made from that`
        : `Translate it; or mark what lacks it: \`urgent: true\` at the newest correction in ${life.file ?? slug} (communique correct ${slug} --urgent writes it)${drop === '' ? '' : `; or leave out: ${drop}`}`,
    };
  }
  return staying(each, held, `Mend it: communique check ${slug}`);
}

/** Advice to mend a text at once, or to take it from the public meanwhile. */
const mendAtOnce = (slug: string): string => `Mend it at once: communique check ${slug}; or name it: --drop ${slug}`;

/** Advice on a file that stands in the way of all and is not needed: it can be left out for the moment. */
function awayFor(reason: string): string {
  const [file] = /\b(?:templates\/[^\s:]+|translations\/[^\s/:]+\/labels\.json)/.exec(reason) ?? [];
  return file === undefined ? '' : `; or move ${file} away for now: Communiqué’s own stands in its place`;
}

function objected(each: Case): Decision {
  const { slug, life, record, isPublic } = each;
  if (life.isOverdue) return { kind: isPublic ? 'blocked' : 'outside', ...objectionTo(slug, life, record) };
  const release = `release ${record?.release.number ?? 0}`;
  if (life.objection === 'gone') {
    if (!each.isPublic) return { kind: 'outside', reason: 'its file is gone' };
    return {
      kind: 'blocked',
      reason: `it is public in ${release}, and its file is gone`,
      next: `Put the file back; or name it: --drop ${slug}`,
    };
  }
  if (life.objection === 'unreadable')
    return staying(each, `${life.file ?? slug} cannot be read`, `Mend it: communique check ${slug}`);
  if (life.objection === 'embargoed') return { kind: 'outside', ...objectionTo(slug, life, record) };
  const { reason = '', next = '' } = objectionTo(slug, life, record) ?? {};
  return staying(each, reason, next);
}

/** Why a release does not follow a statement's file, which says less than releases know; `undefined` where it does. */
export function objectionTo(
  slug: string,
  { objection, status, embargo, isOverdue, file }: LifecycleNow,
  record: LastRecord | undefined,
): Speaks | undefined {
  const release = `release ${record?.release.number ?? 0}`;
  if (isOverdue && objection === 'taken-back')
    return {
      reason: `it was taken back${record === undefined ? '' : `, its text is public in ${release}`}, and its file is from before`,
      next: `Put the newer file back; or let it out again: communique publish ${slug}`,
    };
  if (isOverdue) {
    const isGone = objection === 'gone';
    const why = isGone ? 'its file is gone' : `${file ?? 'its file'} has an error above its text`;
    return {
      reason: `it was taken back or corrected, its text is public in ${release}, and ${why}`,
      next: isGone ? `Put the file back; or name it: --drop ${slug}` : mendAtOnce(slug),
    };
  }
  if (objection === 'embargoed')
    return {
      reason: `it is ${embargoedUntil(embargo?.until)}, and its file does not say so`,
      next: `Put the newer file back; or let it out: communique publish ${slug}; or set another time: communique embargo ${slug} --until TIME`,
    };
  if (objection === 'uncorrected')
    return {
      reason: `${release} has version ${record?.version ?? 0} of it, with a correction that the file has not`,
      next: 'Put back the file with its `corrections`.',
    };
  if (objection !== 'taken-back') return undefined;
  return {
    reason: `it is ${status} in ${release}, and its file is from before`,
    next:
      status === 'canceled'
        ? 'What was canceled stays so: publish another text under another slug.'
        : `Put the newer file back; or let it out again: communique publish ${slug}`,
  };
}

/** The decision for a statement under embargo. A time in the file that is sooner than the known one does not count. */
function waitsFor({ slug, life: { embargo } }: Case): Decision {
  if (embargo === undefined) return { kind: 'waiting' };
  return {
    kind: 'waiting',
    reason: `it is ${embargoedUntil(embargo.until)}, whatever its file says`,
    next: `If that is to be sooner: communique embargo ${slug} --until TIME`,
  };
}

/** The text for an embargo, with or without an end. */
export const embargoedUntil = (until: string | undefined): string =>
  until === undefined ? 'under embargo' : `under embargo until ${until}`;

function hidden({ slug, life: { status, expired }, record }: Case): Decision {
  const takeBack = `communique withhold ${slug}; or name it: --drop ${slug}`;
  const [why, next] =
    expired === undefined
      ? [`its file says ${status}`, `Take it back: ${takeBack}`]
      : [`it expired on ${expired}`, `Write a later time at \`expires\`; or take it back: ${takeBack}`];
  return { kind: 'blocked', reason: `it is public in release ${record?.release.number ?? 0}, and ${why}`, next };
}

function staying({ isPublic, isKept, record }: Case, reason: string, next: string): Decision {
  if (!isPublic) return { kind: 'outside', reason, next };
  const release = `release ${record?.release.number ?? 0}`;
  if (!isKept()) return { kind: 'blocked', reason: `${reason}; ${release} has not kept it whole as it was made`, next };
  return { kind: 'stays', reason: `${reason}; it stays as in ${release}`, next };
}

/** The reasons why languages are held; a reason for several languages is given once. */
function heldReason(reasons: ReadonlyMap<string, string>): string {
  const groups = Map.groupBy([...reasons], ([, reason]) => reason);
  return [...groups].map(([reason, all]) => `${all.map(([tag]) => tag).join(', ')}: ${reason}`).join('; ');
}
