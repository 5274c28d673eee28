import { letterCount } from '../../../scripts/lib/text/comparison/length-scores.ts';
import { endsInStop, marksSentences, sentences } from '../../../scripts/lib/text/comparison/sentences.ts';
import { scriptShares } from '../../../scripts/lib/text/identification/scripts.ts';
import type { Text } from '../corpus.ts';
import { type Kind, letters, type Mutant, pairAt, type Spot } from './kind.ts';
import { published } from './published.ts';

/** A text in another's place: the same article of another declaration. */
const fromText = (spot: Spot, other: Text | undefined): Mutant | undefined => {
  const { source, target } = pairAt(spot);
  const wrong = other?.pairs.find((pair) => pair.source === source)?.target;
  return wrong === undefined || wrong === target ? undefined : { source, right: target, wrong };
};

const sentenceDropped = (spot: Spot): Mutant | undefined => {
  const { source, target } = pairAt(spot);
  const [wanted, own] = [sentences(source), sentences(target)];
  const gone = own[spot.dice.whole(0, Math.max(1, own.length))];
  if (!marksSentences(spot.text.script) || gone === undefined || own.length < 2 || own.length !== wanted.length)
    return undefined;
  return { source, right: target, wrong: (target.slice(0, gone.start) + target.slice(gone.end)).trim() };
};

const halfCut = (spot: Spot): Mutant | undefined => {
  const { source, target } = pairAt(spot);
  if (!endsInStop(source) || letterCount(source) < 20) return undefined;
  const all = [...target];
  return {
    source,
    right: target,
    wrong: all
      .slice(0, Math.floor(all.length / 2))
      .join('')
      .trim(),
  };
};

export const wholes: readonly Kind[] = [
  {
    name: 'sentence dropped',
    rules: ['sentence-count', 'length'],
    by: 'notice',
    must: 95,
    scope: 'among',
    make: sentenceDropped,
  },
  { name: 'cut in half', rules: ['length', 'sentence-count'], by: 'notice', must: 95, scope: 'among', make: halfCut },
  {
    name: 'wrong language',
    rules: ['wrong-language', 'wrong-script'],
    by: 'notice',
    must: 98,
    scope: 'among',
    make: (spot) => {
      const other = published(spot.text.tag, spot.dice, 'same script', spot.text.script);
      const mutant = other === undefined ? undefined : fromText(spot, other);
      return mutant === undefined || letters(mutant.wrong) < 60 ? undefined : mutant;
    },
  },
  {
    name: 'wrong script',
    rules: ['wrong-script', 'wrong-language'],
    by: 'notice',
    must: 98,
    scope: 'among',
    make: (spot) => {
      const mutant = fromText(spot, published(spot.text.tag, spot.dice, 'other script', spot.text.script));
      const shares = mutant === undefined ? undefined : scriptShares(mutant.right, spot.text.script);
      // A tag whose script is not that of the text (`cjs`) is wrong in every text of the file.
      return mutant === undefined || shares === undefined || shares.own < shares.other || letters(mutant.wrong) < 20
        ? undefined
        : mutant;
    },
  },
];
