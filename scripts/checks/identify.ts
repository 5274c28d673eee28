import type { Recall } from '../lib/store/index.ts';
import {
  type Identify,
  keepVerdicts,
  type Language,
  loadModels,
  proseDigest,
  readVerdicts,
} from '../lib/text/index.ts';
import { catalogDigest } from '../model/catalog.ts';
import { type Subject, type TranslatedUnit, translatedUnits } from './rule.ts';

/** Letters below which a text may be in any language. */
const LEAST = 12;
/** Part of every digest: other models or other questions give other answers. */
const VERSION = 'franc-all 7.2.0, cld3-asm 4.0.0, eld 2.1.0, 10';

/** Where answers are kept: by default in the user's cache folder; and what was asked in earlier runs. */
export type IdentifySettings = {
  readonly folder?: string | undefined;
  readonly recall?: Recall<readonly NamedQuery[]> | undefined;
};

/**
 * The translations that are in another language than their file: their language by key. The models are loaded only
 * where a text is new; what they answered is kept by digest of the text, in the cache folder.
 *
 * @param languages of the newsroom: what a text may be in by mistake
 */
export async function identifyLanguages(
  subjects: readonly Subject[],
  languages: readonly Language[],
  { folder, recall }: IdentifySettings = {},
): Promise<readonly Subject[]> {
  const candidates = languages.map(({ tag }) => tag);
  const asked = (subject: Subject): readonly Query[] =>
    translatedUnits(subject, '').flatMap((unit) => queryOf(unit, subject, candidates));
  // Only what is kept goes without the texts, which would be most of it.
  const anew = new Map<Subject, readonly Query[]>();
  const queries = subjects.map((subject) => {
    const ask = (): readonly NamedQuery[] => {
      const made = asked(subject);
      anew.set(subject, made);
      return made.map(({ key, digest }) => ({ key, digest }));
    };
    const { catalog, source, definitions } = subject;
    return recall?.(() => [catalogDigest(catalog), source, definitions, candidates], ask) ?? ask();
  });
  if (queries.every((list) => list.length === 0)) return subjects;
  const verdicts = await readVerdicts(folder);
  const isOpen = ({ digest }: NamedQuery): boolean => !verdicts.has(digest);
  const open = subjects
    .filter((_, at) => queries[at]?.some(isOpen))
    .flatMap((subject) => (anew.get(subject) ?? asked(subject)).filter(isOpen));
  const identify: Identify | undefined = open.length === 0 ? undefined : await loadModels();
  for (const { digest, text, expected } of open)
    verdicts.set(digest, (await identify?.(text, expected, candidates)) ?? '');
  if (open.length > 0) await keepVerdicts(verdicts, folder);
  return subjects.map((subject, at) => ({
    ...subject,
    languages: new Map(
      (queries[at] ?? []).flatMap(({ key, digest }) => {
        const found = verdicts.get(digest);
        return found === undefined || found === '' ? [] : [[key, found] as const];
      }),
    ),
  }));
}

/** A text that is asked about, by the key of its segment, and by a digest of the text and of the languages that it may be in. */
export type NamedQuery = { readonly key: string; readonly digest: string };

type Query = NamedQuery & { readonly text: string; readonly expected: string };

function queryOf(unit: TranslatedUnit, { source, catalog }: Subject, candidates: readonly string[]): readonly Query[] {
  const text = ownWords(unit);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST) return [];
  const expected = catalog.language.tag;
  const asked = [...candidates, source.tag, expected];
  return [{ key: unit.segment.key, text, expected, digest: proseDigest([VERSION, ...asked, text].join('\n')) }];
}

/** How many letters of a translation the models are asked about. */
export const lettersAsked = (unit: TranslatedUnit): number => ownWords(unit).match(/\p{L}/gu)?.length ?? 0;

/** The translation without what is in brackets, and without Latin words that the source has too: names, mostly. */
function ownWords({ segment, read }: TranslatedUnit): string {
  const words = new Set(segment.source.match(/\p{sc=Latn}+/gu) ?? []);
  return read.target.plain
    .replace(/\([^()]*\)|\[[^[\]]*\]|\uFFFC+/gu, ' ')
    .replace(/\p{sc=Latn}+/gu, (word) => (words.has(word) ? ' ' : word))
    .replace(/\s+/g, ' ')
    .trim();
}
