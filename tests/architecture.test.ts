import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './support/communique.ts';
import { files, imports, local } from './support/program-files.ts';

/** Rooms in the order of ARCHITECTURE.md: each imports only rooms above it. */
const ROOMS = ['lib', 'model', 'source', 'translation', 'checks', 'compose', 'render', 'publish', 'workflows', 'cli'];

/** Libraries, each a folder of its own that knows nothing of newsrooms; `fault.ts` is the error that all of them throw. */
const LIBRARIES = ['browser', 'files', 'fleet', 'fonts', 'images', 'object-store', 'pdf', 'signing', 'store', 'text'];

const roomOf = (name: string): string => name.split('/')[0] ?? '';

test('every folder under scripts/ is a room of the map, and has tests of its own', () => {
  const folders = readdirSync(path.join(REPOSITORY, 'scripts'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map((entry) => entry.name).sort()).toEqual([...ROOMS].sort());
  const map = readFileSync(path.join(REPOSITORY, 'ARCHITECTURE.md'), 'utf8');
  for (const room of ROOMS) expect(map, room).toContain(`\`${room}/\``);
  const tested = readdirSync(path.join(REPOSITORY, 'tests'));
  expect(ROOMS.filter((room) => !tested.includes(room))).toEqual([]);
  const testedLibraries = readdirSync(path.join(REPOSITORY, 'tests/lib'));
  expect(LIBRARIES.filter((library) => !testedLibraries.includes(library))).toEqual([]);
});

test('a room imports only rooms above it', () => {
  const wrong = local.filter(
    ({ from, to }) =>
      from.includes('/') && roomOf(from) !== roomOf(to) && ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(from)),
  );
  expect(wrong).toEqual([]);
});

test('a library has one entrance, and says in a README what it is for', () => {
  const folders = readdirSync(path.join(REPOSITORY, 'scripts/lib'), { withFileTypes: true });
  expect(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(LIBRARIES);
  for (const library of LIBRARIES) {
    const home = `lib/${library}/`;
    const wrong = local.filter(
      ({ from, to }) => to.startsWith(home) && !from.startsWith(home) && to !== `${home}index.ts`,
    );
    expect(wrong, library).toEqual([]);
    const readme = readFileSync(path.join(REPOSITORY, 'scripts', home, 'README.md'), 'utf8');
    const index = readFileSync(path.join(REPOSITORY, 'scripts', home, 'index.ts'), 'utf8');
    const [, shown = ''] = /import \{ ([^}]+) \} from '\.\/index\.ts';/.exec(readme) ?? [];
    const names = shown.split(', ');
    expect(
      names.filter((name) => !new RegExp(`\\b${name}\\b`).test(index)),
      library,
    ).toEqual([]);
    expect(shown, library).not.toBe('');
  }
});

test('a name means one thing: no two files export one', () => {
  const exported = files.flatMap(({ name, text }) =>
    [...text.matchAll(/^export (?:async )?(?:const|function\*?|type|class) (\w+)/gm)].map(([, own = '']) => ({
      own,
      name,
    })),
  );
  const homes = Map.groupBy(exported, ({ own }) => own);
  const twice = [...homes].filter(([, all]) => new Set(all.map(({ name }) => name)).size > 1);
  expect(twice.map(([own, all]) => [own, ...all.map(({ name }) => name).sort()])).toEqual([
    // The library's checks what a program gives it, and does the same.
    ['openNewsroom', 'index.ts', 'source/newsroom/open-newsroom.ts'],
  ]);
});

test('two files have one name where one is a command and the other does its work, and no others', () => {
  const byName = Map.groupBy(files, ({ name }) => path.posix.basename(name));
  const isPair = (names: readonly string[]): boolean =>
    names.filter((name) => name.startsWith('cli/commands/')).length === 1 &&
    names.filter((name) => name.startsWith('workflows/')).length === 1;
  const wrong = [...byName].filter(([name, all]) => {
    const others = all.map((each) => each.name).filter((each) => !each.startsWith('render/'));
    return name !== 'index.ts' && all.length > 1 && !isPair(others);
  });
  expect(wrong.map(([name]) => name)).toEqual([]);
});

