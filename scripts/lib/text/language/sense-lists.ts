/**
 * Words that turn or bend the sense of a sentence. `_` is any letter, and `-` any letters or none: `refus-` is refus, refuse,
 * refusé; `doi_-` is doit and doivent, but not doi. A word behind `!` is none of them, though a shorter one would say so.
 */
export type SenseWords = {
  /** Words that say no more than “not”, before or behind what they deny: “not more than 5” is no lower limit. */
  readonly not?: readonly string[];
  /** Words for “only”: “not” before one of them denies nothing. */
  readonly only?: readonly string[];
  /** What says “only” by a denial, `…` between its parts: ne … que, しか…ない. */
  readonly exceptive?: readonly string[];
  /** The other words; an edit is graded only where there are some. */
  readonly words: readonly string[];
  /** Further words that deny, refuse or except: by them no edit is graded. */
  readonly also?: readonly string[];
  /** Letters that may be joined to the beginning of each of them: the Arabic for “and”. */
  readonly prefixes?: readonly string[];
};
