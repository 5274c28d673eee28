import { digestOf } from '../../lib/text/index.ts';
import type { Catalog, StateRecord, Unit } from '../../model/catalog.ts';
import type { Waiver } from '../../model/waiver.ts';
import { stringifyState } from './state-file.ts';

/** The waiver of a rule that holds for a unit's two texts as they are now. */
export function waiverOf(unit: Unit, ruleId: string): Waiver | undefined {
  return unit.record?.waived?.find((waiver) => waiver.rule === ruleId && isInForce(waiver, unit));
}

/** Waivers that a change of either text has ended; the next sync takes them out of the state file. */
export function lapsedWaivers(unit: Unit): readonly Waiver[] {
  return (unit.record?.waived ?? []).filter((waiver) => !isInForce(waiver, unit));
}

/** A unit's new record with the waivers of its old one, as far as they still hold. */
export function carryWaivers(record: StateRecord, unit: Unit): StateRecord {
  const kept = (unit.record?.waived ?? []).filter((waiver) => isInForce(waiver, unit));
  const { waived: _, ...rest } = record;
  return kept.length === 0 ? rest : { ...rest, waived: kept };
}

/** The state file with one more waiver in it; one of the same rule and texts is replaced. */
export function waive(catalog: Catalog, key: string, given: Pick<Waiver, 'rule' | 'by' | 'why' | 'at'>): string {
  const records = new Map<string, StateRecord>();
  for (const unit of catalog.units) {
    const record = unit.segment.key === key ? waivedRecord(unit, given) : unit.record;
    if (record !== undefined) records.set(unit.segment.key, record);
  }
  return stringifyState(records);
}

function waivedRecord(unit: Unit, given: Pick<Waiver, 'rule' | 'by' | 'why' | 'at'>): StateRecord {
  const digests = { source: digestOf(unit.segment.source), target: digestOf(unit.target ?? '') };
  // A translation that no sync has seen yet is recorded as the sync would do it.
  const record: StateRecord = unit.record ?? { ...digests, state: 'translated' };
  const { rule, by, why, at } = given;
  const others = (record.waived ?? []).filter((waiver) => waiver.rule !== rule || !isInForce(waiver, unit));
  return { ...record, waived: [...others, { rule, ...digests, by, why, at }] };
}

function isInForce({ source, target }: Waiver, unit: Unit): boolean {
  return unit.target !== undefined && source === digestOf(unit.segment.source) && target === digestOf(unit.target);
}
