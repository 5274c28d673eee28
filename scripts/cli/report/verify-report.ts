import { styleText } from 'node:util';
import type { VerifyResult } from '../../workflows/verify.ts';
import { inert } from './terminal.ts';

/** The most files that are named; more are only counted. */
const SHOWN = 20;

/** The list of digests and its signature, which no digest is listed of. */
const LISTS = 2;

/** A report for a person of what a check of signatures and digests found. */
export function verifyReport(
  { doubts, files, manifest, entry, former }: VerifyResult,
  { target: named, key, colour }: { readonly target: string; readonly key: string; readonly colour: boolean },
): string {
  const paint = (style: 'green' | 'red', text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const target = inert(named);
  const release = `release ${manifest?.release?.number ?? '?'}`;
  if (doubts.length === 0 && entry !== undefined) {
    const what = entry.slug === undefined ? '' : `: ${entry.slug}, ${entry.language ?? ''}`;
    return `${paint('green', 'Genuine')}  ${target} is ${entry.path} of ${release}${what}, signed with key ${key}\n`;
  }
  if (doubts.length === 0) {
    return `${paint('green', 'Genuine')}  ${target} is ${release}, ${files + LISTS} files with the list of their digests and its signature, signed with key ${key}\n`;
  }
  if (former !== undefined)
    return `${paint('red', 'NOT CURRENT')}  ${target} was ${inert(former.path)} of release ${former.number}, and ${former.since}; this is ${release}, signed with key ${key}\n`;
  return `${paint('red', 'NOT GENUINE')}  ${target} is not what key ${key} has signed\n${doubtLines(doubts)}`;
}

/** A report of what has been changed at a target since the release was deployed. */
export function changedReport(target: string, doubts: VerifyResult['doubts']): string {
  return `Somebody else has changed what was at ${inert(target)}:\n${doubtLines(doubts)}`;
}

function doubtLines(doubts: VerifyResult['doubts']): string {
  const lines = doubts.slice(0, SHOWN).map(({ path, reason }) => `  ${inert(path)}: ${reason}\n`);
  return `${lines.join('')}${doubts.length > SHOWN ? `  and ${doubts.length - SHOWN} more\n` : ''}`;
}

/** The result of a check of signatures and digests as plain data for machines. */
export function verifyData({
  doubts,
  files,
  manifest,
  entry,
  former,
}: VerifyResult): Readonly<Record<string, unknown>> {
  return {
    genuine: doubts.length === 0,
    doubts,
    files,
    release: manifest?.release,
    statements: manifest?.statements,
    entry,
    former,
  };
}
