import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { parse } from 'acorn';
import { check } from '../support/check.ts';
import { REPOSITORY } from '../support/communique.ts';
import { millisecondsOf, slowness } from '../support/slowness.ts';
import { builtPatterns } from './regexes/built-patterns.ts';
import { forRecheck } from './regexes/for-recheck.ts';
import { type Attack, type Judged, type Judgement, judge, readJudged, writeJudged } from './regexes/judged.ts';
import type { Pattern } from './regexes/pattern.ts';
import { phrasePatterns } from './regexes/phrase-patterns.ts';
import { PUMPS } from './regexes/pumps.ts';

/** Characters that a pattern is tried on: five times what a paragraph, a cell or a translation may have. */
const LONGEST = 100_000;
/**
 * Milliseconds of CPU time that a pattern may take for the worst text of that length, on a machine that is not slow: time
 * that grows with its square takes seconds.
 */
const MOST = 250;
/** How much of it is tried first, so that what would take minutes is not waited for. */
const SHARE = 10;
/** Every pattern is also tried on texts of this length that are known to have hurt some; the milliseconds that it may take. */
const KNOWN = { length: 20_000, most: 60 };
const TEXTS = PUMPS.map(({ pump, suffix }) => ({ pump, text: flat(pump.repeat(KNOWN.length / pump.length) + suffix) }));
/** A pattern that is known as safe is tried on one in so many of those texts, each on others than the next. */
const EVERY = Number(process.argv.find((each) => /^\d+$/.test(each)) ?? 1);

/**
 * Every regular expression in the program and in what it publishes, types taken off, and those that the program puts together
 * while it runs, with the phrases of all languages: none takes more than linear time. What `recheck` doubts is tried on the text that it found; every one is
 * tried on texts that others once failed at, since not all that a pattern may hold is known to `recheck`.
 *
 * What `recheck` has said of a pattern is listed in `regexes/safe.txt` and `regexes/doubted.json`, and not asked again, which
 * would take minutes; what is doubted is tried each time.
 * `node tests/attack/regexes.ts --all` judges every pattern and writes the lists, `--new` only those that are in none. A
 * number, such as 4, lets those that are known as safe be tried on one text in four.
 */
await check(async (scratch) => {
  const patterns = distinct([
    ...['scripts', 'templates'].flatMap(literalsIn),
    ...builtPatterns(scratch),
    ...phrasePatterns(),
  ]);
  const isWhole = process.argv.includes('--all');
  const judged = isWhole ? undefined : readJudged();
  const judgements: (readonly [Judged, Judgement])[] = [];
  const faults: string[] = [];
  const counts = new Map<string, number>();
  let [slowest, where] = [0, ''];
  for (const [index, pattern] of patterns.entries()) {
    const asked = forRecheck(pattern);
    const known = judged?.(asked);
    const found = known ?? (await judge(asked));
    judgements.push([asked, found]);
    const isKnown = known?.status === 'safe';
    const status = known === undefined ? found.status : `known as ${found.status}`;
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const fault = (what: string): void => void faults.push(`${pattern.where}: ${shown(pattern)} ${what}`);
    if (found.status === 'unknown') fault(`cannot be judged: ${found.why}`);
    if (found.status === 'doubted' || found.status === 'exponential') {
      const isTooSlow =
        found.status === 'exponential' ||
        excess(pattern, worstText(found.attack, LONGEST / SHARE), MOST / SHARE) !== undefined;
      const worst = worstText(found.attack, LONGEST);
      const spent = isTooSlow ? Number.POSITIVE_INFINITY : spentOn(pattern, worst);
      if (isTooSlow || (spent > MOST && excess(pattern, worst, MOST) !== undefined))
        fault(`takes ${spent.toFixed(0)} ms for ${LONGEST} characters: ${JSON.stringify(found.attack).slice(0, 120)}`);
      else if (spent > slowest) [slowest, where] = [spent, pattern.where];
    }
    for (const [turn, { pump, text }] of TEXTS.entries()) {
      if (isKnown && (index + turn) % EVERY !== 0) continue;
      const spent = excess(pattern, text, KNOWN.most);
      if (spent !== undefined)
        fault(`takes ${spent.toFixed(0)} ms for ${KNOWN.length} characters of ${JSON.stringify(pump)}`);
    }
  }
  if (isWhole || process.argv.includes('--new')) writeJudged(judgements);
  const anew =
    patterns.length - [...counts].reduce((sum, [status, n]) => sum + (status.startsWith('known') ? n : 0), 0);
  const tally = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  return {
    measured: [
      `regexes: ${patterns.length} patterns: ${tally}; at most ${slowest.toFixed(0)} ms for ${LONGEST} characters (${where})`,
      `regexes: each tried on ${PUMPS.length} texts of ${KNOWN.length} characters${EVERY > 1 ? `, those known as safe on one in ${EVERY} of them` : ''}`,
      ...(anew === 0
        ? []
        : [`regexes: ${anew} are in no list: \`node tests/attack/regexes.ts --new\` writes them down`]),
    ],
    faults,
  };
});

