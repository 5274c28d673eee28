import { type Neighbor, neighborsOf, once, type PhraseMark, type ReleaseKind } from '../../lib/text/index.ts';
import type { Clause } from './waiting-clauses.ts';

/** What a line says of its text: not before a time, or not for the public as it is. */
export type Wait = 'embargo' | 'draft';

/** True where one of these words is of a kind. */
export const hasKind = (marks: readonly PhraseMark[], kind: ReleaseKind): boolean =>
  marks.some(({ kinds }) => kinds.has(kind));

/** True where a word such as “before” or “until” stands; Polish `do` is one, but the `do` of the English “do not” is not. */
export const isBoundedIn = (marks: readonly PhraseMark[]): boolean =>
  marks.some(({ kinds, text }, at) => kinds.has('until') && !(text === 'do' && marks[at + 1]?.text === 'not'));

/** The meaning of a row of known words, and how it is said; `said` for words that are only used of texts. */
export function meaningOf(
  marks: readonly PhraseMark[],
  isWhole: boolean,
): { readonly wait: Wait; readonly kind: Meaning } | undefined {
  const isTimed = marks.some(({ isDate }) => isDate);
  const isBounded = isTimed || isBoundedIn(marks);
  const isRefused = hasKind(marks, 'not') && hasKind(marks, 'publish');
  const isUnused = hasKind(marks, 'not') && hasKind(marks, 'use');
  if (hasKind(marks, 'embargoed')) return { wait: 'embargo', kind: 'said' };
  if (hasKind(marks, 'embargo') && isTimed) return { wait: 'embargo', kind: 'said' };
  if (hasKind(marks, 'embargo')) return { wait: 'embargo', kind: 'bare' };
  if ((isRefused || (isUnused && isBoundedIn(marks)) || hasKind(marks, 'hold')) && isTimed)
    return { wait: 'embargo', kind: 'said' };
  if (hasKind(marks, 'vague') && isTimed) return { wait: 'embargo', kind: isWhole ? 'said' : 'vague' };
  if ((isRefused || hasKind(marks, 'hold')) && isBounded && isWhole) return { wait: 'embargo', kind: 'refused' };
  if (isRefused || hasKind(marks, 'hold')) return { wait: 'draft', kind: 'refused' };
  if (hasKind(marks, 'draft')) return { wait: 'draft', kind: 'draft' };
  // “Confidential sources” is about sources.
  const last = marks.at(-1)?.kinds;
  if (
    (last?.has('secret') === true || (last?.has('aside') === true && isWhole && !last.has('perhaps'))) &&
    !marks.some(({ kinds, text }) => kinds.has('dates') && /\p{Nd}/u.test(text))
  )
    return { wait: 'draft', kind: 'secret' };
  if (hasKind(marks, 'alone')) return { wait: 'draft', kind: 'alone' };
  if (hasKind(marks, 'vague') || isUnused) return { wait: 'draft', kind: 'vague' };
  const release = marks.filter(({ kinds }) => kinds.has('release'));
  if (release.length > 0 && isTimed)
    return { wait: 'embargo', kind: release.every(({ kinds }) => kinds.has('perhaps')) ? 'perhaps' : 'release' };
  // “Release” says nothing without a day.
  if (marks.some(({ kinds }) => kinds.has('perhaps') && !kinds.has('release')))
    return { wait: 'draft', kind: 'perhaps' };
  return undefined;
}

/** The ways in which words say that a text must wait. */
export type Meaning = 'said' | 'bare' | 'refused' | 'draft' | 'alone' | 'secret' | 'vague' | 'release' | 'perhaps';

const whole = (kind: Neighbor): (() => RegExp) => once(() => new RegExp(`^(?:${neighborsOf(kind)})$`, 'u'));
/** Words that name another text, such as articles. */
const article = whole('article');
/** Words for a document that need no article: `Belge gizlidir`, `המסמך חסוי`, `الوثيقة سرية`. */
const definite = whole('definite');
/** Words by which a text names itself. */
const itself = whole('itself');

/** True for words that begin with an article, or with a word for a document that needs none. */
export const beginsWithArticle = (marks: readonly PhraseMark[]): boolean =>
  definite().test(marks[0]?.text ?? '') || article().test(marks[0]?.text ?? '');

/** True for words about another text, `The report is confidential.`: of itself a text would say “this”. */
export function isAboutAnother(marks: readonly PhraseMark[]): boolean {
  const [first, second] = marks;
  if (first === undefined || second === undefined || hasKind(marks, 'own')) return false;
  if (marks.some(({ text }) => itself().test(text))) return false;
  const isNoun = ({ kinds, text }: PhraseMark): boolean =>
    (kinds.has('words') || kinds.has('document')) && !kinds.has('publish') && text.length > 2;
  return definite().test(first.text) || (article().test(first.text) && isNoun(second));
}

/**
 * True for words about what was not published, or was forbidden: `Pas encore publié : le rapport`, `Publication
 * interdite : …`.
 */
export const isState = (marks: readonly PhraseMark[]): boolean =>
  marks.some(({ text }) => bars().test(text)) ||
  (marks.some(({ text }) => done().test(text)) && !marks.some(({ text }) => toBe().test(text)));
const bars = once(() => new RegExp(neighborsOf('bars'), 'u'));
const done = whole('done');
const toBe = whole('toBe');

/** True for the words of others, `The ministry ordered: not for publication before 10 December.` */
export const isReported = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ before }, at) => /[:：]/u.test(before) && clauses[at - 1]?.marks.at(-1)?.kinds.has('reports') === true,
  );

/** True for a label before a count, `Not yet released: 12 people` */
export const isCounted = (text: string): boolean => /[:：]\s*\p{Nd}+(?![:.,/\p{Nd}])/u.test(text);

/** The word for an embargo by itself, which is also used of goods. */
const noun = once(() => new RegExp(`^(?:${neighborsOf('trade')})(?: |$)`, 'u'));
/** The most words behind it that name goods; more are a headline. */
const MOST_GOODS = 3;

/**
 * True for an embargo on trade: `Embargo until 30 June 2027` in a list, `Embargo do 30 czerwca 2027: broń`.
 *
 * @param value what stands behind it in the line
 */
export function isOfTrade(marks: readonly PhraseMark[], isListed: boolean, value: string): boolean {
  const told = marks.filter(({ kinds }) => kinds.has('embargo') || kinds.has('embargoed'));
  if (told.length === 0 || !told.every(({ text }) => noun().test(text))) return false;
  if (isListed) return true;
  const [, goods = ''] = /^\s*(?:[:：]|[–—-](?=\s))\s*(\p{L}.*)$/su.exec(value) ?? [];
  return goods !== '' && (/^\p{Ll}/u.test(goods) || goods.split(/\s+/).length <= MOST_GOODS);
}

/** A word for an idea, which means a draft in some languages. */
const idea = whole('idea');

/**
 * True for a label of the line's subject: `Concept: de stad bouwt 12 woningen`, `Under embargo: oil, gas, gold`; a
 * headline behind it would have a capital.
 */
export const isOfSubject = (marks: readonly PhraseMark[], value: string): boolean =>
  /^\s*[:：]\s*\p{Ll}/u.test(value) &&
  (marks.some(({ text }) => idea().test(text)) ||
    (hasKind(marks, 'embargoed') && !hasKind(marks, 'until') && !hasKind(marks, 'dates')));

/** True for a word that says nothing of when a text is public. */
export const isUnknown = ({ isKnown }: PhraseMark): boolean => !isKnown;

/** True for a text in capitals. */
export const isCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
};
