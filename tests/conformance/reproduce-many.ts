import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';
import { digestsBelow } from '../support/folder.ts';
import { layoutNewsrooms } from './pdf/corpus/newsrooms.ts';

const BUILDS = Number(process.argv[2] ?? 6);
const TAG = process.argv[3] ?? 'zh-Hans';

/**
 * Thirteen statements of one language, built again and again: each comes to a tab of the browser in another turn, after
 * others, and must come out as if it were alone.
 */
await check(async (scratch) => {
  const [newsroom] = await layoutNewsrooms(path.join(scratch, 'newsrooms'), [TAG]);
  const results: Readonly<Record<string, string>>[] = [];
  const said = new Map<string, string>();
  for (let index = 0; index < BUILDS; index++) {
    const out = path.join(scratch, `dist-${index}`);
    const { code, screen } = await build({ root: newsroom?.root ?? '', out });
    if (code !== 0) return { measured: [], faults: [`Build ${index + 1} ended with exit code ${code}:\n${screen}`] };
    const digests = digestsBelow(out);
    results.push(digests);
    for (const [name, digest] of Object.entries(digests)) {
      if (name.endsWith('.pdf') && digest !== results[0]?.[name])
        said.set(name, firstDifference(path.join(scratch, 'dist-0', name), path.join(out, name)));
    }
  }
  const names = Object.keys(results[0] ?? {});
  const distinct = (name: string): number => new Set(results.map((files) => files[name])).size;
  const unequal = names.filter((name) => distinct(name) > 1);
  return {
    measured: [
      `reproduce-many: ${BUILDS} builds in ${TAG}, ${names.length - unequal.length} of ${names.length} files equal in all`,
    ],
    faults: unequal.map((name) => `${name}: ${distinct(name)} different${said.get(name) ?? ''}`),
  };
});

/** How many bytes and pictures two PDFs have, and what stands where they differ first. */
function firstDifference(...files: readonly string[]): string {
  const texts = files.map((file) => readFileSync(file, 'latin1'));
  const [one = '', other = ''] = texts;
  const at = [...one].findIndex((byte, index) => byte !== other[index]);
  const told = texts.map((text) => {
    const around = JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
    return `${text.length} bytes, ${text.split('/Subtype /Image').length - 1} pictures, ${around}`;
  });
  return `; at ${at}: ${told.join(' | ')}`;
}
