import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { OutputChunk, Plugin } from 'rolldown';
import { BUNDLE, isCurrent, MADE_OF, madeOf } from './made-of.js';

/**
 * Writes the whole program with its packages into a few files, from which it starts in half the time that hundreds of modules take.
 * `npm run build` and `npm start` do it with `--if-needed`: where the code has changed since, and where it fails, the program starts
 * from its sources. What it does is the same.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
/** What starts beside the command: the library, and the threads. */
const ENTRIES = [
  'index.ts',
  'source/statement/markdown-worker.ts',
  'source/encodings/misread-worker.ts',
  'render/print/remediation-worker.ts',
  'lib/images/draw-worker.ts',
];
/**
 * Packages with files of their own beside their code: programs, WebAssembly, libraries of the system; and what only the downloads
 * and the command line of Puppeteer need; and what only some users install.
 */
const APART = [
  '@aws-sdk/client-s3',
  '@opentelemetry/api',
  '@resvg/resvg-wasm',
  '@sparticuz/chromium',
  'bullmq',
  'cld3-asm',
  'ioredis',
  'pg',
  'sharp',
  'subset-font',
  'yargs',
  'yauzl',
];
/** The command, in a form that keeps what is compiled of it (see `start-bundle.js`). */
const COMMAND = 'communique.ts';
/** What the door starts. */
const STARTER = 'communique.js';
/** Milliseconds that the files of an earlier bundle stay. */
const KEPT = 7 * 24 * 3_600_000;
/** How code says where it stands, and how it names the script of a thread. */
const PLACE = /\bimport\.meta\.(dirname|filename|url)\b/g;
const THREAD = /new URL\(`\.\/([\w-]+-worker)\$\{path\.extname\(import\.meta\.filename\)\}`, import\.meta\.url\)/g;

/** True for a line of code, and no comment, that says where it stands. */
function isPlaced(line: string): boolean {
  const at = line.search(/\bimport\.meta\.(?:url|dirname|filename)\b/);
  return at >= 0 && !line.slice(0, at).includes('*');
}

/** True for a module that the bundler itself adds. */
const isVirtual = (id: string): boolean => id.includes('\0');

/**
 * Code that finds its files where they are, although it runs from elsewhere.
 *
 * @throws {Error} for a package that looks for files beside its code, which are not there any more
 */
const places: Plugin = {
  name: 'places',
  transform(code, id) {
    if (isVirtual(id)) return null;
    const isOwn = path.dirname(id).startsWith(import.meta.dirname);
    if (!isOwn && code.split('\n').some(isPlaced))
      throw new Error(`${path.relative(ROOT, id)} looks for files beside itself: name its package in APART`);
    if (!isOwn) return null;
    const from = JSON.stringify(path.relative(BUNDLE, id).split(path.sep).join('/'));
    const here = { url: `new URL(${from}, import.meta.url).href`, filename: '', dirname: '' };
    here.filename = `process.getBuiltinModule('node:url').fileURLToPath(${here.url})`;
    here.dirname = `process.getBuiltinModule('node:path').dirname(${here.filename})`;
    return code
      .replace(THREAD, "new URL('./$1.js', import.meta.url)")
      .split(/(new URL\('\.\/[\w-]+-worker\.js', import\.meta\.url\))/)
      .map((part, at) => (at % 2 === 1 ? part : part.replace(PLACE, (_, what: keyof typeof here) => here[what])))
      .join('');
  },
};

/** The command's code finds packages as a module does: `start-bundle.js` gives it the function. */
const besideScript: Plugin = {
  name: 'beside-script',
  transform: (code, id) =>
    path.dirname(id).startsWith(import.meta.dirname) ? code.replaceAll('import.meta.resolve(', 'resolveBeside(') : null,
};

/** A change of a package's code, by the end of its file's path. What it has of each text is exchanged. */
type Change = { readonly file: string; readonly changes: readonly (readonly [from: string | RegExp, to: string])[] };

