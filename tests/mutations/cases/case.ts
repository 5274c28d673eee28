/** A pair written by hand, the source in English. */
export type Case = {
  readonly tag: string;
  readonly source: string;
  readonly target: string;
  /** What makes it hard. */
  readonly why: string;
  /** The text of a `terms.csv` that holds for it. */
  readonly terms?: string;
};

/** A wrong pair, and the rule that must block it. */
export type WrongCase = Case & { readonly rule: string };
