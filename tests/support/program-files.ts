import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from './communique.ts';

/** The program's modules: paths below `scripts/`, with their text. */
export const files = readdirSync(path.join(REPOSITORY, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name: name.replaceAll(path.sep, '/'),
    text: readFileSync(path.join(REPOSITORY, 'scripts', name), 'utf8'),
  }));

/** Their imports, as they are written. */
export const imports = files.flatMap(({ name, text }) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({ from: name, to: match[1] ?? '' })),
);

/** Their imports of each other, by paths below `scripts/`. */
export const local = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: path.posix.join(path.posix.dirname(from), to) }));
