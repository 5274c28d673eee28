import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pair } from '../mutations/corpus.ts';

/** Texts are tuned by, or never looked at but by what counts. */
export type Split = 'tuning' | 'held';

/** Right translations from English into one language, as somebody else published them. */
export type Strangers = {
  readonly corpus: string;
  /** BCP 47. */
  readonly tag: string;
  readonly pairs: readonly Pair[];
};

/** What corpora call languages otherwise than BCP 47 does, or short for what they mean. */
const TAGS: Readonly<Record<string, string>> = {
  fuc: 'ff',
  no: 'nb',
  np: 'ne',
  tl: 'fil',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-TW': 'zh-Hant',
};

/**
 * Reads a folder of pairs as `pairs.py` writes it: `<corpus>/<tag>.<tuning or held>.jsonl`, each line with `source` and
 * `target`.
 *
 * @param most pairs of each language of a corpus, taken evenly
 */
export function strangers(folder: string, split: Split, most = Infinity): readonly Strangers[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: corpus }) =>
      readdirSync(path.join(folder, corpus))
        .filter((file) => file.endsWith(`.${split}.jsonl`))
        .flatMap((file) => {
          const tag = tagOf(file.split('.')[0] ?? '');
          const pairs = evenly(readPairs(path.join(folder, corpus, file)), most);
          return tag === undefined || pairs.length === 0 ? [] : [{ corpus, tag, pairs }];
        }),
    );
}

/** So many of a list, from all over it. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).flatMap((each) =>
    each === undefined ? [] : [each],
  );
}

/** A list in parts of so many: a corpus as statements of that length. */
export const partsOf = <T>(list: readonly T[], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length));

function readPairs(file: string): readonly Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { source, target }: { source?: unknown; target?: unknown } = Object(JSON.parse(line));
      return { source: String(source), target: String(target) };
    });
}

function tagOf(name: string): string | undefined {
  try {
    const tag = new Intl.Locale(TAGS[name] ?? name).toString();
    return TAGS[tag] ?? tag;
  } catch {
    return undefined;
  }
}
