import type { Nodes } from 'mdast';
import {
  type Language,
  languageData,
  once,
  proseWords,
  type TextChange,
  textDifference,
} from '../../lib/text/index.ts';
import { phrasingTree } from '../../source/html/phrasing-tree.ts';
import { withPlainSigns } from '../alignment/segment-pairing.ts';
import { changesNegation, isSameBag, modalsIn, negatorsIn } from './negations.ts';
import { type NumberMark, numberMarks, opensSentence } from './number-marks.ts';

/** What an edit of a source text changed, the gravest first. Only `typography` may leave a translation as it is. */
export type Grade = 'number' | 'negation' | 'modality' | 'name' | 'wording' | 'typography';

/**
 * Grades an edit of a source text. Over-grading does no harm; what is graded as typography alone changed no word.
 * Names are told by capitals, so not in German or in scripts that have none; negation and modality by lists of words in
 * 23 languages.
 *
 * @returns every grade that applies, the gravest first; none for texts that are equal
 */
export function gradeEdit(before: string, after: string, language: Language): readonly Grade[] {
  if (before === after) return [];
  if (lettersOf(before) === lettersOf(after) && typographicForm(before) === typographicForm(after))
    return ['typography'];
  const [old, now] = [plainPunctuation(before.normalize('NFC')), plainPunctuation(after.normalize('NFC'))];
  const { tag } = language;
  const small = smallWords(old, now);
  const [oldNumbers, newNumbers] = [numberMarks(old, tag), numberMarks(now, tag)];
  const oldNames = namesIn(old, tag, { small, numbers: oldNumbers });
  const newNames = namesIn(now, tag, { small, numbers: newNumbers });
  const grades: readonly (Grade | false)[] = [
    !isSameList(oldNumbers.map(textOf), newNumbers.map(textOf)) && 'number',
    changesNegation(old, now, tag) && 'negation',
    !isSameBag(modalsIn(old, tag), modalsIn(now, tag)) && 'modality',
    !isSameList(oldNames, newNames) && 'name',
  ];
  const found = grades.filter((grade) => grade !== false);
  const isMore = changesOtherWords(textDifference(old, now), { removed: oldNumbers, added: newNumbers }, tag);
  return found.length === 0 || isMore ? [...found, 'wording'] : found;
}

/** The letters and figures of a text. Where one changed, the Markdown, which takes time, need not be read. */
const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const textOf = ({ text }: NumberMark): string => text;
const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

type Numbers = { readonly removed: readonly NumberMark[]; readonly added: readonly NumberMark[] };

/** Whether a word changed that none of the graver grades speaks of. */
function changesOtherWords(changes: readonly TextChange[], numbers: Numbers, tag: string): boolean {
  const at = { removed: 0, added: 0 };
  return changes.some(({ kind, text }) => {
    const [before, after] = [at.removed, at.added];
    if (kind !== 'added') at.removed += text.length;
    if (kind !== 'removed') at.added += text.length;
    if (kind === 'same') return false;
    const start = kind === 'removed' ? before : after;
    const isNumber = (from: number, to: number): boolean =>
      numbers[kind].some((mark) => mark.at < start + to && start + from < mark.end);
    const isOther = proseWords(text).some((word) => !isNumber(word.start, word.end) && !isGrave(word.text, tag));
    return isOther || /[^\p{L}\p{M}\p{N}\s%.,'’-]/u.test(text);
  });
}

function isGrave(word: string, tag: string): boolean {
  return (
    (marksNames(tag) && /^\p{Lu}/u.test(word)) || negatorsIn(word, tag).length > 0 || modalsIn(word, tag).length > 0
  );
}

/**
 * A segment's Markdown without what only typography is about: kinds of quotes and dashes, ellipses, kinds of blanks, soft
 * hyphens, and how emphasis is written (`**` or `__`). Two texts of the same form differ in nothing else.
 */
function typographicForm(source: string): string {
  return plainPunctuation(phrasingTree(source.normalize('NFC')).map(written).join(''));
}

/** The text with one kind of quote, dash and blank. A hyphen that joins words stays a hyphen; a spaced one is a dash. */
function plainPunctuation(text: string): string {
  return withPlainSigns(text)
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?<=\d) ?[\u2012\u2013] ?(?=\d)/g, '-')
    .replace(/\u2212/g, '-')
    .replace(/ ?[\u2012-\u2015]+ ?| -{1,3} |(?<=[\p{L}\p{N}])---?(?=[\p{L}\p{N}])/gu, ' – ')
    .trim();
}

/** A tree as text in a notation of its own, with everything in it that a reader would see or follow. */
function written(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return `<code ${node.value}>`;
  if (node.type === 'image') return `<image ${node.url} ${node.alt ?? ''} ${node.title ?? ''}>`;
  const target = node.type === 'link' ? `${node.url} ${node.title ?? ''}` : 'identifier' in node ? node.identifier : '';
  const inside = 'children' in node ? node.children.map(written).join('') : 'value' in node ? node.value : '';
  const name = node.type === 'htmlSpan' ? node.name : node.type;
  return `<${name} ${target}>${inside}</${name}>`;
}

/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'nds', 'gsw']);

/** Function words of English, which stand in texts of other languages as well. */
const functionWords = once(() => new Set(languageData('en').functionWords));

/** Whether capitals tell names in the language; scripts without capitals have none to tell by. */
function marksNames(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return !CAPITAL_NOUNS.has(language);
}

/**
 * The capitalised words of a text in order, as far as they may be names: at a sentence's start only those that are no
 * function word, and that the document does not also write small.
 *
 * @param document `small`: words that stand in lower case somewhere near; `numbers`: numbers and months of the text
 */
function namesIn(
  text: string,
  tag: string,
  document: { readonly small: ReadonlySet<string>; readonly numbers: readonly NumberMark[] },
): readonly string[] {
  if (!marksNames(tag)) return [];
  const { small, numbers } = document;
  return proseWords(text).flatMap(({ text: word, start, end }) => {
    if (!/^\p{Lu}/u.test(word) || /^I(?:['’]|$)/.test(word)) return [];
    if (numbers.some((number) => number.at < end && start < number.end)) return [];
    const name = word.replace(/['’]s?$/u, '');
    const fold = name.toLowerCase();
    const isOrdinary =
      opensSentence(text, start) && (functionWords().has(fold) || small.has(fold) || turnsSense(word, tag));
    return isOrdinary ? [] : [name];
  });
}

const turnsSense = (word: string, tag: string): boolean =>
  negatorsIn(word, tag).length + modalsIn(word, tag).length > 0;

/** The words that stand in lower case in any of the texts. */
function smallWords(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => proseWords(text).flatMap((word) => (/^\p{Ll}/u.test(word.text) ? word.text : []))),
  );
}