/** The first circle that is found in a list of arrows, as the names on it; undefined where there is none. */
function circleIn(arrows: readonly { readonly from: string; readonly to: string }[]): readonly string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (name: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const to of next.get(name) ?? []) {
      const cycle = walk(to, [...trail, name]);
      if (cycle !== undefined) return cycle;
    }
    done.add(name);
    return undefined;
  };
  return [...next.keys()].map((name) => walk(name, [])).find((circle) => circle !== undefined);
}

test('no file imports itself by any way round', () => {
  expect(circleIn(local)).toBeUndefined();
});

/** Whether a file below a folder is imported in the `index.ts` above it, or is the `index.ts` that stands for its folder. */
const isListing = (from: string, to: string): boolean => {
  const [above, below] = [from, to].map((name) => `${path.posix.dirname(name)}/`).sort();
  return [from, to].some((name) => path.posix.basename(name) === 'index.ts') && below?.startsWith(above ?? '') === true;
};

test('no folder imports itself by any way round, but that an `index.ts` lists what lies below', () => {
  const arrows = local
    .filter(({ from, to }) => !isListing(from, to))
    .map(({ from, to }) => ({ from: path.posix.dirname(from), to: path.posix.dirname(to) }))
    .filter(({ from, to }) => from !== to);
  expect(circleIn(arrows)).toBeUndefined();
});

test('variants of a kind do not import each other', () => {
  const outputs = ['text/', 'web/', 'print/', 'feeds/', 'mail.ts', 'status/'].map((format) => `render/${format}`);
  const wrong = local.filter(({ from, to }) => {
    const own = outputs.find((folder) => from.startsWith(folder));
    const other = outputs.find((folder) => to.startsWith(folder));
    const formats = own !== undefined && other !== undefined && own !== other;
    const rules = from.startsWith('checks/rules/') && to.startsWith('checks/rules/');
    const commands = from !== 'cli/commands/index.ts' && [from, to].every((name) => name.startsWith('cli/commands/'));
    return formats || rules || commands;
  });
  expect(wrong).toEqual([]);
});

/** Franc's rows of letters tell encodings apart, too, before there is a text. Files of words are JSON that people write. */
const ALSO: Readonly<Record<string, string>> = {
  'source/encodings/likeness.ts': 'franc-all',
  'lib/text/language/language-file.ts': '@humanwhocodes/momoa',
};

test.each([
  ['puppeteer', 'lib/browser/'],
  ['@aws-sdk/client-s3', 'lib/object-store/'],
  ['bullmq', 'lib/fleet/'],
  ['@opentelemetry/api', 'lib/trace.ts'],
  ['ioredis', 'lib/fleet/'],
  ['pg', 'lib/fleet/'],
  ['@sparticuz/chromium', 'lib/browser/'],
  ['i18next', 'translation/'],
  ['@humanwhocodes/momoa', 'translation/'],
  ['commander', 'cli/'],
  ['franc-all', 'lib/text/'],
  ['cld3-asm', 'lib/text/'],
  ['eld', 'lib/text/'],
  ['subset-font', 'lib/fonts/'],
  ['yaml', 'source/'],
  ['hast-util-select', 'source/'],
  ['iconv-lite', 'lib/text/'],
  ['nodemailer/lib/mime-node', 'render/'],
  ['nodemailer/lib/smtp-connection', 'publish/'],
])('%s is imported in %s alone', (dependency, room) => {
  const users = imports
    .filter(({ to }) => to === dependency || to.startsWith(`${dependency}/`))
    .map(({ from }) => from);
  expect(
    users.filter((name) => !name.startsWith(room) && name !== 'communique.ts' && ALSO[name] !== dependency),
  ).toEqual([]);
  expect(files.some(({ text }) => text.includes(dependency))).toBe(true);
});

