import { digitsTag, figureOf, written } from '../figure.ts';
import { bedOf } from '../planted.ts';
import { type Kind, letters, pairAt, type Spot } from './kind.ts';

const isParagraph = (source: string): boolean => letters(source) >= 40;

/** Another paragraph of the text, with another translation. */
function partnerOf({ text, at, dice }: Spot): number | undefined {
  const own = text.pairs[at];
  if (own === undefined || !isParagraph(own.source)) return undefined;
  const others = text.pairs.flatMap(({ source, target }, index) =>
    isParagraph(source) && source !== own.source && target !== own.target ? [index] : [],
  );
  return others[dice.whole(0, Math.max(1, others.length))];
}

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
  swapKind({ name: 'swapped after import', rules: ['swapped'], by: 'block', must: 100, scope: 'recorded' }, pairAt),
];
