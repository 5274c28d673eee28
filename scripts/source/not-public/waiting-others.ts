import { type Kind, type Mark, type Neighbor, neighborsOf, once } from '../../lib/text/index.ts';
import type { Clause } from './waiting-clauses.ts';

const has = (marks: readonly Mark[], kind: Kind): boolean => marks.some(({ kinds }) => kinds.has(kind));

const whole = (kind: Neighbor): (() => RegExp) => once(() => new RegExp(`^(?:${neighborsOf(kind)})$`, 'u'));
/** What a text calls another one with, or begins the name of another one with. */
const article = whole('article');
/** Words for a document that need no article: `Belge gizlidir`, `המסמך חסוי`, `الوثيقة سرية`. */
const definite = whole('definite');
/** What a text calls itself with. */
const itself = whole('itself');

export const beginsWithArticle = (marks: readonly Mark[]): boolean =>
  definite().test(marks[0]?.text ?? '') || article().test(marks[0]?.text ?? '');

/** `The report is confidential.`: of a text that is spoken of, where a text would say “this” of itself. */
export function isAboutAnother(marks: readonly Mark[]): boolean {
  const [first, second] = marks;
  if (first === undefined || second === undefined || has(marks, 'own')) return false;
  if (marks.some(({ text }) => itself().test(text))) return false;
  const isNoun = ({ kinds, text }: Mark): boolean =>
    (kinds.has('words') || kinds.has('document')) && !kinds.has('publish') && text.length > 2;
  return definite().test(first.text) || (article().test(first.text) && isNoun(second));
}

/** What was not published, and what somebody has barred: `Pas encore publié : le rapport`, `Publication interdite : …`. */
export const isState = (marks: readonly Mark[]): boolean =>
  marks.some(({ text }) => bars().test(text)) ||
  (marks.some(({ text }) => done().test(text)) && !marks.some(({ text }) => toBe().test(text)));
const bars = once(() => new RegExp(neighborsOf('bars'), 'u'));
const done = whole('done');
const toBe = whole('toBe');

/** `The ministry ordered: not for publication before 10 December.` */
export const isReported = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ before }, at) => /[:：]/u.test(before) && clauses[at - 1]?.marks.at(-1)?.kinds.has('reports') === true,
  );

/** `Not yet released: 12 people` */
export const isCounted = (text: string): boolean => /[:：]\s*\p{Nd}+(?![:.,/\p{Nd}])/u.test(text);

/** The bare noun, which goods are under, too. */
const noun = once(() => new RegExp(`^(?:${neighborsOf('trade')})(?: |$)`, 'u'));
/** So many words behind it name goods; more of them are a headline. */
const MOST_GOODS = 3;

/**
 * `Embargo until 30 June 2027` in a list, and `Embargo do 30 czerwca 2027: broń`: of trade.
 *
 * @param value what stands behind it in the line
 */
export function isOfTrade(marks: readonly Mark[], isListed: boolean, value: string): boolean {
  const told = marks.filter(({ kinds }) => kinds.has('embargo') || kinds.has('embargoed'));
  if (told.length === 0 || !told.every(({ text }) => noun().test(text))) return false;
  if (isListed) return true;
  const [, goods = ''] = /^\s*(?:[:：]|[–—-](?=\s))\s*(\p{L}.*)$/su.exec(value) ?? [];
  return goods !== '' && (/^\p{Ll}/u.test(goods) || goods.split(/\s+/).length <= MOST_GOODS);
}

/** A word for an idea, which in some languages is one for a draft. */
const idea = whole('idea');

/** `Concept: de stad bouwt 12 woningen`, `Under embargo: oil, gas, gold`; a headline behind it has a capital. */
export const isOfSubject = (marks: readonly Mark[], value: string): boolean =>
  /^\s*[:：]\s*\p{Ll}/u.test(value) &&
  (marks.some(({ text }) => idea().test(text)) ||
    (has(marks, 'embargoed') && !has(marks, 'until') && !has(marks, 'dates')));