test('only the entry and the bundler read command lines, and only the entry sets the exit code', () => {
  const users = files.filter(({ text }) => /process\.(?:argv|exitCode|exit\b)|\bparseArgs\(/.test(text));
  expect(users.map(({ name }) => name)).toEqual(['bundle.ts', 'communique.ts']);
});

test('only the entry writes to the screen, where nothing raw passes; the door says what an old Node lacks', () => {
  const writers = files
    .filter(({ text }) => /process\.std(?:out|err)\b|console\.\w+\(/.test(text))
    .map(({ name }) => name);
  expect(writers).toEqual(['bundle.ts', 'communique.ts']);
});

test('nothing takes the time from the clock but the two entries, and the store for how long something lay unused', () => {
  const users = files.filter(({ text }) => /Date\.now\(|new Date\(\)/.test(text)).map(({ name }) => name);
  expect(users.sort()).toEqual(['communique.ts', 'index.ts', 'lib/store/sweep.ts']);
});

/** What a module keeps: a variable, an empty map or set, or memory by place. */
const KEPT =
  /^(?:export )?(?:let |const \w+(?!: Readonly)(?:: [^=]+)? = new (?:(?:Weak)?(?:Map|Set)(?:<[^\n]*>)?\(\)|(?:Array|\w+Array)(?:<[^\n]*>)?\())/m;

/** Libraries' own memory, and why it is in no form of `lib/once.ts`. */
const REMEMBERS: Readonly<Record<string, string>> = {
  'browser/start-ahead.ts': 'the browser that was started before anybody asked for one',
  'browser/tab.ts': 'how many pages were opened: their names',
  'files/cache.ts': 'files that are being made, and the folder of a user without a lasting one',
  'pdf/alignment/letter-bag.ts': 'letters by character, and memory for many short texts',
  'pdf/alignment/pdf-finding.ts': 'letters by character',
  'pdf/content/tokenizer.ts': 'a table by character, filled at the start',
  'pdf/file/read-value.ts': 'a table by character, filled at the start',
  'pdf/fonts/to-unicode.ts': 'codes as they are written',
  'pdf/writing/byte-writer.ts': 'a table by character, filled at the start',
  'pdf/writing/text-writer.ts': 'codes as they are written',
  'text/characters/character-classes.ts': 'a table by character, filled at the start',
  'text/comparison/exchanged.ts': 'letters by character, and the text in which a group was last seen',
  'watched.ts': "what a newsroom's own code runs now",
};

test('outside of the libraries no module remembers, but in the form of `lib/once.ts`', () => {
  expect(files.filter(({ name, text }) => !name.startsWith('lib/') && KEPT.test(text)).map(({ name }) => name)).toEqual(
    [],
  );
});

test('a library remembers in the form of `lib/once.ts`, but what is listed here', () => {
  const found = files.filter(({ name, text }) => name.startsWith('lib/') && KEPT.test(text));
  expect(found.map(({ name }) => name.slice('lib/'.length)).toSorted()).toEqual(Object.keys(REMEMBERS).toSorted());
});

test('one file makes digests; that of minisign is another', () => {
  const users = files.filter(({ text }) => text.includes('createHash')).map(({ name }) => name);
  expect(users.sort()).toEqual(['lib/files/sha256.ts', 'lib/signing/signature.ts']);
  const others = files.filter(({ name }) => name === 'lib/signing/signature.ts');
  expect(others.flatMap(({ text }) => text.match(/createHash\('[^']+'/g) ?? [])).toEqual(["createHash('blake2b512'"]);
});

test('one table says which way characters run', () => {
  const blocks = /u0590-\\+u0[68]FF|10800|1E800|FB1D-\\+uFDFF/;
  const code = files.map(({ name, text }) => ({ name, text: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '') }));
  const spelled = code.filter(({ text }) => blocks.test(text)).map(({ name }) => name);
  expect(spelled).toEqual(['lib/bidi-classes.ts']);
  const named = files.filter(({ text }) => /const firstStrong|function firstStrong/.test(text)).map(({ name }) => name);
  expect(named).toEqual(['lib/text/characters/direction.ts']);
});

test('matches are looked for with a pattern itself, and no copy of it', () => {
  const copying = files.filter(({ text }) => text.includes('.matchAll(')).map(({ name }) => name);
  // It runs in the browser, where nothing can be imported.
  expect(copying).toEqual(['render/print/probe-tables.ts']);
});

test('HTML and XML are made of trees, but for what a PDF holds', () => {
  const code = files.map(({ name, text }) => ({ name, text: text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '') }));
  const written = code.filter(({ text }) => /['`]<\?xml|['`]<(?:script|html|body|svg)\b[^'`]*>|'<\/body>'/.test(text));
  expect(written.map(({ name }) => name)).toEqual([]);
});

test('files of users are read as regular files alone: a pipe would be waited for', () => {
  const own =
    /^lib\/(?:fonts|images|browser|store)\/|^lib\/files\/cache|^lib\/pdf\/metadata\/write-metadata|^lib\/text\/language\/data-files|^lib\/text\/identification\/models|^render\/web\/search-page|^pack|^bundle/;
  const users = files
    .filter(({ text }) => /readFileSync|readFile\(|createReadStream/.test(text))
    .map(({ name }) => name)
    .filter((name) => !own.test(name));
  expect(users.sort()).toEqual(['lib/files/regular-file.ts']);
});

test('nothing stands in for the missing place of a node: a text would begin where its file does', () => {
  const standIn = /(?:start|end)\??\.offset\s*\?\?/;
  const reading = files.filter(({ name }) => /^(?:source|translation|checks|model)\//.test(name));
  expect(reading.filter(({ text }) => standIn.test(text)).map(({ name }) => name)).toEqual([]);
});

test('nothing is fetched, but pictures when a person asks', () => {
  const fetching = files.filter(({ text }) => /\bfetch\(|node:https|axios|undici/.test(text)).map(({ name }) => name);
  expect(fetching).toEqual(['publish/fetch-picture.ts']);
  const asking = local.filter(({ to }) => to === 'publish/fetch-picture.ts');
  expect(asking.map(({ from }) => from)).toEqual(['workflows/fetch-images.ts']);
  expect(local.filter(({ to }) => to === 'workflows/fetch-images.ts').map(({ from }) => from)).toEqual([
    'cli/commands/fetch-images.ts',
  ]);
});

test('every production dependency is named with its reason in ARCHITECTURE.md', () => {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8'),
  );
  const peers = Object.keys(peerDependencies);
  // npm would install them for everybody otherwise.
  expect(peers.filter((name) => peerDependenciesMeta[name]?.optional !== true)).toEqual([]);
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  const map = readFileSync(path.join(REPOSITORY, 'ARCHITECTURE.md'), 'utf8');
  expect([...names, ...peers].filter((name) => !map.includes(`\`${name}\``))).toEqual([]);
  // Fonts are data: each is one family, and runs nothing.
  expect(names.filter((name) => !/^@(?:expo-google-fonts|fontsource)/.test(name)).length).toBeLessThanOrEqual(48);
  const versions = Object.values({ ...dependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d/.test(String(version)))).toEqual([]);
});

test('a file fits a screen or two', () => {
  const tests = readdirSync(path.join(REPOSITORY, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `tests/${name}`, text: readFileSync(path.join(REPOSITORY, 'tests', name), 'utf8') }));
  const isLong = ({ text }: { readonly text: string }): boolean => text.trimEnd().split('\n').length > 300;
  expect([...files, ...tests].filter(isLong).map(({ name }) => name)).toEqual([]);
});
