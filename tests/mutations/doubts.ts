import { blockingRules, countAlarms } from '../../scripts/checks/blocking-rules.ts';
import { rules } from '../../scripts/checks/index.ts';
import type { Rule, RuleFinding, Subject } from '../../scripts/checks/rule.ts';
import { isApproved } from '../../scripts/model/catalog.ts';
import type { Dice } from './random.ts';

/** What the rules that do not block say of right translations as published, in whole texts. */
export type Doubts = {
  /** Right translations, and those that each rule doubts: ids of rules. */
  readonly right: number;
  readonly byRule: Readonly<Record<string, number>>;
  /** Right translations beside forty approved ones, and those that a rule blocks which guesses and may block there. */
  readonly beside: number;
  readonly blocked: number;
};

/** As many as a rule must have been silent on. */
const APPROVED = 40;

export function doubtsOf(file: Subject, dice: Dice): Doubts {
  const shuffled = new Set(dice.shuffled(file.catalog.units).slice(0, APPROVED));
  const units = file.catalog.units.map((unit) => (shuffled.has(unit) ? { ...unit, state: 'reviewed' as const } : unit));
  const subject = { ...file, catalog: { ...file.catalog, units } };
  const findings = findingsOf(subject);
  const blocking = blockingRules([countAlarms({ subject, findings })]);
  const isBlocking = ({ rule, finding }: Said): boolean =>
    finding.mayBlock === true && blocking.has(`${file.catalog.language.tag} ${rule.id}`);
  return {
    right: file.catalog.units.length,
    byRule: countBy(
      findingsOf(file)
        .filter(({ rule, finding }) => (finding.severity ?? rule.severity) !== 'error')
        .map(({ rule }) => rule.id),
    ),
    beside: units.length - shuffled.size,
    blocked: findings.filter((said) => isBlocking(said) && said.finding.unit && !isApproved(said.finding.unit)).length,
  };
}

type Said = { readonly rule: Rule; readonly finding: RuleFinding };

const findingsOf = (subject: Subject): readonly Said[] =>
  rules
    .filter(({ isOptional }) => isOptional !== true)
    .flatMap((rule) => [...rule.check(subject)].map((finding) => ({ rule, finding })));

export function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, list]) => [name, list.length]));
}
