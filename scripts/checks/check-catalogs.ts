import type { Position } from 'unist';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { oncePerObject } from '../lib/once.ts';
import { inputsDigest, type Recall } from '../lib/store/index.ts';
import { addMessage, type Severity } from '../model/add-message.ts';
import { adviceOfFault } from '../model/attempt.ts';
import { type Catalog, catalogDigest } from '../model/catalog.ts';
import type { AlarmCounts, Levels, Term } from '../model/loaded-newsroom.ts';
import type { Segment } from '../model/statement.ts';
import { lapsedWaivers, waiverOf } from '../translation/catalog/state-file.ts';
import { blockingRules, countAlarms } from './blocking-rules.ts';
import { holdingRules, isWaivable, rules } from './index.ts';
import { levelOf, underLevel } from './levels.ts';
import { plainFindings, type RuleFindings, raisedFindings } from './plain-findings.ts';
import type { RaisedFinding, Rule, RuleFinding, Subject } from './rule.ts';

/** One language of one statement, to be checked. */
export type CheckTask = {
  readonly subject: Subject;
  /** The Markdown file that the segments came from. */
  readonly sourceFile: VFile;
  /** True when an incomplete language is published with source text in its gaps: then gaps are warnings. */
  readonly allowGaps: boolean;
};

/**
 * Runs every rule over every language of every statement: together, since what people have approved in a language
 * shows which of the rules that guess may block there. Findings go on the translators' files, with the Markdown as
 * their cause; a waived one becomes a notice that says who waived it.
 *
 * @param own rules of the newsroom's own, after all others
 * @param recall findings of earlier runs
 * @param others what is known of statements that are not among the tasks
 */
export function checkCatalogs(
  tasks: readonly CheckTask[],
  levels: Levels = new Map(),
  own: readonly Rule[] = [],
  { recall, others = [] }: CheckSettings = {},
): CheckedCatalogs {
  const all = [...rules, ...own];
  // What a rule of the newsroom's own depends on is not known.
  const known = own.length === 0 ? recall : undefined;
  const checked = tasks
    .filter(({ subject }) => subject.catalog.isReadable)
    .map((task) => {
      const find = () => findingsOf(task.subject, levels, { all, own });
      const { findings, failures } =
        known === undefined
          ? find()
          : raisedFindings(
              known(
                () => inputsOf(task.subject, levels),
                () => plainFindings(find()),
              ),
              task.subject,
            );
      for (const { rule, error } of failures) sayFailed(rule, task.subject, error, own.includes(rule));
      return { ...task, findings };
    });
  const counts = new Map(checked.map((task) => [task.subject.catalog, countAlarms(task)]));
  const blocking = blockingRules([...counts.values(), ...others]);
  for (const task of checked) {
    const { tag } = task.subject.catalog.language;
    for (const { rule, finding } of task.findings) {
      const isBlocking = finding.mayBlock === true && blocking.has(`${tag} ${rule.id}`);
      const given = isBlocking ? 'error' : (finding.severity ?? rule.severity);
      say(rule, finding, underLevel(given, rule, levelOf(levels, rule, tag)), task);
    }
    sayLapsed(task);
  }
  return { counts, blocking };
}

/** What was found in earlier runs, and what is known of statements that are not checked now. */
export type CheckSettings = {
  readonly recall?: Recall<RuleFindings> | undefined;
  readonly others?: readonly AlarmCounts[] | undefined;
};

/** What decides which rules block. */
export type CheckedCatalogs = {
  /** By catalog; one that cannot be read has none. */
  readonly counts: ReadonlyMap<Catalog, AlarmCounts>;
  /** Rules that block in a language, as `tag rule`. */
  readonly blocking: ReadonlySet<string>;
};

/** What the rules find in one language of one statement, and which of them fail. */
function findingsOf(
  { ...subject }: Subject,
  levels: Levels,
  { all, own }: Readonly<Record<'all' | 'own', readonly Rule[]>>,
): { readonly findings: readonly RaisedFinding[]; readonly failures: RuleFindings['failures'] } {
  // A copy of the subject: what the rules read of its texts goes when they have seen them, language by language.
  const failures: { rule: Rule; error: unknown }[] = [];
  const findings = all
    .filter((rule) => levelOf(levels, rule, subject.catalog.language.tag) !== 'off')
    .flatMap((rule) => {
      try {
        return [...rule.check(subject)].map((finding) => ({
          rule,
          finding: own.includes(rule) ? whole(finding, subject) : finding,
        }));
      } catch (error) {
        failures.push({ rule, error });
        return [];
      }
    });
  return { findings, failures };
}

/** All that the findings of a subject depend on, with the places that they name. */
function inputsOf({ catalog, terms, ...rest }: Subject, levels: Levels): unknown {
  return [catalogDigest(catalog), termsDigest(terms), rest, levels];
}

const termsDigest = oncePerObject((terms: readonly Term[]): string => inputsDigest(terms));

/**
 * The finding as a rule of the newsroom's own gave it, checked.
 *
 * @throws {TypeError} for anything that is no finding
 */
