import { foldedPhrase, type PhraseMark, phraseMarks, type ReleaseKind } from '../../lib/text/index.ts';

/** A part of a line between two signs, with the possible meanings of its words. */
export type Clause = {
  readonly text: string;
  readonly marks: readonly PhraseMark[];
  /** The signs on either side. */
  readonly before: string;
  readonly after: string;
};

const BREAK =
  /([|()[\]{}<>«»"“”„!?;·•*_`~=【】〔〕「」『』《》（）［］：。；，、،؛।።፣\u3000]|(?:^|\s)[-–—:#]+(?=\s|$)|[–—]|:(?!\p{Nd})|,(?=\s|$)|(?<!\p{Nd})\.(?=\s|$)|\s\/\s)/u;
/** A sign between a label and its value; a dash alone is one, too. */
const VALUE = /[:：|–—=-]/u;
/** A sign between a label and its value, without dashes: `Draft – no release` is a draft. */
const VALUE_ALONE = /[:：|=]/u;
const DASHED = /[:：]\s*[-–—]/u;

/**
 * The parts of a line whose words may say when a text is public, without those that deny it: `No embargo` says nothing.
 */
export function clausesOf(line: string): readonly Clause[] {
  const clauses = allClausesOf(line);
  const denied = clauses.map((clause) => isDenied(clause));
  for (const [at, clause] of clauses.entries()) {
    const isLabel =
      waits(clause) &&
      clause.marks.every(({ isKnown }) => isKnown) &&
      (isEmbargo(clause) ? VALUE : VALUE_ALONE).test(clause.after);
    const next = clauses[at + 1];
    if (isLabel && ((next !== undefined && (denied[at + 1] || isNone(next))) || (!next && DASHED.test(clause.after))))
      denied[at] = true;
  }
  return clauses.filter((_, at) => denied[at] !== true);
}

function allClausesOf(line: string): readonly Clause[] {
  const pieces = line.split(BREAK);
  const clauses: Clause[] = [];
  let before = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const text = pieces[at] ?? '';
    const sign = pieces[at + 1] ?? '';
    const marks = phraseMarks(foldedPhrase(text));
    if (marks.length > 0) clauses.push({ text, marks, before, after: sign });
    const last = clauses.at(-1);
    if (marks.length === 0 && last !== undefined) clauses[clauses.length - 1] = { ...last, after: last.after + sign };
    before = marks.length > 0 ? sign : before + sign;
  }
  return clauses;
}

const WAITS: readonly ReleaseKind[] = ['embargo', 'embargoed', 'draft', 'secret'];
const isWait = ({ kinds }: PhraseMark): boolean => WAITS.some((kind) => kinds.has(kind));
const waits = ({ marks }: Clause): boolean => marks.some(isWait);
const isEmbargo = ({ marks }: Clause): boolean =>
  marks.every(({ kinds }) => !kinds.has('draft') && !kinds.has('secret'));
const isNegative = ({ kinds }: PhraseMark): boolean => kinds.has('not') || kinds.has('none');
const isSmall = ({ kinds }: PhraseMark): boolean => kinds.has('words') && !kinds.has('until');
/** Whether a word keeps a denial from being one: “no embargo until 10:00”, “not to be published: embargo”. */
const isMore = ({ kinds, isDate }: PhraseMark): boolean =>
  isDate ||
  kinds.has('until') ||
  kinds.has('use') ||
  ((kinds.has('hold') || kinds.has('publish')) && !kinds.has('embargo'));

/**
 * The most small words between a denial and what it denies: `not under any embargo`, `is not a draft`, `ei ole
 * embargot`.
 */
const MOST_BETWEEN = 2;
const LONGEST_ARTICLE = 3;

/**
 * Whether a denial stands right before a word, or behind it at the end: `No embargo`, `not under embargo`, `Эмбарго
 * нет`.
 */
function isDenied({ marks }: Clause): boolean {
  if (marks.some((mark) => isMore(mark) && !mark.kinds.has('none'))) return false;
  const told = marks.filter(isWait);
  return told.length > 0 && told.every((mark) => isDeniedAt(marks, marks.indexOf(mark)));
}

function isDeniedAt(marks: readonly PhraseMark[], at: number): boolean {
  const mark = marks[at];
  const isOfEmbargo = mark?.kinds.has('embargo') === true || mark?.kinds.has('embargoed') === true;
  const before = marks.slice(0, at);
  const negative = before.findLastIndex(isNegative);
  const between = before.slice(negative + 1);
  const isNear =
    between.length <= MOST_BETWEEN &&
    between.every(
      (each) => isSmall(each) && (isOfEmbargo || each.text.length <= LONGEST_ARTICLE) && each.text !== 'yet',
    );
  if (negative >= 0 && isNear) return true;
  const behind = marks.slice(at + 1);
  return behind.at(-1)?.kinds.has('none') === true && behind.every((each) => isSmall(each) || isNegative(each));
}

/** Whether a value says only that there is none: `keine`, `not applicable`, `for immediate release`. */
const isNone = ({ marks }: Clause): boolean =>
  marks.some(isNegative) &&
  marks.every(
    (mark) => isNegative(mark) || (isSmall(mark) && mark.text.length <= LONGEST_ARTICLE && mark.text !== 'yet'),
  );

/** A text with a blank for the colon of `TLP:RED`, which does not end a label. */
export const plainTlp = (text: string): string =>
  /tlp:/i.test(text) ? text.replace(/(?<!\p{L})TLP:\s?(?=(?:RED|AMBER|GREEN)(?!\s*[:：\p{L}]))/giu, 'TLP ') : text;
