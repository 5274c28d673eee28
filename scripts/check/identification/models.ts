import { areKin, CLD3_KNOWS, cldCode, francCode, languagePart } from './codes.ts';

/** @returns the tag of the language that a text is rather in; undefined when it may well be the expected one */
export type Identify = (text: string, expected: string, candidates: readonly string[]) => string | undefined;

/** Letters from which the models are to be trusted. */
export const ENOUGH = 60;

/** CLD3 says nothing of shorter texts, and reads no more of longer ones (bytes). */
const LEAST = 0;
const MOST = 2000;

/**
 * Loads the two models, which takes a quarter of a second: CLD3, which knows a hundred languages, and franc's letter
 * triples, asked among the newsroom's own languages and, in a longer text, the one that CLD3 has named. A text is in another language only
 * where both say so; a language that one of them does not know is left to the other, and one that neither knows is
 * never doubted.
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
  const francKnows = new Set([
    ...Object.values(data).flatMap((script) => Object.keys(script)),
    ...Object.keys(expressions),
  ]);
  const cld = (await loadModule()).create(LEAST, MOST);
  return (text, expected, candidates) => {
    const language = languagePart(expected);
    const [isFranc, isCld] = [francKnows.has(francCode(expected)), CLD3_KNOWS.has(cldCode(expected))];
    if (!isFranc && !isCld) return undefined;
    const found = isCld ? cld.findLanguage(text) : undefined;
    const named = found === undefined || found.language === 'und' ? undefined : tagOf(found.language);
    if (isCld && (named === undefined || areKin(named, language) || areKin(named, cldCode(expected)))) return undefined;
    if (!isFranc) return named;
    // A short text looks like some language of the world only too easily.
    const isLong = (text.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH;
    const others = [...candidates, ...(named !== undefined && isLong ? [named] : [])].filter((tag) =>
      francKnows.has(francCode(tag)),
    );
    const only = [...new Set([expected, ...others].map(francCode))];
    const [best] = only.length > 1 ? (francAll(text, { only, minLength: 1 })[0] ?? []) : [];
    const nearest = others.find((tag) => francCode(tag) === best);
    return nearest === undefined || areKin(languagePart(nearest), language) ? undefined : nearest;
  };
}

/** What each of the two models takes a text for, and how sure CLD3 is, from 0 to 1. */
export type Namer = (text: string) => {
  readonly cld: string | undefined;
  readonly franc: string | undefined;
  readonly certainty: number;
};

/** Loads both models to name the language of a text of which nothing is known, among the hundred that CLD3 knows. */
export async function loadNamer(): Promise<Namer> {
  const [{ francAll }, { loadModule }] = await Promise.all([import('franc-all'), import('cld3-asm')]);
  const cld = (await loadModule()).create(LEAST, MOST);
  const only = [...CLD3_KNOWS].map((code) => francCode(tagOf(code)));
  return (text) => {
    const found = cld.findLanguage(text);
    const [best] = francAll(text, { only, minLength: 1 })[0] ?? [];
    const franc = [...CLD3_KNOWS].map(tagOf).find((tag) => francCode(tag) === best);
    return {
      cld: found === undefined || found.language === 'und' ? undefined : tagOf(found.language),
      franc,
      certainty: found?.probability ?? 0,
    };
  };
}

/** CLD3's name as a language tag. */
const tagOf = (code: string): string => (code === 'iw' ? 'he' : languagePart(code));
