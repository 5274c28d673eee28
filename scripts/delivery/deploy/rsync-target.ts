import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Fault } from '../../message/fault.ts';
import { codeOf } from '../../newsroom/folder.ts';
import { paths } from '../../output/paths.ts';
import { releaseIn } from '../../release/store.ts';
import { inOrder, type Target } from './target.ts';

/** By content, not by time, and without this machine's owners and rights. */
const COMMON = ['--recursive', '--checksum', '--no-perms', '--no-owner', '--no-group', '--omit-dir-times'];

/**
 * A folder that the `rsync` program reaches, here or by ssh (`user@host:/path`). What pages show goes first, then the
 * pages, all of them put in their places together; what is in no page any more goes last. rsync carries only what differs.
 */
export function rsyncTarget(destination: string): Target {
  const to = destination.endsWith('/') ? destination : `${destination}/`;
  return {
    name: destination,
    present: () =>
      inScratch(async (scratch) => {
        const { code } = await rsync(['--ignore-missing-args', `${to}${paths.manifest}`, `${scratch}/`]);
        return code === 0 ? releaseIn(scratch)?.number : undefined;
      }),
    deploy: ({ folder, files }) =>
      inScratch(async (scratch) => {
        const from = `${folder}/`;
        const names = inOrder(files.keys());
        const pages = names.filter((name) => name.endsWith('.html') || !name.includes('/'));
        const steps = [names.filter((name) => !pages.includes(name)), pages];
        let carried = 0;
        for (const [index, step] of steps.entries()) {
          const list = path.join(scratch, `files-${index}`);
          writeFileSync(list, step.join('\n'));
          const args = [...COMMON, '--delay-updates', '--itemize-changes', `--files-from=${list}`, from, to];
          carried += lines(await must(args)).filter((line) => line[1] === 'f').length;
        }
        const gone = await must([
          ...COMMON,
          '--delete',
          '--existing',
          '--ignore-existing',
          '--itemize-changes',
          from,
          to,
        ]);
        const removed = lines(gone).filter((line) => line.startsWith('*deleting') && !line.endsWith('/')).length;
        const left = lines(await must([...COMMON, '--dry-run', '--delete', '--itemize-changes', from, to])).filter(
          (line) => line.startsWith('*deleting') || line[1] === 'f',
        );
        if (left.length > 0)
          throw new Fault('deploy-failed', `${left.length} files did not arrive whole`, 'Run this again.');
        return { carried, removed };
      }),
  };
}

const lines = (output: string): readonly string[] => output.split('\n').filter((line) => line !== '');

async function must(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await rsync(args);
  if (code === 0) return stdout;
  throw new Fault('deploy-failed', `rsync ended with ${code}: ${lines(stderr)[0] ?? 'no word'}`, 'Run this again.');
}

function rsync(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('rsync', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.once('error', (cause) =>
      reject(new Fault('deploy-failed', `rsync cannot be started (${codeOf(cause)})`, 'Install rsync.', { cause })),
    );
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    child.once('close', (code) => void output.then(([stdout, stderr]) => resolve({ code, stdout, stderr })));
  });
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'communique-deploy-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
