import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hiddenFaults } from '../../scripts/lib/text/characters/deceptive-characters.ts';
import { withoutPasting } from '../../scripts/lib/text/encodings/pasted.ts';
import { check } from '../support/check.ts';
import { CODES, declaration } from '../support/udhr.ts';
import { ENTRIES } from './hidden/entries.ts';
import { missedInArguments, missedInFiles } from './hidden/files.ts';
import { KINDS } from './hidden/kinds.ts';

/** Texts of the Declaration that hold real faults: what is left of a broken encoding. */
const FAULTY: ReadonlySet<string> = new Set(['kea', 'kng_AO']);

// What hides is found at every entry, and nothing else is: in the Declaration, and in Markdown files that arguments name.
await check(async (scratch) => {
  const missed: string[] = [
    ...(await missedInFiles(path.join(scratch, 'newsroom'), KINDS)),
    ...(await missedInArguments(KINDS)),
  ];
  for (const [entry, finds] of ENTRIES)
    for (const [kind, text] of KINDS) if (!(await finds(text))) missed.push(`${kind} is not found in: ${entry}`);
  const alarms = CODES.flatMap((code) => {
    const [fault] = declaration(code).blocks.flatMap((block) => hiddenFaults(withoutPasting(block).text));
    return fault === undefined ? [] : [[code, fault.what] as const];
  });
  const wrong = alarms.filter(([code]) => !FAULTY.has(code)).map(([code, what]) => `false alarm in ${code}: ${what}`);
  const files = process.argv.slice(2);
  const found = files.flatMap((file) =>
    hiddenFaults(withoutPasting(readFileSync(file, 'utf8')).text).map(({ what }) => `${file}: ${what}`),
  );
  return {
    measured: [
      `hidden: ${KINDS.length} kinds at ${ENTRIES.length + 5} entries, ${missed.length} missed; ${CODES.length} texts of the Declaration, ` +
        `${alarms.length} with faults (${alarms.map(([code]) => code).join(', ')}), ${wrong.length} false alarms`,
      ...(files.length === 0 ? [] : [`${files.length} files: ${found.length} findings`, ...found]),
    ],
    faults: [...missed, ...wrong],
  };
});
