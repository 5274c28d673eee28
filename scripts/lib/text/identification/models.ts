import { languageOf } from '../language/language.ts';
import { areKin, CLD3_KNOWS, cldCode, francCode, francTag, languagePart } from './codes.ts';

/** @returns the tag of the language that a text is rather in; undefined when it may well be the expected one */
export type Identify = (text: string, expected: string, candidates: readonly string[]) => string | undefined;

/** Letters from which the models are to be trusted. */
export const ENOUGH = 60;
/** From so many on one of the models may be wrong about which other language it is. */
const SURELY = 150;

/** What franc calls the scripts of which it knows several languages. */
const FRANC_SCRIPTS: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Deva: 'Devanagari',
  Mymr: 'Myanmar',
  Ethi: 'Ethiopic',
  Tibt: 'Tibetan',
  Hebr: 'Hebrew',
  Cans: 'Canadian_Aboriginal',
};

/** CLD3 says nothing of shorter texts, and reads no more of longer ones (bytes). */
const LEAST = 0;
const MOST = 2000;

/**
 * Loads the two models, which takes a quarter of a second: CLD3, which knows a hundred languages, and franc's letter
 * triples, asked among the newsroom's own languages and, in a longer text, the one that CLD3 has named. A text is in another
 * language only where both say so; a language that one of them does not know is left to the other, and one that neither
 * knows is never doubted.
 */
export function loadModels(): Promise<Identify> {
  models ??= load();
  return models;
}

/** Loaded once for all the runs of a process: the serving one asks after every save. */
let models: Promise<Identify> | undefined;

async function load(): Promise<Identify> {
  const [{ francAll }, { data }, { expressions }, { loadModule }] = await Promise.all([
    import('franc-all'),
    import('franc-all/data.js'),
    import('franc-all/expressions.js'),
    import('cld3-asm'),
  ]);
  const alone = new Set(Object.keys(expressions));
  // franc may know a language in one script and not in another: Central Kurdish in Latin letters alone.
  const francKnows = (tag: string): boolean => {
    const known = data[FRANC_SCRIPTS[languageOf(tag).script] ?? ''];
    return known === undefined ? alone.has(francCode(tag)) : francCode(tag) in known;
  };
  const cldKnows = (tag: string): boolean => {
    const { script } = languageOf(tag);
    const isUsual = script in FRANC_SCRIPTS || script === languageOf(languagePart(tag)).script;
    return isUsual && CLD3_KNOWS.has(cldCode(tag));
  };
  const cld = (await loadModule()).create(LEAST, MOST);
  return (text, expected, candidates) => {
    const language = languagePart(expected);
    const [isFranc, isCld] = [francKnows(expected), cldKnows(expected)];
    if (!isFranc && !isCld) return undefined;
    const found = isCld ? cld.findLanguage(text) : undefined;
    const named = found === undefined || found.language === 'und' ? undefined : tagOf(found.language);
    if (isCld && (named === undefined || areKin(named, language) || areKin(named, cldCode(expected)))) return undefined;
    if (!isFranc) return named;
    // A short text looks like some language of the world only too easily.
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const isLong = letters >= ENOUGH;
    const others = [...candidates, ...(named !== undefined && isLong ? [named] : [])].filter(francKnows);
    const only = [...new Set([expected, ...others].map(francCode))];
    const [best] = only.length > 1 ? (francAll(text, { only, minLength: 1 })[0] ?? []) : [];
    const nearest = others.find((tag) => francCode(tag) === best);
    if (nearest === undefined || areKin(languagePart(nearest), language)) return undefined;
    // Spanish that one model takes for Galician and the other for Portuguese is Spanish.
    const isAgreed = named === undefined || areKin(languagePart(nearest), named);
    return isAgreed || letters >= SURELY ? nearest : undefined;
  };
}

/** What each of the two models takes a text for, and how sure CLD3 is, from 0 to 1. */
export type Namer = (text: string) => {
  readonly cld: string | undefined;
  readonly franc: string | undefined;
  readonly certainty: number;
  /** What franc says of the languages that CLD3 knows, the likeliest first, which has 1. */
  readonly known: readonly (readonly [tag: string, score: number])[];
  /** True where franc has heard of the language that CLD3 names, in the script of the text. */
  readonly isKnown: boolean;
};

/**
 * Loads both models to name the language of a text of which nothing is known. franc is asked among all of its four hundred:
 * a text in one that CLD3 does not know is taken by CLD3 for one that it knows, and it is often sure.
 */
export async function loadNamer(): Promise<Namer> {
  const [{ francAll }, { loadModule }] = await Promise.all([import('franc-all'), import('cld3-asm')]);
  const cld = (await loadModule()).create(LEAST, MOST);
  const only = [...CLD3_KNOWS].map((code) => francCode(tagOf(code)));
  return (text) => {
    const found = cld.findLanguage(text);
    const named = found === undefined || found.language === 'und' ? undefined : tagOf(found.language);
    const ranked = francAll(text, { minLength: 1 });
    const [best] = ranked[0] ?? [];
    return {
      cld: named,
      franc: best === undefined || best === 'und' ? undefined : francTag(best),
      certainty: found?.probability ?? 0,
      known: francAll(text, { only, minLength: 1 }).map(([code, score]) => [francTag(code), score]),
      isKnown: named !== undefined && ranked.some(([code]) => code === francCode(named)),
    };
  };
}

/** CLD3's name as a language tag. */
const tagOf = (code: string): string => (code === 'iw' ? 'he' : languagePart(code));
