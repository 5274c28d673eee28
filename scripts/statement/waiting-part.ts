import { folded, type Kind, type Mark, marksOf } from '../language/release-words.ts';
import { type Found, isCapitals, isUnknown, type LinePlace, meaningOf } from './waiting-line.ts';
import { isDenial } from './waiting-name.ts';

/** Longer than this, what stands before two points is a sentence. */
const LONGEST = 90;
/** `Vertraulich: …`, `INTERN – …` */
const LABEL = /^([^:：\n]{2,90}?)[ \t]*(?:([:：])(?!\/\/)|\s[–—-](?=\s))[ \t]*(\S.*)?$/su;
/** Parts of a label: `Number for editors only, please do not publish`, `Background (not for publication)`. */
const PIECES = /[,;，、()（）[\]]|\s[–—-]\s/u;
const QUOTED = /["“”„«»「」『』]/u;
const STOPPED = /[.!?。؟।]["”»)\]]*$/u;

const has = (marks: readonly Mark[], kind: Kind): boolean => marks.some(({ kinds }) => kinds.has(kind));

/**
 * Whether a line is the label of a part that is not for readers, with the part behind it: `Not for publication: the witness
 * is …`, `INTERN – …`, or a heading above it: `Internal notes`. The same words alone in a line say so of the whole text.
 */
export function waitOfPart(line: string, place: LinePlace): Found | undefined {
  const text = line
    .replace(/`[^`]*`/g, ' ')
    .replace(/^[\s|]+|[*_~]+/g, '')
    .trim();
  if (place === 'heading')
    return text.length <= LONGEST ? waitOfLabel(text.replace(/[:：]\s*$/u, ''), 'heading') : undefined;
  if (place !== 'text' && place !== 'item') return undefined;
  const [, label, colon, value = ''] = LABEL.exec(text) ?? [];
  if (label === undefined || value === '' || /^[[［【]/u.test(label) || isDenial(value.replace(/[.!]$/, '')))
    return undefined;
  // What says no more than the label does speaks of the whole text.
  if (/\p{L}/u.test(value) && !marksOf(folded(value)).some(isUnknown)) return undefined;
  const found = waitOfLabel(label, value);
  // A dash stands in sentences, too.
  return found?.severity === 'error' && colon === undefined && !isCapitals(label)
    ? { ...found, severity: 'warning' }
    : found;
}

function waitOfLabel(label: string, value: string): Found | undefined {
  if (QUOTED.test(label)) return undefined;
  const pieces = [label, ...label.split(PIECES)].map((piece) => marksOf(folded(piece)));
  const isMeant = (marks: readonly Mark[]): boolean =>
    marks.length > 0 &&
    !marks.some(isUnknown) &&
    (isAside(marks, label, value) || (isRefused(marks) && (value === 'heading' || !isRestOfHeadline(value))));
  return pieces.some(isMeant) ? { wait: 'draft', severity: 'error' } : undefined;
}

/** `Not for publication`; with a time or a word such as “before” it is an embargo. */
const isRefused = (marks: readonly Mark[]): boolean =>
  meaningOf(marks, false)?.kind === 'refused' && !has(marks, 'until') && !marks.some(({ isDate }) => isDate);

/** `Internal notes`; `Confidential` before words of a part, and not before a phone number or the rest of a headline. */
function isAside(marks: readonly Mark[], label: string, value: string): boolean {
  if (has(marks, 'not') || has(marks, 'none')) return false;
  if (marks.some(({ kinds }) => kinds.has('aside') && !kinds.has('secret'))) return true;
  if (!has(marks, 'secret') || marks.at(-1)?.kinds.has('secret') !== true || value === 'heading') return false;
  if (!has(marks, 'aside') && !isCapitals(label)) return false;
  // A hotline, or how many: `Vertraulich: 0800 111 222 (kostenlos)`.
  return /^[^\p{N}+]*\p{L}/u.test(value) && !isRestOfHeadline(value);
}

/** `Strictly confidential: how the regime hid 8,000 deaths` */
const isRestOfHeadline = (value: string): boolean => /^\p{Ll}/u.test(value) && !STOPPED.test(value);
