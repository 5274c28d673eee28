import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file below a newsroom's folder. */
export const file =
  (name: string, content: string | Uint8Array) =>
  (root: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };

/** A named pipe in the place of a file: who reads it waits for ever. */
export const pipe =
  (name: string) =>
  (root: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    execFileSync('rm', ['-rf', path.join(root, name)]);
    execFileSync('mkfifo', [path.join(root, name)]);
  };

/** A symbolic link in the place of a file. */
export const link =
  (name: string, to: string) =>
  (root: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    execFileSync('rm', ['-rf', path.join(root, name)]);
    symlinkSync(to, path.join(root, name));
  };
