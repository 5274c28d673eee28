import { clockAt } from '../../lib/clock.ts';
import {
  foldedPhrase,
  mayTellOfRelease,
  type PhraseMark,
  phraseMarks,
  type ReleaseKind,
  TELLING_KINDS,
} from '../../lib/text/index.ts';
import type { SegmentKind } from '../../model/statement.ts';
import { type LinePlace, type WaitSign, waitOf } from '../../source/not-public/waiting-line.ts';
import type { Wait } from '../../source/not-public/waiting-meaning.ts';
import { waitOfPart } from '../../source/not-public/waiting-part.ts';
import { type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

/**
 * A translation says of itself that it is under embargo, a draft or not for the public, and its source does not: `SOUS
 * EMBARGO – …`, `Entwurf: …`, `… NICHT ZUR VERÖFFENTLICHUNG`. Nothing holds back what a translation alone says. A
 * statement that says so of itself or of a part (`Internal note: …`, `This paragraph is for internal use only.`), or whose
 * file is named so, is held where its front matter does not say it; `<!-- check: allow waiting-text -->` allows it there. An
 * error that holds this language, or a warning where the words may as well be content: `Confidential: two people know it.`,
 * `Release date: 12 March`, `For media only: …`, `The report is not yet public.`. Take the words out; where the statement must
 * wait, write `embargo:` or `status: draft` into its front matter.
 */
export const waitingTextRule: Rule = {
  id: 'waiting-text',
  says: 'A text, a part of it, or the name of its file, says or may say that it is under embargo, a draft or not for the public, and its front matter does not; a comment may allow it. A translation says so, and its source does not.',
  severity: 'error',
  *check(subject) {
    const tags = [...new Set([subject.catalog.language.tag, subject.source.tag, 'en'])];
    for (const unit of translatedUnits(subject, this.id)) {
      const { plain, words } = unit.read.target;
      const found = mayTellOfRelease(plain, words, tags) ? foundIn(unit) : undefined;
      if (found !== undefined)
        yield {
          reason: `The translation ${found.severity === 'error' ? 'says' : 'may say'} that it is ${SAYS[found.wait]}, and the source does not`,
          severity: found.severity,
          unit,
          actual: unit.target.slice(0, 120),
          advice: 'Take the words out; `embargo:` or `status: draft` in the front matter holds the statement.',
        };
    }
  },
};

const SAYS: Readonly<Record<Wait, string>> = { embargo: 'under embargo', draft: 'not for the public' };
const PLACES: Readonly<Partial<Record<SegmentKind, LinePlace>>> = {
  title: 'title',
  kicker: 'title',
  summary: 'title',
  heading: 'heading',
  item: 'item',
  cell: 'row',
  note: 'note',
};
/** Kinds of words that are only said of texts; others may translate a short word of the source. */
const CLEAR: readonly ReleaseKind[] = ['embargo', 'embargoed', 'hold', 'draft', 'aside'];
const OF_TEXTS: readonly ReleaseKind[] = ['embargo', 'embargoed', 'hold', 'draft'];
const LABEL = /^[^:：\n]{2,60}[:：]/u;
/** The most words of a source that may mean any of them. */
const FEW = 3;
/**
 * The time at which no embargo counts as over: a line about an embargo that the source does not have is wrong whatever
 * its day.
 */
const NO_TIME = clockAt(Number.POSITIVE_INFINITY);

/** The kinds that tell of an unpublished text; “internal” alone is said of much else. */
const TOLD = TELLING_KINDS.filter((kind) => kind !== 'internal');
const hasSome = (marks: readonly PhraseMark[], kinds: readonly ReleaseKind[]): boolean =>
  marks.some((mark) => kinds.some((kind) => mark.kinds.has(kind)));
/**
 * Whether a denial and what it denies stand together, with nothing unknown between them: `nicht vor dem 3. Mai
 * veröffentlichen`.
 */
function isRefused(marks: readonly PhraseMark[]): boolean {
  let [hasNot, hasUse] = [false, false];
  return marks.some(({ kinds, isKnown }) => {
    [hasNot, hasUse] = [
      isKnown && (hasNot || kinds.has('not')),
      isKnown && (hasUse || kinds.has('publish') || kinds.has('use')),
    ];
    return hasNot && hasUse;
  });
}

function foundIn({ segment, read }: TranslatedUnit): WaitSign | undefined {
  const place = PLACES[segment.kind] ?? 'text';
  const marks = phraseMarks(foldedPhrase(read.target.plain));
  if (!hasSome(marks, TELLING_KINDS) && !isRefused(marks)) return undefined;
  const found = worstIn(linesOf(read.target), place);
  if (found === undefined) return undefined;
  const own = worstIn(linesOf(read.source), place);
  if (own !== undefined && (own.severity === 'error' || found.severity === 'warning')) return undefined;
  // What heads both is a word of the source.
  const isHeaded = LABEL.test(read.target.plain) && LABEL.test(read.source.plain);
  if (found.severity === 'warning' && isHeaded && !hasSome(marks, OF_TEXTS)) return undefined;
  const sourceMarks = phraseMarks(foldedPhrase(read.source.plain));
  // “Published December 2019” as “Publication en décembre 2019”.
  const isPublished = [marks, sourceMarks].every((each) => hasSome(each, ['publish']) && hasSome(each, ['dates']));
  if (found.severity === 'warning' && isPublished && !hasSome(marks, [...OF_TEXTS, 'not'])) return undefined;
  const isMentioned = own !== undefined || hasSome(sourceMarks, TOLD) || isRefused(sourceMarks);
  const isClear =
    marks.some(({ kinds }) => CLEAR.some((kind) => kinds.has(kind)) && !kinds.has('perhaps') && !kinds.has('secret')) ||
    isRefused(marks);
  // A source that says nothing of the kind is no text about drafts of laws.
  if (!isMentioned && isClear && LABEL.test(read.target.plain)) return { ...found, severity: 'error' };
  if (!isMentioned && (isClear || sourceMarks.length > FEW)) return found;
  return found.severity === 'error' ? { ...found, severity: 'warning' } : undefined;
}

/** A text, and each of its sentences: a note such as `… NICHT ZUR VERÖFFENTLICHUNG` may stand at the end of one. */
function linesOf({ plain, sentences }: TranslatedUnit['read']['target']): readonly string[] {
  const parts = sentences.map(({ text }) => text);
  const last = sentences.at(-1)?.end;
  const rest = last === undefined ? '' : plain.slice(last).trim();
  return [...new Set([plain, ...(parts.length > 1 || rest !== '' ? [...parts, rest] : [])])].filter(Boolean);
}

function worstIn(lines: readonly string[], place: LinePlace): WaitSign | undefined {
  const found = lines.flatMap((line) => {
    const text = line.replaceAll('\uFFFC', ' ');
    return [waitOf(text, place, NO_TIME) ?? [], waitOfPart(text, place) ?? []].flat();
  });
  return found.find(({ severity }) => severity === 'error') ?? found.find(({ severity }) => severity === 'warning');
}
