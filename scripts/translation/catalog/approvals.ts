import type { Position } from 'unist';
import { proseDigest } from '../../lib/text/index.ts';
import type { Catalog, StateRecord, Unit } from '../../model/catalog.ts';
import { carryWaivers, stringifyState } from './state-file.ts';
import { swapsIn } from './swaps.ts';
import { syncedRecord } from './synced-state.ts';

/** Who approves which translations, and when. */
export type Approval = {
  /** Who approves. */
  readonly by: string;
  /** ISO date of the approval. */
  readonly at: string;
  /** Keys approved; all of the catalog's when left out. */
  readonly keys?: readonly string[] | undefined;
  /** The first error that a check finds in each text, by key. */
  readonly errors?: ReadonlyMap<string, string> | undefined;
  /** True where nobody may approve what they translated. */
  readonly twoPersons: boolean;
};

/** Why a text cannot be approved: nobody knows for which source it was made, or who made it, or the reader did; or a check finds an error in it. */
export type Obstacle = 'missing' | 'stale' | 'swapped' | 'unknown' | 'own' | 'no-translator' | 'error';

/** A text that was not approved, and why. */
export type ApprovalRefusal = {
  readonly key: string;
  readonly why: Obstacle;
  /** What the check says. */
  readonly finding?: string | undefined;
  /** Where the target stands in the translator's file. */
  readonly place?: Position | undefined;
};

/** What an approval did. */
export type Approved = {
  /** The state file with the approvals in it. */
  readonly text: string;
  readonly approved: readonly string[];
  readonly refused: readonly ApprovalRefusal[];
};

/**
 * The result of approving translations that were read against their source. An approval holds only for both texts as
 * they are now.
 */
export function approve(catalog: Catalog, approval: Approval): Approved {
  const { keys, errors } = approval;
  const swaps = swapsIn(catalog);
  const records = new Map<string, StateRecord>();
  const approved: string[] = [];
  const refused: ApprovalRefusal[] = [];
  for (const unit of catalog.units) {
    const { key } = unit.segment;
    const isWanted = keys === undefined || keys.includes(key);
    const why = isWanted ? obstacle(unit, swaps.has(key), approval) : undefined;
    if (why !== undefined)
      refused.push({ key, why, place: unit.place, finding: why === 'error' ? errors?.get(key) : undefined });
    const isApproved = isWanted && why === undefined;
    if (isApproved) approved.push(key);
    const record = isApproved ? approvalOf(unit, approval) : notApproved(unit, swaps.has(key));
    if (record !== undefined) records.set(key, carryWaivers(record, unit));
  }
  for (const [key, record] of catalog.gone) records.set(key, record);
  for (const key of keys ?? []) {
    if (!catalog.units.some((unit) => unit.segment.key === key)) refused.push({ key, why: 'unknown' });
  }
  return { text: stringifyState(records), approved, refused };
}

function obstacle(unit: Unit, isSwapped: boolean, { by, twoPersons, errors }: Approval): Obstacle | undefined {
  if (unit.target === undefined) return 'missing';
  if (unit.stale !== undefined) return 'stale';
  if (isSwapped) return 'swapped';
  if (errors?.has(unit.segment.key) === true) return 'error';
  if (!twoPersons) return undefined;
  const translator = translatorOf(unit);
  if (translator === undefined) return 'no-translator';
  return isSamePerson(translator, by) ? 'own' : undefined;
}

/** Who wrote the target as it is now; a record of an earlier text says nothing of it. */
function translatorOf({ record, target }: Unit): string | undefined {
  return record?.target === proseDigest(target ?? '') ? record.translator : undefined;
}

/**
 * The record of a text that was not approved. Where two texts have changed places, it keeps the evidence of that, which
 * an approval of the other text would take away.
 */
function notApproved(unit: Unit, isSwapped: boolean): StateRecord | undefined {
  return isSwapped ? syncedRecord(unit, true, { confirmed: false }) : unit.record;
}

function approvalOf(unit: Unit, { by, at }: Approval): StateRecord {
  return {
    source: proseDigest(unit.segment.source),
    target: proseDigest(unit.target ?? ''),
    state: 'reviewed',
    translator: translatorOf(unit),
    by,
    at,
  };
}

/** True for two spellings of one name: case, width, spaces, invisible marks and composed letters make no difference. */
export function isSamePerson(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/**
 * A catalog in which an approval counts only where the one who approved is known not to be the one who translated,
 * however it came into the state file: by an earlier setting, by a merge, by hand.
 */
export function withTwoPersons(catalog: Catalog): Catalog {
  return {
    ...catalog,
    units: catalog.units.map(
      (unit): Unit => (isApproved(unit) && !hasTwoPersons(unit) ? { ...unit, state: 'translated' } : unit),
    ),
  };
}

const isApproved = ({ state }: Unit): boolean => state === 'reviewed' || state === 'final';

function hasTwoPersons({ record }: Unit): boolean {
  const { translator, by } = record ?? {};
  return translator !== undefined && by !== undefined && !isSamePerson(translator, by);
}

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
