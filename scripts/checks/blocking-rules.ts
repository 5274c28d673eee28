import { isApproved, type Unit } from '../model/catalog.ts';
import type { AlarmCounts } from '../model/loaded-newsroom.ts';
import { calibrationOf, calibrationOfAll } from './calibration.ts';
import type { RaisedFinding, Subject } from './rule.ts';

/** One language of one statement, and what the rules have to say of it. */
type Checked = { readonly subject: Subject; readonly findings: readonly RaisedFinding[] };

/** The alarms in one language of one statement that decide which rules block. */
export function countAlarms({ subject, findings }: Checked): AlarmCounts {
  const { language, units } = subject.catalog;
  const alarms = new Map<string, Set<Unit>>();
  for (const { rule, finding } of findings) {
    if (finding.mayBlock !== true) continue;
    const name = `${language.tag} ${rule.id}`;
    const raised = alarms.get(name) ?? new Set();
    if (finding.unit !== undefined && isApproved(finding.unit)) raised.add(finding.unit);
    alarms.set(name, raised);
  }
  return {
    tag: language.tag,
    source: subject.source.tag,
    approved: units.filter(isApproved).length,
    alarms: new Map([...alarms].map(([name, raised]) => [name, raised.size])),
  };
}

/** The alarms in many statements as those of one: a sum for each language and language of sources. */
export function summedCounts(all: readonly AlarmCounts[]): readonly AlarmCounts[] {
  const groups = Map.groupBy(all, ({ tag, source }) => `${tag} ${source}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const alarms = new Map<string, number>();
    for (const each of group)
      for (const [name, count] of each.alarms) alarms.set(name, (alarms.get(name) ?? 0) + count);
    return [{ ...first, approved: group.reduce((sum, { approved }) => sum + approved, 0), alarms }];
  });
}

/** The fewest approved segments that show whether a rule is right in a language. */
const LEAST = 40;
/** The share of approved segments at which a rule may raise an alarm. */
const SHARE = 0.005;

/**
 * Which rules may block in which languages, as `tag rule`. A rule that guesses may do so only where it has been silent
 * on translations that people have read and found right, but for one in 200: on 40 at least of the newsroom's own, and
 * whatever it says there counts, waived or not. Until there are so many, published translations show it
 * (`calibration.json`), together with the newsroom's own; where none of a language are, and a rule is as right there, those of
 * all languages.
 */
export function blockingRules(all: readonly AlarmCounts[]): ReadonlySet<string> {
  const approved = new Map<string, number>();
  const alarms = new Map<string, number>();
  const sources = new Map<string, Set<string>>();
  for (const each of all) {
    sources.set(each.tag, (sources.get(each.tag) ?? new Set()).add(each.source));
    approved.set(each.tag, (approved.get(each.tag) ?? 0) + each.approved);
    for (const [name, count] of each.alarms) alarms.set(name, (alarms.get(name) ?? 0) + count);
  }
  return new Set(
    [...alarms].flatMap(([name, raised]) => {
      const [tag = '', ruleId = ''] = name.split(' ');
      const own = { segments: approved.get(tag) ?? 0, alarms: raised };
      const known = own.segments < LEAST ? published(tag, sources.get(tag) ?? new Set(), ruleId) : undefined;
      const segments = own.segments + (known?.segments ?? 0);
      return segments >= LEAST && own.alarms + (known?.alarms ?? 0) <= segments * SHARE ? [name] : [];
    }),
  );
}

/**
 * Rules whose findings are as right in a language of which nothing is known: they look for the source's own words, and
 * for what was cut off.
 */
const ANYWHERE: ReadonlySet<string> = new Set(['partly-untranslated', 'length']);

/** The figures of a rule on published translations; undefined where one of the languages is not among them. */
function published(
  tag: string,
  sources: ReadonlySet<string>,
  ruleId: string,
): { readonly segments: number; readonly alarms: number } | undefined {
  if ([...sources].some((source) => calibrationOf(source) === undefined)) return undefined;
  const known = calibrationOf(tag) ?? (ANYWHERE.has(ruleId) ? calibrationOfAll() : undefined);
  if (known === undefined) return undefined;
  return { segments: known.segments, alarms: known.alarms[ruleId] ?? 0 };
}
