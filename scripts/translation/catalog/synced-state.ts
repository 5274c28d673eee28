import { proseDigest } from '../../lib/text/index.ts';
import type { Catalog, StateRecord, Unit } from '../../model/catalog.ts';
import type { Segment } from '../../model/statement.ts';
import { carryWaivers, stringifyState } from './state-file.ts';
import { ownText, swapsIn } from './swaps.ts';

/**
 * The text of the base file that translators work from: key → source text, in document order, as translation platforms save
 * it.
 */
export function stringifyBase(segments: readonly Segment[]): string {
  return stringifyEntries(segments.map((segment) => [segment.key, segment.source]));
}

/**
 * The text of a translation file, i18next JSON v4 as Weblate's own class saves it: four spaces, literal characters, a final
 * newline.
 */
export function stringifyEntries(entries: readonly (readonly [string, string])[]): string {
  // Not by way of an object: that would put keys such as `2022` first.
  const lines = entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** What the command line of a sync says. */
export type Syncing = {
  /** True when a person has confirmed targets whose source text is unknown. */
  readonly confirmed: boolean;
  /** The translator of texts for which none is recorded. */
  readonly by?: string | undefined;
};

/**
 * The text of the state file after a sync: current targets are recorded against the present source; stale ones keep the
 * digest, and the text, of the source that they were made for; one that holds another segment's text keeps what it was.
 */
export function syncedState(catalog: Catalog, syncing: Syncing): string {
  const records = new Map<string, StateRecord>();
  const swaps = swapsIn(catalog);
  for (const unit of catalog.units) {
    const record = syncedRecord(unit, swaps.has(unit.segment.key), syncing);
    if (record !== undefined) records.set(unit.segment.key, carryWaivers(record, unit));
  }
  return stringifyState(records);
}

/**
 * The record of one segment after a sync; undefined where nothing is recorded.
 *
 * @param isSwapped true when it holds another segment's text
 */
export function syncedRecord(unit: Unit, isSwapped: boolean, { confirmed, by }: Syncing): StateRecord | undefined {
  const { record, stale, previous } = unit;
  if (unit.target === undefined) return record;
  const [source, target] = [proseDigest(unit.segment.source), proseDigest(unit.target)];
  // A translator once recorded stays the one who wrote this text, also after another person has confirmed it.
  const translator = record?.target === target ? (record.translator ?? by) : by;
  const isConfirmed = confirmed && stale !== 'source-changed';
  if ((stale === undefined && !isSwapped) || isConfirmed) {
    if (record === undefined || record.target !== target || record.unconfirmed === true || record.was !== undefined)
      return { source, target, state: 'translated', translator };
    // A unit that counts as approved takes its approval on to a source that differs by no word.
    const isSame = record.source === source;
    const state = isSame || unit.state === record.state ? record.state : 'translated';
    const approval = state === 'translated' ? {} : { by: record.by, at: record.at };
    return { source, target, state, translator, ...approval };
  }
  return {
    source: stale === undefined ? source : (record?.source ?? (previous === undefined ? '' : proseDigest(previous))),
    target,
    state: 'translated',
    previous: stale === undefined ? undefined : previous,
    unconfirmed: stale === undefined || stale === 'source-changed' ? undefined : (true as const),
    was: isSwapped ? ownText(unit) : undefined,
    translator,
  };
}
