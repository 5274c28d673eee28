import data from '../generated/release-phrases.json' with { type: 'json' };

/**
 * What else may stand in such a line, and says what the line is about. None of it makes a word known.
 *
 * - `article`: what a text calls another one with: “the”
 * - `definite`: words for a document that need no article: “belge”, “המסמך”
 * - `itself`: what a text calls itself with: “this”, “following”
 * - `bars`: what is part of a word that says what somebody has barred: “interdit”
 * - `done`: that something was published: “publié”; a star where it goes on
 * - `toBe`: what makes of it that it is still to be: “to be”, “werden”
 * - `trade`: the bare word for an embargo, which goods are under, too
 * - `idea`: a word for an idea, which in some languages is one for a draft
 */
export const NEIGHBORS = ['article', 'definite', 'itself', 'bars', 'done', 'toBe', 'trade', 'idea'] as const;
export type Neighbor = (typeof NEIGHBORS)[number];

/** The words of a kind as one pattern, folded: `publie|opublikowan\p{L}*`. */
export const neighborsOf = (kind: Neighbor): string => data.neighbors[kind].replaceAll('*', '\\p{L}*');
