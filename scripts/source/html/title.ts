import type { Element } from 'hast';
import type { Html, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { LTR_LETTER } from '../../lib/bidi-classes.ts';
import { hasRtlLetter } from '../../lib/text/index.ts';
import { hastData } from '../phrasing/nodes.ts';
import { blanksOutside } from '../phrasing/phrases.ts';
import { declarationsIn } from '../styles/declarations.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import type { HtmlFragment } from './fragment.ts';
import { BLOCKS, REFUSED, RENAMED, textOfAttribute, VOID } from './html-elements.ts';
import { fragmentPosition, markOf } from './lost.ts';
import { hasWords, lostAttributes, spokenTexts } from './read-attributes.ts';
import { meantName, textWithin } from './style.ts';

/** Elements that an abbreviation cannot stand round, or that have their description in another place. */
const UNTITLED: ReadonlySet<string> = new Set([
  ...BLOCKS,
  ...VOID,
  ...'a abbr dfn img input br ruby rt rp rb rtc'.split(' '),
]);

/** A text within an `abbr` that has the `title` of its element; the text alone where the title says the same. */
export function withTitle(element: Element, children: PhrasingContent[], fragment: HtmlFragment): PhrasingContent[] {
  const title = textOfAttribute(element.properties.title) ?? '';
  const name = meantName(element);
  const text = plainText({ type: 'paragraph', children }, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  if (!hasWords(title) || text === '' || UNTITLED.has(name) || REFUSED.has(name) || isHidden(element))
    return [...lostTitle(element, fragment, children.length > 0), ...children];
  const lost = [...lostDescription(element, fragment, ['title']), ...lostBeside(element, fragment)];
  if (title === text) return [...lost, ...children];
  const wrap = (inside: PhrasingContent[]): PhrasingContent => ({
    type: 'htmlSpan',
    name: 'abbr',
    attributes: { title },
    children: inside,
    position: fragmentPosition(element, fragment),
    data: hastData('abbr', { title }),
  });
  return [...lost, ...blanksOutside(children, wrap)];
}

/**
 * Nodes that report what an element says and cannot be kept: a description in an attribute, an order of its letters.
 *
 * @param becomesText true for an element that is published in a line of text, and so may keep its description
 */
export function lostTitle(element: Element, fragment: HtmlFragment, becomesText = false): readonly Html[] {
  const kept = becomesText ? keptBy(element) : [];
  return [...lostDescription(element, fragment, kept), ...lostBeside(element, fragment)];
}

/** The descriptions that an element keeps in a line of text. Without an address nothing of a link or a picture is left. */
function keptBy({ tagName, properties }: Element): readonly string[] {
  const name = RENAMED[tagName] ?? tagName;
  if (name === 'img') return textOfAttribute(properties.src) === undefined ? ['alt'] : ['alt', 'title'];
  const isKept = name === 'a' ? textOfAttribute(properties.href) !== undefined : name === 'abbr' || name === 'dfn';
  return isKept ? ['title'] : [];
}

const lostBeside = (element: Element, fragment: HtmlFragment): readonly Html[] => [
  ...lostOrder(element, fragment),
  ...lostSpeech(element, fragment),
];

/** An emoji, which shows what its `aria-label` says: `<span role="img" aria-label="warning">⚠️</span>`. */
const PICTURE_SIGN = /\p{Extended_Pictographic}|\p{RI}\p{RI}|\u20E3/u;

/**
 * Nodes that report what only screen readers would say of an element (`aria-label`), where its text does not say it too: a
 * warning, and an error where it has neither text nor emoji, or the figure is not in it.
 */
function lostSpeech(element: Element, fragment: HtmlFragment): readonly Html[] {
  const spoken = spokenTexts(element);
  if (spoken.length === 0 || REFUSED.has(RENAMED[element.tagName] ?? element.tagName) || isHidden(element)) return [];
  const text = seenText(element, fragment).toLowerCase();
  const lost = spoken.filter((each) => !text.includes(each.toLowerCase()));
  if (lost.length === 0) return [];
  const words = lost.join(' ');
  const advice = 'Write it as text where readers need it; else take the attribute away.';
  const marked = markOf(element, fragment, words, advice);
  const isSeen =
    (hasWords(text) || PICTURE_SIGN.test(text)) &&
    (words.match(/\p{N}+/gu) ?? []).every((figure) => text.includes(figure));
  return isSeen
    ? [{ ...marked, data: { dropped: { name: element.tagName, words: '', advice, spoken: words } } }]
    : [marked];
}

/** The text of an element, with what its pictures show. A picture without a text has what screen readers say of it. */
function seenText(element: Element, fragment: HtmlFragment): string {
  const shown: string[] = [textWithin(element, fragment)];
  visit(element, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') shown.push(textOfAttribute(properties.alt) ?? textOfAttribute(properties.ariaLabel) ?? '');
  });
  return shown.join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * Nodes that report an override: its words read differently as they are written and as they are shown, so U+202E is an
 * error, too.
 */
function lostOrder(element: Element, fragment: HtmlFragment): readonly Html[] {
  const text = textWithin(element, fragment);
  const order = overrideOf(element, text);
  if (order === undefined || isHidden(element)) return [];
  const words = `${text.trim()} in the order ${order}`;
  return [markOf(element, fragment, words, 'Write the letters in the order in which they are read, in <bdi>.')];
}

function lostDescription(element: Element, fragment: HtmlFragment, kept: readonly string[] = []): readonly Html[] {
  const name = RENAMED[element.tagName] ?? element.tagName;
  if (REFUSED.has(name) || isHidden(element)) return [];
  const words = lostAttributes(element, kept);
  return words === '' ? [] : [markOf(element, fragment, words, 'Write as text what its `title` says.')];
}

/** Characters that an override would put in another order: left-to-right letters and figures. */
const NOT_RTL = new RegExp(`[\\p{N}${LTR_LETTER}]`, 'v');

/**
 * The order that an element forces on its letters, where they would not have it by themselves: `<bdo dir="rtl">14</bdo>`
 * shows 41. Undefined where nothing changes.
 */
function overrideOf(element: Element, text: string): 'ltr' | 'rtl' | undefined {
  const forced = forcedBy(element);
  if (forced === 'rtl') return NOT_RTL.test(text) ? forced : undefined;
  return forced === 'ltr' && hasRtlLetter(text) ? forced : undefined;
}

function forcedBy(element: Element): 'ltr' | 'rtl' | undefined {
  const declarations = declarationsIn(element);
  const isForced = declarations.some(([name, value]) => name === 'unicode-bidi' && /override$/.test(value));
  if (element.tagName !== 'bdo' && !isForced) return undefined;
  const styled = declarations.findLast(([name]) => name === 'direction')?.[1];
  return (styled ?? String(element.properties.dir).toLowerCase()) === 'rtl' ? 'rtl' : 'ltr';
}
