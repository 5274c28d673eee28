import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { sha256 } from '../../support/folder.ts';

/** What a program that is not ours reads in an archive: name → kind and SHA-256 of what lies there, each as often as it is there. */
export type Reading = {
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly error?: string | undefined;
};

export type Reader = {
  readonly name: string;
  readonly read: (archives: readonly string[]) => Promise<readonly Reading[]>;
};

const reading = z.object({ files: z.record(z.string(), z.array(z.string())), error: z.string().optional() });

/** The readers of zip files that this machine has: `unzip`, Python's and Go's. */
export function readersHere(scratch: string): {
  readonly readers: readonly Reader[];
  readonly absent: readonly string[];
} {
  const program = path.join(scratch, 'read-zips');
  const source = path.join(import.meta.dirname, 'read-zips', 'main.go');
  const environment = { ...process.env, GO111MODULE: 'off', GOCACHE: path.join(scratch, 'go-cache'), GOFLAGS: '' };
  const hasGo = spawnSync('go', ['build', '-o', program, source], { env: environment }).status === 0;
  const hasPython = spawnSync('python3', ['--version']).status === 0;
  const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
  const all: readonly (readonly [isHere: boolean, Reader])[] = [
    [hasUnzip, { name: 'unzip', read: (archives) => readUnzipped(archives, path.join(scratch, 'unzipped')) }],
    [hasPython, lineReader('Python', 'python3', [path.join(import.meta.dirname, 'read_zips.py')])],
    [hasGo, lineReader('Go', program, [])],
  ];
  return {
    readers: all.filter(([isHere]) => isHere).map(([, reader]) => reader),
    absent: all.filter(([isHere]) => !isHere).map(([, { name }]) => name),
  };
}

/** True where a reader finds just the files that were signed, each once and whole. */
export function isTrue({ files, error }: Reading, signed: ReadonlyMap<string, Uint8Array>): boolean {
  return (
    error === undefined &&
    Object.keys(files).length === signed.size &&
    [...signed].every(([name, bytes]) => files[name]?.length === 1 && files[name][0] === `file ${sha256(bytes)}`)
  );
}

function lineReader(name: string, command: string, args: readonly string[]): Reader {
  return {
    name,
    read: async (archives) => {
      const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.end(archives.map((file) => `${file}\n`).join(''));
      const lines = (await text(child.stdout)).trim().split('\n');
      return lines.map((line) => reading.parse(JSON.parse(line)));
    },
  };
}

async function readUnzipped(archives: readonly string[], folder: string): Promise<readonly Reading[]> {
  return archives.map((archive) => {
    // One level further down, so that what leads out of the folder is seen as well.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.join(folder, 'inside'), { recursive: true });
    const { status } = spawnSync('unzip', ['-qq', '-o', archive, '-d', path.join(folder, 'inside')], { input: '' });
    const { files, error } = entriesBelow(folder);
    return { files, ...(status === 0 ? error : { error: `exit code ${status}` }) };
  });
}

/** Names are relative to the folder `inside`; one that is no UTF-8 cannot be listed, and is an error. */
function entriesBelow(folder: string) {
  const files: Record<string, string[]> = {};
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isDirectory()) continue;
      const kind = lstatSync(file).isFile() ? 'file' : 'link';
      const name = path.relative(path.join(folder, 'inside'), file);
      files[name] = [`${kind} ${kind === 'file' ? sha256(readFileSync(file)) : ''}`];
    }
    return { files, error: {} };
  } catch (error) {
    return { files, error: { error: String(error) } };
  }
}
