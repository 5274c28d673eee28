import { createRequire } from 'node:module';

/** Letters of a language beyond ASCII, in lower case: those that its words are written with, and those of foreign ones. */
export type Alphabet = { readonly own: ReadonlySet<string>; readonly foreign: ReadonlySet<string> };

type Letters = { readonly own: string; readonly foreign: string };
type Data = Readonly<Record<string, Readonly<Record<string, Letters>>>>;

const load = createRequire(import.meta.url);
const known = new Map<string, ReadonlyMap<string, Alphabet>>();

/** The alphabets that CLDR has of languages of a script (ISO 15924), by tag; none for a script of which it says nothing. */
export function alphabetsOf(script: string): ReadonlyMap<string, Alphabet> {
  const kept = known.get(script);
  if (kept !== undefined) return kept;
  const data: Data = load('../generated/alphabets.json');
  const found = new Map(
    Object.entries(data[script] ?? {}).map(([tag, { own, foreign }]) => [
      tag,
      { own: new Set(own), foreign: new Set(foreign) },
    ]),
  );
  known.set(script, found);
  return found;
}
