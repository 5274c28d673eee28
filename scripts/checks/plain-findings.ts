import { z } from 'zod';
import { rules } from './index.ts';
import type { RaisedFinding, Rule, Subject } from './rule.ts';

/** One finding as a plain value: the rule by its id, the text by its key. */
export const plainFindingSchema = z.object({
  rule: z.string(),
  reason: z.string(),
  severity: z.enum(['error', 'warning', 'notice']).optional(),
  mayBlock: z.boolean().optional(),
  unit: z.string().optional(),
  span: z.tuple([z.number(), z.number()]).optional(),
  key: z.string().optional(),
  actual: z.string().optional(),
  expected: z.array(z.string()).optional(),
  advice: z.string().optional(),
});
type PlainFinding = z.infer<typeof plainFindingSchema>;

/** What the program's rules have found in one language of one statement, as plain values, and which of them failed. */
export type RuleFindings = {
  readonly findings: readonly PlainFinding[];
  readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
};

/** Findings as plain values, which can be kept. */
export const plainFindings = ({
  findings,
  failures,
}: {
  readonly findings: readonly RaisedFinding[];
  readonly failures: RuleFindings['failures'];
}): RuleFindings => ({
  findings: findings.map(({ rule, finding: { unit, span, expected, ...rest } }) => ({
    ...{ rule: rule.id, ...rest },
    unit: unit?.segment.key,
    span: span && [...span],
    expected: expected && [...expected],
  })),
  failures,
});

/** Findings as they were raised on the same subject. */
export function raisedFindings(
  { findings, failures }: RuleFindings,
  { catalog }: Subject,
): { readonly findings: readonly RaisedFinding[]; readonly failures: RuleFindings['failures'] } {
  const units = new Map(catalog.units.map((unit) => [unit.segment.key, unit]));
  return {
    findings: findings.flatMap(({ rule: id, unit, ...finding }): readonly RaisedFinding[] => {
      const rule = rules.find((each) => each.id === id);
      return rule === undefined ? [] : [{ rule, finding: { ...finding, unit: units.get(unit ?? '') } }];
    }),
    failures,
  };
}
