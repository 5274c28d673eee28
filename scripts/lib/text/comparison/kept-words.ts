/** A stretch of a translation that has the source's words; UTF-16 offsets, `end` exclusive. */
type Stretch = { readonly start: number; readonly end: number };

/** The number of UTF-16 units around a stretch that are looked at. */
const AROUND = 24;

/**
 * Whether a stretch of the source's words is of a kind that translations keep: a prescription, a bibliography, a list in
 * other languages than English, an address that is written out, a licence with its version, a body with a number
 * behind it, a command, keys and what they are set to, a name of one piece, or a title within a sentence.
 *
 * @param plain the translation
 * @param source the text that it translates, in English
 */
export function isKeptKind(plain: string, source: string, stretch: Stretch): boolean {
  const run = plain.slice(stretch.start, stretch.end);
  const around = plain.slice(Math.max(0, stretch.start - AROUND), stretch.end + AROUND);
  return (
    DOSE.test(run) ||
    isReference(run) ||
    isOfOthers(run) ||
    ADDRESS.test(run) ||
    isBodyWithNumber(run) ||
    COMMAND.test(around) ||
    ASSIGNED.test(run) ||
    !/\s/u.test(run) ||
    isTitleWithin(source, run)
  );
}

/** How often a medicine is taken, as doctors abbreviate it: darunavir 1 tablet qd, pr. tid, q12h. */
const DOSE = /(?<![\p{L}\p{N}])(?:q\d{1,2}h|[bqt]\.?i\.?d|q\.?d|prn)(?![\p{L}\p{N}])/iu;

/** An address with its marks written out: 2014 at rubykaigi dot org. */
const ADDRESS = /\bat [\w.-]+ dot \p{Ll}{2,}/iu;

/** What a shell shows before a command. */
const COMMAND = /(?:^|\s)\$ (?=[a-z.~/])/u;

/** What no text but a reference has: et al., the number of a digital work, pages behind a volume. */
const SURE_MARKS = /\bet al\b|\bdoi\b|\barXiv:\d|\b\d+[-–]\d+ \((?:19|20)\d\d\)/iu;
/** What is set to what: vscode = ctrl k i. */
const ASSIGNED = /[\p{L}\p{N}] = [\p{L}\p{N}]/u;

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

/** The fewest words with letters that English has not, and their share, where a list is of other languages: español, polski. */
const [OTHERS, SHARE_OF_OTHERS] = [3, 0.3];

/** Whether the words are not the English source's, but of other languages: Deutsch, español, français, 한국어. */
function isOfOthers(run: string): boolean {
  const words = run.split(/[\s\p{P}]+/u).filter((word) => /\p{L}/u.test(word));
  const others = words.filter((word) => /[^\p{ASCII}]/u.test(word)).length;
  return others >= OTHERS && others >= SHARE_OF_OTHERS * words.length;
}

/** Behind a name: its version, and that later ones are meant, too; the number that a body gave something. */
const BEHIND_NAME =
  /,? (?:version |v\.? ?)\d[\d.]*,? or (?:any )?(?:later|newer|above)(?: version)?|,? version \d[\d.]*| \((?:\p{L}+ )?(?:number|no\.?)(?:$| [\p{N}])/iu;
/** Small words within names. */
const SMALL = /^(?:and|by|for|of|the|in|to|on|at)$/u;
const WORDS_OF_NAME = 3;

/** Whether a stretch is a long name with a version or a number behind it: GNU General Public License version 3 or later. */
function isBodyWithNumber(run: string): boolean {
  const behind = BEHIND_NAME.exec(run);
  if (behind === null) return false;
  const words = run.slice(0, behind.index).split(/[\s\p{P}]+/u);
  const names = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return (
    names >= WORDS_OF_NAME && words.every((word) => word === '' || SMALL.test(word) || /^[\p{Lu}\p{N}]/u.test(word))
  );
}

/** Words that a title begins with, but no name within a sentence. */
const FIRST_OF_TITLE =
  /^(?:(?:Your|What|How|Why|When|Where|Who|We|You|My|Our|Is|Are|Do|Does|Can|To|From|Using|Getting|Not)\b|(?:The|An?) \p{Ll})/u;
/** Before a title: a letter, a comma or a bracket behind one; no end of a sentence. */
const WITHIN = /(?:[\p{Ll}\p{N},]|(?<![.!?…])\)) $/u;
/** Before the title of a page, which ends the sentence or has a dash. */
const SEE = /\b(?:see|read|visit|watch|titled|entitled|called|sections?|chapters?|pages?|articles?) $/iu;

/**
 * Whether a stretch is a title in the midst of a sentence of the source: it is covered in the Your new friend: Command
 * Line video; see Setting your levels properly.
 */
function isTitleWithin(source: string, run: string): boolean {
  const at = source.indexOf(run);
  if (at < 1) return false;
  const before = source.slice(Math.max(0, at - AROUND), at);
  if (FIRST_OF_TITLE.test(run)) return WITHIN.test(before);
  if (
    /\brefer to $/u.test(before) &&
    /^ (?:document|page|section|chapter|guide|article)\b/u.test(source.slice(at + run.length))
  )
    return true;
  if (!SEE.test(before) || !/^\p{Lu}\p{Ll}/u.test(run) || /\p{Ll}[.!?] /u.test(run)) return false;
  return (
    / [-–—|] \p{Lu}/u.test(run) || /^(?:\)?[.!?]|\s?\()/u.test(source.slice(at + run.length)) || source.endsWith(run)
  );
}
