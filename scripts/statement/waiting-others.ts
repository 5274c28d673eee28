import type { Kind, Mark } from '../language/release-words.ts';
import type { Clause } from './waiting-clauses.ts';

const has = (marks: readonly Mark[], kind: Kind): boolean => marks.some(({ kinds }) => kinds.has(kind));

/** What a text calls another one with, or begins the name of another one with. */
const ARTICLE = /^(?:the|der|die|das|le|la|les|l|el|los|las|il|lo|gli|i|o|os|a|as|de|het|den|det)$/;
/** Words for a document that need no article: `Belge gizlidir`, `המסמך חסוי`, `الوثيقة سرية`. */
const DEFINITE = /^(?:ה(?:מסמך|טקסט)|ال(?:وثیقه|نص|بیان|ماده)|belge|metin)$/;
/** What a text calls itself with. */
const OWN =
  /^(?:this|these|following|attached|herein|dies(?:er|e|es)?|folgende.?|cet?|cette|ces|suivante?s?|est[aeo]s?|presente|siguiente|seguinte|quest[aio]|seguente|dit|deze|onderstaande|bu|aşagidaki|זה|זו|הזה|הזו|هذا|هذه)$/;

export const beginsWithArticle = (marks: readonly Mark[]): boolean =>
  DEFINITE.test(marks[0]?.text ?? '') || ARTICLE.test(marks[0]?.text ?? '');

/** `The report is confidential.`: of a text that is spoken of, where a text would say “this” of itself. */
export function isAboutAnother(marks: readonly Mark[]): boolean {
  const [first, second] = marks;
  if (first === undefined || second === undefined || has(marks, 'own')) return false;
  if (marks.some(({ text }) => OWN.test(text))) return false;
  const isNoun = ({ kinds, text }: Mark): boolean =>
    (kinds.has('words') || kinds.has('document')) && !kinds.has('publish') && text.length > 2;
  return DEFINITE.test(first.text) || (ARTICLE.test(first.text) && isNoun(second));
}

/** What was not published, and what somebody has barred: `Pas encore publié : le rapport`, `Publication interdite : …`. */
export const isState = (marks: readonly Mark[]): boolean =>
  marks.some(({ text }) => BARRED.test(text)) ||
  (marks.some(({ text }) => DONE.test(text)) && !marks.some(({ text }) => TO_BE.test(text)));
const BARRED =
  /interdit|prohibid|proibid|vietat|divieto|verbod|verboten|untersagt|запрещ|заборон|zakaz|zakazan|forbjud|forbudt|kielletty|tilos|interzis|забранен|забрањен|zabran|απαγορ|yasakt|prohibited|forbidden/u;
const DONE =
  /^(?:published|public|veroffentlicht|publiziert|publiee?s?|diffusee?s?|publicad[oa]s?|divulgad[oa]s?|pubblicat[oaie]|gepubliceerd|publicerad[et]?s?|publiceret|offentliggjort|publisert|opublikowan\p{L}*|опубликован\p{L}*|опубліковано?|zverejnen\p{L}*|uverejnen\p{L}*)$/u;
const TO_BE = /^(?:be|to be|to|werden|etre|ser|sea|essere|worden|byc|быть|бути|for)$/u;

/** `The ministry ordered: not for publication before 10 December.` */
export const isReported = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ before }, at) => /[:：]/u.test(before) && clauses[at - 1]?.marks.at(-1)?.kinds.has('reports') === true,
  );

/** `Not yet released: 12 people` */
export const isCounted = (text: string): boolean => /[:：]\s*\p{Nd}+(?![:.,/\p{Nd}])/u.test(text);

/** The bare noun, which goods are under, too. */
const NOUN = /^(?:embarg(?:o|ó|u|ou|as)?|embarqo|ambargo|эмбарго|эмбарга|ембарго|εμπαργκο)(?: |$)/u;
/** So many words behind it name goods; more of them are a headline. */
const MOST_GOODS = 3;

/**
 * `Embargo until 30 June 2027` in a list, and `Embargo do 30 czerwca 2027: broń`: of trade.
 *
 * @param value what stands behind it in the line
 */
export function isOfTrade(marks: readonly Mark[], isListed: boolean, value: string): boolean {
  const told = marks.filter(({ kinds }) => kinds.has('embargo') || kinds.has('embargoed'));
  if (told.length === 0 || !told.every(({ text }) => NOUN.test(text))) return false;
  if (isListed) return true;
  const [, goods = ''] = /^\s*(?:[:：]|[–—-](?=\s))\s*(\p{L}.*)$/su.exec(value) ?? [];
  return goods !== '' && (/^\p{Ll}/u.test(goods) || goods.split(/\s+/).length <= MOST_GOODS);
}

/** A word for an idea, which in some languages is one for a draft. */
const IDEA = /^(?:concept|koncept|konsep|konzept|concepto|concetto)$/;

/** `Concept: de stad bouwt 12 woningen`, `Under embargo: oil, gas, gold`; a headline behind it has a capital. */
export const isOfSubject = (marks: readonly Mark[], value: string): boolean =>
  /^\s*[:：]\s*\p{Ll}/u.test(value) &&
  (marks.some(({ text }) => IDEA.test(text)) ||
    (has(marks, 'embargoed') && !has(marks, 'until') && !has(marks, 'dates')));
