import { sha256 } from '../../lib/files/index.ts';
import type { Severity } from '../../model/add-message.ts';
import {
  type FindingData,
  type LocatedOptions,
  locatedPath,
  type Place,
  type ReportedTool,
  sentence,
} from './finding-data.ts';
import { ruleText } from './rule-texts.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};
const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];

/** The folder that a repository is checked out into; readers such as GitHub's code scanning know where that is. */
const ROOT = '%SRCROOT%';

/** Findings as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, 2020). */
export function sarifText(findings: readonly FindingData[], tool: ReportedTool, options: LocatedOptions): string {
  const rules = [...new Set(findings.map((finding) => finding.ruleId))].sort();
  const prints = fingerprints(findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            ...(tool.homepage === undefined ? {} : { informationUri: tool.homepage }),
            rules: rules.map((id) => ruleData(id, findings, tool)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that the program was started in.' } } },
        results: findings.map((finding, index) => ({
          ...resultData(finding, options),
          ruleIndex: rules.indexOf(finding.ruleId),
          partialFingerprints: { 'communiqueFinding/v1': prints[index] },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleData(id: string, findings: readonly FindingData[], { homepage }: ReportedTool): object {
  const worst = WORST_FIRST.find((severity) =>
    findings.some((finding) => finding.ruleId === id && finding.severity === severity),
  );
  return {
    id,
    shortDescription: { text: ruleText(id) },
    ...(homepage === undefined ? {} : { helpUri: `${homepage.replace(/#.*/s, '')}#what-is-checked` }),
    defaultConfiguration: { level: LEVELS[worst ?? 'warning'] },
  };
}

function resultData(finding: FindingData, options: LocatedOptions): object {
  const { file, place, severity, ruleId, key, actual, expected, compare, cause, waived } = finding;
  const related =
    cause === undefined
      ? []
      : [{ id: 1, ...location(cause.file, cause.place, options), message: { text: 'The text that this translates' } }];
  return {
    ruleId,
    level: LEVELS[severity],
    message: { text: sentence(finding) },
    locations: [location(file, place, options)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(waived === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: `${waived.why} (${waived.by}, ${waived.at})` }] }),
    properties: {
      key,
      actual,
      expected,
      source: compare?.source,
      previous: compare?.previous,
      target: compare?.target,
    },
  };
}

function location(file: string, place: Place | undefined, options: LocatedOptions): object {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: encodeURI(locatedPath(file, options)).replace(/[?#]/g, encodeURIComponent),
        uriBaseId: ROOT,
      },
      ...(place === undefined ? {} : { region: region(place) }),
    },
  };
}

function region({ start, end }: Place): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
  };
}

/**
 * What identifies each finding from one run to the next, wherever it has moved: rule, file (hence language and
 * statement), key, and what is wrong; a finding without a key goes by the line that it stands on. Equals are counted.
 */
function fingerprints(findings: readonly FindingData[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, file, key, actual, line }) => {
    const what = JSON.stringify([ruleId, file, key ?? '', actual ?? (key === undefined ? line.trim() : '')]);
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return sha256(`${what}:${count}`).slice(0, 32);
  });
}
