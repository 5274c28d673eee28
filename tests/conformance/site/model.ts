import { type Tag, TEXTS } from './generated.ts';

export type Step = 'embargo' | 'publish' | 'correct' | 'withhold' | 'cancel';
type Said = 'draft' | 'embargoed' | 'out' | 'withheld' | 'canceled';

/** What somebody who keeps a diary of a statement knows of it; written without a look at the program. */
export type Model = {
  readonly said: Said;
  /** Milliseconds since 1970. */
  readonly embargo?: number | undefined;
  /** ISO dates. */
  readonly corrections: readonly string[];
  readonly reason?: string | undefined;
  /** When it was taken off or back: ISO time. */
  readonly withdrawn?: string | undefined;
};

export const PUBLISHED = '2024-05-06';

/** The figure that the statement gives: each correction gives another. */
export const figureOf = ({ corrections }: Pick<Model, 'corrections'>): number => 4101 + corrections.length;

export const noteOf = (index: number): string => `Mistaken figure, note ${'abcdefgh'[index] ?? index}.`;

/** What happens when a person does something at a moment. */
export function after(model: Model, step: Step, now: number, until: number): Model {
  const today = new Date(now).toISOString().slice(0, 10);
  if (step === 'embargo') return { ...model, said: 'embargoed', embargo: until };
  if (step === 'publish') return { ...model, said: 'out', embargo: undefined, reason: undefined, withdrawn: undefined };
  if (step === 'correct')
    return {
      ...model,
      said: 'out',
      embargo: undefined,
      reason: undefined,
      withdrawn: undefined,
      corrections: [...model.corrections, today],
    };
  return {
    ...model,
    said: step === 'withhold' ? 'withheld' : 'canceled',
    embargo: undefined,
    reason: `Reason to ${step}.`,
    withdrawn: new Date(now).toISOString().replace('.000Z', 'Z'),
  };
}

/** What the public must be told at a moment: everything, that it is taken back, or nothing. */
export function toldOf(model: Model, now: number): 'whole' | 'withheld' | 'canceled' | 'nothing' {
  const { said, embargo = 0 } = model;
  if (said === 'withheld' || said === 'canceled') return said;
  return said === 'out' || (said === 'embargoed' && now >= embargo) ? 'whole' : 'nothing';
}

export const titleOf = (tag: Tag, figure: number): string => TEXTS[tag][0].replace('#', String(figure));
export const sentenceOf = (tag: Tag, figure: number): string => TEXTS[tag][1].replace('#', String(figure));
