import type { Position } from 'unist';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { lapsedWaivers, waiverOf } from '../catalog/waivers.ts';
import { addMessage, type Severity } from '../message/add-message.ts';
import type { Segment } from '../statement/segment.ts';
import { type Checked, calibrated } from './calibration.ts';
import { holding, isWaivable, rules } from './index.ts';
import { type Levels, levelOf, underLevel } from './levels.ts';
import { placeInString } from './place-in-string.ts';
import { type Finding, forgetUnits, type Rule, type Subject } from './rule.ts';

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
 */
export function checkCatalogs(tasks: readonly CheckTask[], levels: Levels = new Map()): void {
  const checked = tasks
    .filter(({ subject }) => subject.catalog.isReadable)
    .map((task) => ({ ...task, findings: findingsOf(task.subject, levels) }));
  const blocking = calibrated(checked);
  for (const task of checked) {
    const { tag } = task.subject.catalog.language;
    for (const { rule, finding } of task.findings) {
      const isBlocking = finding.mayBlock === true && blocking.has(`${tag} ${rule.id}`);
      const given = isBlocking ? 'error' : (finding.severity ?? rule.severity);
      say(rule, finding, underLevel(given, rule, levelOf(levels, rule, tag)), task);
    }
    sayLapsed(task);
  }
}

function findingsOf(subject: Subject, levels: Levels): Checked['findings'] {
  const findings = rules
    .filter((rule) => levelOf(levels, rule, subject.catalog.language.tag) !== 'off')
    .flatMap((rule) => {
      try {
        return [...rule.check(subject)].map((finding) => ({ rule, finding }));
      } catch (error) {
        sayFailed(rule, subject, error);
        return [];
      }
    });
  forgetUnits(subject);
  return findings;
}

/** A rule that fails has not found the translation right: it holds that language, and nothing else. */
function sayFailed({ id }: Rule, { catalog }: Subject, error: unknown): void {
  addMessage(catalog.file, {
    ruleId: 'failed',
    severity: 'error',
    reason: `The check \`${id}\` failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    place: { line: 1, column: 1 },
    advice: 'This is a fault of the program; run again with --verbose, and the log has the details.',
    cause: error instanceof Error ? error : undefined,
  });
}

function say(rule: Rule, finding: Finding, severity: Severity, { subject, sourceFile, allowGaps }: CheckTask): void {
  const { catalog } = subject;
  const { unit } = finding;
  const waiver = unit === undefined || !isWaivable(rule) ? undefined : waiverOf(unit, rule.id);
  addMessage(catalog.file, {
    ruleId: rule.id,
    severity: waiver !== undefined ? 'notice' : allowGaps && holding.has(rule.id) ? 'warning' : severity,
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

/** A waiver that a change has ended is said until the next sync takes it away. */
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

function placeOf({ unit, span }: Finding, file: VFile): Position | undefined {
  if (unit?.place === undefined) return undefined;
  return span === undefined ? unit.place : placeInString(String(file), unit.place, span);
}

/** The place in the Markdown, as a message of its own that is on no file. */
function causeOf(segment: Segment, sourceFile: VFile): VFileMessage | undefined {
  if (segment.place === undefined) return undefined;
  const message = new VFile({ path: sourceFile.path }).message(segment.source, { place: segment.place });
  return message;
}
