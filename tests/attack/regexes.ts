import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { parse } from 'acorn';
import { check as recheck } from 'recheck';
import { REPOSITORY } from '../commands/trial/communique.ts';
import { check } from '../conformance/trial/check.ts';

type Literal = { readonly pattern: string; readonly flags: string; readonly where: string };

/** The longest text that any pattern is shown: what a paragraph, a cell or a translation may have. */
const LONGEST = 20_000;
/** Milliseconds of CPU time that a pattern may take for the worst text of that length. */
const MOST = 1500;

/**
 * Every regular expression in the program and in what it publishes, types taken off: none takes exponential time; what takes
 * more than linear time is tried on the worst text of the greatest length.
 */
await check(async () => {
  const literals = ['scripts', 'templates'].flatMap(literalsIn);
  const faults: string[] = [];
  const counts = new Map<string, number>();
  let [slowest, where] = [0, ''];
  for (const literal of literals) {
    const found = await recheck(literal.pattern, literal.flags, { timeout: 10_000, attackTimeout: 2000 });
    const degree = degreeOf(found);
    const kind = degree === undefined ? found.status : `of degree ${degree}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (degree === undefined || found.status !== 'vulnerable') continue;
    // What would take minutes is not waited for: a tenth of the length tells.
    const expected = spentOn(literal, worstText(found.attack, LONGEST / 10)) * 10 ** degree;
    if (expected > MOST * 20) faults.push(`${literal.where}: /${literal.pattern}/ takes time of degree ${degree}`);
    else {
      const spent = spentOn(literal, worstText(found.attack, LONGEST));
      if (spent > slowest) [slowest, where] = [spent, literal.where];
      if (spent > MOST)
        faults.push(`${literal.where}: /${literal.pattern}/ takes ${spent.toFixed(0)} ms for ${LONGEST} characters`);
    }
  }
  const tally = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return {
    measured: [
      `regexes: ${literals.length} patterns: ${tally}; at most ${slowest.toFixed(0)} ms for ${LONGEST} characters (${where})`,
    ],
    faults,
  };
});

/** The power of the length that the time grows with, where it is more than the first; without bound for exponential time. */
function degreeOf(found: Awaited<ReturnType<typeof recheck>>): number | undefined {
  if (found.status !== 'vulnerable') return undefined;
  return found.complexity.type === 'polynomial' ? found.complexity.degree : Number.POSITIVE_INFINITY;
}

type Attack = {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
};

/** The attack that was found, pumped up to the greatest length. */
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

function spentOn({ pattern, flags }: Literal, text: string): number {
  const regex = new RegExp(pattern, flags.replace(/[gy]/g, ''));
  const start = process.cpuUsage();
  regex.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The regular expressions that stand in the files of a folder, each once. */
function literalsIn(folder: string): readonly Literal[] {
  const found = new Map<string, Literal>();
  for (const name of readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.[tj]s$/.test(name) || name.endsWith('.d.ts')) continue;
    const text = readFileSync(path.join(REPOSITORY, folder, name), 'utf8');
    const code = name.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
    const tree: unknown = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      allowHashBang: true,
    });
    for (const each of regexesIn(tree, `${folder}/${name}`)) found.set(`${each.pattern}/${each.flags}`, each);
  }
  return [...found.values()];
}

function regexesIn(node: unknown, file: string): readonly Literal[] {
  if (Array.isArray(node)) return node.flatMap((each) => regexesIn(each, file));
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && 'loc' in node && isRegex(node.regex) && isPlace(node.loc))
    return [{ ...node.regex, where: `${file}:${node.loc.start.line}` }];
  return Object.entries(node).flatMap(([key, value]) => (key === 'loc' ? [] : regexesIn(value, file)));
}

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

function isPlace(value: unknown): value is { readonly start: { readonly line: number } } {
  return typeof value === 'object' && value !== null && 'start' in value;
}
