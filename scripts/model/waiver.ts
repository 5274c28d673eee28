import { z } from 'zod';

export const waiverSchema = z.strictObject({
  /** The rule whose findings are waived. */
  rule: z.string(),
  /** Digests of the two texts that it was waived for. */
  source: z.string(),
  target: z.string(),
  /** Who says so, why, and since when (ISO date). */
  by: z.string(),
  why: z.string(),
  at: z.string(),
});

/** A person's word that what a rule finds in one translation is right. It holds for exactly these two texts. */
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;
