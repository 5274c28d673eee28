import { access, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newKey } from '../../scripts/lib/signing/key.ts';
import { stringifySecretKey } from '../../scripts/lib/signing/key-store.ts';
import { check } from '../support/check.ts';
import { startCommand } from '../support/command.ts';
import { DOOR } from '../support/communique.ts';
import { digestsBelow, filesBelow } from '../support/folder.ts';
import { writeEveryKind } from './site/every-kind.ts';
import { TAGS } from './site/generated.ts';

const BUILDS = Number(process.argv[2] ?? 8);
/** `all` or tags with commas. */
const LANGUAGES = process.argv[3] ?? 'en,ar,zh-Hans';
const TAGS_HERE = TAGS.filter((tag) => LANGUAGES === 'all' || LANGUAGES.split(',').includes(tag));

/** What must be among the files, so that nothing that is published goes uncompared. */
const KINDS = [
  ...['html', 'pdf', 'txt', 'zip', 'eml', 'atom', 'ninjs.json', 'json', 'xml', 'png', 'css', 'js', 'woff2'],
  ...['SHA256SUMS', 'minisig', 'pub'],
];

const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Cairo'];
const LOCALES = ['C', 'ar_EG.UTF-8', 'tr_TR.UTF-8', 'zh_CN.UTF-8', 'de_DE.UTF-8', 'fa_IR', 'en_US.ISO-8859-1'];
const UMASKS = ['022', '077', '000', '027'];
/** Both clocks are far from the true one, and from each other; `undefined` is the true one. */
const CLOCKS = ['2001-02-03 04:05:06', undefined, '2037-12-31 23:59:58'];
/** Seconds since 1970, before each of the clocks: the one time that all of them are decided for, which manifests say. */
const DECIDED = Date.UTC(2001, 1, 1) / 1000;
const LIBFAKETIME = [
  ...(process.env['LIBFAKETIME'] === undefined ? [] : [process.env['LIBFAKETIME']]),
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
];
/** Only the calendar is to be false: deadlines and the stamps of files stay true. */
const CALENDAR_ONLY = { FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' };

/** How one release and its mail are made. */
type Surroundings = {
  readonly root: string;
  readonly cwd: string;
  readonly umask: string;
  /** Programs before it: `taskset -c 0`. */
  readonly before: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
};

/** The same newsroom, released in other surroundings each time; every second goes with its neighbour at the same time. */
async function surroundings(scratch: string, faketime: string | undefined): Promise<readonly Surroundings[]> {
  const root = path.join(scratch, 'newsroom');
  await writeEveryKind(root, TAGS_HERE);
  // Made anew, in another order and at a place with other letters.
  const copy = path.join(scratch, 'ünd söweiter', 'newsroom');
  for (const name of [...filesBelow(root)].reverse())
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  const [cold, home] = [path.join(scratch, 'cold'), path.join(scratch, 'home')];
  await Promise.all([mkdir(cold), mkdir(home)]);
  const order = path.join(import.meta.dirname, 'trial/other-order.ts');
  return Array.from({ length: BUILDS }, (_, index) => {
    const clock = CLOCKS[index % CLOCKS.length];
    return {
      root: index % 2 === 0 ? root : copy,
      cwd: ['/', scratch, root][index % 3] ?? scratch,
      umask: UMASKS[index % UMASKS.length] ?? '022',
      before: index % 4 === 1 ? ['taskset', '-c', '0'] : [],
      environment: {
        ...process.env,
        TZ: ZONES[index % ZONES.length],
        LANG: LOCALES[index % LOCALES.length],
        LC_ALL: LOCALES[(index * 3) % LOCALES.length],
        ...(index % 5 === 1 ? { UV_THREADPOOL_SIZE: '1' } : {}),
        ...(index % 3 === 2 ? { NODE_OPTIONS: `--import ${order}` } : {}),
        ...(index % 5 === 3 ? { HOME: home, USER: 'somebody', HOSTNAME: 'elsewhere' } : {}),
        // A browser that was never started, its cache empty: unpacked anew, and then warm.
        ...(index === 2 || index === 3 ? { XDG_CACHE_HOME: cold } : {}),
        SOURCE_DATE_EPOCH: String(DECIDED),
        ...(clock === undefined || faketime === undefined
          ? {}
          : { LD_PRELOAD: faketime, FAKETIME: `@${clock}`, ...CALENDAR_ONLY }),
      },
    };
  });
}

/** Releases a newsroom, signed, and writes its mail: every kind of file that there is. */
async function publish({ root, cwd, umask, before, environment }: Surroundings, place: string, key: string) {
  const run = async (...args: readonly string[]): Promise<string | undefined> => {
    const command = [...before, process.execPath, DOOR, ...args, '--root', root];
    const shell = ['-c', 'umask "$0" && exec "$@"', umask, ...command];
    const { code, screen } = await startCommand('sh', shell, { cwd, environment }).ended;
    return code === 0 ? undefined : `${args.join(' ')} ended with exit code ${code}:\n${screen}`;
  };
  const mail = path.join(place, 'mail');
  return (
    (await run('release', '--key', key, '--out', path.join(place, 'dist'))) ??
    (await run('mail', 'open', '--out', mail)) ??
    (await run('mail', 'embargoed', '--under-embargo', '--out', mail))
  );
}

await check(async (scratch) => {
  const faketime = await firstOf(LIBFAKETIME);
  if (faketime === undefined && process.env['CI'] !== undefined)
    return { measured: [], faults: ['libfaketime is missing: the builds would all have the true clock'] };
  const key = path.join(scratch, 'secret.key');
  await writeFile(key, stringifySecretKey(newKey(), ''), { mode: 0o600 });
  const all = [...(await surroundings(scratch, faketime)).entries()];
  const results: Readonly<Record<string, string>>[] = [];
  const failed: string[] = [];
  const run = async (index: number, options: Surroundings): Promise<void> => {
    const place = path.join(scratch, `place-${index}`);
    const failure = await publish(options, place, key);
    // Whose releases they are, nobody else reads: it says where on this disk the newsroom lies.
    await rm(path.join(place, '.dist.releases/newsroom.json'), { force: true });
    if (failure === undefined) results[index] = digestsBelow(place);
    else failed.push(`build ${index + 1}: ${failure}`);
    await rm(place, { recursive: true });
    // What went to a place that is gone would be missed by the next.
    await rm(path.join(options.root, '.releases.json'), { force: true });
  };
  // Pairs at the same time: builds that share a cache and a machine must not share anything else.
  for (let start = 0; start < all.length; start += 2)
    await Promise.all(all.slice(start, start + 2).map(([index, options]) => run(index, options)));
  if (failed.length > 0) return { measured: [], faults: failed };
  const names = [...new Set(results.flatMap((files) => Object.keys(files)))].sort();
  const distinct = (name: string): number => new Set(results.map((files) => files[name] ?? '')).size;
  const kinds = [...new Set(names.map(kindOf))].sort();
  const figure = (kind: string): string => {
    const own = names.filter((name) => kindOf(name) === kind);
    const equal = own.filter((name) => distinct(name) === 1);
    const most = Math.max(...own.map(distinct));
    return `${kind} ${equal.length} of ${own.length}${most > 1 ? ` (up to ${most} different)` : ''}`;
  };
  return {
    measured: [
      `reproduce: ${results.length} releases in ${TAGS_HERE.length} languages, ${faketime === undefined ? 'one clock (no libfaketime)' : 'three clocks'}, equal in all of them: ${kinds.map(figure).join(', ')}`,
    ],
    faults: [
      ...names
        .filter((name) => distinct(name) > 1)
        .map((name) => `${name}: ${sorts(results.map((files) => files[name]))}`),
      ...KINDS.filter((kind) => !kinds.includes(kind)).map((kind) => `there is no ${kind} to compare`),
    ],
  };
});

/** What a file is, by its name: its last part where that says it, else what comes after the first stop. */
function kindOf(name: string): string {
  const base = path.basename(name);
  return base.endsWith('.ninjs.json') ? 'ninjs.json' : path.extname(base).slice(1) || base;
}

async function firstOf(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/** Which builds agree: `A A B - A`, and `-` where the file is not there. */
function sorts(digests: readonly (string | undefined)[]): string {
  const kinds = [...new Set(digests.filter((digest) => digest !== undefined))];
  return digests
    .map((digest) => (digest === undefined ? '-' : String.fromCharCode(65 + kinds.indexOf(digest))))
    .join(' ');
}
