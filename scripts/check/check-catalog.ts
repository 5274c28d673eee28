import type { Position } from 'unist';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { addMessage, type Severity } from '../message/add-message.ts';
import type { Segment } from '../statement/segment.ts';
import { holding, rules } from './index.ts';
import { placeInString } from './place-in-string.ts';
import type { Finding, Rule, Subject } from './rule.ts';

export type CheckSettings = {
  /** The Markdown file that the segments came from. */
  readonly sourceFile: VFile;
  /** True when an incomplete language is published with source text in its gaps: then gaps are warnings. */
  readonly allowGaps: boolean;
};

/** Runs every rule over one language of one statement; findings go on the translator's file, with the Markdown as their cause. */
export function checkCatalog(subject: Subject, settings: CheckSettings): void {
  if (!subject.catalog.isReadable) return;
  for (const rule of rules) for (const finding of rule.check(subject)) say(rule, finding, subject, settings);
}

function say(rule: Rule, finding: Finding, { catalog }: Subject, { sourceFile, allowGaps }: CheckSettings): void {
  const { unit } = finding;
  const severity: Severity = allowGaps && holding.has(rule.id) ? 'warning' : (finding.severity ?? rule.severity);
  addMessage(catalog.file, {
    ruleId: rule.id,
    severity,
    reason: finding.reason,
    place: placeOf(finding, catalog.file) ?? catalog.orphans.get(finding.key ?? '')?.keyPlace,
    advice: finding.advice,
    actual: finding.actual,
    expected: finding.expected,
    key: unit?.segment.key ?? finding.key,
    cause: unit === undefined ? undefined : causeOf(unit.segment, sourceFile),
    compare:
      unit === undefined ? undefined : { source: unit.segment.source, previous: unit.previous, target: unit.target },
  });
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
