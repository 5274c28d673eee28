import { areKin, CLD3_KNOWS, cldCode, francCode, languagePart } from './codes.ts';

/** @returns the tag of the language that a text is rather in; undefined when it may well be the expected one */
export type Identify = (text: string, expected: string, candidates: readonly string[]) => string | undefined;

/** CLD3 says nothing of shorter texts, and reads no more of longer ones (bytes). */
const LEAST = 0;
const MOST = 2000;

/**
 * Loads the two models, which takes a quarter of a second: franc's letter triples, among the newsroom's own languages,
 * and CLD3, which knows a hundred. A text is in another language only where both say so; a language that one of
 * them does not know is left to the other, and one that neither knows is never doubted.
 */
export async function loadModels(): Promise<Identify> {
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
    const isFranc = francKnows.has(francCode(expected));
    const isCld = CLD3_KNOWS.has(cldCode(expected));
    if (!isFranc && !isCld) return undefined;
    const others = candidates.filter((tag) => francKnows.has(francCode(tag)));
    const only = [...new Set([expected, ...others].map(francCode))];
    const [best] = isFranc && only.length > 1 ? (francAll(text, { only, minLength: 1 })[0] ?? []) : [];
    const nearest = others.find((tag) => francCode(tag) === best);
    if (isFranc && (nearest === undefined || areKin(languagePart(nearest), language))) return undefined;
    const found = isCld ? cld.findLanguage(text) : undefined;
    const named = found === undefined || found.language === 'und' ? undefined : tagOf(found.language);
    if (isCld && (named === undefined || areKin(named, language) || areKin(named, cldCode(expected)))) return undefined;
    return nearest ?? named;
  };
}

/** CLD3's name as a language tag. */
const tagOf = (code: string): string => (code === 'iw' ? 'he' : languagePart(code));
