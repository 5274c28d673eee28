import { stringifyEntries, syncedState } from '../../scripts/catalog/sync.ts';
import type { Term } from '../../scripts/catalog/terms.ts';
import { rules } from '../../scripts/check/index.ts';
import { languageOf } from '../../scripts/language/language.ts';
import type { Severity } from '../../scripts/message/add-message.ts';
import { catalogOf, segmentOf } from '../catalog/catalog-of.ts';
import { FACTS } from './kinds/marks.ts';

export type Said = { readonly rule: string; readonly severity: Severity; readonly reason: string };

export type Asked = {
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  readonly tag: string;
  /** Ids of the rules to run; all of them when left out. */
  readonly only?: readonly string[];
  readonly terms?: readonly Term[];
  /** The translations at the last sync, for rules that remember. */
  readonly recorded?: readonly string[];
};

const keyOf = (at: number): string => `k${at}`;
const english = languageOf('en');

/** What the project's own rules say of a translator's file, by place of the pair. */
export function findingsOf({ pairs, tag, only, terms = [], recorded }: Asked): ReadonlyMap<number, readonly Said[]> {
  const segments = pairs.map(({ source }, at) => segmentOf(keyOf(at), source));
  const base = Object.fromEntries(pairs.map(({ source }, at) => [keyOf(at), source]));
  const read = (targets: readonly string[], state: string) =>
    catalogOf(tag, segments, stringifyEntries(targets.map((target, at) => [keyOf(at), target])), base, state);
  const state = recorded === undefined ? '' : syncedState(read(recorded, ''), false);
  const targets = pairs.map(({ target }) => target);
  const subject = { catalog: read(targets, state), source: english, facts: FACTS, definitions: '', terms };
  const found = new Map<number, Said[]>();
  for (const rule of rules) {
    if (only !== undefined && !only.includes(rule.id)) continue;
    for (const { unit, severity = rule.severity, reason } of rule.check(subject)) {
      if (unit === undefined) continue;
      const at = Number(unit.segment.key.slice(1));
      const said = { rule: rule.id, severity, reason };
      const list = found.get(at);
      if (list === undefined) found.set(at, [said]);
      else list.push(said);
    }
  }
  return found;
}
