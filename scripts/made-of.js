import fs from 'node:fs';
import path from 'node:path';

const PROGRAM = path.resolve(import.meta.dirname, '..');

/** Where the bundled program stands, in a clone and in a package. */
export const BUNDLE = path.join(PROGRAM, 'bundle');

/** The file of the bundle that says what it is made of. */
export const MADE_OF = 'made-of';

/** True where the bundled program is made of today's code; where somebody works on that, the sources are the program. */
export function isCurrent() {
  try {
    return fs.readFileSync(path.join(BUNDLE, MADE_OF), 'utf8') === madeOf();
  } catch {
    return false;
  }
}

/**
 * What a bundled program is made of: the clone's code and its packages, by size and time. Plain JavaScript, and quick: it is asked
 * at each start.
 *
 * @returns {string} equal for equal files
 */
export function madeOf() {
  const code = codeIn('scripts').sort();
  return [path.join('node_modules', '.package-lock.json'), ...code]
    .map((name) => {
      // `path.join` would look at each letter of each path, which takes as long as the disk.
      const { size, mtimeMs } = fs.statSync(`${PROGRAM}${path.sep}${name}`);
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

/**
 * The files of code in a folder of the program; read level by level, which takes a third of the time of a listing of all levels.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function codeIn(folder) {
  return fs.readdirSync(`${PROGRAM}${path.sep}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}${path.sep}${entry.name}`;
    if (entry.isDirectory()) return codeIn(name);
    return entry.name.endsWith('.ts') || entry.name === 'start-bundle.js' ? [name] : [];
  });
}
