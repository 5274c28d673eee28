/** Marked content that text stands in: its MCID and its tag. */
export type Mark = { readonly id: number; readonly tag: string };

/** The operator that begins marked content. */
export const opening = ({ id, tag }: Mark): string => `/${tag} <</MCID ${id} >>BDC`;

/** What holds for text: the marked content that is open, and the colour, as operators. */
export type Surroundings = { readonly mark: Mark | undefined; readonly paint: string };

/** What strikes words out, or underlines them: a filled rectangle, with what holds where it is painted. */
export type Bar = { readonly surroundings: Surroundings; readonly source: string };

/** Where nothing has been said. */
export const NOWHERE: Surroundings = { mark: undefined, paint: '' };
