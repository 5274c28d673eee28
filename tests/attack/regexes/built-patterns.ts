import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { REPOSITORY } from '../../support/communique.ts';
import type { Pattern } from './pattern.ts';

const line = z.object({ source: z.string(), flags: z.string(), where: z.string() });

/** Commands whose ways lead through most of the program. */
const COMMANDS = [['build', '--format', 'html,text', '--out', 'proof'], ['check'], ['sync'], ['status']];

/** The program as it is written: in what is bundled no pattern has a place. */
const SOURCES = path.join(REPOSITORY, 'scripts/communique.ts');

/**
 * The regular expressions that the program puts together from parts while it works on this repository's own newsroom, in
 * all its languages.
 *
 * @throws {Error} where a command fails, or none was put together
 */
export function builtPatterns(scratch: string): readonly Pattern[] {
  const file = path.join(scratch, 'patterns');
  const root = path.join(scratch, 'newsroom');
  for (const name of ['source', 'translations', 'templates'])
    cpSync(path.join(REPOSITORY, name), path.join(root, name), { recursive: true });
  for (const command of COMMANDS) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', path.join(import.meta.dirname, 'record-patterns.ts'), SOURCES, ...command],
      { cwd: root, encoding: 'utf8', env: { ...process.env, PATTERNS: file, NO_COLOR: '1' } },
    );
    if (status === null || status > 1) throw new Error(`communique ${command.join(' ')} failed: ${stderr}`);
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((each) => line.parse(JSON.parse(each)));
}
