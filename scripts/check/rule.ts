import type { Catalog, Unit } from '../catalog/catalog.ts';
import type { Facts } from '../catalog/facts.ts';
import type { Term } from '../catalog/terms.ts';
import type { Language } from '../language/language.ts';
import type { Severity } from '../message/add-message.ts';

/** What a rule may look at: one language of one statement. */
export type Subject = {
  readonly catalog: Catalog;
  /** The language of the source texts. */
  readonly source: Language;
  readonly facts: Facts;
  /** Link and footnote definitions of the statement, as Markdown. */
  readonly definitions: string;
  /** The newsroom's agreed terms and names. */
  readonly terms: readonly Term[];
};

/** What a rule has to say; everything else (file, line, caret, cause) is added by the one that asks. */
export type Finding = {
  /** One sentence without a final full stop. */
  readonly reason: string;
  readonly severity?: Severity | undefined;
  readonly unit?: Unit | undefined;
  /** The part of the target concerned, as UTF-16 offsets; the whole of it when left out. */
  readonly span?: readonly [start: number, end: number] | undefined;
  /** The key concerned, where there is no unit. */
  readonly key?: string | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly advice?: string | undefined;
};

/** One thing that can be wrong with a translation. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** True when the finding holds this language back, and no other. */
  readonly holds?: boolean;
  readonly check: (subject: Subject) => Iterable<Finding>;
};

/** A unit whose target can be compared with its source. */
export type TranslatedUnit = Unit & { readonly target: string };

/** Units with a current target; what is missing or stale is said once, by the rules for it. */
export function* translatedUnits(subject: Subject, ruleId: string): Iterable<TranslatedUnit> {
  for (const unit of subject.catalog.units) {
    const { target, stale } = unit;
    if (target !== undefined && stale === undefined && !unit.segment.allows.includes(ruleId)) yield { ...unit, target };
  }
}
