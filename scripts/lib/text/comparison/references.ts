/** What no text but a reference has: et al., the number of a digital work, pages behind a volume. */
const SURE_MARKS = /\bet al\b|\bdoi(?:\.org\/|: ?)|\bdoi ?10\.\d|\barXiv:\d|\b\d+[-–]\d+ \((?:19|20)\d\d\)/iu;
/** A year that a work came out in. */
const YEAR = /(?<![\p{N}.])(?:1[5-9]|20)\d\d(?!\p{N})/u;
/** What else a work is cited by: a volume, a publisher with its place, the year in brackets, the number of its pages. */
const OTHER_MARKS: readonly RegExp[] = [
  /\b(?:Vol|Nr|pp|Bd)\. ?\d|\bISBN\b|(?<!\p{L})\p{Lu}\p{L}{1,24} Press\b|\. - \d+ (?:p|s|S)\./u,
  /(?<![\p{L}.])\p{Lu}[\p{L}.]{0,24}: \p{Lu}[^.:]{2,60}, (?:19|20)\d\d|\((?:19|20)\d\d\)[.:] \p{Lu}/u,
  /(?<!\p{L})\p{Lu}\p{Ll}{1,24}, (?:\p{Lu}\. ?){1,4}\((?:19|20)\d\d/u,
];
/** What tells a sentence from a reference. */
const VERB = /(?<!\p{L})(?:is|are|was|were|be|been|has|have|had|will|would|can|could|must|said|says)(?!\p{L})/u;

/**
 * Whether a text is of references to works, whose titles stay as they are: Karpenko, J. A. (1981): Nazvanija neba.
 *
 * @param text in any language that English texts cite works in
 */
export const isReference = (text: string): boolean =>
  SURE_MARKS.test(text) || (YEAR.test(text) && OTHER_MARKS.some((mark) => mark.test(text)) && !VERB.test(text));
