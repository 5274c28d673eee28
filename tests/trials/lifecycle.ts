import path from 'node:path';
import { walk } from '../conformance/site/walk.ts';
import { check } from '../support/check.ts';

const WALKS = Number(process.argv[2] ?? 40);
/** Walks, the first of them, with PDFs and mail as well. */
const PRINTED = Number(process.argv[3] ?? 3);
const LENGTH = 8;

// After each step of a statement's life, every kind of file says what a diary of it says.
await check(async (scratch) => {
  const faults: string[] = [];
  const taken = new Map<string, number>();
  let publishes = 0;
  for (let seed = 1; seed <= WALKS; seed++) {
    const done = await walk(path.join(scratch, `walk-${seed}`), seed, LENGTH, seed <= PRINTED);
    publishes += done.publishes;
    faults.push(...done.faults);
    for (const step of done.steps) taken.set(step, (taken.get(step) ?? 0) + 1);
  }
  const steps = [...taken].map(([step, count]) => `${step} ${count}`).join(', ');
  return {
    measured: [
      `lifecycle: ${WALKS} walks, ${PRINTED} with PDFs and mail (${steps}), ${publishes} publishes, ${faults.length} disagreements`,
    ],
    faults,
  };
});