function whole(finding: RuleFinding, { catalog }: Subject): RuleFinding {
  if (typeof finding?.reason !== 'string') throw new TypeError('it gives a finding without a `reason`');
  const { severity, unit, key, span } = finding;
  if (severity !== undefined && !SEVERITIES.includes(severity))
    throw new TypeError(`it gives the severity ${shown(severity)}, expected error, warning or notice`);
  if (unit !== undefined && typeof unit?.segment?.key !== 'string')
    throw new TypeError('it gives as `unit` what is none of `catalog.units`');
  const isKey = key === undefined || catalog.orphans.has(key) || catalog.units.some((each) => each.segment.key === key);
  if (!isKey) throw new TypeError(`it gives the key ${shown(key)}, which is no key of this file`);
  if (span === undefined) return finding;
  const [start = -1, end = -1] = Array.isArray(span) ? span : [];
  const most = unit?.target?.length ?? 0;
  const isPart = [start, end].every(Number.isInteger) && 0 <= start && start <= end && end <= most;
  if (!isPart)
    throw new TypeError(`it gives the span ${shown(span)}, expected two offsets in the target of its \`unit\``);
  return finding;
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'notice'];
const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Reports a rule that failed: it has not found the translation right. It holds that language, and nothing else. */
function sayFailed({ id }: Rule, { catalog }: Subject, error: unknown, isOwn: boolean): void {
  addMessage(catalog.file, {
    ruleId: 'failed',
    severity: 'error',
    reason: `The check \`${id}\` failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    place: { line: 1, column: 1 },
    advice:
      adviceOfFault(error) ??
      (isOwn
        ? 'The rule is the newsroom’s own: communique.config.js.'
        : 'This is a fault of the program; run again with --verbose, and the log has the details.'),
    cause: error instanceof Error ? error : undefined,
  });
}

function say(
  rule: Rule,
  finding: RuleFinding,
  severity: Severity,
  { subject, sourceFile, allowGaps }: CheckTask,
): void {
  const { catalog } = subject;
  const { unit } = finding;
  const waiver = unit === undefined || !isWaivable(rule) ? undefined : waiverOf(unit, rule.id);
  addMessage(catalog.file, {
    ruleId: rule.id,
    severity: waiver !== undefined ? 'notice' : allowGaps && holdingRules.has(rule.id) ? 'warning' : severity,
    reason:
      waiver === undefined
        ? finding.reason
        : `${finding.reason} (waived by ${waiver.by} on ${waiver.at}: ${waiver.why})`,
    place: placeOf(finding, catalog.file) ?? catalog.orphans.get(finding.key ?? '')?.keyPlace,
    advice: finding.advice,
    actual: finding.actual,
    expected: finding.expected,
    key: unit?.segment.key ?? finding.key,
    cause: unit === undefined ? undefined : causeOf(unit.segment, sourceFile),
    compare:
      unit === undefined ? undefined : { source: unit.segment.source, previous: unit.previous, target: unit.target },
    waived: waiver === undefined ? undefined : { by: waiver.by, why: waiver.why, at: waiver.at },
  });
}

/** Reports waivers that a change has ended, until the next sync takes them away. */
function sayLapsed({ subject: { catalog } }: CheckTask): void {
  for (const unit of catalog.units) {
    for (const { rule, by, at } of lapsedWaivers(unit)) {
      addMessage(catalog.file, {
        ruleId: 'waiver-lapsed',
        severity: 'notice',
        reason: `Lapsed waiver of \`${rule}\`, given by ${by} on ${at}: a text has changed since`,
        place: unit.place,
        key: unit.segment.key,
        advice: 'If the rule is still wrong here, waive it again with `communique waive`.',
      });
    }
  }
}

function placeOf({ unit, span }: RuleFinding, file: VFile): Position | undefined {
  if (unit?.place === undefined) return undefined;
  return span === undefined ? unit.place : placeInString(String(file), unit.place, span);
}

/** The place in the Markdown, as a message of its own that is on no file. */
function causeOf(segment: Segment, sourceFile: VFile): VFileMessage | undefined {
  if (segment.place === undefined) return undefined;
  const message = new VFile({ path: sourceFile.path }).message(segment.source, { place: segment.place });
  return message;
}

/**
 * Where a part of a JSON string's value stands in the file: escapes such as `\n` and `\u00a0` count as the one
 * character that they mean.
 *
 * @param place from the first character inside the quotes to the last
 * @param span UTF-16 offsets in the value
 */
function placeInString(text: string, place: Position, span: readonly [number, number]): Position {
  const [from, to] = [place.start.offset, place.end.offset];
  if (from === undefined || to === undefined) return place;
  const raw = text.slice(from, to);
  const [start, end] = span.map((offset) => rawOffset(raw, offset));
  const at = (offset = 0) => ({ line: place.start.line, column: place.start.column + offset, offset: from + offset });
  return { start: at(start), end: at(end) };
}

function rawOffset(raw: string, valueOffset: number): number {
  let position = 0;
  for (let units = 0; units < valueOffset && position < raw.length; units++) {
    position += raw[position] !== '\\' ? 1 : raw[position + 1] === 'u' ? 6 : 2;
  }
  return position;
}
