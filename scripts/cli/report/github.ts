import type { Severity } from '../../model/add-message.ts';
import { type FindingData, type LocatedOptions, locatedPath, sentence } from './finding-data.ts';
import { around, inert, isolatedForTerminal } from './terminal.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/**
 * Workflow commands that GitHub Actions turns into annotations on the changed lines, one a line. It keeps ten of each
 * kind a step, so errors come first. What was waived is not annotated.
 */
export function githubText(findings: readonly FindingData[], options: LocatedOptions): string {
  return ORDER.flatMap((severity) => findings.filter((each) => each.severity === severity && each.waived === undefined))
    .map((finding) => `${annotation(finding, options)}\n`)
    .join('');
}

function annotation(finding: FindingData, options: LocatedOptions): string {
  const { file, place, severity, ruleId, key, compare, expected, cause } = finding;
  const properties = [
    ['file', locatedPath(file, options)],
    ...placeProperties(place),
    ['title', key === undefined ? ruleId : `${ruleId} in ${key}`],
  ].map(([name, value]) => `${name}=${escapedProperty(inert(value ?? ''))}`);
  const lines = [
    inert(sentence(finding)),
    ...(compare === undefined ? [] : [`Source: ${isolatedForTerminal(around(compare.source, expected?.[0]))}`]),
    ...(cause === undefined ? [] : [`From: ${locatedPath(cause.file, options)}:${cause.place.start.line}`]),
  ];
  return `::${severity} ${properties.join(',')}::${escapedData(lines.join('\n'))}`;
}

/** The place as properties of a command; columns only where it starts and ends on one line. */
function placeProperties(place: FindingData['place']): readonly (readonly [string, string])[] {
  if (place === undefined) return [];
  const { start, end = start } = place;
  const lines = [['line', String(start.line)] as const];
  if (end.line !== start.line) return [...lines, ['endLine', String(end.line)]];
  return [...lines, ['col', String(start.column)], ['endLine', String(end.line)], ['endColumn', String(end.column)]];
}

/**
 * A text in which characters that would end a command are percent-encoded, as in `actions/toolkit`.
 *
 * @example escapedData('50 %\n') // '50 %25%0A'
 */
const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
