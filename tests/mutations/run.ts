import { alarmBars, alarmShare, type Bar, caseBar, doubtBars, HALVES, kindBars, shown } from './bars.ts';
import { rightBlocked, wrongPassed } from './cases/measure.ts';
import { halfOf, isKnownToCldr, textNames } from './corpus.ts';
import { FAULTY } from './faulty.ts';
import { measureAll } from './measure-all.ts';
import { type Beside, besidePofilter } from './pofilter/pofilter.ts';
import type { Tally } from './tally.ts';
import { valuesBar } from './values.ts';

/**
 * Sows errors into right translations and counts what the rules see.
 * `--quick` takes one language in twelve, `--every N` another share: then each figure has its interval, and a bar fails
 * only where it lies above that. `--show WORD` prints the tuning half's misses and alarms that hold the word,
 * `--only TEXT` (say `udhr:swh`) one text. Exits 1 where a bar does not hold.
 */
const options = process.argv.slice(2);
const optionOf = (name: string): string | undefined => {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options[at + 1];
};
const isQuick = options.includes('--quick');
const show = optionOf('--show');
const only = optionOf('--only');

const SAMPLES = 4;
const every = Number(optionOf('--every') ?? (isQuick ? 12 : 1));
const isSample = every > 1;

const started = performance.now();
const names = only === undefined ? chosen(textNames().filter((name) => FAULTY[name] === undefined)) : [only];
const tallies = await measureAll(names, SAMPLES);
const beside = only === undefined ? await besidePofilter(SAMPLES, isQuick) : undefined;
const [right, wrong] = [rightBlocked(), wrongPassed()];
const bars: readonly Bar[] = [
  ...kindBars(tallies, isSample),
  caseBar('hard right pairs blocked', right),
  caseBar('hard wrong pairs not blocked', wrong),
  ...alarmBars(tallies, isSample),
  ...doubtBars(tallies, isSample),
  valuesBar(isQuick),
];

printTable(bars.map((bar) => withBeside(bar, beside)));
if (only === undefined) console.log(besideLine(beside));
printDoubts(tallies);
printWorst(tallies);
for (const line of [...right.faults, ...wrong.faults]) console.log(line);
if (show !== undefined)
  for (const line of tallies.flatMap(({ examples }) => examples)) if (line.includes(show)) console.log(line);
console.log(
  `\n${tallies.length} languages (${HALVES.map((half) => `${half} ${tallies.filter((each) => each.half === half).length}`).join(', ')}), ` +
    `${((performance.now() - started) / 1000).toFixed(0)} s; left out as faulty: ${Object.keys(FAULTY).length}`,
);
const failed = bars.filter(({ holds }) => !holds);
console.log(
  failed.length === 0
    ? 'Every bar holds.'
    : `${failed.length} bars do not hold: ${failed.map(({ name }) => name).join('; ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function withBeside(bar: Bar, other: Beside | undefined): Bar {
  const count = other?.kinds.get(bar.name);
  return count === undefined || count.tried === 0 ? bar : { ...bar, beside: shown((100 * count.found) / count.tried) };
}

function besideLine(other: Beside | undefined): string {
  if (other === undefined) return '\npofilter is not installed (Debian: translate-toolkit), so nothing stands beside.';
  const { version, languages, right: all, alarms } = other;
  return (
    `\n${version}: units of ${languages} languages whose wrong translation fails a test that the right one passes; ` +
    `of ${all} right units, ${alarms} fail a test = ${shown((100 * alarms) / all)} %.`
  );
}

function chosen(all: readonly string[]): readonly string[] {
  return HALVES.flatMap((half) =>
    all.filter((name) => halfOf(name) === half).filter((_, at) => half === 'shipped' || at % every === 0),
  );
}

function printTable(list: readonly Bar[]): void {
  const cells = list.map(({ name, must, figures, holds, beside: other }) => [
    name,
    must,
    ...HALVES.map((_, at) => figures[at] ?? ''),
    holds ? 'ok' : 'FAILED',
    other ?? '',
  ]);
  const rows = [['kind', 'must', ...HALVES, '', beside === undefined ? '' : 'pofilter'], ...cells];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** How often each rule that does not block speaks on right texts, in all languages and in those that CLDR knows. */
function printDoubts(list: readonly Tally[]): void {
  const share = (of: readonly Tally[], rule: string): string => {
    const sum = (count: (tally: Tally) => number): number => of.reduce((total, tally) => total + count(tally), 0);
    return ((100 * sum(({ doubts }) => doubts.byRule[rule] ?? 0)) / sum(({ doubts }) => doubts.right)).toFixed(2);
  };
  const known = list.filter(({ tag }) => isKnownToCldr(tag));
  const names = [...new Set(list.flatMap(({ doubts }) => Object.keys(doubts.byRule)))].sort();
  console.log('\nNotices and warnings on right texts, in per cent, in all languages (in those that CLDR knows):');
  console.log(`  ${names.map((name) => `${name} ${share(list, name)} (${share(known, name)})`).join(', ')}`);
}

function printWorst(list: readonly Tally[]): void {
  const worst = list
    .filter(({ blocked }) => blocked > 0)
    .sort((a, b) => alarmShare(b) - alarmShare(a))
    .slice(0, 10);
  console.log('\nFalse alarms that block, worst ten languages:');
  for (const each of worst)
    console.log(
      `  ${each.name} (${each.tag}, ${each.half}): ${each.blocked} of ${each.right} = ${shown(alarmShare(each))} %: ` +
        Object.entries(each.byRule)
          .map(([rule, count]) => `${rule} ${count}`)
          .join(', '),
    );
}
