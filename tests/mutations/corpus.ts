import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { REPOSITORY } from '../support/communique.ts';
import { CODES, declaration, pairsWithEnglish } from '../support/udhr.ts';
import { hashOf } from './random.ts';

/** Languages are tuned by, or never looked at; the newsroom's own statement stands apart. */
export type Half = 'tuning' | 'held out' | 'shipped';

export type Pair = { readonly source: string; readonly target: string };

/** Right translations from English into one language. */
export type Text = {
  /** Unique: `udhr:deu_1996`, `shipped:de`. */
  readonly name: string;
  readonly tag: string;
  readonly script: string;
  readonly half: Half;
  /** The tag that figures are formatted by: the language's own, or a neighbour's where CLDR does not know it. */
  readonly formatTag: string;
  readonly pairs: readonly Pair[];
};

/** Fewer aligned paragraphs than these are no declaration. */
const LEAST = 20;

/** Every language there is text for: names to be read by `textOf`, in a settled order. */
export function textNames(): readonly string[] {
  return [
    ...CODES.filter((code) => !/^eng?\b/.test(declaration(code).tag)).map((code) => `udhr:${code}`),
    ...['ar', 'de', 'es', 'fa', 'fr', 'ru', 'tr', 'zh-Hans'].map((tag) => `shipped:${tag}`),
  ];
}

/** @returns undefined where the language has no tag, or too little of its declaration stands beside the English one */
export function textOf(name: string): Text | undefined {
  const [kind = '', code = ''] = name.split(':');
  const tag = kind === 'shipped' ? code : declaration(code).tag;
  if (/^und\b/.test(tag)) return undefined;
  const pairs = (kind === 'shipped' ? shippedPairs(code) : declaredPairs(code)).filter(({ target }) =>
    /\p{L}/u.test(target),
  );
  if (kind === 'udhr' && pairs.length < LEAST) return undefined;
  const { script } = languageOf(tag);
  return { name, tag, script, half: halfOf(name), formatTag: formatTagOf(tag, script, code), pairs };
}

/** Two halves that stay what they are when languages are added. */
export function halfOf(name: string): Half {
  if (name.startsWith('shipped:')) return 'shipped';
  return hashOf(name) % 2 === 0 ? 'tuning' : 'held out';
}

export const isKnownToCldr = (tag: string): boolean => Intl.NumberFormat.supportedLocalesOf(tag).length > 0;

function declaredPairs(code: string): readonly Pair[] {
  return pairsWithEnglish(code).map(([source, target]) => ({ source, target }));
}

function shippedPairs(tag: string): readonly Pair[] {
  const [english, own] = ['en', tag].map((each) =>
    entriesIn(path.join(REPOSITORY, 'translations', each, 'koblenz-verdict.json')),
  );
  return [...(english ?? [])].map(([key, source]) => ({ source, target: own?.get(key) ?? '' }));
}

function entriesIn(file: string): ReadonlyMap<string, string> {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(Object(json)).map(([key, value]) => [key, String(value)]));
}

/** How a language that CLDR does not know writes its figures: as a larger one in its script does. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  Latn: ['en', 'fr', 'es', 'pt', 'id', 'sw', 'de'],
  Cyrl: ['ru'],
  Arab: ['ar', 'fa', 'ur'],
  Deva: ['hi'],
  Ethi: ['am'],
  Mymr: ['my'],
  Hebr: ['he'],
};

function formatTagOf(tag: string, script: string, code: string): string {
  if (isKnownToCldr(tag)) return tag;
  const neighbours = NEIGHBOURS[script] ?? ['en'];
  return neighbours[hashOf(code) % neighbours.length] ?? 'en';
}
