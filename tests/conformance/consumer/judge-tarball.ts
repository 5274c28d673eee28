import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { z } from 'zod';
import { startCommand } from '../../support/command.ts';
import { REPOSITORY } from '../../support/communique.ts';

/** What is wrong with a tarball by what its manifest promises, in the eyes of two programs that know how it would be used. */
export async function judgeTarball(tarball: string): Promise<readonly string[]> {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer } });
  const said = messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`);
  const home = path.dirname(fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json')));
  const attw = path.join(home, 'dist', 'index.js');
  const words = [attw, tarball, '--profile', 'esm-only', '--no-color', '--no-emoji', '--format', 'ascii'];
  const { code, screen } = await startCommand(process.execPath, words).ended;
  console.log(`publint: ${messages.length} messages; attw: ${code === 0 ? 'no problems' : 'problems'}`);
  return code === 0 ? said : [...said, `attw: ${screen}`];
}

/** How programs in TypeScript find a module: Node's way, and that of bundlers. */
const RESOLUTIONS = [
  ['nodenext', 'nodenext'],
  ['preserve', 'bundler'],
] as const;

/**
 * Compiles a program in TypeScript beside an installed package, strictly, with the package's own types and those of all that
 * they lean on (`skipLibCheck: false`). What must not pass is marked in it, so that types that are lost are faults too.
 */
export async function compileAgainst(root: string): Promise<readonly string[]> {
  cpSync(path.join(import.meta.dirname, 'use.ts'), path.join(root, 'use.ts'));
  const faults: string[] = [];
  for (const [module, moduleResolution] of RESOLUTIONS) {
    const compilerOptions = {
      ...{
        module,
        moduleResolution,
        noEmit: true,
        strict: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
      },
      ...{ target: 'es2024', lib: ['es2025'] },
      ...{ types: ['node'], typeRoots: [path.join(REPOSITORY, 'node_modules', '@types')] },
    };
    writeFileSync(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const tsc = path.join(REPOSITORY, 'node_modules', 'typescript', manifestOf('typescript').bin.tsc);
    const { code, screen } = await startCommand(process.execPath, [tsc, '-p', root], { cwd: root }).ended;
    console.log(`tsc, ${moduleResolution}: ${code === 0 ? 'compiles' : 'faults'}`);
    if (code !== 0) faults.push(`tsc, ${moduleResolution}: ${screen}`);
  }
  return faults;
}

function manifestOf(name: string): { readonly bin: { readonly tsc: string } } {
  const file = path.join(REPOSITORY, 'node_modules', name, 'package.json');
  return z.object({ bin: z.object({ tsc: z.string() }) }).parse(JSON.parse(readFileSync(file, 'utf8')));
}
