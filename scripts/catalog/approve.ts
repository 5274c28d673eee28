import type { Catalog, Unit } from './catalog.ts';
import { digestOf } from './digest.ts';
import { type StateRecord, stringifyState } from './state-file.ts';
import { carryWaivers } from './waivers.ts';

export type Approval = {
  /** Who approves. */
  readonly by: string;
  /** ISO date of the approval. */
  readonly at: string;
  /** Keys approved; all of the catalog's when left out. */
  readonly keys?: readonly string[] | undefined;
};

export type Approved = {
  /** The state file with the approvals in it. */
  readonly text: string;
  readonly approved: readonly string[];
  /** Keys that were asked for and cannot be approved: nothing to approve, or nobody knows for which source. */
  readonly refused: readonly { readonly key: string; readonly why: 'missing' | 'stale' | 'unknown' }[];
};

/** Records that somebody has read these translations against their source. It holds for both texts as they are now, and no others. */
export function approve(catalog: Catalog, { by, at, keys }: Approval): Approved {
  const records = new Map<string, StateRecord>();
  const approved: string[] = [];
  const refused: { key: string; why: 'missing' | 'stale' | 'unknown' }[] = [];
  for (const unit of catalog.units) {
    const { key } = unit.segment;
    const isWanted = keys === undefined || keys.includes(key);
    const why = obstacle(unit);
    if (isWanted && why !== undefined) refused.push({ key, why });
    const record = isWanted && why === undefined ? approvalOf(unit, by, at) : unit.record;
    if (isWanted && why === undefined) approved.push(key);
    if (record !== undefined) records.set(key, carryWaivers(record, unit));
  }
  for (const key of keys ?? []) {
    if (!catalog.units.some((unit) => unit.segment.key === key)) refused.push({ key, why: 'unknown' });
  }
  return { text: stringifyState(records), approved, refused };
}

function obstacle(unit: Unit): 'missing' | 'stale' | undefined {
  if (unit.target === undefined) return 'missing';
  return unit.stale === undefined ? undefined : 'stale';
}

function approvalOf(unit: Unit, by: string, at: string): StateRecord {
  return { source: digestOf(unit.segment.source), target: digestOf(unit.target ?? ''), state: 'reviewed', by, at };
}
