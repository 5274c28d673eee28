/** A text and the BCP 47 tag of its language. */
export type TaggedText = { readonly text: string; readonly tag: string };
