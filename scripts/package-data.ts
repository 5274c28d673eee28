import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The clone's door and what it asks; the package has a door of its own. */
const DOOR: readonly string[] = ['communique.js', 'made-of.js', 'start-bundle.js'];

/**
 * Copies, byte for byte, everything beside the compiled code that a build reads: tables of languages, a colour profile, words that are no
 * code, and the scripts that pages run. A compiler would print the scripts anew, and pages from a clone and from the package would differ.
 *
 * @param from the clone's `scripts/`
 * @param to the package's
 */
export function copyData(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyData(source, target);
    else if (/\.(?:json|txt|icc|js)$/.test(entry.name) && !DOOR.includes(entry.name)) {
      mkdirSync(to, { recursive: true });
      cpSync(source, target);
    }
  }
}
