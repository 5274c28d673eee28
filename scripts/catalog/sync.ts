import type { Segment } from '../statement/segment.ts';
import type { Catalog, Unit } from './catalog.ts';
import { digestOf } from './digest.ts';
import { type StateRecord, stringifyState } from './state-file.ts';
import { carryWaivers } from './waivers.ts';

/** The generated base file: key → source text, in document order, as translation platforms save it. */
export function stringifyBase(segments: readonly Segment[]): string {
  return stringifyEntries(segments.map((segment) => [segment.key, segment.source]));
}

/** i18next JSON v4 as Weblate's own class saves it: four spaces, literal characters, a final newline. */
export function stringifyEntries(entries: readonly (readonly [string, string])[]): string {
  // Not by way of an object: that would put keys such as `2022` first.
  const lines = entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * What the state file says after a sync: current targets are recorded against the present source; stale ones keep the
 * digest, and the text, of the source that they were made for.
 *
 * @param confirmed true when a person has said that targets changed together with their source are right
 */
export function syncedState(catalog: Catalog, confirmed: boolean): string {
  const records = new Map<string, StateRecord>();
  for (const unit of catalog.units) {
    const record = syncedRecord(unit, confirmed);
    if (record !== undefined) records.set(unit.segment.key, carryWaivers(record, unit));
  }
  return stringifyState(records);
}

function syncedRecord(unit: Unit, confirmed: boolean): StateRecord | undefined {
  if (unit.target === undefined) return unit.record;
  const target = digestOf(unit.target);
  const isConfirmed = confirmed && unit.stale !== 'source-changed';
  if (unit.stale === undefined || isConfirmed) {
    const kept =
      unit.record !== undefined &&
      unit.record.unconfirmed !== true &&
      unit.record.target === target &&
      unit.record.source === digestOf(unit.segment.source);
    if (kept && unit.record !== undefined) return unit.record;
    return { source: digestOf(unit.segment.source), target, state: 'translated' };
  }
  const made = unit.record?.source ?? (unit.previous === undefined ? '' : digestOf(unit.previous));
  return {
    source: made,
    target,
    state: 'translated',
    ...(unit.stale === 'source-changed' ? {} : { unconfirmed: true as const }),
    ...(unit.previous === undefined ? {} : { previous: unit.previous }),
  };
}
