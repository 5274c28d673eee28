import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The Node that the package needs, in words and as a range for npm. 22.22 is the oldest 22 that the packages in `dependencies` take;
 * 23 gets no repairs any more.
 */
export const PACKAGE_NODE = { words: 'Node 22.22, or 24 and newer', range: '>=22.22 <23 || >=24' } as const;

/** What somebody who installs the package reads, beside its own `README.md`. */
const PAGES = ['LICENSE', 'CHANGELOG.md', 'TRANSLATING.md', 'docs'] as const;

/**
 * Copies what is read into the package, with a `README.md` of its own. A link that leads out of the package becomes its words.
 *
 * @param root the clone
 * @param out the folder of the package
 */
export function copyPages(root: string, out: string, version: string): void {
  for (const name of PAGES) cpSync(path.join(root, name), path.join(out, name), { recursive: true });
  const readme = readFileSync(path.join(root, 'scripts', 'package-readme.md'), 'utf8')
    .replaceAll('{{node}}', PACKAGE_NODE.words)
    .replaceAll('{{version}}', version);
  writeFileSync(path.join(out, 'README.md'), readme);
  const docs = readdirSync(path.join(out, 'docs')).map((name) => `docs/${name}`);
  for (const name of ['CHANGELOG.md', 'TRANSLATING.md', ...docs].filter((each) => each.endsWith('.md'))) {
    const file = path.join(out, name);
    writeFileSync(file, withinPackage(readFileSync(file, 'utf8'), path.dirname(file), out));
  }
}

const LINK = /\[([^[\]\n]+)\]\((?![a-z]+:|#)([^()\s#]+)(#[^()\s]*)?\)/g;

function withinPackage(text: string, folder: string, out: string): string {
  return text.replace(LINK, (whole, words: string, address: string) => {
    const target = path.resolve(folder, address);
    return target.startsWith(`${out}${path.sep}`) && existsSync(target) ? whole : `${words} in the repository`;
  });
}

/** A text that is read outside of `docs/`, with the path of each page below it in place of a link: editors show the schema so. */
export const withPagesNamed = (text: string): string =>
  text.replace(/\[([a-z-]+\.md)\]\(\1\)/g, 'node_modules/communique/docs/$1');