/** The attack that was found, pumped up to a length. */
function worstText({ pumps, suffix }: Attack, length: number): string {
  const room = Math.floor((length - suffix.length) / Math.max(1, pumps.length));
  return (
    pumps
      .map(
        ({ prefix, pump }) =>
          prefix + pump.repeat(Math.max(1, Math.floor((room - prefix.length) / Math.max(1, pump.length)))),
      )
      .join('') + suffix
  );
}

/** CPU time, in milliseconds, for all that a pattern finds in a text; one that only looks at a place looks at a few. */
function spentOn({ source, flags }: Pattern, text: string): number {
  const regex = new RegExp(source, flags);
  return millisecondsOf(() => {
    if (regex.sticky) {
      for (const at of [0, text.length / 2, text.length]) {
        regex.lastIndex = Math.floor(at);
        regex.test(text);
      }
    } else if (regex.global) for (const _ of text.matchAll(regex));
    else regex.test(text);
  });
}

/** The milliseconds that a pattern takes for a text, where they are too many three times over, even for this machine. */
function excess(pattern: Pattern, text: string, most: number): number | undefined {
  let least = spentOn(pattern, text);
  for (let again = 0; again < 2 && least > most; again++) least = Math.min(least, spentOn(pattern, text));
  return least > most && least > most * slowness() ? least : undefined;
}

/** The same text, put together once, not anew for each pattern. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

function shown({ source, flags }: Pattern): string {
  const short = source.length > 200 ? `${source.slice(0, 200)}…` : source;
  return `/${short}/${flags}`;
}

function distinct(patterns: readonly Pattern[]): readonly Pattern[] {
  return [...new Map(patterns.map((each) => [`${each.source}/${each.flags}`, each])).values()];
}

/** The regular expressions that stand in the files of a folder. */
function literalsIn(folder: string): readonly Pattern[] {
  return readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    if (!/\.[tj]s$/.test(name) || name.endsWith('.d.ts')) return [];
    const text = readFileSync(path.join(REPOSITORY, folder, name), 'utf8');
    const code = name.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
    const tree: unknown = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      allowHashBang: true,
    });
    return regexesIn(tree, `${folder}/${name}`);
  });
}

function regexesIn(node: unknown, file: string): readonly Pattern[] {
  if (Array.isArray(node)) return node.flatMap((each) => regexesIn(each, file));
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && 'loc' in node && isRegex(node.regex) && isPlace(node.loc)) {
    const { pattern, flags } = node.regex;
    return [{ source: pattern, flags, where: `${file}:${node.loc.start.line}` }];
  }
  return Object.entries(node).flatMap(([key, value]) => (key === 'loc' ? [] : regexesIn(value, file)));
}

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

function isPlace(value: unknown): value is { readonly start: { readonly line: number } } {
  return typeof value === 'object' && value !== null && 'start' in value;
}
