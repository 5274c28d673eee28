import { BLOCKS, documentOf, flat, INLINES, makerOf } from './random-document.ts';

const BETWEEN = [' ', '', ', ', '\n'];

/**
 * A statement that puts one inline beside every other, before and behind it, and one block inside every other that takes
 * any, alone and after a paragraph. Which ones is the seed's choice; some dozens of seeds have them all.
 */
export function besides(seed: string): string {
  const maker = makerOf(seed);
  const { choice } = maker;
  const one = choice(Object.values(INLINES));
  const paragraphs = Object.values(INLINES).flatMap((other) => {
    const between = choice(BETWEEN);
    return [`${one(maker)}${between}${other(maker)}`, `${other(maker)}${between}${one(maker)}`];
  });
  const inner = choice(Object.values(BLOCKS));
  const nested = Object.values(BLOCKS).map((outer) =>
    outer(maker, () => inner(maker, () => INLINES['text']?.(maker) ?? '')),
  );
  return documentOf(maker.language, [`# ${flat(maker.some(2, 8))}`, ...paragraphs, ...nested], maker);
}
