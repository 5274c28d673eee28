import { type Language, oncePerKey, oncePerObject } from '../lib/text/index.ts';
import type { Severity } from '../model/add-message.ts';
import type { Catalog, Unit } from '../model/catalog.ts';
import type { Term } from '../model/loaded-newsroom.ts';
import type { CheckOptions } from '../model/newsroom.ts';
import type { Segment } from '../model/statement.ts';
import type { Facts } from '../translation/catalog/i18n.ts';
import { sourceTree, targetTree } from '../translation/catalog/localize.ts';
import { TextReading } from './text-reading.ts';

/** What a rule is given: one language of one statement. */
export type Subject = {
  readonly catalog: Catalog;
  /** The language of the source texts. */
  readonly source: Language;
  readonly facts: Facts;
  /** Link and footnote definitions of the statement, as Markdown. */
  readonly definitions: string;
  /** The newsroom's agreed terms and names. */
  readonly terms: readonly Term[];
  /** True where the source has errors: texts may be absent that are there again when it is mended. */
  readonly isSourceFaulty?: boolean;
  /**
   * The languages of translations that are in another than their file's (BCP 47), by key. Absent where that was not
   * asked.
   */
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
  /**
   * The lowest severity that a newsroom may set, and the reason; what is an error at least cannot be allowed or waived.
   */
  readonly floor?: { readonly severity: Severity; readonly why: string };
  readonly check: (subject: Subject) => Iterable<RuleFinding>;
};

/** A finding, and the rule that has found it. */
export type RaisedFinding = { readonly rule: Rule; readonly finding: RuleFinding };

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
  /** Another entry of the translator's file, and its key, `other` unless it has one here. */
  readonly other?: string;
  readonly otherKey?: string;
  readonly segment?: Partial<Segment>;
  /** The translation of the second segment, `X`. */
  readonly second?: string;
  /** What the two translations were at the last sync. */
  readonly recorded?: readonly [it: string, second: string];
  /** Keys of translations that were approved at that sync. */
  readonly approved?: readonly string[];
  /** What the newsroom sets under `checks:`. */
  readonly checks?: CheckOptions;
  /** The text of `translations/terms.csv`. */
  readonly terms?: string;
  /** The part of the target that the finding is about. */
  readonly at?: string;
  /** How many findings, when not one: another address is one that lacks and one too many. */
  readonly times?: number;
  /** The severity of the finding, where it is not the rule's own. */
  readonly severity?: Severity;
};

/** Translations that a rule must pass over, and those it must find; its page shows the first of these. */
export type Examples = { readonly ok: readonly Example[]; readonly notOk: readonly Example[] };

/** A unit whose target can be compared with its source. */
export type TranslatedUnit = Unit & {
  readonly target: string;
  /** Both texts, read once for all rules; the source's once for all languages. */
  readonly read: { readonly source: TextReading; readonly target: TextReading };
};

/**
 * The units with a current target, without those for which the author switched this rule off. The rules `missing` and
 * `stale` report units without one.
 */
export function translatedUnits(subject: Subject, ruleId: string): readonly TranslatedUnit[] {
  const units = allTranslated(subject);
  return units.some(({ segment }) => segment.allows.length > 0)
    ? units.filter(({ segment }) => !segment.allows.includes(ruleId))
    : units;
}

/** The translated units of a subject, read once for all its rules. */
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

/** The reading of a source text, made once for all languages. */
const sourceReading = oncePerObject(
  (segment: Segment, tag: string, definitions: string): TextReading =>
    readingOfText(`${tag}\n${segment.source}\n${definitions}`, segment, tag, definitions),
);

/** How many texts are remembered: those of a long statement, and what one statement after the other ends with. */
const KEPT = 1000;

/** The same reading for the same text, wherever it stands: most statements say in the same words who publishes them. */
const readingOfText = oncePerKey(
  (_key: string, segment: Segment, tag: string, definitions: string): TextReading =>
    new TextReading(segment.source, tag, () => sourceTree(segment, definitions)),
  KEPT,
);

/** What to do where a finding is wrong: in this language alone, or in all of them. */
export const allowedBy = (rule: string, { catalog }: Subject, { segment }: TranslatedUnit): string =>
  `Where it is right: communique waive ${catalog.name} --lang ${catalog.language.tag} --key ${segment.key} --rule ${rule} --by NAME --why TEXT; where it is right in every language, write <!-- check: allow ${rule} --> in the source.`;
