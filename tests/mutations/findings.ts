import { rules } from '../../scripts/checks/index.ts';
import type { Subject } from '../../scripts/checks/rule.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import type { Severity } from '../../scripts/model/add-message.ts';
import type { Term } from '../../scripts/model/loaded-newsroom.ts';
import { stringifyEntries, syncedState } from '../../scripts/translation/catalog/synced-state.ts';
import { catalogOf, segmentOf } from '../support/catalog-of.ts';
import type { Pair } from './corpus.ts';
import { FACTS } from './kinds/marks.ts';

export type Said = { readonly rule: string; readonly severity: Severity; readonly reason: string };

const keyOf = (at: number): string => `k${at}`;
const english = languageOf('en');

/** A translator's file as the rules get it, all of it translated; `isSynced` when the state file knows every text. */
export function subjectOf(
  pairs: readonly Pair[],
  tag: string,
  more: { readonly terms?: readonly Term[]; readonly isSynced?: boolean } = {},
): Subject {
  const segments = pairs.map(({ source }, at) => segmentOf(keyOf(at), source));
  const base = Object.fromEntries(pairs.map(({ source }, at) => [keyOf(at), source]));
  const file = stringifyEntries(pairs.map(({ target }, at) => [keyOf(at), target]));
  const catalog = catalogOf(tag, segments, file, base);
  return {
    catalog:
      more.isSynced === true
        ? catalogOf(tag, segments, file, base, syncedState(catalog, { confirmed: false }))
        : catalog,
    source: english,
    facts: FACTS,
    definitions: '',
    terms: more.terms ?? [],
  };
}

/** The same file after an edit of one text. Its source has not changed, so it stays a current translation. */
export function edited(subject: Subject, at: number, target: string): Subject {
  const unit = subject.catalog.units[at];
  if (unit === undefined) return subject;
  return { ...subject, catalog: { ...subject.catalog, units: subject.catalog.units.with(at, { ...unit, target }) } };
}

/**
 * What the project's own rules say, by place of the pair.
 *
 * @param only ids of the rules to ask; all of them when left out
 */
export function findingsOf(subject: Subject, only?: readonly string[]): ReadonlyMap<number, readonly Said[]> {
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
