import type { Pair, Text } from './corpus.ts';
import { digitsTag, FORMS, figureOf, isWritable, written } from './figure.ts';
import { bedOf, isPlain, wrapped } from './planted.ts';
import type { Dice } from './random.ts';

/** Right pairs of a text: as published, and each once more with something in it that both sides have alike. */
export function rightPairs(text: Text, dice: Dice): readonly Pair[] {
  return text.pairs.flatMap((pair) => [pair, dressed(pair, text, dice)]);
}

const MARKS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['[', '](https://court.example/2022/verdict?id=7)'],
  ['**', '**'],
  ['*', '*'],
  ['`', '`'],
];

function dressed(pair: Pair, text: Text, dice: Dice): Pair {
  const bed = bedOf(pair, dice);
  if (dice.chance(0.2) && isPlain(pair)) {
    const [before, after] = dice.pick(MARKS);
    const [source, target] = [pair.source, pair.target].map((each) => wrapped(each, before, after, dice));
    if (source !== undefined && target !== undefined) return { source, target };
  }
  if (dice.chance(0.1)) return { source: bed.source('{{detained}}'), target: bed.target('{{detained}}') };
  const form = dice.pick(FORMS);
  const figure = figureOf(isWritable(form, text.tag) ? form : 'grouped', dice);
  return {
    source: bed.source(written(figure, 'en')),
    target: bed.target(written(figure, digitsTag(text.formatTag, dice))),
  };
}
