import { languageData } from '../../../language/language-data.ts';
import type { NumberToken } from '../number-token.ts';
import type { TaggedText } from '../tagged-text.ts';
import { folded } from '../words.ts';

/** UTF-16 units behind a figure in which the points of its per cent stand. */
const REACH = 40;
const CLAUSE = /[.,;:!?()。、，；（）।،؛]/u;
/** The word that many languages have taken over. */
const POINT =
  'point punkt punto punct pont pwynt пункт пойнт पॉइंट पॉईंट पोइन्ट পয়েন্ট પોઇન્ટ પોઈન્ટ ਪੁਆਇੰਟ پوينت پوئېنت پوائنٹ'
    .split(' ')
    .map(folded);
/** Letters in which a word is known again, whatever its ending. */
const STEM = 4;

/** Whether per cent is said of points a few words on: "40 odstotkov točk", "৪০ শতাংশের বেশি পয়েন্ট". */
export function arePointsApart({ end }: NumberToken, { text, tag }: TaggedText): boolean {
  const clause = folded(text.slice(end, end + REACH).split(CLAUSE, 1)[0] ?? '');
  const stems = [...POINT, ...stemsOf(tag)];
  return clause.split(/[^\p{L}\p{M}]+/u).some((word) => stems.some((stem) => word.startsWith(stem)));
}

const STEMS = new Map<string, readonly string[]>();

/** What the words for percentage points have that those for per cent have not. */
function stemsOf(tag: string): readonly string[] {
  const known = STEMS.get(tag);
  if (known !== undefined) return known;
  const { percent, points } = languageData(tag);
  const ofPercent = [...(percent?.after ?? []), ...(percent?.before ?? [])].map(folded);
  const found = [...(points?.after ?? []), ...(points?.before ?? [])]
    .flatMap((form) => folded(form).split(/[^\p{L}\p{M}]+/u))
    .filter((word) => word.length > 2 && !ofPercent.some((form) => form.startsWith(word.slice(0, STEM))))
    .map((word) => word.slice(0, Math.max(STEM, word.length - 2)));
  STEMS.set(tag, found);
  return found;
}
