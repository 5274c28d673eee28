import path from 'node:path';
import type { Run } from '../../../support/communique.ts';
import { REPOSITORY } from '../../../support/communique.ts';
import { expectGolden } from '../../../support/golden.ts';

export const TRANSCRIPTS = path.resolve(import.meta.dirname, '../transcripts');

/** Holds what commands said, on both streams, and their exit codes against `transcripts/<name>.txt`. */
export function expectTranscript(name: string, runs: readonly Run[], folder: string): void {
  expectGolden(path.join(TRANSCRIPTS, `${name}.txt`), runs.map((run) => transcriptOf(run, folder)).join('\n'));
}

function transcriptOf({ args, stdout, stderr, code }: Run, folder: string): string {
  const parts = [
    `$ communique ${args.map(quoted).join(' ')}`,
    ...(stdout === '' ? [] : ['--- standard output', stdout.trimEnd()]),
    ...(stderr === '' ? [] : ['--- standard error', stderr.trimEnd()]),
    `--- exit code ${code}`,
  ];
  return `${normalised(parts.join('\n'), folder)}\n`;
}

const quoted = (word: string): string => (/^[\w./,=:-]+$/.test(word) ? word : `'${word}'`);

/** What differs from run to run or machine to machine, and says nothing. */
function normalised(text: string, folder: string): string {
  return text
    .replaceAll(folder, '<folder>')
    .replaceAll(REPOSITORY, '<repository>')
    .replace(/ in \d+\.\d s$/gm, ' in <seconds> s')
    .replace(/ +\d+ kB/g, ' <size>')
    .replace(/^( +language +pages) +PDF/gm, '$1    PDF')
    .replace(/\b\d+ files? in <seconds>/g, '<n> files in <seconds>')
    .replace(/\b[0-9A-F]{16}\b/g, '<key>')
    .replace(/^RW[A-Za-z0-9+/]{54}$/gm, '<public key>')
    .replace(/^Open http:\/\/localhost:\d+/gm, 'Open http://localhost:<port>');
}
