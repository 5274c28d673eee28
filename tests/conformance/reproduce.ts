import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from './trial/build.ts';
import { check } from './trial/check.ts';
import { digestsBelow } from './trial/dist-files.ts';
import { copyNewsroom } from './trial/newsroom-copy.ts';

const BUILDS = Number(process.argv[2] ?? 20);

const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Cairo'];
const LOCALES = ['C', 'ar_EG.UTF-8', 'tr_TR.UTF-8', 'zh_CN.UTF-8', 'de_DE.UTF-8', 'fa_IR', 'en_US.ISO-8859-1'];
const UMASKS = ['022', '077', '000', '027'];
/** Both clocks are far from the true one, and from each other; `undefined` is the true one. */
const CLOCKS = ['2001-02-03 04:05:06', undefined, '2037-12-31 23:59:58'];
const LIBFAKETIME = [
  ...(process.env['LIBFAKETIME'] === undefined ? [] : [process.env['LIBFAKETIME']]),
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
];
/** Only the calendar is to be false: deadlines and the stamps of files stay true. */
const CALENDAR_ONLY = { FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' };

/** The same newsroom, built in other surroundings each time; every fourth goes with its neighbour at the same time. */
async function surroundings(
  scratch: string,
  faketime: string | undefined,
): Promise<readonly Omit<BuildOptions, 'out'>[]> {
  const root = await copyNewsroom(path.join(scratch, 'ünd söweiter', 'newsroom'), '');
  const cold = path.join(scratch, 'cold');
  await mkdir(cold);
  return Array.from({ length: BUILDS }, (_, index) => {
    const clock = CLOCKS[index % CLOCKS.length];
    return {
      ...(index % 2 === 0 ? {} : { root }),
      cwd: ['/', scratch, root][index % 3] ?? scratch,
      umask: UMASKS[index % UMASKS.length] ?? '022',
      environment: {
        ...process.env,
        TZ: ZONES[index % ZONES.length],
        LANG: LOCALES[index % LOCALES.length],
        LC_ALL: LOCALES[(index * 3) % LOCALES.length],
        ...(index % 5 === 1 ? { UV_THREADPOOL_SIZE: '1' } : {}),
        // A browser that was never started, its cache empty: unpacked anew, and then warm.
        ...(index === 2 || index === 3 ? { XDG_CACHE_HOME: cold } : {}),
        ...(index % 7 === 4 ? { SOURCE_DATE_EPOCH: '4102444799' } : {}),
        ...(clock === undefined || faketime === undefined
          ? {}
          : { LD_PRELOAD: faketime, FAKETIME: `@${clock}`, ...CALENDAR_ONLY }),
      },
    };
  });
}

await check(async (scratch) => {
  const faketime = await firstOf(LIBFAKETIME);
  if (faketime === undefined && process.env['CI'] !== undefined)
    return { measured: [], faults: ['libfaketime is missing: the builds would all have the true clock'] };
  const all = [...(await surroundings(scratch, faketime)).entries()];
  const results: ReadonlyMap<string, string>[] = [];
  const failed: string[] = [];
  const run = async (index: number, options: Omit<BuildOptions, 'out'>): Promise<void> => {
    const out = path.join(scratch, `dist-${index}`);
    const { code, screen } = await build({ ...options, out });
    if (code === 0) results[index] = await digestsBelow(out);
    else failed.push(`Build ${index + 1} ended with exit code ${code}:\n${screen}`);
  };
  // Pairs at the same time: builds that share a cache and a machine must not share anything else.
  for (let start = 0; start < all.length; start += 2)
    await Promise.all(all.slice(start, start + 2).map(([index, options]) => run(index, options)));
  if (failed.length > 0) return { measured: [], faults: failed };
  const names = [...new Set(results.flatMap((files) => [...files.keys()]))].sort();
  const distinct = (name: string): number => new Set(results.map((files) => files.get(name) ?? '')).size;
  const kinds = [...new Set(names.map((name) => path.extname(name)))].sort();
  const figure = (kind: string): string => {
    const own = names.filter((name) => path.extname(name) === kind);
    const equal = own.filter((name) => distinct(name) === 1);
    const most = Math.max(...own.map(distinct));
    return `${kind.slice(1)} ${equal.length} of ${own.length}${most > 1 ? ` (up to ${most} different)` : ''}`;
  };
  return {
    measured: [
      `reproduce: ${results.length} builds, ${faketime === undefined ? 'one clock (no libfaketime)' : 'three clocks'}, equal in all of them: ${kinds.map(figure).join(', ')}`,
    ],
    faults: names
      .filter((name) => distinct(name) > 1)
      .map((name) => `${name}: ${sorts(results.map((files) => files.get(name)))}`),
  };
});

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
