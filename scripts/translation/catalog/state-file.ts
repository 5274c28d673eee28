import type { VFile } from 'vfile';
import { z } from 'zod';
import { proseDigest } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { type Catalog, type StateRecord, stateRecordSchema, type Unit, type Waiver } from '../../model/catalog.ts';

/** The waiver of a rule that holds for a unit's two texts as they are now. */
export function waiverOf(unit: Unit, ruleId: string): Waiver | undefined {
  return unit.record?.waived?.find((waiver) => waiver.rule === ruleId && isInForce(waiver, unit));
}

/** The waivers that a change of either text has ended; the next sync takes them out of the state file. */
export function lapsedWaivers(unit: Unit): readonly Waiver[] {
  return (unit.record?.waived ?? []).filter((waiver) => !isInForce(waiver, unit));
}

/** A unit's new record with the waivers of its old one, as far as they still hold. */
export function carryWaivers(record: StateRecord, unit: Unit): StateRecord {
  const kept = (unit.record?.waived ?? []).filter((waiver) => isInForce(waiver, unit));
  const { waived: _, ...rest } = record;
  return kept.length === 0 ? rest : { ...rest, waived: kept };
}

/** The text of the state file with one more waiver; one of the same rule and texts is replaced. */
export function waive(catalog: Catalog, key: string, given: Pick<Waiver, 'rule' | 'by' | 'why' | 'at'>): string {
  const records = new Map<string, StateRecord>();
  for (const unit of catalog.units) {
    const record = unit.segment.key === key ? waivedRecord(unit, given) : unit.record;
    if (record !== undefined) records.set(unit.segment.key, record);
  }
  return stringifyState(records);
}

function waivedRecord(unit: Unit, given: Pick<Waiver, 'rule' | 'by' | 'why' | 'at'>): StateRecord {
  const digests = { source: proseDigest(unit.segment.source), target: proseDigest(unit.target ?? '') };
  // A translation that no sync has seen yet is recorded as the sync would do it.
  const record: StateRecord = unit.record ?? { ...digests, state: 'translated' };
  const { rule, by, why, at } = given;
  const others = (record.waived ?? []).filter((waiver) => waiver.rule !== rule || !isInForce(waiver, unit));
  return { ...record, waived: [...others, { rule, ...digests, by, why, at }] };
}

function isInForce({ source, target }: Waiver, unit: Unit): boolean {
  return (
    unit.target !== undefined && source === proseDigest(unit.segment.source) && target === proseDigest(unit.target)
  );
}

/** Reads `<slug>.state.json`; a file that cannot be read is an error on it, since an approval may be in it. */
export function readState(file: VFile): ReadonlyMap<string, StateRecord> {
  const text = String(file);
  if (text.trim() === '') return new Map();
  try {
    const data: unknown = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    return new Map(Object.entries(z.record(z.string(), stateRecordSchema).parse(data)));
  } catch {
    addMessage(file, {
      ruleId: 'state',
      severity: 'error',
      reason: 'Unexpected content: the state file cannot be read',
      place: { line: 1, column: 1 },
      advice:
        'Take it from the last commit; or delete it and run `communique sync --confirm`, and every translation counts as new.',
    });
    return new Map();
  }
}

/** The text of a state file, one line a key in the order given: version control merges it line by line. */
export function stringifyState(records: ReadonlyMap<string, StateRecord>): string {
  const lines = [...records].map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
