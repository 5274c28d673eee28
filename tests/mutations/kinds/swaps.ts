import { digitsTag, figureOf, written } from '../figure.ts';
import { bedOf } from '../planted.ts';
import { type Kind, letters, pairAt, type Spot } from './kind.ts';

const isParagraph = (source: string): boolean => letters(source) >= 40;

/** Other paragraphs of the text, with other translations. */
function partnersOf({ text, at }: Spot): readonly number[] {
  const own = text.pairs[at];
  if (own === undefined || !isParagraph(own.source)) return [];
  return text.pairs.flatMap(({ source, target }, index) =>
    isParagraph(source) && source !== own.source && target !== own.target ? [index] : [],
  );
}

type Choice = (spot: Spot) => number | undefined;
const anyPartner: Choice = (spot) => {
  const others = partnersOf(spot);
  return others[spot.dice.whole(0, Math.max(1, others.length))];
};
const nextPartner: Choice = (spot) => partnersOf(spot).find((other) => other > spot.at);

/** A paragraph with a figure of its own on both sides. */
function withFigure(spot: Spot): { readonly source: string; readonly target: string } {
  const { dice, text } = spot;
  const figure = figureOf(dice.pick(['tens', 'thousands', 'grouped', 'year']), dice);
  const bed = bedOf(pairAt(spot), dice);
  return {
    source: bed.source(written(figure, 'en')),
    target: bed.target(written(figure, digitsTag(text.formatTag, dice))),
  };
}

const swapKind = (
  kind: Pick<Kind, 'name' | 'rules' | 'by' | 'must' | 'scope'>,
  pairOf: (spot: Spot) => { readonly source: string; readonly target: string },
  partnerOf: Choice = anyPartner,
): Kind => ({
  ...kind,
  make: (spot) => {
    const other = partnerOf(spot);
    if (other === undefined) return undefined;
    const [one, two] = [pairOf(spot), pairOf({ ...spot, at: other })];
    return {
      source: one.source,
      right: one.target,
      wrong: two.target,
      partner: { at: other, source: two.source, wrong: one.target },
    };
  },
});

export const swaps: readonly Kind[] = [
  swapKind(
    { name: 'swapped, with figures', rules: ['number', 'swapped'], by: 'block', must: 99, scope: 'alone' },
    withFigure,
  ),
  swapKind(
    {
      name: 'swapped, without figures',
      rules: ['swapped', 'length', 'sentence-count'],
      by: 'notice',
      must: 75,
      scope: 'among',
    },
    pairAt,
  ),
  swapKind(
    {
      name: 'swapped with the next, without figures',
      rules: ['swapped', 'length', 'sentence-count'],
      by: 'notice',
      must: 75,
      scope: 'among',
    },
    pairAt,
    nextPartner,
  ),
  swapKind({ name: 'swapped after import', rules: ['swapped'], by: 'block', must: 100, scope: 'recorded' }, pairAt),
];