const CHANGES: readonly Change[] = [
  {
    // What it does for each node of a tree is said without a function that is made and named after the node for traces of errors
    // alone: that takes three quarters of its time, and documents are walked a hundred times.
    file: path.join('unist-util-visit-parents', 'lib', 'index.js'),
    changes: [
      ['factory(tree, undefined, [])()', 'walk(tree, undefined, [])'],
      ['factory(child, offset, grandparents)()', 'walk(child, offset, grandparents)'],
      [
        /function factory\(node, index, parents\) \{[\s\S]*? {4}function visit\(\) \{/,
        'function walk(node, index, parents) {{',
      ],
    ],
  },
  {
    // The pattern of all emoji, and what parts a text, are made when they are needed: that takes longer than to read the rest of it.
    file: path.join('string-width', 'index.js'),
    changes: [
      ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
      ['of segmenter.segment(string)', 'of (segmenter ??= new Intl.Segmenter()).segment(string)'],
      [
        /const emojiPrefixRegex = (\/\S+\/v);/,
        'let emoji;\nconst emojiPrefix = () => (emoji ??= $1);\nconst emojiPrefixRegex = {\n\ttest: (text) => emojiPrefix().test(text),\n\texec: (text) => emojiPrefix().exec(text),\n};',
      ],
    ],
  },
];

/**
 * Packages that do the same in less time.
 *
 * @throws {Error} for another version of one, which may do it otherwise
 */
const leanPackages: Plugin = {
  name: 'lean-packages',
  transform(code, id) {
    const found = CHANGES.find(({ file }) => id.endsWith(path.join('node_modules', file)));
    if (found === undefined) return null;
    return found.changes.reduce((text, [from, to]) => {
      if (text.split(from).length !== (from instanceof RegExp && to.includes('$1') ? 3 : 2))
        throw new Error(`${path.relative(ROOT, id)} is not written as it was`);
      return text.replace(from, to);
    }, code);
  },
};

/**
 * The library that speaks with the browser is a part of the bundle.
 *
 * @throws {Error} where it is loaded in another way than the one that is replaced here
 */
const driverWithin: Plugin = {
  name: 'driver-within',
  transform(code, id) {
    if (id !== path.join(ROOT, 'scripts', 'lib', 'browser', 'driver.ts')) return null;
    const found = /\bcreateRequire\(puppeteer\)\.resolve\('([\w-]+)'\)/.exec(code)?.[1];
    if (found === undefined) throw new Error('scripts/lib/browser/driver.ts does not load the driver as it did');
    const puppeteer = createRequire(import.meta.url).resolve('puppeteer');
    return `export const loadDriver = () => import(${JSON.stringify(createRequire(puppeteer).resolve(found))});`;
  },
};

/** The licences of the packages within, which must go along with them. */
function licencesOf(modules: Iterable<string>): string {
  const homes = new Set(Array.from(modules, homeOf).filter((home) => home !== undefined));
  return Array.from(homes)
    .sort()
    .map((home) => {
      const { name, version, license } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
      const texts = readdirSync(home).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
      return [`${name} ${version} (${license})`, ...texts.map((file) => readFileSync(path.join(home, file), 'utf8'))]
        .map((text) => text.trim())
        .join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a module belongs to; `undefined` for code of this program. */
function homeOf(id: string): string | undefined {
  const match = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id);
  return isVirtual(id) ? undefined : match?.[0];
}

/** Writes files from which these scripts start into a folder; returns the chunks. */
async function bundled(
  names: readonly string[],
  dir: string,
  output: { readonly format: 'cjs' | 'esm'; readonly entryFileNames: string; readonly chunkFileNames: string },
): Promise<readonly OutputChunk[]> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [path.basename(name, '.ts'), path.join(ROOT, 'scripts', name)])),
    platform: 'node',
    external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [driverWithin, ...(output.format === 'cjs' ? [besideScript] : []), places, leanPackages],
    // A module of this program of which nothing is used does nothing: libraries have one entrance, and a thread needs little of them.
    treeshake: { moduleSideEffects: (id) => !id.startsWith(import.meta.dirname) },
    logLevel: 'warn',
  });
  // Comments are a fifth of the code, and read at each start; licences go along in a file.
  const written = await bundle.write({ dir, ...output, comments: false });
  await bundle.close();
  return written.output.filter((file) => file.type === 'chunk');
}

/** Writes all files of the program into a folder. */
async function writeProgram(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const library = await bundled(ENTRIES, folder, {
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  const command = await bundled([COMMAND], folder, {
    format: 'cjs',
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  });
  const start = command.find(({ isEntry }) => isEntry)?.fileName ?? '';
  const starter = readFileSync(path.join(import.meta.dirname, 'start-bundle.js'), 'utf8');
  writeFileSync(
    path.join(folder, STARTER),
    starter.replace("'communique.cjs'", () => JSON.stringify(start)),
  );
  const modules = [...library, ...command].flatMap(({ moduleIds }) => moduleIds);
  writeFileSync(path.join(folder, 'LICENCES.txt'), `${licencesOf(modules)}\n`);
}

/**
 * Writes the files aside, and puts each in its place: commands start in between, and some run, which load a file when they first need it.
 * So what earlier ones are made of stays for a week.
 */
async function writeBundle(): Promise<void> {
  const stamp = madeOf();
  const aside = `${BUNDLE}.${process.pid}.new`;
  try {
    await writeProgram(aside);
    mkdirSync(BUNDLE, { recursive: true });
    rmSync(path.join(BUNDLE, MADE_OF), { force: true });
    const names = readdirSync(aside).filter((name) => name !== STARTER);
    for (const name of [...names, STARTER]) renameSync(path.join(aside, name), path.join(BUNDLE, name));
    writeFileSync(path.join(aside, MADE_OF), stamp);
    renameSync(path.join(aside, MADE_OF), path.join(BUNDLE, MADE_OF));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  removeOldFiles();
}

/** Removes what no running command can need any more. */
function removeOldFiles(): void {
  const last = statSync(path.join(BUNDLE, MADE_OF)).mtimeMs - KEPT;
  for (const file of readdirSync(BUNDLE).map((name) => path.join(BUNDLE, name)))
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? last) < last) rmSync(file, { force: true });
}

const { values: options } = parseArgs({ options: { 'if-needed': { type: 'boolean' }, into: { type: 'string' } } });
if (options.into !== undefined) await writeProgram(path.resolve(options.into));
else if (options['if-needed'] !== true) await writeBundle();
else if (!isCurrent())
  await writeBundle().catch((error: unknown) => {
    const [reason] = String(error).split('\n');
    process.stderr.write(
      `The program starts from its sources, which takes longer: it could not be bundled (${reason})\n`,
    );
  });
