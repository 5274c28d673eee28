import path from 'node:path';
import { check } from '../support/check.ts';
import { faketimeLibrary, type Kind, kinds, rehearse } from './unattended/rehearse.ts';

/** How many rehearsals, and the first seed. */
const [COUNT = 8, FIRST = 1] = process.argv.slice(2).map(Number);
/** Milliseconds from the end of the embargo to the first page that a reader of the web server's folder finds. */
const MOST = 2000;

// A release that was prepared opens by itself, through kills, starts, clocks that are set and targets that are away: never
// early, never twice, never not at all.
await check(async (scratch) => {
  const faketime = faketimeLibrary();
  if (faketime === undefined && process.env['CI'] === 'true')
    return { measured: [], faults: ['libfaketime is missing: clocks cannot be set'] };
  const faults: string[] = [];
  const counts = new Map<Kind, number>();
  const delays: number[] = [];
  const totals = { early: 0, twice: 0, missed: 0, kills: 0, sets: 0 };
  const known = kinds.filter((kind) => faketime !== undefined || !kind.startsWith('clock'));
  for (let index = 0; index < COUNT; index++) {
    const kind = known[index % known.length] ?? 'plain';
    const seed = FIRST + index;
    const seen = await rehearse(path.join(scratch, `rehearsal-${seed}`), { kind, seed, faketime });
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    totals.kills += seen.kills;
    totals.sets += seen.screen.includes('The clock was set') ? 1 : 0;
    if (seen.isEarly) totals.early++;
    if (seen.openings > 1) totals.twice++;
    if (seen.delay === undefined) totals.missed++;
    else if (kind === 'plain') delays.push(seen.delay);
    const harms = [
      ...(seen.isEarly ? ['early'] : []),
      ...(seen.openings > 1 ? [`opened ${seen.openings} times`] : []),
      ...(seen.delay === undefined ? ['never opened'] : []),
    ];
    faults.push(...harms.map((harm) => `seed ${seed}, ${kind}: ${harm}\n${seen.screen.slice(-600)}`));
  }
  const sorted = [...delays].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const most = sorted.at(-1) ?? Number.NaN;
  return {
    measured: [
      `unattended: ${COUNT} rehearsals (${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}), seeds ${FIRST} to ${FIRST + COUNT - 1}, ${totals.kills} kills, a clock that was set was noticed in ${totals.sets}: ` +
        `${totals.early} early, ${totals.twice} twice, ${totals.missed} missed; from the end of the embargo to the first page served, undisturbed: median ${Math.round(median)} ms, most ${Math.round(most)} ms, ${delays.filter((delay) => delay > MOST).length} of ${delays.length} over ${MOST} ms`,
    ],
    faults: [
      ...faults,
      ...(median > MOST ? [`a page came ${Math.round(median)} ms after the end of the embargo`] : []),
    ],
  };
});
