import { type Language, oncePerObject } from '../lib/text/index.ts';
import type { Severity } from '../model/add-message.ts';
import type { Catalog, Unit } from '../model/catalog.ts';
import type { Term } from '../model/loaded-newsroom.ts';
import type { CheckOptions } from '../model/newsroom.ts';
import type { Segment } from '../model/statement.ts';
import type { Facts } from '../translation/catalog/i18n.ts';
import { sourceTree, targetTree } from '../translation/catalog/localize.ts';
import { TextReading } from './text-reading.ts';

/** All that a rule sees: one language of one statement. */
export type Subject = {
  readonly catalog: Catalog;
  /** The language of the source texts. */
  readonly source: Language;
  readonly facts: Facts;
  /** Link and footnote definitions of the statement, as Markdown. */
  readonly definitions: string;
  /** The newsroom's agreed terms and names. */
  readonly terms: readonly Term[];
  /** Translations that are in another language, by key: its BCP 47 tag. Absent where nobody has looked. */
  readonly languages?: ReadonlyMap<string, string>;
};

/** What a rule found; file, line, caret and cause are added by `checkCatalogs`. */
export type RuleFinding = {
  /** One sentence without a final full stop. */
  readonly reason: string;
  readonly severity?: Severity | undefined;
  /**
   * True when it is an error in a language whose approved translations show that such findings are right there, and
   * of its own severity elsewhere.
   */
  readonly mayBlock?: boolean | undefined;
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
  /** What it finds, in one sentence: for lists of rules outside this program. */
  readonly says: string;
  readonly severity: Severity;
  /** True when the finding holds this language back, and no other. */
  readonly holds?: boolean;
  /** True for a rule that says nothing unless the newsroom asks for it. */
  readonly isOptional?: boolean;
  /** As low as a newsroom's settings may put it, with the reason; nobody may allow or waive what is an error at least. */
  readonly floor?: { readonly severity: Severity; readonly why: string };
  readonly check: (subject: Subject) => Iterable<RuleFinding>;
};

/** A translation that a rule is tried on, and its page shows. */
export type Example = {
  readonly source: string;
  /** The translator's text; no entry at all when left out. */
  readonly target?: string;
  readonly tag?: string;
  readonly facts?: Facts;
  readonly definitions?: string;
  /** The base file's text, when it is not the source. */
  readonly base?: string;
  /** Another entry of the translator's file. */
  readonly other?: string;
  readonly segment?: Partial<Segment>;
  /** The translation of the second segment, `X`. */
  readonly second?: string;
  /** What the two translations were at the last sync. */
  readonly recorded?: readonly [it: string, second: string];
  /** Keys of translations that somebody approved at that sync. */
  readonly approved?: readonly string[];
  /** What the newsroom sets under `checks:`. */
  readonly checks?: CheckOptions;
  /** The text of `translations/terms.csv`. */
  readonly terms?: string;
  /** What the finding is about: the part of the target under the caret. */
  readonly at?: string;
  /** How many findings, when not one: another address is one that lacks and one too many. */
  readonly times?: number;
  /** The severity, when it is not the rule's own. */
  readonly severity?: Severity;
};

/** What a rule must pass over, and what it must find; its page shows the first of these. */
export type Examples = { readonly ok: readonly Example[]; readonly notOk: readonly Example[] };

/** A unit whose target can be compared with its source. */
export type TranslatedUnit = Unit & {
  readonly target: string;
  /** Both texts, read once for all rules; the source's once for all languages. */
  readonly read: { readonly source: TextReading; readonly target: TextReading };
};

/** Units with a current target; what is missing or stale is said once, by the rules for it. */
export function translatedUnits(subject: Subject, ruleId: string): readonly TranslatedUnit[] {
  const units = allTranslated(subject);
  return units.some(({ segment }) => segment.allows.length > 0)
    ? units.filter(({ segment }) => !segment.allows.includes(ruleId))
    : units;
}

/** Read once for all rules that are given the same subject, and for as long as somebody has that. */
const allTranslated = oncePerObject((subject: Subject) =>
  subject.catalog.units.flatMap((unit) => translated(unit, subject)),
);

function translated(unit: Unit, { catalog, source, definitions }: Subject): readonly TranslatedUnit[] {
  const { target, stale, segment } = unit;
  if (target === undefined || stale !== undefined) return [];
  const read = {
    source: sourceReading(segment, source.tag, definitions),
    target: new TextReading(target, catalog.language.tag, () => targetTree(unit, definitions)),
  };
  return [{ ...unit, target, read }];
}

/** One segment stands beside every language's text. */
const sourceReading = oncePerObject(
  (segment: Segment, tag: string, definitions: string): TextReading =>
    new TextReading(segment.source, tag, () => sourceTree(segment, definitions)),
);
