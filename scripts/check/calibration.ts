import { isApproved, type Unit } from '../catalog/catalog.ts';
import type { Finding, Rule, Subject } from './rule.ts';
import { shippedOf, shippedOfAll } from './shipped.ts';

/** One language of one statement, and what the rules have to say of it. */
export type Checked = {
  readonly subject: Subject;
  readonly findings: readonly { readonly rule: Rule; readonly finding: Finding }[];
};

/** Approved segments without which a language shows nothing. */
const LEAST = 40;
/** The share of them at which a rule may raise an alarm. */
const SHARE = 0.005;

/**
 * Which rules may block in which languages, as `tag rule`. A rule that guesses may do so only where it has been silent
 * on translations that people have read and found right, but for one in 200: on 40 at least of the newsroom's own, and
 * whatever it says there counts, waived or not. Until there are so many, published translations show it
 * (`shipped.json`), together with the newsroom's own; where none of a language are, and a rule is as right there, those of
 * all languages.
 */
export function calibrated(all: readonly Checked[]): ReadonlySet<string> {
  const approved = new Map<string, number>();
  const alarms = new Map<string, Set<Unit>>();
  const sources = new Map<string, string>();
  for (const { subject, findings } of all) {
    const { language, units } = subject.catalog;
    sources.set(language.tag, subject.source.tag);
    approved.set(language.tag, (approved.get(language.tag) ?? 0) + units.filter(isApproved).length);
    for (const { rule, finding } of findings) {
      if (finding.mayBlock !== true) continue;
      const name = `${language.tag} ${rule.id}`;
      const raised = alarms.get(name) ?? new Set();
      if (finding.unit !== undefined && isApproved(finding.unit)) raised.add(finding.unit);
      alarms.set(name, raised);
    }
  }
  return new Set(
    [...alarms].flatMap(([name, raised]) => {
      const [tag = '', ruleId = ''] = name.split(' ');
      const own = { segments: approved.get(tag) ?? 0, alarms: raised.size };
      const known = own.segments < LEAST ? published(tag, sources.get(tag) ?? '', ruleId) : undefined;
      const segments = own.segments + (known?.segments ?? 0);
      return segments >= LEAST && own.alarms + (known?.alarms ?? 0) <= segments * SHARE ? [name] : [];
    }),
  );
}

/** What these find is as wrong where nothing is known of a language: the source's own words, and what was cut off. */
const ANYWHERE: ReadonlySet<string> = new Set(['partly-untranslated', 'length']);

/** What a rule says of published translations: undefined where one of the two languages is not among them. */
function published(
  tag: string,
  source: string,
  ruleId: string,
): { readonly segments: number; readonly alarms: number } | undefined {
  if (shippedOf(source) === undefined) return undefined;
  const known = shippedOf(tag) ?? (ANYWHERE.has(ruleId) ? shippedOfAll() : undefined);
  if (known === undefined) return undefined;
  return { segments: known.segments, alarms: known.alarms[ruleId] ?? 0 };
}
