import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { VFile } from 'vfile';
import { declaration, pairsWithEnglish } from '../tests/support/udhr.ts';
import { median } from './median.ts';
import { PUBLISHED } from './published.ts';

/**
 * `checks-against.ts FOLDER [ROUNDS]`: processor time of all checks in this checkout and in another one (a `git worktree` of
 * an earlier commit, with its packages), turn about, each in a fresh process of one thread: medians, and the median of
 * the ratios of each turn. Documents of ten segments, and of 150, in forty languages.
 */
const LANGUAGES = 40;
const CODES = PUBLISHED.slice(0, LANGUAGES);
const SIZES = { 'ten segments': { segments: 10, documents: 3 }, '150 segments': { segments: 150, documents: 1 } };

const [first = '', rounds = '7', size] = process.argv.slice(2);
if (size === undefined) compare(path.resolve(first), Number(rounds));
else console.log(await timed(first, size));

function compare(other: string, turns: number): void {
  for (const name of Object.keys(SIZES)) {
    const pairs = Array.from({ length: turns }, () => [run(other, name), run(process.cwd(), name)] as const);
    const [then, now] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
    const ratio = median(pairs.map(([a, b]) => b / a));
    console.log(`${name}: ${then.toFixed(0)} ms there, ${now.toFixed(0)} ms here, ratio ${ratio.toFixed(2)}`);
  }
}

/** Milliseconds of a fresh process's checks. */
function run(root: string, name: string): number {
  const options = ['--single-threaded', '--expose-gc', import.meta.filename, root, '1', name];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`No checks in ${root}: ${stderr}`);
  return Number(stdout);
}

/** The checks of the checkout at `root`, on catalogs that nobody has read. */
async function timed(root: string, name: string): Promise<number> {
  const load = (file: string) => import(pathToFileURL(path.join(root, file)).href);
  // Earlier checkouts have rooms of other names.
  const rooms = ['scripts/checks', 'scripts/check'].filter((room) => existsSync(path.join(root, room)));
  const { checkCatalogs } = await load(`${rooms[0]}/check-catalogs.ts`);
  const [support] = ['tests/support', 'tests/catalog'].filter((room) =>
    existsSync(path.join(root, room, 'catalog-of.ts')),
  );
  const { catalogOf, segmentOf } = await load(`${support}/catalog-of.ts`);
  const [languages] = ['scripts/lib/text/language', 'scripts/language'].filter((room) =>
    existsSync(path.join(root, room)),
  );
  const english = (await load(`${languages}/language.ts`)).languageOf('en');
  const { segments, documents } = Object.entries(SIZES).find(([each]) => each === name)?.[1] ?? SIZES['ten segments'];
  const tasks = Array.from({ length: documents }, (_, at) => {
    // As in a newsroom, all languages stand beside the same source.
    const known = new Map<string, object>();
    return CODES.map((code) => {
      const { tag } = declaration(code);
      const all = pairsWithEnglish(code).filter(([, target]) => target !== '');
      const pairs = Array.from({ length: segments }, (_, i) => {
        const [source = '', target = ''] = all[(at * segments + i) % all.length] ?? [];
        const figure = i % 3 === 0 ? 1_234.5 + i : undefined;
        return { key: `k${i}`, source: withFigure(source, figure, 'en'), target: withFigure(target, figure, tag) };
      });
      const shared = pairs.map(({ key, source }) => {
        const segment = known.get(`${key} ${source}`) ?? segmentOf(key, source);
        known.set(`${key} ${source}`, segment);
        return segment;
      });
      const base = Object.fromEntries(pairs.map(({ key, source }) => [key, source]));
      const target = Object.fromEntries(pairs.map((pair) => [pair.key, pair.target]));
      const catalog = catalogOf(tag, shared, target, base);
      const subject = { catalog, source: english, facts: {}, definitions: '', terms: [] };
      return { subject, sourceFile: new VFile({ path: 'source/text.md' }), allowGaps: false };
    });
  });
  // What reading the texts has left behind is collected first: it is no part of the checks.
  globalThis.gc?.();
  const before = process.cpuUsage();
  for (const document of tasks) checkCatalogs(document);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The declaration has hardly any figures; every third text of a statement has one. */
function withFigure(text: string, figure: number | undefined, tag: string): string {
  return figure === undefined ? text : `${text} (${new Intl.NumberFormat(tag).format(figure)})`;
}
