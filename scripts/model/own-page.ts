import path from 'node:path';

/** The folder of this program: a clone, or a package below `node_modules`. */
const OWN = path.resolve(import.meta.dirname, '../..');

/**
 * The path of a page of this program's documentation, as somebody finds it in whose folder the program is installed.
 *
 * @example ownPage('start.md') // docs/start.md in a clone, node_modules/communique/docs/start.md in a package
 */
export function ownPage(name: string, program = OWN): string {
  const parts = program.split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  return [...(at < 0 ? [] : parts.slice(at)), 'docs', name].join('/');
}
