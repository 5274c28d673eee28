import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DOOR } from '../../tests/support/communique.ts';

/** A program that makes HTML, PDF and text of Markdown files. */
export type Peer = {
  readonly name: string;
  /** The command line that makes them in the folder `out`. */
  readonly commandOf: (files: readonly string[], out: string) => readonly [program: string, ...args: string[]];
};

const beside = (name: string): string => path.join(import.meta.dirname, name);
const TYPST = beside('pandoc-and-typst.py');
const CORES = availableParallelism();

const ALL: readonly (Peer & { readonly isThere: () => boolean })[] = [
  {
    name: 'communique',
    isThere: () => true,
    commandOf: (files, out) => [process.execPath, DOOR, 'build', ...files, '--out', out],
  },
  {
    name: 'plain Puppeteer',
    isThere: () => true,
    commandOf: (files, out) => [process.execPath, beside('plain-puppeteer.ts'), out, ...files],
  },
  {
    name: 'bare DevTools loop',
    isThere: () => true,
    commandOf: (files, out) => [process.execPath, beside('bare-loop.ts'), out, ...files],
  },
  {
    name: `pandoc + warm Typst, ${CORES} at a time`,
    isThere: () => runs('python3', TYPST, '--there'),
    commandOf: (files, out) => ['python3', TYPST, `${CORES}`, out, ...files],
  },
  {
    name: `pandoc + WeasyPrint, ${CORES} at a time`,
    isThere: () => runs('weasyprint', '--version') && runs('pandoc', '--version'),
    commandOf: (files, out) => [process.execPath, beside('pandoc.ts'), out, ...files],
  },
];

/** The peers that this machine has, ourselves first. */
export const peersHere = (): readonly Peer[] => ALL.filter(({ isThere }) => isThere());

const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
