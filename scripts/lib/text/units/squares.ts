import { oncePerKey } from '../../once.ts';
import { countedWords } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

const POWER = /^(?:square|cubic)-(.+)$/;
/** Signs and abbreviations of squares and cubes in many languages. */
const SIGNS = /[²³㎡㎢㎥]|(?:m|km|cm|mi|ft|м|км|см) ?[23](?!\p{Nd})|\bsq|qkm|kv|кв|куб|cub|κυβ|τ\.μ/iu;
/** The letters by which a word for squares is recognized, whatever its ending. */
const STEM = 4;

/**
 * Whether a unit is a square or a cube, and the other text has the plain unit, with no word for squares or cubes anywhere: 12 square
 * kilometres as 12 Kilometer. Never where the language's words for it are not known.
 */
export function isSquareLost(
  units: ReadonlySet<string>,
  others: ReadonlySet<string>,
  { text, tag }: TaggedText,
): boolean {
  const [unit] = units;
  const plain = units.size === 1 ? POWER.exec(unit ?? '')?.[1] : undefined;
  if (unit === undefined || plain === undefined || !others.has(plain) || others.has(unit)) return false;
  const stems = stemsOf(`${tag} ${unit}`);
  if (stems.length === 0 || SIGNS.test(text)) return false;
  const fold = folded(text);
  return !stems.some((stem) => fold.includes(stem));
}

/** What the names of a square or a cube have beside those of its plain unit: Quadrat, carré, 平方. By a tag and a unit. */
const stemsOf = oncePerKey((key): readonly string[] => {
  const [tag = '', unit = ''] = key.split(' ');
  const { units } = countedWords(tag);
  const wordsOf = (name: string): readonly string[] =>
    (units[name] ?? []).flatMap((pattern) => folded(pattern.replace('{0}', '')).split(/[\s\u00A0]+/u)).filter(Boolean);
  const plain = wordsOf(POWER.exec(unit)?.[1] ?? '').toSorted((a, b) => b.length - a.length);
  return [
    ...new Set(
      wordsOf(unit)
        .map((word) => plain.reduce((rest, each) => rest.replace(each, ''), word))
        .filter((rest) => rest.length > 1 && /\p{L}/u.test(rest))
        .map((rest) => rest.slice(0, STEM)),
    ),
  ];
});
