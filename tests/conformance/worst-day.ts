import path from 'node:path';
import { check } from '../support/check.ts';
import { walk } from './worst-day/walk.ts';

/** Walks with page and text, walks with PDFs as well, the first seed. */
const [WALKS = 25, PRINTED = 1, FIRST = 1] = process.argv.slice(2).map(Number);
const LENGTH = 18;

// Nothing withdrawn, corrected or embargoed is public again or early, nothing public disappears unnamed: a diary that
// knows nothing of the program is held against every byte that is published.
await check(async (scratch) => {
  const faults: string[] = [];
  const counts = new Map<string, number>();
  for (let index = 0; index < WALKS + PRINTED; index++) {
    const seed = FIRST + index;
    const walked = await walk(path.join(scratch, 'walk'), seed, LENGTH, index >= WALKS);
    faults.push(...walked.faults);
    for (const [what, number] of walked.counts) counts.set(what, (counts.get(what) ?? 0) + number);
  }
  const said = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, number]) => `${what} ${number}`);
  const missed = ['releases', 'rollbacks', 'told whole', 'told notice', 'known'].filter(
    (what) => (counts.get(what) ?? 0) === 0,
  );
  return {
    measured: [
      `worst-day: ${WALKS} walks with page and text, ${PRINTED} with PDF, seeds ${FIRST} to ${FIRST + WALKS + PRINTED - 1}: ${faults.length} harms`,
      `  ${said.join(', ')}`,
    ],
    faults: [...faults, ...missed.map((what) => `nothing was tried: ${what}`)],
  };
});
