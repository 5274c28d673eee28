import { folded, type Kind, type Mark, marksOf } from '../language/release-words.ts';

/** What a line says of its text: not before a time, or not for the public as it is. */
export type Wait = 'embargo' | 'draft';

/** A part of a line between two signs, with all that its words may say. */
type Clause = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The signs on either side. */
  readonly before: string;
  readonly after: string;
};

/** Longer than this, a line is a text about something. Only how it begins counts. */
const MOST = 240;
/** Words about something else that may follow “under embargo until”, and stand before a verb at the end. */
const MOST_AFTER = 8;
const MOST_BEFORE = 4;

const BREAK =
  /([|()[\]{}<>«»"“”„!?;·•*_`~=【】〔〕「」『』《》（）［］：。；，、،؛।።፣\u3000]|(?:^|\s)[-–—:#]+(?=\s|$)|[–—]|:(?!\p{Nd})|,(?=\s|$)|(?<!\p{Nd})\.(?=\s|$)|\s\/\s)/u;
const OPENING = /[([{【〔「『《（［]/u;
const CLOSING = /[)\]}】〕」』》）］]/u;
const LABEL_END = /[:：–—|-]/u;
/** `E M B A R G O` */
const LETTER_SPACED = /(?<![\p{L}\p{N}])(?:\p{Lu} ){3,}\p{Lu}(?![\p{L}\p{N}])/gu;

const has = (marks: readonly Mark[], kind: Kind): boolean => marks.some(({ kinds }) => kinds.has(kind));
const isCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
};

function clausesOf(line: string): readonly Clause[] {
  const pieces = line.split(BREAK);
  const clauses: Clause[] = [];
  let before = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const text = pieces[at] ?? '';
    const sign = pieces[at + 1] ?? '';
    const marks = marksOf(folded(text));
    if (marks.length > 0) clauses.push({ text, marks, before, after: sign });
    const last = clauses.at(-1);
    if (marks.length === 0 && last !== undefined) clauses[clauses.length - 1] = { ...last, after: last.after + sign };
    before = marks.length > 0 ? sign : before + sign;
  }
  return clauses;
}

/** Neighbours of which each says only what is known here, as one. */
function runsOf(clauses: readonly Clause[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const [at, { marks }] of clauses.entries()) {
    if (marks.some(({ kinds }) => kinds.size === 0)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/**
 * What a line says of when its text is public, where that is all it says, or how it begins or ends: `Embargoed until 10:00
 * on 3 May`, `Verdict (draft)`, `Media release – not for publication`. A sentence about an embargo on arms or a draft of a
 * law has other words in it, and says nothing of the kind.
 *
 * @param isToCome whether a time from which a text is public, as somebody wrote it, may be still to come
 */
export function waitOf(line: string, isToCome: (line: string) => boolean): Wait | undefined {
  const text = line.replace(LETTER_SPACED, (spaced) => spaced.replaceAll(' ', '')).slice(0, MOST);
  const clauses = clausesOf(text);
  for (const [from, to] of runsOf(clauses)) {
    const wait = waitOfRun(clauses, from, to, isToCome);
    if (wait !== undefined) return wait;
  }
  for (const [at, clause] of clauses.entries()) {
    const wait = waitOfStart(clause, at === 0) ?? waitOfEnd(clause);
    if (wait !== undefined) return wait;
  }
  return undefined;
}

function waitOfRun(
  clauses: readonly Clause[],
  from: number,
  to: number,
  isToCome: (line: string) => boolean,
): Wait | undefined {
  const run = clauses.slice(from, to);
  const marks = run.flatMap((clause) => clause.marks);
  const text = run.map((clause) => clause.text).join(' ');
  const isCaps = isCapitals(text);
  const isWhole = run.length === clauses.length;
  // “The specification (Draft 12) developed by …” is no draft.
  const isEdge = from === 0 || to === clauses.length;
  const isApart =
    isWhole ||
    run.some(
      ({ before, after }) =>
        (OPENING.test(before) && CLOSING.test(after) && (isEdge || isCaps)) ||
        before.includes('|') ||
        (after.includes('|') && from === 0),
    );
  const isLabel = from === 0 && LABEL_END.test(run.at(-1)?.after ?? '');
  const isTail = to === clauses.length && LABEL_END.test(run[0]?.before ?? '');
  const stands = isApart || isLabel || isTail;
  const isTimed = marks.some(({ isDate }) => isDate);
  const isBounded = isTimed || has(marks, 'until');
  if (has(marks, 'embargoed') && (stands || isBounded || isCaps)) return 'embargo';
  if (has(marks, 'embargo') && (isApart || isTimed || (isLabel && isCaps))) return 'embargo';
  const isRefused = has(marks, 'not') && has(marks, 'publish');
  if ((isRefused || has(marks, 'hold')) && isBounded) return 'embargo';
  if (has(marks, 'hold') && (stands || isCaps || has(marks, 'draft'))) return 'draft';
  if (isRefused && (isApart || has(marks, 'draft') || has(marks, 'alone') || (stands && isCaps))) return 'draft';
  if (has(marks, 'draft') && (stands || isTimed)) return 'draft';
  if (has(marks, 'alone') && isApart && isCaps) return 'draft';
  if (has(marks, 'release') && isTimed && isToCome(text)) return 'embargo';
  return undefined;
}

/** `Under embargo until the verdict is read`, `Do not publish before the hearing`, `DRAFT Verdict in Homs`. */
function waitOfStart({ text, marks }: Clause, isFirst: boolean): Wait | undefined {
  const unknown = marks.filter(({ kinds }) => kinds.size === 0).length;
  const telling = marks.filter(({ kinds }) => ['words', 'dates'].every((kind) => !kinds.has(kind as Kind)));
  const [first, ...rest] = telling;
  if (first === undefined || first.kinds.size === 0) return undefined;
  const isSaid = first.kinds.has('embargoed') || first.kinds.has('hold');
  const refused = first.kinds.has('not') && rest[0]?.kinds.has('publish') === true;
  const next = refused ? rest[1] : rest[0];
  const isBounded =
    next?.kinds.has('until') === true ||
    (isSaid && /(?<!\p{L})(?:until|till|bis|jusqu|hasta|fino|tot|до)$/u.test(first.text));
  if ((isSaid || refused) && isBounded && unknown <= MOST_AFTER) return 'embargo';
  const isTimed = marks.some(({ isDate }) => isDate);
  if (first.kinds.has('embargo') && isBounded && isTimed && unknown <= 2) return 'embargo';
  const word = text.trim().slice(0, first.text.length);
  if (!isFirst || !isCapitals(word) || isCapitals(text) || marks[0] !== first) return undefined;
  if (first.kinds.has('draft')) return 'draft';
  return isSaid || first.kinds.has('embargo') ? 'embargo' : undefined;
}

/** `判决前不得发布`, where the verb comes last. */
function waitOfEnd({ marks }: Clause): Wait | undefined {
  const unknown = marks.filter(({ kinds }) => kinds.size === 0).length;
  const last = marks.at(-1);
  const isSaid = last?.kinds.has('embargoed') === true || last?.kinds.has('hold') === true;
  return isSaid && marks.at(-2)?.kinds.has('until') === true && unknown <= MOST_BEFORE ? 'embargo' : undefined;
}
