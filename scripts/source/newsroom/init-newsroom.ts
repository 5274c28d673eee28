import { lstatSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { makeFolder } from '../../lib/files/index.ts';
import type { Language } from '../../lib/text/index.ts';
import { SETTINGS_FILE } from '../../model/paths.ts';
import { readBytes } from './file-bytes.ts';
import { createText } from './folder.ts';
import { sampleStatement } from './sample-statement.ts';

/** What the files of a new newsroom are made from. */
export type InitRequest = {
  /** Absolute path of the newsroom's folder. */
  readonly folder: string;
  /** The name on every page. */
  readonly name: string;
  /** The language of the statements first. */
  readonly languages: readonly [Language, ...Language[]];
  /** An IANA time zone. */
  readonly timeZone: string;
  /** ISO date of the first statement. */
  readonly today: string;
};

/** A file of a new newsroom; one that existed is left as it is. */
export type BegunFile = {
  readonly path: string;
  readonly isNew: boolean;
  /** What one that existed lacks, as lines to add. */
  readonly lacks: readonly string[];
};

/**
 * Writes the files of a new newsroom: settings, a statement, a manifest for npm, a list of files for Git to ignore, and
 * a workflow that checks each change.
 *
 * @throws {Fault} `usage` where a file is in the place of a folder, or a newsroom is there already; `write-failed`. Nothing of it is
 * left then.
 */
export function initNewsroom(request: InitRequest): readonly BegunFile[] {
  const long = request.folder.split(path.sep).find((name) => Buffer.byteLength(name) > MOST_OF_NAME);
  if (long !== undefined)
    throw new Fault(
      'usage',
      `The name of the folder is too long: ${Buffer.byteLength(long)} bytes, expected at most ${MOST_OF_NAME}`,
      'Give it a shorter one; --name has the name on every page.',
    );
  const folders = ['', 'source', '.github', '.github/workflows'].map((name) => path.join(request.folder, name));
  const other = folders.find((folder) => !isFolderOrNothing(folder));
  if (other !== undefined)
    throw new Fault('usage', `${other} is no folder`, 'Name another folder, or move what lies there.');
  const settings = path.join(request.folder, SETTINGS_FILE);
  if (lstatSync(settings, { throwIfNoEntry: false }) !== undefined)
    throw new Fault(
      'usage',
      `There is a newsroom already: ${settings}`,
      'Change its settings in that file, or name another folder.',
    );
  const {
    today,
    languages: [source],
  } = request;
  const files = {
    [SETTINGS_FILE]: settingsOf(request),
    'source/first-statement.md': sampleStatement(today, source, `language: ${source.tag}\nstatus: draft\n`),
    'package.json': manifestOf(request),
    '.gitignore': IGNORED,
    '.github/workflows/check.yml': WORKFLOW,
  };
  const absent = folders.filter((folder) => lstatSync(folder, { throwIfNoEntry: false }) === undefined);
  const begun: BegunFile[] = [];
  try {
    makeFolder(request.folder);
    for (const [name, text] of Object.entries(files)) {
      const isNew = createText(request.folder, name, text);
      begun.push({ path: name, isNew, lacks: isNew ? [] : lackingIn(request.folder, name) });
    }
  } catch (error) {
    for (const { path: name, isNew } of begun) if (isNew) rmSync(path.join(request.folder, name), { force: true });
    for (const folder of absent.toReversed()) removeEmpty(folder);
    throw error;
  }
  return begun;
}

/** The longest name of a file or folder, in bytes, on the file systems in use. */
const MOST_OF_NAME = 255;

/** Removes a folder that has nothing in it. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It was never made, or somebody else put something there.
  }
}

/** Lines that a file of the user's own lacks. */
function lackingIn(folder: string, name: string): readonly string[] {
  const text = name === 'package.json' || name === '.gitignore' ? readText(folder, name) : undefined;
  if (text === undefined) return [];
  if (name === 'package.json') return /"type"\s*:\s*"module"/.test(text) ? [] : ['"type": "module",'];
  const there = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  return IGNORED.trimEnd()
    .split('\n')
    .filter((line) => !there.has(line));
}

const MOST_BYTES = 1_000_000;

function readText(folder: string, name: string): string | undefined {
  const bytes = readBytes(folder, name, MOST_BYTES);
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : undefined;
}

/** True for a folder, and for a place where nothing is, in a folder. */
function isFolderOrNothing(name: string): boolean {
  try {
    const isNothing = lstatSync(name, { throwIfNoEntry: false }) === undefined;
    return isNothing || statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    // A file stands where one of its folders should be.
    if (errorCodeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** The text of the settings. Its first line names the schema, by which editors explain each setting. */
function settingsOf({ name, languages, timeZone }: InitRequest): string {
  const [source] = languages;
  const settings = { name, language: source.tag, languages: languages.map(({ tag }) => tag), 'time-zone': timeZone };
  return `# yaml-language-server: $schema=../node_modules/communique/newsroom.schema.json
${stringify(settings, { flowCollectionPadding: false, collectionStyle: 'any' }).trimEnd()}

# The public address. With it pages have feeds, a sitemap, and a code on paper by which a copy can be looked up.
# url: https://example.org/press

# Whom the press may ask, at the end of each statement.
# contacts:
#   - name: Press desk
#     email: press@example.org
`;
}

/**
 * Writes a statement to start from in a language, and returns the path of its file.
 *
 * @param today ISO date
 * @throws {Fault} `usage` when there is one of that name already, `write-failed`
 */
export function newStatement(root: string, slug: string, today: string, language: Language): string {
  const relative = `source/${slug}.md`;
  if (!createText(root, relative, sampleStatement(today, language)))
    throw new Fault('usage', `${relative} is there already`, 'Choose another name, or edit that one.');
  return path.join(root, relative);
}

/** The text of the manifest for npm; names there are small letters, digits and hyphens. */
function manifestOf({ folder }: InitRequest): string {
  const words = path
    .basename(folder)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const manifest = {
    name: words.length === 0 ? 'newsroom' : words.join('-'),
    private: true,
    type: 'module',
    scripts: {
      check: 'communique check',
      build: 'communique build',
      sync: 'communique sync',
      start: 'communique serve',
      release: 'communique release',
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const IGNORED = `node_modules/
/dist/
/dist-staging/
.*.releases/
.*.lock
.*.prepared/
.releases.json
.embargoes.json
.*.withdrawals.json
`;

const WORKFLOW = `name: Check
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm install --ignore-scripts
      - run: npx communique check --reporter github
`;
